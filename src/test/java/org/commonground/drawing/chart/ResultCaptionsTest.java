package org.commonground.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.drawing.chart.Drawn.WORDS;
import static org.commonground.drawing.chart.Drawn.told;
import static org.commonground.workshop.WorkshopBuilder.dotted;
import static org.commonground.workshop.WorkshopBuilder.options;
import static org.commonground.workshop.WorkshopBuilder.voters;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.Frame;
import org.commonground.programme.model.StepKind.Picture;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.RankedVotes;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

/** The sentences that are read out: in the words of what was voted on, and no more than the numbers allow. */
class ResultCaptionsTest {

    private static final VoteKind.Scale THREE = new VoteKind.Scale(List.of("Low", "", "High"));

    private static List<String> said(WorkshopBuilder room) {
        return told(Picture.BARS, room, Frame.ROOM_VIEW).stream()
                .map(Figures.CaptionedDrawing::caption)
                .toList();
    }

    private static WorkshopBuilder dots(int marketing, int it, int[] byMarketing, int[] byIt) {
        return dotted(marketing, it, byMarketing, byIt);
    }

    @Test
    void dotsThatMostOfBothSidesGaveAreWhatBothWant() {
        assertThat(said(dots(4, 5, new int[] {3, 0, 4}, new int[] {4, 5, 1})))
                .containsExactly(
                        "9 people have voted.",
                        "More people chose “Option 1” than any other: 7 of 9.",
                        "Both sides want “Option 1”: Marketing 3 of 4, IT 4 of 5.",
                        "Furthest apart: “Option 2”. Marketing 0 of 4, IT 5 of 5.");
    }

    @Test
    void halfIsCalledHalfAndSmallSidesAreCounted() {
        assertThat(said(dots(4, 4, new int[] {2, 0}, new int[] {3, 4})))
                .contains("Half or more of each side want “Option 1”: Marketing 2 of 4, IT 3 of 4.");
        assertThat(said(dots(1, 4, new int[] {1, 0}, new int[] {3, 4})))
                .contains("“Option 1”: Marketing 1 of 1, IT 3 of 4.");
        assertThat(said(dots(4, 4, new int[] {1, 2}, new int[] {1, 0})))
                .contains(
                        "No answer is ahead among 8 people.",
                        "Nothing is wanted by half of both sides yet (4 and 4 people). "
                                + "Common ground here is what has at least half of each side’s highest support.");
        assertThat(said(dots(4, 4, new int[] {0, 1}, new int[] {1, 0})))
                .contains("Nothing is wanted by half of both sides yet (4 and 4 people).");
    }

    @Test
    void noItemIsCalledFurthestApartAloneWhereAnotherIsAsFar() {
        assertThat(said(dots(4, 4, new int[] {3, 0, 1}, new int[] {0, 3, 1})))
                .contains("Among the furthest apart: “Option 1”. Marketing 3 of 4, IT 0 of 4.");
        assertThat(said(scale(Drawn.STAGES, 4, new int[][] {{1, 2, 1, 0, 0}, {0, 0, 0, 2, 2}}, new int[][] {
                    {0, 1, 2, 1, 0}, {0, 0, 2, 2, 0}
                })))
                .contains(
                        "Among the furthest apart: “Option 1”. 3 “Co-mingling” or higher: Marketing 1 of 4, IT 3 of 4.");
    }

    @Test
    void pointsAreToldByHowManyThereWereToShareOut() {
        var same = points(new int[] {60, 40}, new int[] {80, 20});
        assertThat(said(same))
                .contains(
                        "Most points: “Option 1”, 420 of 600 (n = 6).",
                        "Both sides gave most to “Option 1”: Marketing 180 of 300, IT 240 of 300 points (n = 3 and 3).",
                        "Furthest apart: “Option 1”. Marketing 180 of 300, IT 240 of 300.");
        assertThat(said(points(new int[] {60, 40}, new int[] {20, 80})))
                .contains("Most points differ. “Option 1”: Marketing 180 of 300, IT 60 of 300. "
                        + "“Option 2”: Marketing 120 of 300, IT 240 of 300 (n = 3 and 3).");
        assertThat(said(points(new int[] {50, 50}, new int[] {50, 50})))
                .contains("No answer is ahead among 6 people.", "No item is ahead on each side (n = 3 and 3).");
    }

