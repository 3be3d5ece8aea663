package org.commonground.workshop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Series;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private final IdsAndClock idsAndClock = WorkshopBuilder.from(WorkshopBuilder.empty()).idsAndClock;

    @Test
    void aCheckInStartsWithThePeopleAndActionsOfThePlanItFollows() {
        var first = followed();
        var second = FollowUps.begin(first, idsAndClock, checkIn()).next();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.programme().id()).isEqualTo(FollowUps.PROGRAMME);
        assertThat(second.participants()).extracting(Participant::name).containsExactly("Ana Reyes");
        assertThat(second.participants().getFirst().presence()).isEmpty();
        assertThat(second.actions()).isEqualTo(first.actions());
        assertThat(second.cards()).isEmpty();
    }

    /** Blocked actions stay visible, and new actions are added after them. */
    @Test
    void actionsAreCarriedOverWithStatusAndOwner() {
        var first = followed();
        var owner = first.participants().getFirst().id();
        var action = first.actions().getFirst();
        first = first.after(
                Actions.edit(first, action.withOwner(Optional.of(owner)).withStatus(Action.Status.BLOCKED)));
        var second = FollowUps.begin(
                        first,
                        idsAndClock,
                        List.of(BuiltInProgrammes.builtIn("check-in").orElseThrow()))
                .next();
        second = second.after(Actions.add(second, idsAndClock, "One new action", List.of()));
        assertThat(second.actions())
                .extracting(Action::title, Action::status, Action::owner)
                .containsExactly(
                        tuple("One consent record", Action.Status.BLOCKED, Optional.of(owner)),
                        tuple("One new action", Action.Status.OPEN, Optional.empty()));
        assertThat(second.find(Participant.class, owner)).map(Participant::name).contains("Ana Reyes");
        assertThat(second.programme().steps().map(step -> step.kind().getClass().getSimpleName()))
                .as("status, what stands in the way, new actions")
                .containsSubsequence("Plan", "Exchange", "Plan");
    }

    @Test
    void voteOfCheckInIsComparedWithEarlierWorkshop() {
        var programmes = List.of(BuiltInProgrammes.builtIn("check-in").orElseThrow());
        var first = WorkshopBuilder.builtIn("half-day", idsAndClock).workshop();
        first = voted(first);
        var second = FollowUps.begin(first, idsAndClock, programmes).next();
        assertThat(Ballots.latestOf(second, "where-today")).isEmpty();
        second = voted(second);
        var again = Ballots.latestOf(second, "where-today").orElseThrow();
        assertThat(again.repeatOf())
                .contains(Ballots.latestOf(first, "where-today").orElseThrow().id());
        assertThat(again.isCarriedOver()).isFalse();
        assertThat(second.ballots()).filteredOn(Ballot::isCarriedOver).hasSize(1);
    }

    @Test
    void everyCheckInIsComparedWithFirstRunAndThoseBetween() {
        var programmes = List.of(BuiltInProgrammes.builtIn("check-in").orElseThrow());
        var first = voted(WorkshopBuilder.builtIn("half-day", idsAndClock).workshop());
        var second = voted(FollowUps.begin(first, idsAndClock, programmes).next());
        var third = voted(FollowUps.begin(second, idsAndClock, programmes).next());
        var fourth = voted(FollowUps.begin(third, idsAndClock, programmes).next());
        var now = Ballots.latestOf(fourth, "where-today").orElseThrow();
        assertThat(now.repeatOf()).contains(id(first));
        assertThat(RepeatedVotes.earlierRuns(fourth, now))
                .extracting(Ballot::id)
                .containsExactly(id(first), id(second), id(third));
        assertThat(RepeatedVotes.earlierRuns(
                        first, Ballots.latestOf(first, "where-today").orElseThrow()))
                .isEmpty();
    }

    private static String id(Workshop workshop) {
        return Ballots.latestOf(workshop, "where-today").orElseThrow().id();
    }

    private Workshop voted(Workshop workshop) {
        var step = workshop.programme().step("where-today").orElseThrow();
        var open = workshop.after(Ballots.open(workshop, idsAndClock, step));
        var ballot = Ballots.open(open).orElseThrow();
        var closed = open.after(Ballots.close(
                open,
                idsAndClock,
                ballot.id(),
                List.of(new Ballot.GroupSize(Ballot.Group.IT, 2)),
                List.of(new Ballot.Count(
                        Ballot.Group.IT, ballot.items().getFirst().id(), 2, 2))));
        return closed.after(Ballots.reveal(closed, idsAndClock, ballot.id()));
    }

    @Test
    void seriesNumberIncreases() {
        var first = followed();
        var second = FollowUps.begin(first, idsAndClock, checkIn()).next();
        var third = FollowUps.begin(second, idsAndClock, checkIn()).next();
        assertThat(third.all(Series.class)).singleElement().satisfies(series -> {
            assertThat(series.number()).isEqualTo(3);
            assertThat(series.seriesId()).isEqualTo(first.id());
            assertThat(series.previousWorkshop()).contains(second.id());
        });
    }

    @Test
    void nextCheckInIsHeldAndLaterOnesMove() {
        var first = followed();
        first = first.after(Workshops.setStatus(first, Details.Status.FINISHED));
        first = first.after(
                Change.of("plan", Edit.add(due("one", 30)), Edit.add(due("two", 60)), Edit.add(due("three", 90))));
        var begun = FollowUps.begin(
                first,
                idsAndClock,
                List.of(BuiltInProgrammes.builtIn("check-in").orElseThrow()));
        var after = first.after(begun.changeToFollowed());

        assertThat(after.all(CheckIn.class)).singleElement().satisfies(held -> {
            assertThat(held.days()).isEqualTo(30);
            assertThat(held.heldIn()).contains(begun.next().id());
        });
        assertThat(after.details().status()).isEqualTo(Details.Status.FOLLOWED_UP);
        assertThat(begun.next().all(CheckIn.class))
                .extracting(CheckIn::days, CheckIn::heldIn)
                .containsExactly(tuple(60, Optional.empty()), tuple(90, Optional.empty()));
        assertThat(begun.next().programme().minutes()).isEqualTo(45);
    }

    private static CheckIn due(String id, int days) {
        var due = LocalDate.of(2026, 12, 1).plusDays(days);
        return new CheckIn(id, due.toEpochDay(), days, due, Optional.empty());
    }

    @Test
    void missingProgrammeIsRejected() {
        var first = followed();
        assertThatThrownBy(() -> FollowUps.begin(first, idsAndClock, List.of(WorkshopBuilder.programme())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check-in");
    }

    private static Workshop followed() {
        return WorkshopBuilder.of(WorkshopBuilder.programme())
                .sponsors(Side.MARKETING, "Ana Reyes")
                .apply((w, idsAndClock) -> Participants.setPresent(
                        w, idsAndClock, w.participants().getFirst().id(), true))
                .actions("One consent record")
                .workshop();
    }

    private static List<Programme> checkIn() {
        return List.of(new Programme(
                FollowUps.PROGRAMME, "Check-in", WorkshopBuilder.programme().exercises()));
    }
}
