package org.commonground.programme.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.Stop;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.api.Test;

class StepEditsTest {

    private final Programme half = BuiltInProgrammes.builtIn("half-day").orElseThrow();
    private final ProgrammePart jargon = new ProgrammePart("welcome", Optional.of("welcome-jargon"));

    @Test
    void aStepThatIsOffTakesNoMinutesAndIsPassedBy() {
        var off = StepEdits.toggle(half, jargon);

        assertThat(off.minutes()).isEqualTo(208);
        assertThat(off.exercises().getFirst().minutes()).isEqualTo(8);
        assertThat(off.stops()).extracting(Stop::id).doesNotContain("welcome-jargon");
        assertThat(off.neighbour("welcome-agreements", 1).map(Stop::id)).hasValue("where-today");
        assertThat(off.step("welcome-jargon").map(Step::isOff)).hasValue(true);
        assertThat(StepEdits.toggle(off, jargon)).isEqualTo(half);
    }

    @Test
    void theFileKeepsWhatIsOffAndOlderFilesHaveNothingOff() {
        var off = StepEdits.toggle(half, jargon);
        var file = ProgrammeFile.write(off);

        assertThat(read(file)).isEqualTo(off);
        assertThat(file.split("\"off\" : true", -1))
                .as("one more than the built-in programme has")
                .hasSize(1 + ProgrammeFile.write(half).split("\"off\" : true", -1).length);
        assertThatThrownBy(() -> read(file.replaceFirst("\"off\" ?: true", "\"off\": false")))
                .isInstanceOf(UnreadableProgramme.class)
                .hasMessageContaining("its steps take 10 minutes, but it is planned for 8");
    }

    @Test
    void anExerciseIsOffWithAllItsSteps() {
        var close = new ProgrammePart("close", Optional.empty());
        var off = StepEdits.toggle(half, close);

        assertThat(off.minutes()).isEqualTo(200);
        assertThat(off.activeExercises()).extracting(Exercise::id).doesNotContain("close");
        assertThat(read(ProgrammeFile.write(off))).isEqualTo(off);
        assertThat(StepEdits.toggle(off, close)).isEqualTo(half);
        assertThat(StepEdits.toggle(half, new ProgrammePart("break", Optional.empty())))
                .isEqualTo(half);
    }

    @Test
    void stepIsSwitchedOffAfterThoseThatDependOnIt() {
        var dots = new ProgrammePart("shared-vision", Optional.of("vision-dots"));
        assertThatThrownBy(() -> StepEdits.toggle(half, dots)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.STEP_OFF);
            assertThat(refused.arguments()).containsExactly("look at the map, talk first", "dots on the themes");
        });

        var map = new ProgrammePart("shared-vision", Optional.of("vision-map"));
        var off = StepEdits.toggle(StepEdits.toggle(half, map), dots);
        assertThat(off.minutes()).isEqualTo(198);
        assertThatThrownBy(() -> StepEdits.toggle(off, map)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void lastActiveStepCannotBeSwitchedOff() {
        var small = BuiltInProgrammes.builtIn("half-day")
                .map(programme -> programme.withExercises(programme.exercises().subList(0, 1)))
                .orElseThrow();
        assertRefused(
                InvalidInput.Reason.LAST_STEP,
                () -> StepEdits.toggle(small, new ProgrammePart("welcome", Optional.empty())));
    }

    @Test
    void aStepIsAddedAfterAnotherWithItsBeat() {
        var added = StepEdits.add(half, jargon, " Lunch date ", new StepKind.Talk());

        assertThat(added.programme().exercises().getFirst().steps().getLast().id())
                .isEqualTo(added.part().stepId().orElseThrow());
        var step = added.programme().step(added.part().stepId().orElseThrow()).orElseThrow();
        assertThat(step.title()).isEqualTo("Lunch date");
        assertThat(step.beat()).isEqualTo(Beat.CALIBRATE);
        assertThat(added.programme().minutes()).isEqualTo(215);

        var afterBreak =
                StepEdits.add(half, new ProgrammePart("break", Optional.empty()), "Stretch", new StepKind.Talk());
        assertThat(afterBreak.programme().exercises().get(4).title()).isEqualTo("Stretch");
    }

    @Test
    void settingsThatCannotBeRunAreRefusedWithTheReason() {
        var reveal = new ProgrammePart("shared-vision", Optional.of("vision-map"));
        assertThatThrownBy(() -> StepEdits.setKind(half, reveal, new StepKind.Reveal(List.of(), StepKind.Picture.BARS)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.CANNOT_RUN);
                    assertThat(refused.arguments()).containsExactly("It has to name a vote");
                });
    }

    private static Programme read(String file) {
        return ProgrammeFile.read("test", file.getBytes(StandardCharsets.UTF_8));
    }
}