    @Test
    void rankingIsToldByWhatComesFirstAndWhereTheOrdersDifferMost() {
        assertThat(said(RankedVotes.held(
                        List.of("123", "132", "123"),
                        List.of("321", "231", "321", "321"),
                        Ballot.VotingMethod.PAPER,
                        RankedVotes.items(3))))
                .containsExactly(
                        "7 people have voted.",
                        "First in the room’s order: “Item C” (mean rank 1.7 of 3), n = 7.",
                        "First for Marketing: “Item A” (mean rank 1.0 of 3). First for IT: “Item C” (mean rank 1.0 of 3). n = 3 and 4.",
                        "Furthest apart: “Item A”. Marketing has it in place 1 (mean rank 1.0), IT in place 3 (2.8); n = 3 and 4.");
        assertThat(said(RankedVotes.held(
                        List.of("123", "213"), List.of("123"), Ballot.VotingMethod.PAPER, RankedVotes.items(3))))
                .contains("First in the room’s order: “Item A” (mean rank 1.3 of 3), n = 3.");
        assertThat(said(RankedVotes.held(
                        List.of("123", "213"), List.of("123", "213"), Ballot.VotingMethod.PAPER, RankedVotes.items(3))))
                .contains("First in the room’s order: 2 items level (mean rank 1.5 of 3), n = 4.");
    }

