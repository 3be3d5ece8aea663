package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonground.live.RunClock;
import org.commonground.live.Steering;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

/** The programme rail, the clock and typed counts, without a toolkit. */
class ConsoleModelsTest {

    private static final Workshop RUNNING = WorkshopBuilder.empty()
            .after(Steering.start(WorkshopBuilder.empty(), WorkshopBuilder.pen(WorkshopBuilder.START)));

    @Test
    void theRailSaysWhenEachExerciseBeginsAndWhatIsLeftOfTheOneThatIsOn() {
        var now = WorkshopBuilder.START.plus(Duration.ofMinutes(4));
        var rail = Rail.of(RUNNING, RunClock.of(RUNNING, now), now).entries();
        assertThat(rail)
                .extracting(Rail.Entry::time)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 15), LocalTime.of(9, 30));
        assertThat(rail)
                .extracting(Rail.Entry::progress)
                .containsExactly(Rail.Progress.NOW, Rail.Progress.LATER, Rail.Progress.LATER);
        assertThat(rail.getFirst().left()).contains(11);
        assertThat(rail)
                .extracting(Rail.Entry::goTo)
                .containsExactly(Optional.of("write"), Optional.of("break"), Optional.of("actions"));
    }

    @Test
    void theClockGoesOnAsOvertimeAndNeverStopsTheRoom() {
        assertThat(face(Duration.ofSeconds(78)).left()).isEqualTo("03:42");
        var late = face(Duration.ofMinutes(6));
        assertThat(late.left()).isEqualTo("+01:00");
        assertThat(late.over()).isTrue();
        assertThat(late.behind()).isEqualTo(1);
        assertThat(ClockFace.of(
                                WorkshopBuilder.empty(),
                                RunClock.of(WorkshopBuilder.empty(), WorkshopBuilder.START),
                                Locale.UK)
                        .left())
                .isEqualTo("--:--");
    }

    private static ClockFace face(Duration after) {
        return ClockFace.of(RUNNING, RunClock.of(RUNNING, WorkshopBuilder.START.plus(after)), Locale.UK);
    }

    @Test
    void dotsAreAddedUpOverAllItemsAgainstWhatTheSideHas() {
        var entry = entry(new VoteKind.Dots(2, 1));
        entry.type(BallotEntry.voters(Group.MARKETING), "3");
        entry.type(new BallotEntry.Field(Group.MARKETING, "a", 1), "3");
        entry.type(new BallotEntry.Field(Group.MARKETING, "b", 1), "4");
        assertThat(entry.sum(Group.MARKETING, "a")).isEqualTo(new BallotEntry.Sum(7, 6));
        assertThat(entry.sum(Group.MARKETING, "a").tooMany()).isTrue();
        assertThat(entry.sum(Group.IT, "a")).isEqualTo(new BallotEntry.Sum(0, 0));
    }

    @Test
    void ratingsAreCountedItemByItemAgainstTheVoters() {
        var entry = entry(new VoteKind.Consent());
        entry.type(BallotEntry.voters(Group.IT), "4");
        entry.type(new BallotEntry.Field(Group.IT, "a", 5), "3");
        entry.type(new BallotEntry.Field(Group.IT, "a", 0), "1");
        assertThat(entry.values()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(entry.sum(Group.IT, "a")).isEqualTo(new BallotEntry.Sum(4, 4));
        assertThat(entry.counts())
                .containsExactlyInAnyOrder(
                        new Ballot.Count(Group.IT, "a", 5, 3), new Ballot.Count(Group.IT, "a", 0, 1));
    }

    @Test
    void inWhichOrderHandsAreTypedLeavesNoTrace() {
        var entry = entry(new VoteKind.Consent());
        assertThat(entry.digits("5 3320")).contains(List.of(1, 0, 1, 2, 0, 1)).isEqualTo(entry.digits("03235"));
        assertThat(entry.digits("56")).isEmpty();
        assertThat(entry.digits("5x")).isEmpty();
        var ten = entry(new VoteKind.Scale(List.of("a", "", "", "", "", "", "", "", "", "j")));
        assertThat(ten.digits("01").orElseThrow()).startsWith(1).endsWith(1).hasSize(10);
    }

    @Test
    void pointsAreTypedPersonByPersonAndWhatIsNoNumberIsSaid() {
        var entry = entry(new VoteKind.Points(100));
        var field = new BallotEntry.Field(Group.IT, "a", 0);
        entry.type(BallotEntry.voters(Group.IT), "2");
        entry.type(field, "30, 20");
        assertThat(entry.sum(Group.IT, "a")).isEqualTo(new BallotEntry.Sum(50, 200));
        entry.type(field, "thirty");
        assertThat(entry.readable(field)).isFalse();
        assertThat(entry.allReadable()).isFalse();
        entry.type(field, "-3");
        assertThat(entry.readable(field)).isFalse();
    }

    private static BallotEntry entry(VoteKind kind) {
        return new BallotEntry(
                WorkshopBuilder.empty(),
                Ballot.opened(
                        "ballot",
                        1,
                        "vote",
                        "Which?",
                        kind,
                        Ballot.Way.OPEN,
                        List.of(
                                new Ballot.Line("a", "A", Optional.empty()),
                                new Ballot.Line("b", "B", Optional.empty())),
                        Set.of(Side.MARKETING, Side.IT),
                        1,
                        WorkshopBuilder.START),
                java.util.Map.of());
    }
}
