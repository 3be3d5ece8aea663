package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.LiveControls;
import org.commonground.session.RunClock;
import org.commonground.ui.vote.BallotCounts;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

/** The programme rail, the clock and typed counts, without a toolkit. */
class ConsoleModelsTest {

    private static final Workshop RUNNING = WorkshopBuilder.empty()
            .after(LiveControls.start(WorkshopBuilder.empty(), WorkshopBuilder.pen(WorkshopBuilder.START)));

    @Test
    void theRailSaysWhenEachExerciseBeginsAndWhatIsLeftOfTheOneThatIsOn() {
        var now = WorkshopBuilder.START.plus(Duration.ofMinutes(4));
        var rail = ProgrammeOverview.of(RUNNING, RunClock.of(RUNNING, now), now).entries();
        assertThat(rail)
                .extracting(ProgrammeOverview.ExerciseEntry::time)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 15), LocalTime.of(9, 30));
        assertThat(rail)
                .extracting(ProgrammeOverview.ExerciseEntry::progress)
                .containsExactly(
                        ProgrammeOverview.Progress.NOW,
                        ProgrammeOverview.Progress.LATER,
                        ProgrammeOverview.Progress.LATER);
        assertThat(rail.getFirst().minutesLeft()).contains(11);
        assertThat(rail)
                .extracting(ProgrammeOverview.ExerciseEntry::jumpTarget)
                .containsExactly(Optional.of("write"), Optional.of("break"), Optional.of("actions"));
    }

    @Test
    void theClockGoesOnAsOvertimeAndNeverStopsTheRoom() {
        assertThat(face(Duration.ofSeconds(78)).remaining()).isEqualTo("03:42");
        var late = face(Duration.ofMinutes(6));
        assertThat(late.remaining()).isEqualTo("+01:00");
        assertThat(late.over()).isTrue();
        assertThat(late.behind()).isEqualTo(1);
        assertThat(ClockTexts.of(
                                WorkshopBuilder.empty(),
                                RunClock.of(WorkshopBuilder.empty(), WorkshopBuilder.START),
                                Locale.UK)
                        .remaining())
                .isEqualTo("--:--");
    }

    private static ClockTexts face(Duration after) {
        return ClockTexts.of(RUNNING, RunClock.of(RUNNING, WorkshopBuilder.START.plus(after)), Locale.UK);
    }

    @Test
    void dotsAreAddedUpOverAllItemsAgainstWhatTheSideHas() {
        var entry = entry(new VoteKind.Dots(2, 1));
        entry.setText(BallotCounts.voterCount(Group.MARKETING), "3");
        entry.setText(new BallotCounts.Field(Group.MARKETING, "a", 1), "3");
        entry.setText(new BallotCounts.Field(Group.MARKETING, "b", 1), "4");
        assertThat(entry.sum(Group.MARKETING, "a")).isEqualTo(new BallotCounts.Sum(7, 6));
        assertThat(entry.sum(Group.MARKETING, "a").tooMany()).isTrue();
        assertThat(entry.sum(Group.IT, "a")).isEqualTo(new BallotCounts.Sum(0, 0));
    }

    @Test
    void ratingsAreCountedItemByItemAgainstTheVoters() {
        var entry = entry(new VoteKind.Consent());
        entry.setText(BallotCounts.voterCount(Group.IT), "4");
        entry.setText(new BallotCounts.Field(Group.IT, "a", 5), "3");
        entry.setText(new BallotCounts.Field(Group.IT, "a", 0), "1");
        assertThat(entry.values()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(entry.sum(Group.IT, "a")).isEqualTo(new BallotCounts.Sum(4, 4));
        assertThat(entry.counts())
                .containsExactlyInAnyOrder(
                        new Ballot.Count(Group.IT, "a", 5, 3), new Ballot.Count(Group.IT, "a", 0, 1));
    }

    @Test
    void theOrderOfTypedHandsIsNotStored() {
        var entry = entry(new VoteKind.Consent());
        assertThat(entry.readDigits("5 3320"))
                .contains(List.of(1, 0, 1, 2, 0, 1))
                .isEqualTo(entry.readDigits("03235"));
        assertThat(entry.readDigits("56")).isEmpty();
        assertThat(entry.readDigits("5x")).isEmpty();
        var ten = entry(new VoteKind.Scale(List.of("a", "", "", "", "", "", "", "", "", "j")));
        assertThat(ten.readDigits("01").orElseThrow()).startsWith(1).endsWith(1).hasSize(10);
    }

    @Test
    void pointsAreTypedPersonByPersonAndWhatIsNoNumberIsSaid() {
        var entry = entry(new VoteKind.Points(100));
        var field = new BallotCounts.Field(Group.IT, "a", 0);
        entry.setText(BallotCounts.voterCount(Group.IT), "2");
        entry.setText(field, "30, 20");
        assertThat(entry.sum(Group.IT, "a")).isEqualTo(new BallotCounts.Sum(50, 200));
        entry.setText(field, "thirty");
        assertThat(entry.isReadable(field)).isFalse();
        assertThat(entry.areAllReadable()).isFalse();
        entry.setText(field, "-3");
        assertThat(entry.isReadable(field)).isFalse();
    }

    @Test
    void theLargestGapsAreRoundedAsOnTheWallAndAllThatAreAsLargeAreTheFurthest() {
        var dots = WorkshopBuilder.voting(new VoteKind.Dots(3, 1), List.of("One", "Two", "Three"));
        dots.open();
        dots.close(WorkshopBuilder.voters(4, 4, 0), dots.dots(Group.MARKETING, 3, 0, 1), dots.dots(Group.IT, 0, 3, 2))
                .reveal();
        var items = dots.insight().talkFirst();
        assertThat(items)
                .filteredOn(item -> LargestGapsPane.isFurthest(item, items))
                .extracting(ItemInsight::label)
                .containsExactly("One", "Two");
        var scale = WorkshopBuilder.voting(new VoteKind.Scale(List.of("Low", "", "High")), List.of("Today"));
        scale.open();
        scale.close(
                        WorkshopBuilder.voters(4, 4, 0),
                        scale.chosen(Group.MARKETING, 0, 1, 1, 1, 2),
                        scale.chosen(Group.IT, 0, 1, 4, 0, 0))
                .reveal();
        assertThat(scale.insight().items().getFirst().resultOf(Group.MARKETING))
                .flatMap(result -> LargestGapsPane.format(result, Locale.UK))
                .contains("2.3");
    }

    private static BallotCounts entry(VoteKind kind) {
        return new BallotCounts(
                WorkshopBuilder.empty(),
                Ballot.opened(
                        "ballot",
                        1,
                        "vote",
                        "Which?",
                        kind,
                        Ballot.VotingMethod.OPEN,
                        List.of(
                                new Ballot.BallotItem("a", "A", Optional.empty()),
                                new Ballot.BallotItem("b", "B", Optional.empty())),
                        Set.of(Side.MARKETING, Side.IT),
                        1,
                        WorkshopBuilder.START),
                java.util.Map.of());
    }
}
