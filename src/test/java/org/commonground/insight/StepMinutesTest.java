package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.commonground.programme.edit.ProgrammeEdits;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.session.LiveControls;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Test;

class StepMinutesTest {

    /** The steps in turn, each begun so many minutes after the start. */
    private static Workshop held(Object... stepsAndMinutes) {
        var room = WorkshopBuilder.builtIn("shared-vision");
        for (int i = 0; i < stepsAndMinutes.length; i += 2) {
            var at = WorkshopBuilder.START.plus(Duration.ofMinutes((Integer) stepsAndMinutes[i + 1]));
            room.apply(LiveControls.goTo(room.workshop(), WorkshopBuilder.pen(at), (String) stepsAndMinutes[i]));
        }
        return room.workshop();
    }

    private static StepMinutes of(Workshop workshop, String step) {
        return StepMinutes.of(workshop).stream()
                .filter(minutes -> minutes.stepId().equals(step))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachBeginningRunsToTheNextAndTheLastHasNoEnd() {
        var workshop = held("vision-write", 0, "vision-group", 7, "vision-write", 10, "vision-dots", 12);
        assertThat(of(workshop, "vision-write").real()).hasValue(9);
        assertThat(of(workshop, "vision-group").real()).hasValue(3);
        assertThat(of(workshop, "vision-dots").real()).isEmpty();
        assertThat(of(workshop, "vision-dots").difference()).isEmpty();
        assertThat(of(workshop, "vision-write").began()).isEqualTo(WorkshopBuilder.START);
        assertThat(StepMinutes.of(workshop)).extracting(StepMinutes::stepId).doesNotContain("vision-consent");
    }

    @Test
    void pausesOfTheClockDoNotCountAndAStoppedClockEndsTheLastStep() {
        var room = WorkshopBuilder.from(held("vision-write", 0));
        pause(room, 4, true);
        pause(room, 9, false);
        room.apply(LiveControls.goTo(room.workshop(), at(12), "vision-group"));
        pause(room, 15, true);
        assertThat(of(room.workshop(), "vision-write").real()).hasValue(7);
        assertThat(of(room.workshop(), "vision-group").real()).hasValue(3);
    }

    @Test
    void plannedIsWhatTheProgrammeSaidWhenTheStepWasBegun() {
        var before = held("vision-write", 0);
        int planned = of(before, "vision-write").planned();
        var cut = ProgrammeEdits.setMinutes(
                before.storedProgramme(),
                before.programme()
                        .exerciseOf("vision-write")
                        .map(exercise -> ProgrammePart.of(
                                exercise,
                                before.programme().step("vision-write").orElseThrow()))
                        .orElseThrow(),
                Integer.toString(planned + 20));
        var later = before.after(Workshops.changeProgramme(before, cut));
        assertThat(of(later, "vision-write").planned()).isEqualTo(planned);
    }

    @Test
    void earlierWorkshopsAreToldAtTheMedianWithHowManyThereAre() {
        var all = new ArrayList<Workshop>();
        for (int minutes : new int[] {20, 60, 32}) {
            all.add(held("vision-write", 0, "vision-group", minutes));
        }
        assertThat(MinutesBefore.of(all, "vision-write"))
                .contains(new MinutesBefore(
                        3, 32, of(all.getFirst(), "vision-write").planned()));
        assertThat(MinutesBefore.of(all.subList(0, 1), "vision-write"))
                .map(MinutesBefore::workshops)
                .contains(1);
        assertThat(MinutesBefore.of(all, "vision-group")).as("never left").isEmpty();
        var skipped = held("vision-write", 0, "vision-group", 0);
        assertThat(MinutesBefore.of(List.of(skipped), "vision-write"))
                .as("left at once")
                .isEmpty();
        var fictional = all.getFirst().after(Workshops.markFictional(all.getFirst()));
        assertThat(MinutesBefore.of(List.of(fictional), "vision-write")).isEmpty();
    }

    private static org.commonground.workshop.IdsAndClock at(int minute) {
        return WorkshopBuilder.pen(WorkshopBuilder.START.plus(Duration.ofMinutes(minute)));
    }

    private static void pause(WorkshopBuilder room, int minute, boolean hold) {
        room.apply(LiveControls.setPaused(room.workshop(), at(minute), hold));
    }
}
