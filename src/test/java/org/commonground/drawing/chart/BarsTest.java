package org.commonground.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.drawing.chart.Drawn.WORDS;
import static org.commonground.drawing.chart.Drawn.told;
import static org.commonground.drawing.chart.Drawn.words;
import static org.commonground.workshop.WorkshopBuilder.options;
import static org.commonground.workshop.WorkshopBuilder.voters;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind.Picture;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static List<Drawing> bars(WorkshopBuilder room, Frame frame) {
        return BarsBySide.pages(room.insight(), Drawn.chartWords(room), frame);
    }

    @Test
    void everyItemOfALongListIsOnAPage() {
        var pages = bars(Drawn.many(), Frame.ROOM_VIEW);
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().flatMap(page -> words(page).stream())).containsAll(options(40));
    }

    @Test
    void barsOfOneQuestionCountPeopleByValueAndSide() {
        var pages = bars(Drawn.stages(), Frame.ROOM_VIEW);
        assertThat(pages).hasSize(1);
        assertThat(words(pages.getFirst())).contains("Marketing, n = 4", "IT, n = 3", "2 Coping", "3 of 4", "0 of 3");
    }

    /** For whoever hears the picture: one question, several beside each other, and each alone. */
    @Test
    void theTitleOfBarsGivesTheCountsBySide() {
        assertThat(bars(Drawn.stages(), Frame.ROOM_VIEW).getFirst().title())
                .contains("Marketing, n = 4: 1 Conflicting (", "; 2 Coping (3 of 4); ", ". IT, n = 3: ", "(0 of 3)");
        var panels = bars(Drawn.pain(), Frame.ROOM_VIEW).getFirst().title();
        var columns = bars(Drawn.pain(), Frame.COLUMN).getFirst().title();
        assertThat(panels).contains("Attract: Marketing, n = 12: ", "Advocate: ", "Joint, n = 3: ");
        assertThat(columns)
                .contains("Attract. Marketing, n = 12: ", "Joint, n = 3: ")
                .doesNotContain("Advocate");
    }

    @Test
    void sixRatingsFitOnOnePageWithEveryCount() {
        for (var frame : List.of(Frame.ROOM_VIEW, Frame.PAPER)) {
            var room = Drawn.pain();
            var pages = BarsBySide.pages(room.insight(), room.insight().items(), "", Drawn.chartWords(room), frame);
            assertThat(pages).hasSize(1);
            Drawn.assertReadable(pages.getFirst(), frame);
            assertThat(words(pages.getFirst()))
                    .contains("Marketing, n = 12", "IT, n = 12", "Joint, n = 3", "Attract", "Advocate")
                    .contains("1 Runs smoothly · 3 A nuisance · 5 Customers leave over it");
            var counts = room.ballot().counts().stream()
                    .filter(count -> count.group() != Group.ROOM)
                    .map(count -> String.valueOf(count.count()))
                    .toList();
            var said = new ArrayList<>(words(pages.getFirst()));
            counts.forEach(count -> assertThat(said.remove(count)).as(count).isTrue());
        }
    }

    @Test
    void moreItemsThanFitStandOnAsFewPagesAsTheyCan() {
        var room = voting(Drawn.PAIN, options(25));
        room.open();
        room.close(voters(4, 4, 0), room.chosen(Group.IT, 3, 1, 4)).reveal();
        var pages = bars(room, Frame.ROOM_VIEW);
        assertThat(pages).hasSizeLessThanOrEqualTo(3);
        assertThat(pages.stream().flatMap(page -> words(page).stream())).containsAll(options(25));
        pages.forEach(page -> Drawn.assertReadable(page, Frame.ROOM_VIEW));
    }

    @Test
    void onPaperARatingIsOnePictureWithTheNumbersOfBothSides() {
        var room = voting(Drawn.PAIN, List.of("Attract", "Engage", "Buy"));
        room.open();
        var voted = room.close(
                        voters(4, 3, 0),
                        room.chosen(Group.MARKETING, 0, 1, 1, 3, 0, 0, 0),
                        room.chosen(Group.IT, 0, 1, 0, 1, 1, 1, 0),
                        room.chosen(Group.MARKETING, 1, 1, 0, 0, 2, 2, 0),
                        room.chosen(Group.IT, 1, 1, 3, 0, 0, 0, 0),
                        room.chosen(Group.MARKETING, 2, 1, 0, 0, 0, 0, 4),
                        room.chosen(Group.IT, 2, 1, 0, 3, 0, 0, 0))
                .reveal();
        var picture = new Figures(voted.workshop(), WORDS, Frame.PAPER)
                .means(voted.insight())
                .orElseThrow();
        Drawn.assertReadable(picture, new Frame(picture.width(), picture.height(), Frame.PAPER.textSize()));
        assertThat(words(picture)).contains("Attract", "Engage", "Buy", "Marketing, n = 4", "IT, n = 3");
        assertThat(words(picture)).contains("3.5", "1.0", "5.0", "2.0");
        assertThat(picture.title()).contains("Engage: Marketing 3.5 of 5, IT 1.0 of 5");
    }

    @Test
    void everyBarHasTheShapeOfItsSide() {
        for (var room : List.of(Drawn.pain(), Drawn.stages(), Drawn.vision())) {
            for (var page : bars(room, Frame.ROOM_VIEW)) {
                var circles = shapes(page, Shape.Circle.class);
                var squares = shapes(page, Shape.Rect.class).stream()
                        .filter(rect -> rect.fill() == ColourToken.IT && rect.width() == rect.height())
                        .toList();
                for (var bar : shapes(page, Shape.Rect.class)) {
                    boolean square = bar.width() == bar.height();
                    if (bar.fill() == ColourToken.MARKETING) {
                        assertThat(circles).as("%s", bar).anyMatch(c -> beside(bar, c.x(), c.y()));
                    } else if (bar.fill() == ColourToken.IT && !square) {
                        assertThat(squares)
                                .as("%s", bar)
                                .anyMatch(s -> beside(bar, s.x() + s.width() / 2, s.y() + s.height() / 2));
                    }
                }
            }
        }
    }

    /** At the left end of a bar that lies, or under one that stands. */
    private static boolean beside(Shape.Rect bar, double x, double y) {
        double t = Frame.ROOM_VIEW.textSize();
        boolean left = x < bar.x() && bar.x() - x < 1.2 * t && y > bar.y() && y < bar.y() + bar.height();
        boolean under = y > bar.y() + bar.height()
                && y - bar.y() - bar.height() < t
                && x > bar.x()
                && x < bar.x() + bar.width();
        return left || under;
    }

    private static <T extends Shape> List<T> shapes(Drawing page, Class<T> kind) {
        return page.shapes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void withoutASplitTheRoomIsShownWithTheReason() {
        var room = voting(new VoteKind.Dots(1, 1), Drawn.VISION);
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        room.close(voters(2, 4, 0), room.dots(Group.MARKETING, 2), room.dots(Group.IT, 3))
                .reveal();
        var beats = told(Picture.COMMON_GROUND_MAP, room, Frame.ROOM_VIEW);
        assertThat(beats).hasSize(2);
        assertThat(words(beats.getLast().drawing()))
                .contains("The room, n = 6", "Shown for the whole room: a side has fewer than 3 voters.", "5 of 6")
                .noneMatch(text -> text.contains("Marketing"));
    }

    @Test
    void beforeAndAfterStandTogetherSideBySide() {
        var room = voting(new VoteKind.Scale(List.of("Low", "", "High")), List.of("Today"));
        room.open();
        room.close(voters(4, 3, 0), room.chosen(Group.MARKETING, 0, 1, 4, 0, 0), room.chosen(Group.IT, 0, 1, 0, 0, 3))
                .reveal();
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        room.close(voters(4, 3, 0), room.chosen(Group.MARKETING, 0, 1, 0, 4, 0), room.chosen(Group.IT, 0, 1, 0, 0, 3))
                .reveal();
        var last = told(Picture.BARS, room, Frame.ROOM_VIEW).getLast();
        assertThat(words(last.drawing()))
                .containsSubsequence("At first, Nov 23, 2026, n = 4 + 3", "Now, Nov 23, 2026, n = 4 + 3");
        Drawn.assertReadable(last.drawing(), Frame.ROOM_VIEW);
    }

    @Test
    void aGroupWithoutBarsInAPanelIsNotNamedThere() {
        var room = voting(new VoteKind.Scale(List.of("Low", "", "High")), List.of("Today"));
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        room.close(voters(4, 2, 0), room.chosen(Group.MARKETING, 0, 1, 4, 0, 0), room.chosen(Group.IT, 0, 1, 0, 0, 2))
                .reveal();
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        room.close(voters(4, 3, 0), room.chosen(Group.MARKETING, 0, 1, 0, 4, 0), room.chosen(Group.IT, 0, 1, 0, 0, 3))
                .reveal();
        assertThat(told(Picture.BARS, room, Frame.COLUMN).stream()
                        .map(beat -> beat.drawing().title())
                        .filter(title -> title.startsWith("Before and after")))
                .hasSize(2)
                .allSatisfy(title -> assertThat(title).doesNotContain(": .").doesNotEndWith(": "))
                .anySatisfy(title -> assertThat(title).contains("The room: ").doesNotContain("Marketing"));
    }

    @Test
    void sharedOutPointsAreAboveTheAgreedSplit() {
        var room = voting(new VoteKind.Points(100), List.of("Web", "Store"));
        room.open();
        share(room, 80, 20);
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        share(room, 60, 40);
        var last = told(Picture.BARS, room, Frame.ROOM_VIEW).getLast();
        assertThat(words(last.drawing()))
                .contains("Marketing at first, n = 3", "Marketing now, n = 3", "IT at first, n = 3")
                .containsSubsequence(
                        "Web", "240 of 300", "180 of 300", "240 of 300", "180 of 300", "Store", "60 of 300");
        Drawn.assertReadable(last.drawing(), Frame.ROOM_VIEW);
    }

    private static void share(WorkshopBuilder room, int web, int store) {
        room.close(
                        voters(3, 3, 0),
                        room.chosen(Group.MARKETING, 0, web, 3),
                        room.chosen(Group.MARKETING, 1, store, 3),
                        room.chosen(Group.IT, 0, web, 3),
                        room.chosen(Group.IT, 1, store, 3))
                .reveal();
    }

    @Test
    void aQuestionAskedAtEveryCheckInIsSeenRunByRun() {
        var room = voting(Drawn.STAGES, List.of("Today"));
        room.open();
        all(room, 1, 4);
        for (int run = 2; run <= 3; run++) {
            room.carry();
            room.open();
            all(room, run, 4);
        }
        var last = told(Picture.BARS, room, Frame.ROOM_VIEW).getLast();
        assertThat(words(last.drawing()))
                .containsSubsequence("Marketing", "IT")
                .filteredOn(text -> text.endsWith(", n = 4 + 3"))
                .hasSize(3);
        assertThat(last.caption()).isEqualTo("The sides are closer than at first (n = 4 and 3, now 4 and 3).");
        Drawn.assertReadable(last.drawing(), Frame.ROOM_VIEW);
    }

    private static void all(WorkshopBuilder room, int marketing, int it) {
        room.close(voters(4, 3, 0), room.chosen(Group.MARKETING, 0, marketing, 4), room.chosen(Group.IT, 0, it, 3))
                .reveal();
    }

    @Test
    void aPaperBallotAsksForOnesOwnViewAndWhatTheOtherSideWillSay() {
        var details = Drawn.vision().workshop().details();
        var frame = new Frame(496, 200, 9);
        var ballot = BallotPaper.of(
                new VoteKind.Scale(List.of("Low", "", "High")),
                "Where are we?",
                "",
                List.of("Today", "In a year"),
                true,
                Side.MARKETING,
                details,
                WORDS,
                frame);
        assertThat(words(ballot))
                .containsSubsequence("Marketing", "Where are we?", "1 Low · 3 High", "Today", "I say", "1", "2", "3")
                .containsSubsequence("IT will say", "In a year", "IT will say");
        var unknown =
                BallotPaper.of(new VoteKind.Dots(0, 1), "Which?", "", List.of(), false, Side.IT, details, WORDS, frame);
        assertThat(words(unknown)).contains("IT", "1", "24");
        assertThat(words(unknown)).anyMatch(words -> words.contains("how many is on the room view"));
        var known = BallotPaper.of(
                new VoteKind.Dots(0, 1),
                "Which?",
                "On the groups of: What now?",
                List.of("A", "B", "C", "D"),
                false,
                Side.IT,
                details,
                WORDS,
                frame);
        assertThat(words(known))
                .contains(
                        "2 crosses on the numbers you choose, one on a number at most", "On the groups of: What now?");
        Drawn.assertReadable(ballot, new Frame(496, ballot.height(), 9));
        Drawn.assertReadable(unknown, new Frame(496, unknown.height(), 9));
    }
}
