package org.commonground.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammesTest {

    @Test
    void theHalfDayTakesThreeAndAHalfHours() {
        var halfDay = Programmes.builtIn("half-day").orElseThrow();

        assertThat(halfDay.minutes()).isEqualTo(210);
        assertThat(halfDay.exercises())
                .extracting(Exercise::title)
                .containsExactly(
                        "Welcome",
                        "Where are we?",
                        "Shared vision",
                        "Break",
                        "Digital strategy",
                        "Customer service",
                        "Slack",
                        "Action plan",
                        "Close");
        assertThat(halfDay.exercises())
                .extracting(Exercise::minutes)
                .containsExactly(10, 15, 45, 15, 35, 35, 10, 35, 10);
    }

    @Test
    void theSharedVisionTakesNinetyMinutes() {
        var vision = Programmes.builtIn("shared-vision").orElseThrow();

        assertThat(vision.title()).isEqualTo("Shared vision · 90 minutes");
        assertThat(vision.exercises()).extracting(Exercise::minutes).containsExactly(5, 45, 30, 10);
        assertThat(vision.exerciseOf("vision-dots").orElseThrow().steps())
                .extracting(Step::minutes)
                .containsExactly(5, 10, 6, 5, 7, 8, 4);
    }

    @ParameterizedTest
    @MethodSource("org.commonground.programme.Programmes#builtIn")
    void everyBuiltInProgrammeTellsTheFacilitatorWhatToDo(Programme programme) {
        assertThat(programme.steps()).allSatisfy(step -> {
            assertThat(step.guide().say()).isNotBlank();
            assertThat(step.guide().watchFor()).isNotBlank();
            assertThat(step.guide().doneWhen()).isNotBlank();
            assertThat(step.guide().shorten()).isNotBlank();
            assertThat(step.prompt()).as("fits the wall in 60 px").hasSizeLessThan(50);
        });
    }

    @ParameterizedTest
    @MethodSource("org.commonground.programme.Programmes#builtIn")
    void planAndCloseAreNeverCut(Programme programme) {
        assertThat(programme.exercises())
                .filteredOn(Exercise::neverCut)
                .extracting(Exercise::title)
                .containsExactly("Action plan", "Close");
    }

    @ParameterizedTest
    @MethodSource("org.commonground.programme.Programmes#builtIn")
    void whatIsWrittenIsReadBack(Programme programme) {
        var text = ProgrammeFile.write(programme);

        assertThat(ProgrammeFile.read("mine.json", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(programme);
    }

    @Test
    void thereIsNoProgrammeOfAnotherId() {
        assertThat(Programmes.builtIn("../texts")).isEmpty();
    }
}
