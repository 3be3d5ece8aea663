package org.commonground.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.drawing.chart.Drawn.WORDS;
import static org.commonground.drawing.chart.Drawn.told;
import static org.commonground.drawing.chart.Drawn.words;
import static org.commonground.workshop.WorkshopBuilder.dotted;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.drawing.SideColours;
import org.commonground.drawing.Svg;
import org.commonground.drawing.TextMeasure;
import org.commonground.programme.model.StepKind.Picture;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class FiguresTest {

    @ParameterizedTest
    @EnumSource(names = {"COMMON_GROUND_MAP", "BARS", "GAP_LIST"})
    void noTextIsCutOffOrOverlapsOnRoomViewAndPaper(Picture picture) {
        for (var room : List.of(Drawn.vision(), Drawn.hard(), Drawn.many(), Drawn.stages(), Drawn.pain())) {
            for (var frame : List.of(Frame.ROOM_VIEW, Frame.PAPER)) {
                for (var beat : told(picture, room, frame)) {
                    Drawn.assertReadable(beat.drawing(), frame);
                    assertThat(beat.caption()).isNotBlank();
                }
            }
        }
    }

    @Test
    void aScaleOverSixItemsTakesFourKeyPresses() {
        for (var picture : List.of(Picture.BARS, Picture.GAP_LIST)) {
            var told = told(picture, Drawn.pain(), new Frame(1776, 678, 28));
            assertThat(told).hasSize(4);
            assertThat(words(told.get(1).drawing())).contains("The room, n = 27");
            assertThat(words(told.get(2).drawing())).contains("Marketing, n = 12", "IT, n = 12");
            assertThat(words(told.get(3).drawing())).contains("Talk first");
        }
    }

    @Test
    void aRevealGoesFromTheRoomToTheSidesToWhatTheyExpected() {
        var room = predicted(List.of("Today", "In a year"));
        var told = new Figures(room.workshop(), WORDS, Frame.ROOM_VIEW)
                .reveal(List.of(room.workshop().ballots().getFirst()), Picture.BARS);
        assertThat(told).hasSize(6);
        assertThat(words(told.get(0).drawing())).containsExactly("Marketing, n = 4", "IT, n = 4");
        assertThat(told.getFirst().drawing().title()).endsWith(": Marketing, n = 4; IT, n = 4");
        assertThat(words(told.get(1).drawing())).contains("The room, n = 8", "Today", "In a year");
        assertThat(words(told.get(2).drawing())).contains("Marketing, n = 4", "IT, n = 4", "Today", "In a year");
        assertThat(words(told.get(3).drawing()))
                .contains("Marketing said, n = 4", "IT expected Marketing to say, n = 4", "Today", "In a year");
        assertThat(words(told.get(4).drawing()))
                .contains("IT said, n = 4", "Marketing expected IT to say, n = 4", "Today", "In a year");
        assertThat(words(told.get(5).drawing())).contains("Talk first");
        told.forEach(beat -> Drawn.assertReadable(beat.drawing(), Frame.ROOM_VIEW));
    }

    /** The room has seen who voted, its bars and the sides when the vote was revealed. */
    @Test
    void aLaterStepStartsWithTheChartItIsAbout() {
        var room = Drawn.vision();
        var told = new Figures(room.workshop(), WORDS, Frame.ROOM_VIEW)
                .revealAgain(List.of(room.ballot()), Picture.COMMON_GROUND_MAP);
        assertThat(words(told.getFirst().drawing())).contains("Common ground");
        assertThat(words(told.getLast().drawing())).contains("Talk first");
        assertThat(told).hasSize(2);
        var predicted = predicted(List.of("Today", "In a year"));
        assertThat(new Figures(predicted.workshop(), WORDS, Frame.ROOM_VIEW)
                        .revealAgain(List.of(predicted.workshop().ballots().getFirst()), Picture.BARS))
                .as("sides, two expectations, talk first")
                .hasSize(4);
    }

    /** What a later step looks at is left to it: together both show every chart, none of them twice. */
    @ParameterizedTest
    @EnumSource(names = {"COMMON_GROUND_MAP", "BARS", "GAP_LIST"})
    void noChartIsShownTwice(Picture later) {
        for (var room : List.of(Drawn.vision(), Drawn.stages(), Drawn.pain())) {
            var figures = new Figures(room.workshop(), WORDS, Frame.ROOM_VIEW);
            var before = figures.revealBefore(room.ballot(), later);
            var again = figures.revealAgain(List.of(room.ballot()), later);
            assertThat(before).isNotEmpty().doesNotContainAnyElementsOf(again);
            assertThat(Stream.concat(before.stream(), again.stream()))
                    .containsAll(figures.reveal(List.of(room.ballot()), Picture.BARS));
        }
    }

    /** Of 45 cards 20 have dots, "Option 20" the most and "Option 1" the fewest. */
    @Test
    void aLongChoiceStartsWithFourCharts() {
        var dots = new int[45];
        for (int i = 0; i < 20; i++) {
            dots[i] = 1 + i / 4;
        }
        var room = dotted(6, 6, dots, dots);
        var told = told(Picture.COMMON_GROUND_MAP, room, new Frame(1776, 680, 28));
        assertThat(words(told.get(0).drawing())).containsExactly("Marketing, n = 6", "IT, n = 6");
        assertThat(words(told.get(1).drawing()))
                .contains("The room, n = 12", "Most first. 25 of 45 have none.", "Option 20")
                .doesNotContain("Option 21");
        assertThat(words(told.get(2).drawing())).contains("Common ground");
        assertThat(told.stream().filter(beat -> words(beat.drawing()).contains("The room, n = 12")))
                .hasSize(1);
        var bySide = told.stream()
                .map(beat -> words(beat.drawing()))
                .filter(texts -> texts.contains("Marketing, n = 6") && texts.contains("Option 20"))
                .toList();
        assertThat(bySide).hasSize(1);
        assertThat(told.stream().flatMap(beat -> words(beat.drawing()).stream()))
                .contains("Option 1")
                .noneMatch(text -> text.matches("Option (2[1-9]|[34].)"));
        assertThat(told).hasSizeLessThanOrEqualTo(8);
        told.forEach(beat -> Drawn.assertReadable(beat.drawing(), new Frame(1776, 680, 28)));
    }

    @Test
    void lettersAreLargerWhereNoLineBreaksForIt() {
        var frame = new Frame(1776, 680, 28);
        var larger = new Figures(Drawn.vision().workshop(), WORDS, frame, List.of(40.0))
                .reveal(List.of(Drawn.vision().ballot()), Picture.BARS);
        var asked = told(Picture.BARS, Drawn.vision(), frame);
        assertThat(larger).hasSameSizeAs(asked);
        assertThat(smallest(larger.get(1))).isEqualTo(40);
        for (int i = 0; i < asked.size(); i++) {
            assertThat(words(larger.get(i).drawing()))
                    .isEqualTo(words(asked.get(i).drawing()));
            Drawn.assertReadable(larger.get(i).drawing(), frame);
        }
        var many = new Figures(Drawn.many().workshop(), WORDS, frame, List.of(40.0))
                .reveal(List.of(Drawn.many().ballot()), Picture.BARS);
        assertThat(smallest(many.get(1))).isEqualTo(28);
    }

    private static double smallest(Figures.CaptionedDrawing beat) {
        return Ink.texts(beat.drawing()).stream()
                .mapToDouble(Shape.Text::size)
                .min()
                .orElseThrow();
    }

    /** Marketing says the highest and IT the lowest of three, with guesses, on every item. */
    static WorkshopBuilder predicted(List<String> items) {
        var room = voting(new VoteKind.Scale(List.of("Low", "", "High")), items, true);
        room.open();
        var ballot = room.workshop().ballots().getFirst();
        var four = List.of(new Ballot.GroupSize(Group.MARKETING, 4), new Ballot.GroupSize(Group.IT, 4));
        var answers = new java.util.ArrayList<Ballot.Count>();
        var guesses = new java.util.ArrayList<Ballot.Count>();
        for (int item = 0; item < items.size(); item++) {
            answers.addAll(room.chosen(Group.MARKETING, item, 1, 0, 1, 3));
            answers.addAll(room.chosen(Group.IT, item, 1, 4, 0, 0));
            guesses.addAll(room.chosen(Group.MARKETING, item, 1, 4, 0, 0));
            guesses.addAll(room.chosen(Group.IT, item, 1, item, 4 - item, 0));
        }
        room.apply(Ballots.close(
                room.workshop(),
                room.idsAndClock,
                ballot.id(),
                new Ballots.VoteCounts(four, answers),
                new Ballots.VoteCounts(four, guesses)));
        room.apply(Ballots.reveal(room.workshop(), room.idsAndClock, ballot.id()));
        return room;
    }

    /** One of Marketing answered, and one of IT predicted: neither follows from any chart. */
    @ParameterizedTest
    @EnumSource(names = {"COMMON_GROUND_MAP", "BARS", "GAP_LIST"})
    void anAnswerThatTooFewGaveIsInNoChart(Picture picture) {
        var room = voting(new VoteKind.Scale(List.of("Low", "", "High")), List.of("Asked of few"), true);
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        var ballot = room.workshop().ballots().getFirst();
        var four = List.of(new Ballot.GroupSize(Group.MARKETING, 4), new Ballot.GroupSize(Group.IT, 4));
        var few = List.of(new Ballot.GroupSize(Group.MARKETING, 3), new Ballot.GroupSize(Group.IT, 1));
        var answers = new java.util.ArrayList<>(room.chosen(Group.MARKETING, 0, 3, 1));
        answers.addAll(room.chosen(Group.IT, 0, 1, 4));
        var guesses = new java.util.ArrayList<>(room.chosen(Group.MARKETING, 0, 1, 3));
        guesses.addAll(room.chosen(Group.IT, 0, 3, 1));
        room.apply(Ballots.close(
                room.workshop(),
                room.idsAndClock,
                ballot.id(),
                new Ballots.VoteCounts(four, answers),
                new Ballots.VoteCounts(few, guesses)));
        room.apply(Ballots.reveal(room.workshop(), room.idsAndClock, ballot.id()));
        var told = told(picture, room, Frame.ROOM_VIEW);
        assertThat(told).isNotEmpty();
        assertThat(told)
                .extracting(beat -> beat.caption())
                .anyMatch(caption -> caption.contains("The room"))
                .noneMatch(caption -> caption.contains("of 4)"));
    }

    @Test
    void noChartHasAPageNumber() {
        for (var frame : List.of(Frame.ROOM_VIEW, Frame.PAPER)) {
            for (var beat : told(Picture.COMMON_GROUND_MAP, Drawn.many(), frame)) {
                assertThat(words(beat.drawing())).noneMatch(text -> text.matches("[1-9] of [1-9]"));
            }
        }
    }

    @Test
    void anSvgIsWellFormedWhateverTheLabelsAre() throws Exception {
        for (var picture : List.of(Picture.COMMON_GROUND_MAP, Picture.BARS, Picture.GAP_LIST)) {
            var beats = told(picture, Drawn.hard(), Frame.ROOM_VIEW);
            for (var beat : beats) {
                var svg = svg(beat);
                var root = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement();
                assertThat(root.getAttribute("role")).isEqualTo("img");
                assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                        .contains("Which matter most?");
                assertThat(root.getElementsByTagName("script").getLength()).isZero();
            }
            var bars = svg(beats.get(1));
            assertThat(bars).contains("نريد", "&lt;/text&gt;&lt;script&gt;");
        }
    }

    private static String svg(Figures.CaptionedDrawing told) {
        return Svg.inPage(told.drawing(), SideColours.USUAL, 0, told.drawing().width());
    }

    @Test
    void widthsAreNeverTakenTooNarrow() {
        for (var text : List.of(
                "Éire & Größe → ½ “quoted” – Ψυχή Жизнь", "Help in the channel they chose", Drawn.VISION.toString())) {
            for (var weight : Shape.Weight.values()) {
                assertThat(TextMeasure.width(text, 32, weight)).isGreaterThan(0.985 * Ink.width(text, 32, weight));
            }
        }
    }

    @Test
    void picturesForTheEye() throws IOException {
        var folder = Files.createDirectories(Path.of("target/screens"));
        var rooms = Map.of(
                "vision", Drawn.vision(),
                "hard", Drawn.hard(),
                "many", Drawn.many(),
                "pain", Drawn.pain(),
                "stages", Drawn.stages());
        for (var room : rooms.entrySet()) {
            var beats = told(Picture.COMMON_GROUND_MAP, room.getValue(), Frame.ROOM_VIEW);
            for (int i = 0; i < beats.size(); i++) {
                var file = folder.resolve("drawing-" + room.getKey() + "-" + (i + 1) + ".html");
                Files.writeString(file, svg(beats.get(i)));
                assertThat(file).content().contains("<text");
            }
        }
    }
}
