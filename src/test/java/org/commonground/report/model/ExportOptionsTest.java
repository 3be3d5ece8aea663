package org.commonground.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.drawing.SideColours;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.docx.WordWriter;
import org.commonground.report.pdf.HtmlWriter;
import org.commonground.report.pdf.Markup;
import org.commonground.report.pdf.OnePageWriter;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.report.review.ReviewWriter;
import org.commonground.report.section.NamesInText;
import org.commonground.report.section.ReportBuilder;
import org.commonground.report.text.CalendarWriter;
import org.commonground.report.text.CsvWriters;
import org.commonground.report.text.MarkdownWriter;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.ExportVersion;
import org.junit.jupiter.api.Test;

/** What can be chosen of a plan, and which version it is. */
class ExportOptionsTest {
    private final Workshop workshop = PlanSample.workshop();

    private static ExportOptions parts(ReportPart first, ReportPart... more) {
        return ExportOptions.ALL.withParts(first, more);
    }

    private List<String> sections(ExportOptions options, Optional<Workshop> before) {
        return Written.plan(workshop, options, before).report().blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                .map(block -> ((Block.Heading) block).text())
                .toList();
    }

    @Test
    void onlyTheChosenPartsAreWritten() {
        assertThat(sections(parts(ReportPart.PLAN), Optional.empty()))
                .containsExactly("The vision", "Where we stand", "What we will do");
        assertThat(sections(parts(ReportPart.DECISIONS, ReportPart.PICTURES), Optional.empty()))
                .containsExactly(
                        "Where we agree, and what to talk about first",
                        "Decisions",
                        "Parked",
                        "Terms",
                        "Who was invited");
        assertThat(sections(parts(ReportPart.APPENDIX), Optional.empty())).containsExactly("How it came about");
    }

    @Test
    void withoutNamesNobodyIsNamedInAnyFormatButTheArchive() throws IOException {
        var unnamed = new ExportOptions(EnumSet.allOf(ReportPart.class), false, Optional.empty());
        var plan = Written.plan(workshop, unnamed, Optional.empty());
        for (FormatWriter writer : List.<FormatWriter>of(
                new HtmlWriter(), new MarkdownWriter(), new CalendarWriter(), CsvWriters::actions)) {
            assertThat(Written.text(writer, plan))
                    .doesNotContain("Head of Data", "CRM Lead")
                    .contains("IT 1");
        }
        assertThat(plan.archive()).isEqualTo(workshop);
    }

    /** Whole names go, in capitals or not; ids and parts of words stay. */
    @Test
    void namesInTextsAreReplacedIfChosen() throws IOException {
        var card = workshop.cards().stream()
                .filter(c -> c.visibility() == Card.Visibility.WALL)
                .findFirst()
                .orElseThrow();
        var named =
                workshop.after(Cards.edit(workshop, card.id(), "Ask HEAD OF DATA, a CRM Lead and other CRM Leaders"));
        assertThat(NamesInText.countItems(named)).isEqualTo(NamesInText.countItems(workshop) + 1);
        var plan = Written.plan(
                named,
                new ExportOptions(EnumSet.allOf(ReportPart.class), false, false, Optional.empty()),
                Optional.empty());
        assertThat(Written.text(new MarkdownWriter(), plan)).contains("Ask IT 1, a Marketing 1 and other CRM Leaders");
        assertThat(plan.workshop().actions().getFirst().owner())
                .isEqualTo(workshop.actions().getFirst().owner());
        var asWritten = new ExportOptions(EnumSet.allOf(ReportPart.class), false, Optional.empty());
        assertThat(Written.text(new MarkdownWriter(), Written.plan(named, asWritten, Optional.empty())))
                .contains("Ask HEAD OF DATA, a CRM Lead and other CRM Leaders");
    }

    @Test
    void aTextThatStillHoldsAFirstNameIsNamed() {
        var sample = WorkshopBuilder.from(PlanSample.workshop());
        var workshop = sample.apply((w, ids) -> Participants.addArrival(w, ids, "i: Zoë van Ark"))
                .actions("Ask ZOË about it", "Ask Zoë van Ark", "Ask van der Berg")
                .workshop();
        var replaced = new ExportOptions(ExportOptions.ALL.parts(), false, false, Optional.empty());
        var builder = new ReportBuilder(PlanSample.WORDS);
        assertThat(builder.namesLeft(workshop, replaced, PlanSample.DAY))
                .contains(new NamesInText.NameLeft("Ask ZOË about it", "Zoë"))
                .extracting(NamesInText.NameLeft::text)
                .doesNotContain("Ask van der Berg", "Ask IT 5");
        var kept = new ExportOptions(ExportOptions.ALL.parts(), false, true, Optional.empty());
        assertThat(builder.namesLeft(workshop, kept, PlanSample.DAY))
                .contains(new NamesInText.NameLeft("Ask Zoë van Ark", "Zoë van Ark"));
        assertThat(builder.namesLeft(workshop, ExportOptions.ALL, PlanSample.DAY))
                .isEmpty();
    }

