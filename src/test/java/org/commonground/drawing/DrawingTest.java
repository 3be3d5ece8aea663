package org.commonground.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Room;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind.Picture;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class DrawingTest {

    private static final Words WORDS = new Words(Locale.ENGLISH);
    private static final List<String> VISION = List.of(
            "One customer, one record",
            "Help in the channel they chose",
            "New ideas reach them fast",
            "Self-service that works at 2 am",
            "Local offers per store");
    private static final List<String> HARD = List.of(
            "</text><script>alert(1)</script> & \"quoted\" 'single' ]]>",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und ihre Kundendatenplattform",
            "نريد سجلاً واحداً لكل عميل في كل قناة وفي كل متجر دون استثناء",
            "👩‍💻🎉 Emoji first, \uFFFE then a character that XML forbids, \uD83D alone",
            "W".repeat(500));

    @Test
    void pointsOfTwentyFiveTiedItemsNeverCoverEachOther() {
        var all = new int[25];
        java.util.Arrays.fill(all, 4);
        for (var frame : List.of(Frame.WALL, Frame.PAPER)) {
            for (var page : map(Room.room(4, 4, all, all), frame)) {
                assertThat(points(page)).hasSize(25);
                assertApart(page);
            }
        }
    }

    @Test
    void pointsNeverCoverEachOtherWhateverTheVotesAndStandInTheirQuadrant() {
        var random = new Random(3);
        for (int run = 0; run < 60; run++) {
            int items = 1 + random.nextInt(30);
            var room = Room.room(
                    5,
                    7,
                    random.ints(items, 0, 6).toArray(),
                    random.ints(items, 0, 8).toArray());
            var page = map(room, Frame.WALL).getFirst();
            assertApart(page);
            var entries = Legend.entries(room.insight());
            var ground = ground(page);
            for (int i = 0; i < items; i++) {
                var quadrant =
                        entries.get(i).item().commonGround().orElseThrow().quadrant();
                var point = points(page).get(i);
                assertThat(
                                switch (quadrant) {
                                    case COMMON_GROUND ->
                                        point.x() > ground.getCenterX() && point.y() < ground.getCenterY();
                                    case MARKETING ->
                                        point.x() > ground.getCenterX() && point.y() > ground.getCenterY();
                                    case IT -> point.x() < ground.getCenterX() && point.y() < ground.getCenterY();
                                    case NEITHER -> point.x() < ground.getCenterX() && point.y() > ground.getCenterY();
                                })
                        .as("%s at %s", quadrant, point)
                        .isTrue();
            }
        }
    }

    @Test
    void theListNamesCommonGroundThenWhatToTalkAboutFirst() {
        var page = map(vision(), Frame.WALL).getFirst();
        assertThat(Ink.texts(page))
                .extracting(Shape.Text::text)
                .containsSubsequence(
                        "1",
                        "One customer, one record",
                        "2",
                        "Help in the channel they chose",
                        "Talk first",
                        "3",
                        "New ideas reach them fast",
                        "4",
                        "Self-service that works at 2 am",
                        "5",
                        "Local offers per store");
        assertThat(page.title()).contains("On common ground: One customer, one record; Help in");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMON_GROUND_MAP", "BARS", "GAP_LIST"})
    void nothingIsCutOffOrCoversOtherWordsOnWallAndPaper(Picture picture) {
        for (var room : List.of(vision(), hard(), many(), stages())) {
            for (var frame : List.of(Frame.WALL, Frame.PAPER)) {
                for (var beat : told(picture, room, frame)) {
                    assertReadable(beat.drawing(), frame);
                    assertThat(beat.said()).isNotBlank();
                }
            }
        }
    }

    @Test
    void inAColumnEachQuestionHasAPictureOfItsOwnAsHighAsItsRows() {
        var scale = new VoteKind.Scale(List.of("Runs smoothly", "", "A nuisance", "", "Customers leave over it"));
        var room = new Room(scale, List.of("Attract", "Engage", "Buy"));
        room.open();
        var voted = room.close(
                        Room.voters(4, 3, 0),
                        Room.join(
                                room.chosen(Group.MARKETING, 0, 1, 1, 3, 0, 0, 0),
                                room.chosen(Group.IT, 0, 1, 0, 1, 1, 1, 0)))
                .reveal();
        var pictures = new Figures(voted.workshop(), WORDS, Frame.COLUMN).bars(voted.insight());
        assertThat(pictures).hasSize(3);
        for (var picture : pictures) {
            assertThat(picture.height()).isBetween(80.0, 160.0);
            assertReadable(picture, new Frame(picture.width(), picture.height(), Frame.COLUMN.text()));
            assertThat(Ink.texts(picture)).extracting(Shape.Text::text).noneMatch(text -> text.matches("\\d of 3"));
        }
        assertThat(Ink.texts(pictures.get(1))).extracting(Shape.Text::text).contains("Engage");
    }

    @Test
    void everyItemOfALongListIsOnAPage() {
        for (var picture : List.of(Picture.COMMON_GROUND_MAP, Picture.BARS)) {
            var pages = figures(picture, many(), Frame.WALL);
            assertThat(pages).hasSizeGreaterThan(1);
            assertThat(pages.stream().flatMap(page -> Ink.texts(page).stream()))
                    .extracting(Shape.Text::text)
                    .containsAll(Room.options(40))
                    .contains("2 of " + pages.size());
        }
    }

    @Test
    void barsOfRatingsCountPeopleByValueAndSide() {
        var page = figures(Picture.BARS, stages(), Frame.WALL).getFirst();
        assertThat(Ink.texts(page))
                .extracting(Shape.Text::text)
                .contains("Marketing, n = 4", "IT, n = 3", "2 Coping", "3 of 4", "0 of 3");
    }

    @Test
    void withoutASplitTheRoomIsShownAndWhy() {
        var room = new Room(new VoteKind.Dots(1, 1), VISION);
        room.open("vote", Ballot.Way.PAPER, 3);
        room.close(Room.voters(2, 4, 0), Room.join(room.dots(Group.MARKETING, 2), room.dots(Group.IT, 3)))
                .reveal();
        var beats = told(Picture.COMMON_GROUND_MAP, room, Frame.WALL);
        assertThat(beats).hasSize(2);
        assertThat(Ink.texts(beats.getLast().drawing()))
                .extracting(Shape.Text::text)
                .contains("The room, n = 6", "Shown for the whole room: a side has fewer than 3 voters.", "5 of 6")
                .noneMatch(text -> text.contains("Marketing"));
        assertThatThrownBy(() -> map(room, Frame.WALL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRevealGoesFromTheRoomToTheSidesToWhatTheyExpected() {
        var room = new Room(new VoteKind.Scale(List.of("Low", "", "High")), List.of("Today"), true);
        room.open();
        var ballot = room.workshop().ballots().getFirst();
        var four = List.of(new Ballot.GroupSize(Group.MARKETING, 4), new Ballot.GroupSize(Group.IT, 4));
        room.apply(Ballots.close(
                room.workshop(),
                room.pen,
                ballot.id(),
                new Ballots.Counted(
                        four,
                        Room.join(room.chosen(Group.MARKETING, 0, 1, 0, 1, 3), room.chosen(Group.IT, 0, 1, 4, 0, 0))),
                new Ballots.Counted(
                        four,
                        Room.join(room.chosen(Group.MARKETING, 0, 1, 4, 0, 0), room.chosen(Group.IT, 0, 1, 0, 4, 0)))));
        room.apply(Ballots.reveal(room.workshop(), room.pen, ballot.id()));
        var told = new Figures(room.workshop(), WORDS, Frame.WALL)
                .of(List.of(room.workshop().ballots().getFirst()), Picture.BARS);
        assertThat(told)
                .extracting(Figures.Told::said)
                .containsExactly(
                        "8 people have voted.",
                        "The room: 4 of 8 say 1 Low.",
                        "Marketing: 3 of 4 say 3 High. IT: 4 of 4 say 1 Low.",
                        "IT expected Marketing to say 2; Marketing said 3 High.",
                        "Marketing expected IT to say 1 Low, and that is what IT said.");
        assertThat(Ink.texts(told.get(3).drawing()))
                .extracting(Shape.Text::text)
                .contains("Marketing said, n = 4", "IT expected Marketing to say, n = 4");
        told.forEach(beat -> assertReadable(beat.drawing(), Frame.WALL));
    }

    @Test
    void whatHelpsMostAndIsEasiestStandsFirstOnTheMatrix() {
        var room = new Room(new VoteKind.Scale(List.of("Low", "", "High")), List.of("Both", "Hard", "Nothing"));
        room.open();
        room.close(Room.voters(3, 3, 0), rated(room, 3, 3, 1)).reveal();
        var value = room.ballot();
        room.open("again", Ballot.Way.OPEN, 3);
        room.close(Room.voters(3, 3, 0), rated(room, 3, 1, 1)).reveal();
        var pages = Matrix.pages(
                BallotInsight.of(room.workshop(), value),
                BallotInsight.of(room.workshop(), room.ballot()),
                WORDS,
                Frame.WALL);
        assertThat(pages).hasSize(1);
        assertThat(Ink.texts(pages.getFirst()))
                .extracting(Shape.Text::text)
                .containsSubsequence("Start now", "1", "2", "3", "1", "Both", "2", "Hard", "3", "Nothing");
        assertReadable(pages.getFirst(), Frame.WALL);
        assertApart(pages.getFirst());
        var points = points(pages.getFirst());
        assertThat(points.get(0).x()).isGreaterThan(points.get(1).x());
        assertThat(points.get(0).y()).isLessThan(points.get(2).y());
    }

    /** Everybody gives each item this value. */
    private static List<Ballot.Count> rated(Room room, int... values) {
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < values.length; i++) {
            for (var group : List.of(Group.MARKETING, Group.IT)) {
                counts.add(new Ballot.Count(group, room.ballot().items().get(i).id(), values[i], 3));
            }
        }
        return counts;
    }

    @Test
    void beforeAndAfterStandTogetherSideBySide() {
        var room = new Room(new VoteKind.Scale(List.of("Low", "", "High")), List.of("Today"));
        room.open();
        room.close(
                        Room.voters(4, 3, 0),
                        Room.join(room.chosen(Group.MARKETING, 0, 1, 4, 0, 0), room.chosen(Group.IT, 0, 1, 0, 0, 3)))
                .reveal();
        room.open("again", Ballot.Way.OPEN, 3);
        room.close(
                        Room.voters(4, 3, 0),
                        Room.join(room.chosen(Group.MARKETING, 0, 1, 0, 4, 0), room.chosen(Group.IT, 0, 1, 0, 0, 3)))
                .reveal();
        var last = told(Picture.BARS, room, Frame.WALL).getLast();
        assertThat(last.said()).isEqualTo("The sides have moved closer.");
        assertThat(Ink.texts(last.drawing()))
                .extracting(Shape.Text::text)
                .contains("Marketing before, n = 4", "Marketing after, n = 4", "IT before, n = 3");
        assertReadable(last.drawing(), Frame.WALL);
    }

    @Test
    void aPaperBallotAsksForOnesOwnViewAndWhatTheOtherSideWillSay() {
        var details = vision().workshop().details();
        var frame = new Frame(496, 200, 9);
        var ballot = BallotPaper.of(
                new VoteKind.Scale(List.of("Low", "", "High")),
                "Where are we?",
                List.of("Today", "In a year"),
                true,
                Side.MARKETING,
                details,
                WORDS,
                frame);
        assertThat(Ink.texts(ballot))
                .extracting(Shape.Text::text)
                .containsSubsequence("Marketing", "Where are we?", "1 Low · 3 High", "Today", "I say", "1", "2", "3")
                .containsSubsequence("IT will say", "In a year", "IT will say");
        var unknown =
                BallotPaper.of(new VoteKind.Dots(0, 1), "Which?", List.of(), false, Side.IT, details, WORDS, frame);
        assertThat(Ink.texts(unknown)).extracting(Shape.Text::text).contains("IT", "1", "24");
        assertReadable(ballot, new Frame(496, ballot.height(), 9));
        assertReadable(unknown, new Frame(496, unknown.height(), 9));
    }

    @Test
    void anSvgIsWellFormedWhateverTheLabelsAre() throws Exception {
        for (var picture : List.of(Picture.COMMON_GROUND_MAP, Picture.BARS, Picture.GAP_LIST)) {
            var svg = Svg.of(figures(picture, hard(), Frame.WALL).getFirst());
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                    .contains("Which matter most?");
            assertThat(root.getElementsByTagName("script").getLength()).isZero();
            assertThat(root.getTextContent()).contains("نريد");
            if (picture != Picture.GAP_LIST) {
                assertThat(root.getTextContent()).contains("</text><script>alert(1)</script> &");
            }
        }
    }

    @Test
    void widthsAreNeverTakenTooNarrow() {
        for (var text : List.of(
                "Éire & Größe → ½ “quoted” – Ψυχή Жизнь", "Help in the channel they chose", VISION.toString())) {
            for (var weight : Shape.Weight.values()) {
                assertThat(TextWidth.of(text, 32, weight)).isGreaterThan(0.985 * Ink.width(text, 32, weight));
            }
        }
    }

    @Test
    void picturesForTheEye() throws IOException {
        var folder = Files.createDirectories(Path.of("target/screens"));
        var rooms = java.util.Map.of("vision", vision(), "hard", hard(), "many", many(), "stages", stages());
        for (var room : rooms.entrySet()) {
            for (var picture : List.of(Picture.COMMON_GROUND_MAP, Picture.BARS, Picture.GAP_LIST)) {
                var name = "drawing-" + room.getKey() + "-" + picture.name().toLowerCase(Locale.ROOT) + ".svg";
                var svg = Svg.of(figures(picture, room.getValue(), Frame.WALL).getFirst());
                Files.writeString(folder.resolve(name), svg);
                assertThat(folder.resolve(name)).content().contains("<text");
            }
        }
        Files.writeString(
                folder.resolve("drawing-paper.svg"),
                Svg.of(map(vision(), Frame.PAPER).getFirst()));
    }

    private static Room vision() {
        return voted(VISION, 6, 5, new int[] {5, 3, 5, 1, 1}, new int[] {4, 3, 1, 4, 1});
    }

    private static Room hard() {
        var room = voted(HARD, 6, 5, new int[] {5, 3, 5, 1, 1}, new int[] {4, 3, 1, 4, 1});
        room.apply(Workshops.nameSides(
                room.workshop(), "Marketing, Vertrieb und Kommunikation", "Informationstechnik & Datenplattformen"));
        return room;
    }

    private static Room many() {
        var random = new Random(9);
        return Room.room(
                12, 11, random.ints(40, 0, 13).toArray(), random.ints(40, 0, 12).toArray());
    }

    private static Room voted(List<String> labels, int marketing, int it, int[] byMarketing, int[] byIt) {
        var room = new Room(new VoteKind.Dots(3, 1), labels);
        room.open();
        return room.close(
                        Room.voters(marketing, it, 0),
                        Room.join(room.dots(Group.MARKETING, byMarketing), room.dots(Group.IT, byIt)))
                .reveal();
    }

    private static Room stages() {
        var scale = new VoteKind.Scale(List.of("Conflicting", "Coping", "Co-mingling", "Collaboration", "Co-creating"));
        var room = new Room(scale, List.of("Where are we today?"));
        room.open();
        return room.close(
                        Room.voters(4, 3, 0),
                        Room.join(
                                room.chosen(Group.MARKETING, 0, 1, 1, 3, 0, 0, 0),
                                room.chosen(Group.IT, 0, 1, 0, 1, 1, 1, 0)))
                .reveal();
    }

    private static List<Drawing> map(Room room, Frame frame) {
        return CommonGroundMap.pages(room.insight(), room.workshop().details(), WORDS, frame);
    }

    private static List<Drawing> figures(Picture picture, Room room, Frame frame) {
        var insight = room.insight();
        var details = room.workshop().details();
        return switch (picture) {
            case COMMON_GROUND_MAP -> map(room, frame);
            case GAP_LIST -> GapList.pages(insight, details, WORDS, frame);
            case BARS, MATRIX, BEFORE_AFTER -> BarsBySide.pages(insight, details, WORDS, frame);
        };
    }

    /** Every beat of the reveal. */
    private static List<Figures.Told> told(Picture picture, Room room, Frame frame) {
        return new Figures(room.workshop(), WORDS, frame).of(List.of(room.ballot()), picture);
    }

    /** The numbered points; the smaller circle belongs to the name of the axis. */
    private static List<Shape.Circle> points(Drawing page) {
        var circles = page.shapes().stream()
                .filter(Shape.Circle.class::isInstance)
                .map(Shape.Circle.class::cast)
                .toList();
        double largest =
                circles.stream().mapToDouble(Shape.Circle::radius).max().orElseThrow();
        return circles.stream().filter(circle -> circle.radius() == largest).toList();
    }

    private static Rectangle2D ground(Drawing page) {
        var rect = (Shape.Rect) page.shapes().getFirst();
        return new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height());
    }

    private static void assertApart(Drawing page) {
        var points = points(page);
        for (int a = 0; a < points.size(); a++) {
            for (int b = a + 1; b < points.size(); b++) {
                var p = points.get(a);
                var q = points.get(b);
                assertThat(Math.hypot(p.x() - q.x(), p.y() - q.y()))
                        .as("%s and %s", p, q)
                        .isGreaterThan(2 * p.radius());
            }
        }
    }

    private static void assertReadable(Drawing page, Frame frame) {
        var boxes = new ArrayList<Rectangle2D>();
        var all = new Rectangle2D.Double(-0.5, -0.5, frame.width() + 1, frame.height() + 1);
        for (var text : Ink.texts(page)) {
            assertThat(text.size()).as(text.text()).isGreaterThanOrEqualTo(frame.text());
            boxes.add(Ink.box(text));
            assertThat(all.contains(boxes.getLast()))
                    .as("%s inside, %s", text, boxes.getLast())
                    .isTrue();
        }
        for (int a = 0; a < boxes.size(); a++) {
            for (int b = a + 1; b < boxes.size(); b++) {
                assertThat(boxes.get(a).intersects(boxes.get(b)))
                        .as(
                                "%s covers %s",
                                Ink.texts(page).get(a), Ink.texts(page).get(b))
                        .isFalse();
            }
        }
    }
}
