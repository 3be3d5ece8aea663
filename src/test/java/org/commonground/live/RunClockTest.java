package org.commonground.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.commonground.workshop.LiveState;
import org.commonground.workshop.Rooms;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;

class RunClockTest {

    private static Instant at(int minutes) {
        return Rooms.START.plus(Duration.ofMinutes(minutes));
    }

    private static Workshop goTo(Workshop workshop, String step, int minutes) {
        return workshop.after(Steering.goTo(workshop, Rooms.pen(at(minutes)), step));
    }

    @Test
    void onTimeEndsAsPlanned() {
        var clock = RunClock.of(goTo(Rooms.empty(), "write", 0), at(2));
        assertThat(clock.left()).contains(Duration.ofMinutes(3));
        assertThat(clock.end()).isEqualTo(at(51));
        assertThat(clock.minutesBehind()).isZero();
        assertThat(clock.starts()).containsEntry("break", at(15)).containsEntry("plan", at(30));
    }

    @Test
    void overtimeGoesOnAndMovesTheEnd() {
        var clock = RunClock.of(goTo(Rooms.empty(), "write", 0), at(9));
        assertThat(clock.left()).contains(Duration.ofMinutes(-4));
        assertThat(clock.minutesBehind()).isEqualTo(4);
        assertThat(clock.end()).isEqualTo(at(55));
    }

    @Test
    void leavingEarlyIsAhead() {
        var workshop = goTo(goTo(Rooms.empty(), "write", 0), "actions", 20);
        assertThat(RunClock.of(workshop, at(20)).minutesBehind()).isEqualTo(-10);
        assertThat(RunClock.of(workshop, at(20)).starts())
                .containsEntry("plan", at(20))
                .containsEntry("vision", at(0));
    }

    @Test
    void aHeldClockStandsStillAndMoreMinutesAreMore() {
        var workshop = goTo(Rooms.empty(), "write", 0);
        workshop = workshop.after(Steering.pause(workshop, Rooms.pen(at(1)), true));
        assertThat(RunClock.of(workshop, at(8)).left()).contains(Duration.ofMinutes(4));
        workshop = workshop.after(Steering.pause(workshop, Rooms.pen(at(8)), false));
        workshop = workshop.after(Steering.extend(workshop, 5));
        assertThat(RunClock.of(workshop, at(9)).left()).contains(Duration.ofMinutes(8));
        assertThat(RunClock.of(workshop, at(9)).paused()).isFalse();
    }

    @Test
    void goingBackToAStepLosesNothing() {
        var workshop = goTo(goTo(goTo(Rooms.empty(), "write", 0), "group", 5), "write", 9);
        assertThat(workshop.live().runs()).extracting(LiveState.Run::stepId).containsExactly("write", "group", "write");
        assertThat(Steering.next(workshop)).map(step -> step.id()).contains("group");
        assertThat(Steering.previous(workshop)).isEmpty();
    }

    @Test
    void beforeTheStartThePlannedTimesStand() {
        var clock = RunClock.of(Rooms.empty(), at(0));
        assertThat(clock.left()).isEmpty();
        assertThat(clock.end()).isEqualTo(at(51));
    }
}
