package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

/** When the tone sounds in a step of five minutes, by the second. */
class StepAlarmTest {

    private final StepAlarm alarm = new StepAlarm();
    private final List<Integer> heard = new ArrayList<>();
    private Workshop workshop = WorkshopBuilder.empty()
            .after(LiveControls.goTo(WorkshopBuilder.empty(), WorkshopBuilder.pen(WorkshopBuilder.START), "write"));

    private static Instant at(int second) {
        return WorkshopBuilder.START.plusSeconds(second);
    }

    private void listen(int from, int to) {
        for (int second = from; second <= to; second++) {
            if (alarm.isDue(workshop, RunClock.of(workshop, at(second)))) {
                heard.add(second);
            }
        }
    }

    @Test
    void twoMinutesBeforeTheEndAndAtItAndNeverInOvertime() {
        listen(0, 900);
        assertThat(heard).containsExactly(180, 300);
    }

    @Test
    void aHeldClockIsSilentAndMoreMinutesMoveBoth() {
        listen(0, 100);
        workshop = workshop.after(LiveControls.setPaused(workshop, WorkshopBuilder.pen(at(100)), true));
        listen(101, 400);
        workshop = workshop.after(LiveControls.setPaused(workshop, WorkshopBuilder.pen(at(400)), false));
        workshop = workshop.after(LiveControls.extend(workshop, 1));
        listen(401, 900);
        assertThat(heard).containsExactly(540, 660);
    }

    @Test
    void minutesAddedInTheLastTwoBringTheWarningAgain() {
        listen(0, 200);
        workshop = workshop.after(LiveControls.extend(workshop, 5));
        listen(201, 700);
        assertThat(heard).containsExactly(180, 480, 600);
    }

    @Test
    void theNextStepBeginsInSilence() {
        listen(0, 30);
        workshop = workshop.after(LiveControls.goTo(workshop, WorkshopBuilder.pen(at(30)), "group"));
        int minutes = workshop.programme().stop("group").orElseThrow().minutes();
        listen(31, 30 + minutes * 60 - 121);
        assertThat(heard).isEmpty();
    }

    @Test
    void aLaptopThatSleptThroughTheEndWakesInSilence() {
        listen(0, 60);
        listen(2_000, 2_100);
        assertThat(heard).isEmpty();
    }

    @Test
    void withoutAStepThereIsNothingToHear() {
        workshop = WorkshopBuilder.empty();
        listen(0, 10);
        assertThat(heard).isEmpty();
    }
}
