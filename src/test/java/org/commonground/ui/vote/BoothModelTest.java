package org.commonground.ui.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.ui.control.FailureMessages;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

/** Voting at the keyboard, key by key. */
@SuppressWarnings("NullAway.Init")
class BoothModelTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    private LiveWorkshop live;
    private BoothModel booth;

    @Test
    void oneQuestionTakesThreeKeysAndLeavesNothingOnTheScreen() {
        open(new VoteKind.Scale(List.of("Low", "", "High")), 1, false, 3, 3, 0);
        assertThat(booth.question()).isEqualTo("Which side are you on?");
        press("m2\n");
        assertThat(booth.side()).isEmpty();
        assertThat(booth.sheet().rows()).noneMatch(BoothBallot.BallotRow::chosen);
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 1).containsEntry(Side.IT, 0);
        press("i3\ni3\n");
        var ballot = close();
        var item = ballot.items().getFirst().id();
        assertThat(ballot.counts()).contains(new Ballot.Count(Group.ROOM, item, 2, 1));
        assertThat(ballot.counts()).contains(new Ballot.Count(Group.ROOM, item, 3, 2));
    }

    @Test
    void thePaperBallotKeyedInLastIsTakenBackAndNoneFromTheKeyboard() {
        open(new VoteKind.Scale(List.of("Low", "", "High")), 1, false, 3, 3, 0);
        var paper = new PaperBallotReader(
                live, new FailureMessages(WORDS), live.ballotBox().orElseThrow());
        assertThat(paper.takeIn("m: 1\ni: 3").faults()).isEmpty();
        press("m2\n");
        assertThat(live.takeBackPaper()).isPresent();
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 2).containsEntry(Side.IT, 0);
        assertThat(live.takeBackPaper()).isPresent();
        assertThat(live.takeBackPaper()).isEmpty();
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 1).containsEntry(Side.IT, 0);
    }

    @Test
    void severalLinesTakeADigitEachAndBackspaceCorrects() {
        open(new VoteKind.Scale(List.of("Low", "", "", "", "High")), 4, false, 3, 3, 0);
        press("m1234");
        assertThat(marks()).containsExactly("1", "2", "3", "4");
        press("<<5");
        assertThat(marks()).containsExactly("1", "2", "5", "");
        press("9");
        assertThat(booth.message()).isNotEmpty();
        press("4\n");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 1);
    }

    @Test
    void dotsGoToTheirNumbersAndNoMoreThanOneHas() {
        open(new VoteKind.Dots(0, 1), 12, false, 3, 3, 0);
        press("m03120102");
        assertThat(marks().get(2)).isEqualTo("●");
        assertThat(marks().get(11)).isEqualTo("●");
        assertThat(booth.sheet().remaining()).hasValue(0);
        press("04");
        assertThat(booth.message()).isNotEmpty();
        assertThat(marks().get(3)).isEmpty();
        // A side, four dots with numbers of two digits, and Enter: at most two keys more than the ballot has lines.
        press("\n");
        assertThat(booth.side()).isEmpty();
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 1);
    }

    @Test
    void pointsAreGivenInTensShowWhatIsLeftAndMayNotBeTooMany() {
        open(new VoteKind.Points(100), 3, false, 3, 3, 0);
        press("m63");
        assertThat(marks()).containsExactly("60", "30", "");
        assertThat(booth.keyHint()).contains("3 gives a line 30 points", "10 left");
        press("2");
        assertThat(booth.message()).contains("10 too many");
        press("\n");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 0);
        press("<1\n");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 1);
        press("i9");
        booth.move(-1);
        booth.change(1);
        booth.change(1);
        assertThat(marks()).containsExactly("100", "", "");
        press("\n");
        assertThat(live.turnout()).containsEntry(Side.IT, 1);
    }

    @Test
    void rankingGivesEachLineItsPlaceAndIsCastOnlyWhole() {
        open(new VoteKind.Ranking(), 4, false, 3, 3, 0);
        press("m312");
        assertThat(marks()).containsExactly("3", "1", "2", "");
        assertThat(booth.sheet().rows())
                .extracting(BoothBallot.BallotRow::number)
                .containsExactly("A", "B", "C", "D");
        press("\n\n");
        assertThat(booth.message()).contains("1 line is still without a place");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 0);
        press("1");
        assertThat(marks()).as("place 1 is given once").containsExactly("3", "", "2", "1");
        press("5");
        assertThat(booth.message()).isNotEmpty();
        booth.move(2);
        press("4\n");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 1);
        press("m1234");
        booth.change(-1);
        assertThat(marks()).as("moved up, and the one above down").containsExactly("1", "2", "4", "3");
        press("\nm1234\n");
        var ballot = close();
        assertThat(ballot.counts())
                .contains(new Ballot.Count(Group.ROOM, ballot.items().get(2).id(), 4, 1));
        assertThat(ballot.counts())
                .contains(new Ballot.Count(Group.ROOM, ballot.items().get(3).id(), 1, 1));
    }

    @Test
    void aBallotTakesAtMostTwoKeysMoreThanItHasLines() {
        open(new VoteKind.Scale(List.of("Low", "", "High")), 6, false, 3, 3, 0);
        assertThat(keysToVote("m123123\n")).isLessThanOrEqualTo(6 + 2);
        open(new VoteKind.Scale(List.of("Low", "", "High")), 2, true, 3, 3, 0);
        assertThat(keysToVote("m1323\n")).as("both lines, and both expected").isLessThanOrEqualTo(4 + 2);
        open(new VoteKind.Dots(0, 1), 9, false, 3, 3, 0);
        assertThat(keysToVote("m159\n")).isLessThanOrEqualTo(9 + 2);
        open(new VoteKind.Dots(0, 1), 25, false, 3, 3, 0);
        assertThat(keysToVote("m010203040506070809\n")).isLessThanOrEqualTo(25 + 2);
        open(new VoteKind.Points(100), 5, false, 3, 3, 0);
        assertThat(keysToVote("m53110\n")).isLessThanOrEqualTo(5 + 2);
    }

    private int keysToVote(String keys) {
        press(keys);
        assertThat(live.turnout()).as(keys).containsEntry(Side.MARKETING, 1);
        return keys.length();
    }

    @Test
    void anIncompleteBallotIsWarnedAboutOnceAndThenCast() {
        open(new VoteKind.Scale(List.of("Low", "High")), 2, false, 3, 3, 0);
        press("m1\n");
        assertThat(booth.message()).contains("1 is still open");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 0);
        press("\n");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 1);
    }

    @Test
    void leavingInTheMiddleDiscardsTheInput() {
        open(new VoteKind.Scale(List.of("Low", "High")), 2, false, 3, 3, 0);
        press("m1");
        booth.discardInput();
        press("i");
        assertThat(marks()).containsOnly("");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 0);
    }

    @Test
    void noMoreOfASideVoteThanAreHere() {
        open(new VoteKind.Scale(List.of("Low", "High")), 1, false, 1, 1, 0);
        press("m1\nm");
        assertThat(booth.side()).isEmpty();
        assertThat(booth.message()).contains("Marketing: all 1");
    }

    @Test
    void aSideOfOneAndASideOfNobodyVoteInTheWholeRoom() {
        open(new VoteKind.Scale(List.of("Low", "High")), 1, false, 4, 1, 0);
        press("m1\nm1\nm2\nm2\ni2\n");
        var one = close();
        assertThat(one.groupSizes()).containsExactly(new Ballot.GroupSize(Group.ROOM, 5));
        assertThat(one.counts()).extracting(Ballot.Count::group).containsOnly(Group.ROOM);

        open(new VoteKind.Scale(List.of("Low", "High")), 1, false, 3, 0, 0);
        press("i");
        assertThat(booth.side()).isEmpty();
        assertThat(booth.message()).contains("Nobody of IT is here");
        press("m1\nm1\nm2\n");
        assertThat(close().groupSizes()).containsExactly(new Ballot.GroupSize(Group.ROOM, 3));
    }

    @Test
    void aLatecomerVotesThoughAVoterHasLeft() {
        open(new VoteKind.Scale(List.of("Low", "High")), 1, false, 2, 2, 0);
        press("m1\nm1\n");
        var people = live.workshop().participants();
        live.performUndoable(Participants.setPresent(
                live.workshop(), live.pen(), people.getFirst().id(), true));
        live.performUndoable(Participants.setPresent(
                live.workshop(), live.pen(), people.getFirst().id(), false));
        live.performUndoable(Participants.add(
                live.workshop(), live.pen(), List.of(new Invited("Late", "", "", Side.MARKETING, false))));
        press("m2\n");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 3);
        press("m");
        assertThat(booth.side()).isEmpty();
    }

    @Test
    void aLoneJointPersonPicksASideAndThreeVoteAsOne() {
        open(new VoteKind.Scale(List.of("Low", "High")), 1, false, 1, 1, 1);
        press("j");
        assertThat(booth.side()).isEmpty();
        press("m1\nm2\n");
        assertThat(live.turnout()).containsEntry(Side.MARKETING, 2).doesNotContainKey(Side.JOINT);

        open(new VoteKind.Scale(List.of("Low", "High")), 1, false, 1, 1, 3);
        press("j1\n");
        assertThat(live.turnout()).containsEntry(Side.JOINT, 1);
    }

    @Test
    void eachSideSaysWhatTheOtherWillAnswerAndJointPeopleDoNot() {
        open(new VoteKind.Scale(List.of("Low", "", "High")), 1, true, 3, 3, 3);
        press("m1");
        assertThat(booth.question()).isEqualTo("What will IT answer?");
        press("<2<<13\nm13\nm1\n2\ni31\ni31\ni21\nj2\n");
        assertThat(booth.side()).isEmpty();
        close();
        var ballot = live.workshop().ballots().getFirst();
        var guess = Ballots.predictionOf(live.workshop(), ballot.id()).orElseThrow();
        var item = ballot.items().getFirst().id();
        assertThat(ballot.counts()).contains(new Ballot.Count(Group.MARKETING, item, 1, 3));
        assertThat(ballot.counts()).contains(new Ballot.Count(Group.IT, item, 3, 2));
        assertThat(guess.counts()).contains(new Ballot.Count(Group.MARKETING, item, 3, 2));
        assertThat(guess.counts()).contains(new Ballot.Count(Group.IT, item, 1, 3));
        assertThat(guess.voterCount(Group.ROOM)).isEqualTo(6);
    }

    private List<String> marks() {
        return booth.sheet().rows().stream().map(BoothBallot.BallotRow::mark).toList();
    }

    /** Letters choose a side; digits; {@code <} is Backspace, {@code v} the arrow down, and a line break Enter. */
    private void press(String keys) {
        keys.chars().forEach(key -> {
            switch (key) {
                case 'm' -> booth.chooseSide(Side.MARKETING);
                case 'i' -> booth.chooseSide(Side.IT);
                case 'j' -> booth.chooseSide(Side.JOINT);
                case '<' -> booth.erase();
                case 'v' -> booth.move(1);
                case '\n' -> booth.cast();
                default -> booth.typeDigit(key - '0');
            }
        });
    }

    private Ballot close() {
        live.closeBallot(Ballots.VoteCounts.NONE, Ballots.VoteCounts.NONE);
        return live.workshop().ballots().getFirst();
    }

    private void open(VoteKind kind, int items, boolean predict, int marketing, int it, int joint) {
        live = workshop(kind, items, predict, marketing, it, joint);
        booth = new BoothModel(live, WORDS, live.ballotBox().orElseThrow());
    }

    /** A workshop with so many people of each side, in which a vote at the keyboard is open. */
    static LiveWorkshop workshop(VoteKind kind, int items, boolean predict, int marketing, int it, int joint) {
        var options = IntStream.rangeClosed(1, items).mapToObj(i -> "Line " + i).toList();
        var step = new Step(
                "vote",
                Beat.COLLIDE,
                "Vote",
                5,
                "Which matter most?",
                new Guide("", "", "", ""),
                new StepKind.Vote(kind, true, new VotedOn.Options(options), predict, Optional.empty()));
        var programme = new Programme("p", "P", List.of(new Exercise("e", "E", 5, false, List.of(step))));
        var workshop = WorkshopBuilder.of(programme).workshop();
        var live = new LiveWorkshop(workshop, List.of(), new RehearsalSaving(), Runnable::run, WorkshopBuilder.pen());
        for (var side : List.of(Side.MARKETING, Side.IT, Side.JOINT)) {
            int people = side == Side.MARKETING ? marketing : side == Side.IT ? it : joint;
            live.performUndoable(Participants.add(
                    live.workshop(),
                    live.pen(),
                    IntStream.range(0, people)
                            .mapToObj(i -> new Invited("P" + i, "", "", side, false))
                            .toList()));
        }
        live.performLive(Ballots.open(
                live.workshop(),
                live.pen(),
                step,
                Ballot.VotingMethod.KEYBOARD,
                Ballots.sidesAsked(live.workshop(), Ballot.VotingMethod.KEYBOARD, 3),
                3));
        return live;
    }
}
