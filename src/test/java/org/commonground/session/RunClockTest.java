package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.LiveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunClockTest {

    private static Instant at(int minutes) {
        return WorkshopBuilder.START.plus(Duration.ofMinutes(minutes));
    }

    private static Workshop goTo(Workshop workshop, String step, int minutes) {
        return workshop.after(LiveControls.goTo(workshop, WorkshopBuilder.pen(at(minutes)), step));
    }

    @Test
    void onTimeEndsAsPlanned() {
        var clock = RunClock.of(goTo(WorkshopBuilder.empty(), "write", 0), at(2));
        assertThat(clock.remaining()).contains(Duration.ofMinutes(3));
        assertThat(clock.end()).isEqualTo(at(51));
        assertThat(clock.minutesBehind()).isZero();
        assertThat(clock.starts()).containsEntry("break", at(15)).containsEntry("plan", at(30));
    }

    @Test
    void overtimeGoesOnAndMovesTheEnd() {
        var clock = RunClock.of(goTo(WorkshopBuilder.empty(), "write", 0), at(9));
        assertThat(clock.remaining()).contains(Duration.ofMinutes(-4));
        assertThat(clock.minutesBehind()).isEqualTo(4);
        assertThat(clock.end()).isEqualTo(at(55));
    }

    @Test
    void leavingEarlyIsAhead() {
        var workshop = goTo(goTo(WorkshopBuilder.empty(), "write", 0), "actions", 20);
        assertThat(RunClock.of(workshop, at(20)).minutesBehind()).isEqualTo(-10);
        assertThat(RunClock.of(workshop, at(20)).starts())
                .containsEntry("plan", at(20))
                .containsEntry("vision", at(0));
        assertThat(RunClock.of(goTo(goTo(WorkshopBuilder.empty(), "write", 0), "actions", 10), at(10))
                        .starts())
                .as("a break that nobody took is not after what came then")
                .containsEntry("break", at(10));
    }

    @Test
    void aHeldClockStandsStillAndMoreMinutesAreMore() {
        var workshop = goTo(WorkshopBuilder.empty(), "write", 0);
        workshop = workshop.after(LiveControls.setPaused(workshop, WorkshopBuilder.pen(at(1)), true));
        assertThat(RunClock.of(workshop, at(8)).remaining()).contains(Duration.ofMinutes(4));
        workshop = workshop.after(LiveControls.setPaused(workshop, WorkshopBuilder.pen(at(8)), false));
        workshop = workshop.after(LiveControls.extend(workshop, 5));
        assertThat(RunClock.of(workshop, at(9)).remaining()).contains(Duration.ofMinutes(8));
        assertThat(RunClock.of(workshop, at(9)).paused()).isFalse();
    }

    @Test
    void goingBackToAStepLosesNothing() {
        var workshop = goTo(goTo(goTo(WorkshopBuilder.empty(), "write", 0), "group", 5), "write", 9);
        assertThat(workshop.liveState().runs())
                .extracting(LiveState.Run::stepId)
                .containsExactly("write", "group", "write");
        assertThat(LiveControls.next(workshop)).map(step -> step.id()).contains("group");
        assertThat(LiveControls.neighbour(workshop, -1)).isEmpty();
    }

    @Test
    void whatIsAheadAgainTakesItsWholeTimeAgain() {
        var workshop = goTo(goTo(goTo(WorkshopBuilder.empty(), "write", 0), "actions", 20), "group", 21);
        assertThat(RunClock.of(workshop, at(21)).end()).isEqualTo(at(21 + 10 + 15 + 21));
    }

    @Test
    void beforeTheStartThePlannedTimesStand() {
        var clock = RunClock.of(WorkshopBuilder.empty(), at(0));
        assertThat(clock.remaining()).isEmpty();
        assertThat(clock.end()).isEqualTo(at(51));
    }

    @Test
    void pastMidnightItGoesOn() {
        var begin = Instant.parse("2026-11-24T23:40:00Z");
        var workshop = WorkshopBuilder.empty()
                .after(LiveControls.goTo(WorkshopBuilder.empty(), WorkshopBuilder.pen(begin), "write"));
        var clock = RunClock.of(workshop, begin.plus(Duration.ofMinutes(30)));
        assertThat(clock.remaining()).contains(Duration.ofMinutes(-25));
        assertThat(clock.minutesBehind()).isEqualTo(25);
        assertThat(clock.end()).isEqualTo(Instant.parse("2026-11-25T00:56:00Z"));
    }

    /** In Berlin the clocks went from 2:00 to 3:00 on 29 March 2026 and from 3:00 to 2:00 on 25 October. */
    @ParameterizedTest
    @CsvSource({"2026-03-29T01:50, 2026-03-29T00:50:00Z, 03:41", "2026-10-25T02:50, 2026-10-25T00:50:00Z, 02:41"})
    void summerTimeChangesWhatTheClockOnTheWallSaysAndNothingElse(String planned, String begins, String ends) {
        var zone = ZoneId.of("Europe/Berlin");
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(Change.of("test", Edit.replace(workshop.details(), in(zone, workshop.details()))));
        workshop = workshop.after(Workshops.setPlannedStart(workshop, Optional.of(LocalDateTime.parse(planned))));
        var begin = Instant.parse(begins);
        var before = RunClock.of(workshop, begin.minusSeconds(3600));
        assertThat(before.starts()).containsEntry("vision", begin);
        assertThat(before.end()).isEqualTo(begin.plus(Duration.ofMinutes(51)));
        assertThat(LocalTime.ofInstant(before.end(), zone)).isEqualTo(LocalTime.parse(ends));
        var on = workshop.after(LiveControls.goTo(workshop, WorkshopBuilder.pen(begin), "write"));
        var clock = RunClock.of(on, begin.plus(Duration.ofMinutes(11)));
        assertThat(clock.remaining()).contains(Duration.ofMinutes(-6));
        assertThat(clock.minutesBehind()).isEqualTo(6);
    }

    private static Details in(ZoneId zone, Details d) {
        return new Details(
                d.id(),
                d.title(),
                d.organisation(),
                d.status(),
                d.archived(),
                d.plannedStart(),
                zone,
                d.marketingName(),
                d.itName(),
                d.wallShowsScreen(),
                d.checkInDays(),
                d.loadLimit(),
                d.fictional(),
                d.airtime());
    }
}
