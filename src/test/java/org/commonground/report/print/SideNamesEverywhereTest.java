package org.commonground.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.report.Written;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.ReportPart;
import org.commonground.report.review.ReviewWriter;
import org.commonground.report.text.MarkdownWriter;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomPage;
import org.commonground.session.LiveControls;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workshop whose sides have names of their own is not told about Marketing and IT, in the room, in the guide or on paper. */
class SideNamesEverywhereTest {

    private static final Messages MESSAGES = new Messages(Locale.UK);

    /** A report's title and what it found out about people who work in IT are facts, and no names of sides. */
    private static final Pattern GENERAL_NAME = Pattern.compile(
            "\\bMarketing\\b(?! Technology report)|\\bIT\\b(?! people| resources)|\\{(marketing|it|m|i)}");

    static List<Programme> programmes() {
        return BuiltInProgrammes.builtIn();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyPageAndPaperHasTheNamesOfTheWorkshop(Programme programme) throws IOException {
        var pen = WorkshopBuilder.pen();
        var workshop = Workshops.create(pen, "Reset", "Harbour & Pine", programme, "Brand & Growth", "Technology");
        workshop = workshop.after(Participants.add(
                workshop,
                pen,
                List.of(
                        new Invited("Zoë", "", "", Side.MARKETING, false),
                        new Invited("Ada", "", "", Side.IT, false))));
        var texts = new ArrayList<String>();
        for (var step : workshop.programme().steps().toList()) {
            texts.add(step.title() + "\n" + step.prompt());
            for (var part : Guide.GuidePart.values()) {
                texts.add(step.guide().text(part));
            }
            workshop = workshop.after(LiveControls.goTo(workshop, pen, step.id()));
            texts.addAll(room(workshop));
            if (step.kind() instanceof StepKind.Vote vote && vote.on() instanceof VotedOn.Options) {
                workshop = workshop.after(Ballots.open(workshop, pen, step));
                texts.addAll(room(workshop));
                var ballot = Ballots.open(workshop).orElseThrow();
                texts.add(ballot.items().toString());
                workshop = workshop.after(Ballots.discard(workshop, ballot.id()));
            }
        }
        var plan = Written.plan(
                workshop, new ExportOptions(EnumSet.allOf(ReportPart.class), true, Optional.empty()), Optional.empty());
        texts.add(Written.text(new MarkdownWriter(), plan));
        var review = visible(Written.text(new ReviewWriter(), plan));
        assertThat(review).as("who signs a review").contains("Brand &amp; Growth", "Technology");
        texts.add(review);
        for (FormatWriter paper : List.<FormatWriter>of(
                new BallotPapers(),
                new RunSheetWriter(),
                SheetWriters::worksheets,
                SheetWriters::posters,
                SheetWriters::signIn)) {
            try (var pdf = Loader.loadPDF(Written.bytes(paper, plan))) {
                texts.add(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
            }
        }
        assertThat(texts).noneMatch(text -> GENERAL_NAME.matcher(text).find());
        var all = String.join("\n", texts);
        assertThat(all).contains("Brand & Growth", "Technology").doesNotContain("each: m: ", "each: i: ");
        if (programme.id().equals("half-day")) {
            assertThat(all).as("the letters follow the names").contains("each: b: ", "each: t: ", "as b: ");
        }
        assertThat(workshop.storedProgramme())
                .as("the copy keeps the placeholders")
                .isEqualTo(programme);
    }

    private static String visible(String html) {
        return html.replaceAll("(?s)<(script|style)\\b.*?</\\1>|<[^>]*>", " ");
    }

    private static List<String> room(Workshop workshop) {
        return switch (RoomDisplay.scene(workshop, MESSAGES)) {
            case RoomPage.Blank() -> List.of();
            case RoomPage.Drawn(var heading, var drawing, var page) -> texts(heading, drawing);
            case RoomPage.Reveal(var heading, var drawing, var said, var page) -> texts(heading, drawing);
        };
    }

    private static List<String> texts(RoomPage.Heading heading, Drawing drawing) {
        return Stream.concat(
                        Stream.of(heading.place(), heading.prompt()),
                        drawing.texts().map(Shape.Text::text))
                .toList();
    }
}
