package org.commonground.programme.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInProgrammesTest {

    /** The longest prompt that fits into two lines of 60 px in the room view. */
    private static final int LONGEST_PROMPT = 50;

    /** The longest text that can be read at a glance while talking: two short sentences. */
    private static final int LONGEST_GLANCE = 125;

    @ParameterizedTest
    @CsvSource({
        "half-day, 210, Welcome 10, Where are we? 15, Shared vision 45, Digital strategy 35, Customer service 35,"
                + " Action plan 35, Close 10, breaks 15, slack 10",
        "express, 90, Welcome 5, Where are we? 8, Shared vision 22, Digital strategy and service 25, Action plan 22,"
                + " Close 5, slack 3",
        "full-day, 360, Welcome 15, Where are we? 25, Shared vision 55, Digital strategy 65, Customer service 55,"
                + " Action plan 40, Close 15, breaks 75, slack 15",
        "check-in, 45, Welcome 3, Where are we? 10, Action plan 28, Close 4",
        "shared-vision, 90, Welcome 5, Shared vision 45, Action plan 30, Close 10"
    })
    void theMinutesAddUp(org.junit.jupiter.params.aggregator.ArgumentsAccessor row) {
        var programme = BuiltInProgrammes.builtIn(row.getString(0)).orElseThrow();
        var expected = new LinkedHashMap<String, Integer>();
        for (int i = 2; i < row.size(); i++) {
            var cell = row.getString(i);
            int space = cell.lastIndexOf(' ');
            expected.put(cell.substring(0, space), Integer.valueOf(cell.substring(space + 1)));
        }

        assertThat(minutes(programme)).isEqualTo(expected);
        assertThat(programme.minutes()).isEqualTo(row.getInteger(1));
    }

    /** The language of the test is in the test resources. */
    @Test
    void aFileForTheLanguageComesBeforeTheEnglishOne() {
        assertThat(BuiltInProgrammes.load("check-in", "eo").title()).isEqualTo("Kontrolo");
        assertThat(BuiltInProgrammes.load("express", "eo"))
                .isEqualTo(BuiltInProgrammes.builtIn("express").orElseThrow());
    }

    /** Minutes by exercise, with one entry for all breaks and one for slack. */
    private static Map<String, Integer> minutes(Programme programme) {
        var minutes = new LinkedHashMap<String, Integer>();
        for (var exercise : programme.exercises()) {
            var name = !exercise.hasNoSteps() ? exercise.title() : exercise.id().equals("slack") ? "slack" : "breaks";
            minutes.merge(name, exercise.minutes(), Integer::sum);
            if (!exercise.hasNoSteps()) {
                assertThat(exercise.activeSteps().stream()
                                .mapToInt(Step::minutes)
                                .sum())
                        .as(exercise.title())
                        .isEqualTo(exercise.minutes());
            }
        }
        return minutes;
    }

    private static List<Programme> builtInProgrammes() {
        return BuiltInProgrammes.builtIn();
    }

    @ParameterizedTest
    @MethodSource("builtInProgrammes")
    void everyStepTellsTheFacilitatorWhatToDo(Programme programme) {
        assertThat(programme.steps()).allSatisfy(step -> {
            assertThat(step.guide().say()).hasSizeBetween(15, LONGEST_GLANCE);
            assertThat(step.guide().toDo())
                    .hasValueSatisfying(line -> assertThat(line).hasSizeBetween(15, 190));
            assertThat(step.guide().watchFor()).hasSizeGreaterThan(20);
            assertThat(step.guide().doneWhen()).hasSizeGreaterThan(10);
            assertThat(step.guide().shorten()).hasSizeGreaterThan(10);
            assertThat(step.prompt()).matches(".*[?.]").hasSizeLessThan(LONGEST_PROMPT);
        });
    }

    @ParameterizedTest
    @MethodSource("builtInProgrammes")
    void everyExerciseRunsThroughItsBeatsInOrder(Programme programme) {
        assertThat(programme.exercises())
                .allSatisfy(exercise ->
                        assertThat(exercise.steps()).extracting(Step::beat).isSorted());
    }

    @Test
    void aHalfDayHasAtMostFiveVotesTwoOfThemSealed() {
        var half = BuiltInProgrammes.builtIn("half-day").orElseThrow();

        assertThat(votes(half)).hasSizeLessThanOrEqualTo(5);
        assertThat(half.steps().filter(step -> !step.isOff()))
                .filteredOn(step -> step.kind() instanceof StepKind.Vote vote && vote.sealed())
                .extracting(Step::id)
                .containsExactly("where-today", "vision-dots");
        assertThat(votes(BuiltInProgrammes.builtIn("express").orElseThrow())).hasSizeLessThanOrEqualTo(5);
        assertThat(votes(BuiltInProgrammes.builtIn("check-in").orElseThrow())).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aVoteOnWhatCouldBecomeAnActionIsThereToBeSwitchedOn() {
        assertThat(List.of("half-day", "full-day")).allSatisfy(id -> {
            var programme = BuiltInProgrammes.builtIn(id).orElseThrow();
            assertThat(programme.steps())
                    .filteredOn(step ->
                            step.kind() instanceof StepKind.Vote vote && vote.on() instanceof VotedOn.Candidates)
                    .singleElement()
                    .matches(Step::isOff);
        });
    }

    private static List<StepKind.Vote> votes(Programme programme) {
        return programme
                .steps()
                .filter(step -> !step.isOff())
                .map(Step::kind)
                .flatMap(kind -> kind instanceof StepKind.Vote vote ? Stream.of(vote) : Stream.empty())
                .toList();
    }

    @Test
    void stageVoteIsTheSameInAllProgrammes() {
        var asked = Stream.of("half-day", "express", "full-day", "check-in")
                .map(id -> BuiltInProgrammes.builtIn(id)
                        .orElseThrow()
                        .step("where-today")
                        .orElseThrow()
                        .kind())
                .map(StepKind.Vote.class::cast)
                .toList();

        assertThat(asked)
                .extracting(StepKind.Vote::vote)
                .containsOnly(asked.getFirst().vote());
        assertThat(asked)
                .extracting(vote -> ((VotedOn.Options) vote.on()).options().getFirst())
                .containsOnly("How {marketing} and {it} work together today");
        assertThat(asked).allMatch(vote -> vote.sealed() && vote.withPrediction());
    }

    @Test
    void theGuideOfEverySealedVoteSaysWhatItPromisesAndWhatNot() {
        var sealed = BuiltInProgrammes.builtIn().stream()
                .flatMap(Programme::steps)
                .filter(step -> step.kind() instanceof StepKind.Vote vote && vote.sealed())
                .toList();
        assertThat(sealed)
                .hasSizeGreaterThan(4)
                .allSatisfy(step -> assertThat(step.guide().text(Guide.GuidePart.DETAILS))
                        .contains("from Enter on", "no count shows before the reveal")
                        .contains("everybody on a side answers alike", "a teller sees the paper", "we vote again"));
    }

    @Test
    void fastLaneHasTwentyChecksFiveOfThemAlways() {
        var lane = (StepKind.Register) BuiltInProgrammes.builtIn("full-day")
                .orElseThrow()
                .step("lane-checks")
                .orElseThrow()
                .kind();

        var rows = lane.rows().orElseThrow();
        assertThat(rows).hasSize(20);
        assertThat(rows.subList(0, 5)).allMatch(row -> row.get(1).equals("Always"));
        assertThat(rows.subList(5, 20)).allMatch(row -> row.get(1).equals("Above the threshold"));
    }

    @ParameterizedTest
    @MethodSource("builtInProgrammes")
    void planAndCloseAreNeverCut(Programme programme) {
        assertThat(programme.exercises())
                .filteredOn(Exercise::neverCut)
                .extracting(Exercise::title)
                .containsExactly("Action plan", "Close");
    }

    @ParameterizedTest
    @MethodSource("builtInProgrammes")
    void whatIsWrittenIsReadBack(Programme programme) {
        var text = ProgrammeFile.write(programme);

        assertThat(ProgrammeFile.read("mine.json", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(programme);
    }

    @Test
    void thereIsNoProgrammeOfAnotherId() {
        assertThat(BuiltInProgrammes.builtIn("../texts")).isEmpty();
    }
}
