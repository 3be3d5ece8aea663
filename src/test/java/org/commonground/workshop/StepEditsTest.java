package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Beat;
import org.commonground.programme.Exercise;
import org.commonground.programme.Programme;
import org.commonground.programme.ProgrammeFile;
import org.commonground.programme.Programmes;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.Stop;
import org.commonground.programme.UnreadableProgramme;
import org.commonground.workshop.ProgrammeEdits.Part;
import org.junit.jupiter.api.Test;

class StepEditsTest {

    private final Programme half = Programmes.builtIn("half-day").orElseThrow();
    private final Part jargon = new Part("welcome", Optional.of("welcome-jargon"));

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
        assertThat(ProgrammeFile.write(half)).doesNotContain("\"off\" : true");
        assertThatThrownBy(() -> read(file.replaceFirst("\"off\" ?: true", "\"off\": false")))
                .isInstanceOf(UnreadableProgramme.class)
                .hasMessageContaining("its steps take 10 minutes, but it is planned for 8");
    }

    @Test
    void anExerciseIsOffWithAllItsSteps() {
        var close = new Part("close", Optional.empty());
        var off = StepEdits.toggle(half, close);

        assertThat(off.minutes()).isEqualTo(200);
        assertThat(off.exercisesOn()).extracting(Exercise::id).doesNotContain("close");
        assertThat(read(ProgrammeFile.write(off))).isEqualTo(off);
        assertThat(StepEdits.toggle(off, close)).isEqualTo(half);
        assertThat(StepEdits.toggle(half, new Part("break", Optional.empty()))).isEqualTo(half);
    }

    @Test
    void whatAnotherStepWorksOnIsSwitchedOffAfterIt() {
        var dots = new Part("shared-vision", Optional.of("vision-dots"));
        assertThatThrownBy(() -> StepEdits.toggle(half, dots)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.STEP_OFF);
            assertThat(refused.numbers()).containsExactly("look at the map, talk first", "dots on the themes");
        });

        var map = new Part("shared-vision", Optional.of("vision-map"));
        var off = StepEdits.toggle(StepEdits.toggle(half, map), dots);
        assertThat(off.minutes()).isEqualTo(198);
        assertThatThrownBy(() -> StepEdits.toggle(off, map)).isInstanceOf(Refused.class);
    }

    @Test
    void somethingIsLeftToDo() {
        var small = Programmes.builtIn("half-day")
                .map(programme -> programme.withExercises(programme.exercises().subList(0, 1)))
                .orElseThrow();
        assertThatThrownBy(() -> StepEdits.toggle(small, new Part("welcome", Optional.empty())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.LAST_STEP));
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

        var afterBreak = StepEdits.add(half, new Part("break", Optional.empty()), "Stretch", new StepKind.Talk());
        assertThat(afterBreak.programme().exercises().get(4).title()).isEqualTo("Stretch");
    }

    @Test
    void settingsThatCannotBeRunAreRefusedWithTheReason() {
        var reveal = new Part("shared-vision", Optional.of("vision-map"));
        assertThatThrownBy(() -> StepEdits.kind(half, reveal, new StepKind.Reveal(List.of(), StepKind.Picture.BARS)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refused.Reason.CANNOT_RUN);
                    assertThat(refused.numbers()).containsExactly("It has to name a vote");
                });
    }

    private static Programme read(String file) {
        return ProgrammeFile.read("test", file.getBytes(StandardCharsets.UTF_8));
    }
}