    /** As it is typed in a hurry, with an ending, or in a script that does not separate words. */
    @Test
    void aNameIsFoundHoweverItIsWritten() {
        var sample = WorkshopBuilder.from(PlanSample.workshop());
        for (var name : List.of("IŞIL İNCİ", "山田 太郎", "José Pérez", "Ann-Kathrin Müller", "יעל כהן", "Łukasz Żak")) {
            sample.apply((w, ids) -> Participants.addArrival(w, ids, "i: " + name));
        }
        var holding = List.of(
                "Işıl söyledi",
                "山田さんに聞く",
                "Jose, twice",
                "Kathrin does it",
                "ליעל יש רעיון",
                "Zapytać Łukasza",
                "Zaks idea");
        var none = List.of("Joseph and Annette", "Zakopane", "日本");
        var workshop = sample.actions(
                        Stream.concat(holding.stream(), none.stream()).toArray(String[]::new))
                .workshop();
        var replaced = new ExportOptions(ExportOptions.ALL.parts(), false, false, Optional.empty());
        assertThat(new ReportBuilder(PlanSample.WORDS).namesLeft(workshop, replaced, PlanSample.DAY))
                .extracting(NamesInText.NameLeft::text)
                .containsAll(holding)
                .doesNotContainAnyElementsOf(none);
    }

    @Test
    void thePaperIsThatOfTheCountryUnlessChosen() throws IOException {
        assertThat(width(ExportOptions.ALL)).isEqualTo(595);
        assertThat(width(new ExportOptions(ExportOptions.ALL.parts(), true, Optional.of(Paper.LETTER))))
                .isEqualTo(612);
    }

    /** Whatever shows a side, and nothing else changes. */
    @Test
    void theSidesHaveTheColoursAskedFor() throws IOException {
        var usual = Written.plan(workshop);
        var other =
                Written.plan(workshop, ExportOptions.ALL.withColours(SideColours.RED_TEAL_VIOLET), Optional.empty());
        for (FormatWriter writer : List.<FormatWriter>of(new HtmlWriter(), new ReviewWriter())) {
            assertThat(Written.text(writer, usual)).contains("#c2500a", "#0b66a8", "#0b7a58");
            assertThat(Written.text(writer, other))
                    .contains("#cc3148", "#097781", "#7444b4", "#fc7881")
                    .doesNotContainIgnoringCase("c2500a")
                    .doesNotContainIgnoringCase("0b66a8")
                    .doesNotContainIgnoringCase("0b7a58");
        }
        assertThat(word(usual)).contains("C2500A", "0B66A8", "0B7A58").doesNotContain("_COLOUR");
        assertThat(word(other))
                .contains("CC3148", "097781", "7444B4", "#cc3148")
                .doesNotContainIgnoringCase("c2500a")
                .doesNotContainIgnoringCase("0b7a58");
        assertThat(Markup.printPage(other.report(), "A4", 1))
                .contains("#cc3148", "#097781", "#7444b4")
                .doesNotContain("#c2500a", "#0b66a8", "#0b7a58");
        assertThat(Written.text(new MarkdownWriter(), other)).isEqualTo(Written.text(new MarkdownWriter(), usual));
    }

    private static String word(PlanData plan) throws IOException {
        var texts = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Written.bytes(new WordWriter(), plan)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(".*\\.(xml|svg)")) {
                    texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts.toString();
    }

    private int width(ExportOptions options) throws IOException {
        var plan = Written.plan(workshop, options, Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new OnePageWriter(), plan))) {
            return Math.round(pdf.getPage(0).getMediaBox().getWidth());
        }
    }

    @Test
    void onePageIsOnePageAndHoldsEveryAction() throws IOException {
        var many = workshop;
        for (int i = 0; i < 8; i++) {
            var action = workshop.actions().getFirst();
            many = many.after(Change.of(
                    "add",
                    Edit.add(new Action(
                            "more" + i,
                            100 + i,
                            "Further action " + i,
                            action.firstStep(),
                            action.owner(),
                            action.counterpart(),
                            action.due(),
                            action.measure(),
                            List.of(),
                            action.status()))));
        }
        try (var pdf = Loader.loadPDF(Written.bytes(new OnePageWriter(), Written.plan(many)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Further action 7", "Two-week skill swap", "keep one record they control");
        }
    }

    @Test
    void theMapStandsOnTheFirstPageWithThePlan() throws IOException {
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), Written.plan(workshop)))) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf)).contains("What we will do", "Where we agree, and what to talk about first");
        }
    }

    @Test
    void aVersionListsChangesSinceThePreviousOne() {
        var before = versioned(workshop, 1);
        var first = before.actions().getFirst();
        var second = before.actions().get(1);
        var moved = first.withOwner(first.counterpart()).withDue(Optional.of(LocalDate.of(2027, 5, 3)));
        var now = versioned(
                WorkshopBuilder.from(before)
                        .apply(Change.of("changes", Edit.replace(first, moved), Edit.delete(second)))
                        .actions("A new action")
                        .workshop(),
                2);
        var report = Written.plan(now, ExportOptions.ALL, Optional.of(before)).report();
        assertThat(report.kind())
                .startsWith("Fictional company and people · Common Ground · Action plan · version 2 of ");
        var heading = report.blocks().stream()
                .filter(block -> block instanceof Block.Heading h && h.text().equals("What changed since version 1"))
                .findFirst()
                .orElseThrow();
        var lines = (Block.Lines) report.blocks().get(report.blocks().indexOf(heading) + 1);
        assertThat(lines.lines().stream().map(Block.Line::text))
                .containsExactly(
                        "Changed: One consent record for web, app and store (owner, due date: 15 Jan 2027 → 3 May 2027)",
                        "New: A new action",
                        "No longer planned: Weekly release window for campaign pages");
    }

    private static Workshop versioned(Workshop workshop, int number) {
        return workshop.after(Change.of(
                "version",
                Edit.add(new ExportVersion("version" + number, number, Instant.EPOCH, List.of("PDF"), "hash"))));
    }
}