    /** Three people a side, each of whom gives these points. */
    private static WorkshopBuilder points(int[] marketing, int[] it) {
        var room = voting(new VoteKind.Points(100), options(2));
        room.open();
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < 2; i++) {
            counts.addAll(room.chosen(Group.MARKETING, i, marketing[i], 3));
            counts.addAll(room.chosen(Group.IT, i, it[i], 3));
        }
        return room.close(voters(3, 3, 0), counts).reveal();
    }

    @Test
    void painIsNeverCalledAWishAndItsEndsSayWhatIsHigh() {
        assertThat(said(scale(Drawn.PAIN, 4, new int[][] {{0, 0, 0, 3, 1}, {0, 2, 2, 0, 0}}, new int[][] {
                    {0, 0, 1, 1, 2}, {4, 0, 0, 0, 0}
                })))
                .containsExactly(
                        "8 people have voted.",
                        "“Option 1”: 7 of 8 say 4 or 5 “Customers leave over it”, more than on any other.",
                        "On “Option 1” half or more of each side say 4 or 5 “Customers leave over it”: "
                                + "Marketing 4 of 4, IT 3 of 4.",
                        "Furthest apart: “Option 2”. 2 or higher: Marketing 4 of 4, IT 0 of 4.");
    }

    @Test
    void stagesAreCalledByTheirNames() {
        assertThat(said(scale(Drawn.STAGES, 4, new int[][] {{1, 3, 0, 0, 0}, {0, 0, 0, 2, 2}}, new int[][] {
                    {0, 1, 3, 0, 0}, {0, 0, 4, 0, 0}
                })))
                .contains(
                        "“Option 2”: 4 of 8 say 4 “Collaboration” or 5 “Co-creating”, more than on any other.",
                        "On none do half of both sides say 4 “Collaboration” or 5 “Co-creating” (4 and 4 people).",
                        "Furthest apart: “Option 2”. 4 “Collaboration” or higher: Marketing 4 of 4, IT 0 of 4.");
    }

    @Test
    void tiesAndMissingSupportAreNamed() {
        var low = new int[][] {{4, 0, 0, 0, 0}, {4, 0, 0, 0, 0}};
        var high = new int[][] {{0, 0, 0, 0, 4}, {0, 0, 0, 0, 4}};
        assertThat(said(scale(Drawn.PAIN, 4, low, low)))
                .contains("Nobody says 4 or 5 “Customers leave over it” (n = 8).");
        assertThat(said(scale(Drawn.PAIN, 4, high, low)))
                .contains("No item is ahead: on 2 of them 4 of 8 say 4 or 5 “Customers leave over it”.");
        assertThat(said(scale(Drawn.PAIN, 2, new int[][] {{0, 0, 0, 0, 2}, {2, 0, 0, 0, 0}}, new int[][] {
                    {0, 0, 0, 0, 2}, {2, 0, 0, 0, 0}
                })))
                .contains("“Option 1”, 4 or 5 “Customers leave over it”: Marketing 2 of 2, IT 2 of 2.");
    }

    /** So many people a side on a scale of five, item by item. */
    private static WorkshopBuilder scale(VoteKind.Scale scale, int people, int[][] marketing, int[][] it) {
        var room = voting(scale, options(marketing.length));
        room.open();
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < marketing.length; i++) {
            counts.addAll(room.chosen(Group.MARKETING, i, 1, marketing[i]));
            counts.addAll(room.chosen(Group.IT, i, 1, it[i]));
        }
        return room.close(voters(people, people, 0), counts).reveal();
    }

    @Test
    void oneQuestionSaysWhatHalfOfAGroupSaysElseFromWhereToWhere() {
        assertThat(said(scale(Drawn.STAGES, 4, new int[][] {{1, 3, 0, 0, 0}}, new int[][] {{1, 1, 1, 1, 0}})))
                .containsExactly(
                        "8 people have voted.",
                        "The room: 4 of 8 say 2 “Coping”.",
                        "Marketing: 3 of 4 say 2 “Coping”. "
                                + "IT: anything from 1 “Conflicting” to 4 “Collaboration” (n = 4).");
        assertThat(said(scale(Drawn.STAGES, 4, new int[][] {{1, 3, 0, 0, 0}}, new int[][] {{0, 2, 1, 1, 0}})))
                .contains("Half or more of each side say 2 “Coping”: Marketing 3 of 4, IT 2 of 4.");
        assertThat(said(scale(Drawn.STAGES, 2, new int[][] {{0, 2, 0, 0, 0}}, new int[][] {{0, 2, 0, 0, 0}})))
                .contains("Marketing: 2 of 2 say 2 “Coping”. IT: 2 of 2 say 2 “Coping”.");
    }

    @Test
    void aFistOfFiveSaysWhoCanLiveWithIt() {
        var room = voting(new VoteKind.Consent(), List.of("For all, we will answer."));
        room.open();
        room.close(
                        voters(4, 3, 0),
                        room.chosen(Group.MARKETING, 0, 0, 0, 0, 1, 1, 1, 1),
                        room.chosen(Group.IT, 0, 0, 1, 0, 0, 0, 0, 2))
                .reveal();
        assertThat(said(room))
                .containsExactly(
                        "7 people have voted.",
                        "5 of 7 show three fingers or more.",
                        "Three fingers or more: Marketing 3 of 4, IT 2 of 3.");
    }

    @Test
    void whatWasExpectedStandsBesideWhatWasSaid() {
        assertThat(expected(List.of("Today")))
                .containsExactly(
                        "IT expected Marketing to say 2 (4 of 4); Marketing said 3 “High” (3 of 4).",
                        "Marketing expected IT to say 1 “Low” (4 of 4), and 4 of 4 did.");
        assertThat(expected(List.of("Today", "In a year")))
                .containsExactly(
                        "Furthest off, “In a year”: "
                                + "IT expected Marketing to say 2 (3 of 4); Marketing said 3 “High” (3 of 4).",
                        "“Today”: Marketing expected IT to say 1 “Low” (4 of 4), and 4 of 4 did.");
    }

    private static List<String> expected(List<String> items) {
        var room = FiguresTest.predicted(items);
        return new Figures(room.workshop(), WORDS, Frame.ROOM_VIEW)
                .reveal(List.of(room.workshop().ballots().getFirst()), Picture.BARS).stream()
                        .map(Figures.CaptionedDrawing::caption)
                        .filter(sentence -> sentence.contains("expected"))
                        .toList();
    }

    @Test
    void movementHasAllFourNs() {
        assertThat(moved(4, 3, 4)).isEqualTo("The sides are closer than at first (n = 4 and 4, now 4 and 4).");
        assertThat(moved(4, 3, 3)).isEqualTo("The sides are closer than at first (n = 4 and 4, now 4 and 4).");
        assertThat(moved(4, 5, 1)).isEqualTo("The sides are further apart than at first (n = 4 and 4, now 4 and 4).");
        assertThat(moved(4, 2, 4)).isEqualTo("The sides are as far apart as at first (n = 4 and 4, now 4 and 4).");
        assertThat(moved(2, 3, 3))
                .isEqualTo("The room said anything from 2 to 4 (n = 4) at first, and 3 “A nuisance” (4 of 4) now.");
    }

    /** At first all of Marketing say 2 and all of IT say 4. */
    private static String moved(int people, int marketing, int it) {
        var room = voting(Drawn.PAIN, List.of("Today"));
        room.open();
        all(room, people, 2, 4);
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        all(room, people, marketing, it);
        return said(room).getLast();
    }

    private static void all(WorkshopBuilder room, int people, int marketing, int it) {
        room.close(
                        voters(people, people, 0),
                        room.chosen(Group.MARKETING, 0, marketing, people),
                        room.chosen(Group.IT, 0, it, people))
                .reveal();
    }

    @Test
    void theMatrixNamesWhatCouldStartNow() {
        var room = voting(THREE, List.of("Both", "Hard"));
        room.open();
        rated(room, 3, 3);
        var value = room.ballot();
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        rated(room, 3, 1);
        var both = List.of(value, room.ballot());
        var told = new Figures(room.workshop(), WORDS, Frame.ROOM_VIEW).reveal(both, Picture.MATRIX);
        assertThat(told.getLast().caption()).isEqualTo("Upper right, to start now: Both (n = 6).");
    }

    private static void rated(WorkshopBuilder room, int both, int hard) {
        var counts = new ArrayList<Ballot.Count>();
        for (var group : List.of(Group.MARKETING, Group.IT)) {
            counts.addAll(room.chosen(group, 0, both, 3));
            counts.addAll(room.chosen(group, 1, hard, 3));
        }
        room.close(voters(3, 3, 0), counts).reveal();
    }

    @Test
    void aLongLabelIsShortenedToWhatCanBeReadOut() {
        var room = voting(new VoteKind.Dots(1, 1), List.of("word ".repeat(100).strip(), "B"));
        room.open();
        room.close(voters(3, 3, 0), room.dots(Group.IT, 3)).reveal();
        assertThat(said(room)).allSatisfy(sentence -> assertThat(sentence).hasSizeLessThan(190));
    }
}
