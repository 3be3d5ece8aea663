package org.commonground.programme.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeEditsTest {

    private final Programme half = BuiltInProgrammes.builtIn("half-day").orElseThrow();

    @Test
    void theMinutesOfAStepCountInItsExerciseAndInAll() {
        var longer = ProgrammeEdits.setMinutes(half, step("shared-vision", "vision-dots"), " 9 ");

        assertThat(longer.exercises().get(2).minutes()).isEqualTo(49);
        assertThat(longer.minutes()).isEqualTo(214);
        assertThat(ProgrammeEdits.setMinutes(half, exercise("break"), "20").minutes())
                .isEqualTo(215);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "1441", "ten", "2.5", "99999999999"})
    void minutesThatAreNoneAreRefused(String typed) {
        assertRefused(
                () -> ProgrammeEdits.setMinutes(half, step("shared-vision", "vision-dots"), typed),
                InvalidInput.Reason.NO_MINUTES);
    }

    @Test
    void titlesAndPromptsAreKeptToTheLetter() {
        var part = step("shared-vision", "vision-write");
        var changed = ProgrammeEdits.setPrompt(half, part, " ماذا سيشكرنا العملاء عليه؟ ");
        changed = ProgrammeEdits.setTitle(changed, part, "Schreiben");
        changed = ProgrammeEdits.setTitle(changed, exercise("shared-vision"), "Vision");
        changed = ProgrammeEdits.rename(changed, "Unser Tag");

        var write = changed.step("vision-write").orElseThrow();
        assertThat(write.prompt()).isEqualTo("ماذا سيشكرنا العملاء عليه؟");
        assertThat(write.title()).isEqualTo("Schreiben");
        assertThat(changed.exercises().get(2).title()).isEqualTo("Vision");
        assertThat(changed.title()).isEqualTo("Unser Tag");
        assertRefused(() -> ProgrammeEdits.setPrompt(half, part, " "), InvalidInput.Reason.EMPTY);
        assertRefused(() -> ProgrammeEdits.setPrompt(half, part, "x".repeat(121)), InvalidInput.Reason.TOO_LONG);
        assertRefused(() -> ProgrammeEdits.setPrompt(half, part, "a\tb"), InvalidInput.Reason.CONTROL_CHARACTER);
    }

    @Test
    void aGuideMayHaveParagraphs() {
        var part = step("shared-vision", "vision-write");
        var guide = new Guide("First.\n\nSecond.", "", "", "");
        var changed = ProgrammeEdits.setGuide(half, part, guide);

        assertThat(changed.step("vision-write").orElseThrow().guide()).isEqualTo(guide);
        assertRunnable(changed);
        assertRefused(
                () -> ProgrammeEdits.setGuide(half, part, new Guide("x".repeat(1_001), "", "", "")),
                InvalidInput.Reason.TOO_LONG);
    }

    @Test
    void exercisesAndStepsChangePlaces() {
        var moved = ProgrammeEdits.move(half, exercise("customer-service"), -1);
        assertThat(moved.exercises())
                .extracting(Exercise::id)
                .containsSubsequence("break", "customer-service", "digital-strategy", "slack");

        var within = ProgrammeEdits.move(half, step("welcome", "welcome-jargon"), -1);
        assertThat(within.exercises().getFirst().steps())
                .extracting(Step::id)
                .containsExactly("welcome-worthwhile", "welcome-jargon", "welcome-agreements");
        assertThat(ProgrammeEdits.move(half, step("welcome", "welcome-worthwhile"), -1))
                .isEqualTo(half);
    }

    @Test
    void stepMovesIntoNextExercisePastBreaks() {
        var later = ProgrammeEdits.move(half, step("shared-vision", "vision-consent"), 1);

        assertThat(later.exerciseOf("vision-consent").map(Exercise::id)).hasValue("digital-strategy");
        assertThat(later.exercises().get(4).steps().getFirst().id()).isEqualTo("vision-consent");
        assertThat(later.exercises().get(2).minutes()).isEqualTo(41);
        assertThat(later.exercises().get(4).minutes()).isEqualTo(39);
        assertThat(later.minutes()).isEqualTo(210);
        assertThat(ProgrammeEdits.move(later, step("digital-strategy", "vision-consent"), -1))
                .isEqualTo(half);
        assertRunnable(later);
    }

    @Test
    void stepStaysAfterTheOneItDependsOn() {
        assertThatThrownBy(() -> ProgrammeEdits.move(half, step("where-are-we", "where-reveal"), -1))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.STEP_NEEDED);
                    assertThat(refused.arguments()).containsExactly("look at the gap", "today and in twelve months");
                });
    }

    @Test
    void stepThatOthersDependOnIsRemovedLast() {
        assertThatThrownBy(() -> ProgrammeEdits.remove(half, step("shared-vision", "vision-dots")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.arguments())
                                .containsExactly("look at the map, talk first", "dots on the themes"));

        var left = ProgrammeEdits.remove(half, step("shared-vision", "vision-map"));
        left = ProgrammeEdits.remove(left, step("shared-vision", "vision-dots"));
        assertThat(left.step("vision-dots")).isEmpty();
        assertThat(left.exercises().get(2).minutes()).isEqualTo(33);
        assertRunnable(left);
    }

    @Test
    void exerciseIsRemovedWithLastStepAndOneStepRemains() {
        var left = half;
        for (var id : new String[] {"welcome-worthwhile", "welcome-agreements", "welcome-jargon"}) {
            left = ProgrammeEdits.remove(left, step("welcome", id));
        }
        assertThat(left.exercises().getFirst().id()).isEqualTo("where-are-we");
        for (var id :
                new String[] {"where-are-we", "shared-vision", "digital-strategy", "customer-service", "action-plan"}) {
            left = ProgrammeEdits.remove(left, exercise(id));
        }
        var last = left;
        assertRefused(() -> ProgrammeEdits.remove(last, exercise("close")), InvalidInput.Reason.LAST_STEP);
    }

    @Test
    void breaksAreAddedWhereTheyAreWanted() {
        var two = ProgrammeEdits.addBreak(
                ProgrammeEdits.addBreak(half, exercise("digital-strategy"), "Coffee"), exercise("close"), "Slack");

        assertThat(two.exercises().get(5).title()).isEqualTo("Coffee");
        assertThat(two.exercises().getLast().title()).isEqualTo("Slack");
        assertThat(two.minutes()).isEqualTo(240);
        assertRunnable(two);
    }

    private static List<Programme> builtInProgrammes() {
        return BuiltInProgrammes.builtIn();
    }

    @ParameterizedTest
    @MethodSource("builtInProgrammes")
    void whateverCanBeTakenAwayLeavesAProgrammeThatCanBeRun(Programme programme) {
        for (var exercise : programme.exercises()) {
            for (var step : exercise.steps()) {
                try {
                    assertRunnable(ProgrammeEdits.remove(programme, ProgrammePart.of(exercise, step)));
                } catch (InvalidInput refused) {
                    assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.STEP_NEEDED);
                }
            }
        }
    }

    @Test
    void aWorkshopsOwnProgrammeIsChangedAndChangedBack() {
        var workshop = WorkshopBuilder.empty();
        var change = Workshops.changeProgramme(workshop, half);

        var after = workshop.after(change);
        assertThat(after.storedProgramme()).isEqualTo(half);
        assertThat(after.after(change.reversed())).isEqualTo(workshop);
    }

    @Test
    void newPlanSettingsApplyAndOthersStayAsSetByHand() {
        var workshop = WorkshopBuilder.of(half).workshop();
        workshop = workshop.after(Change.of(
                "days", Edit.replace(workshop.details(), workshop.details().withCheckInDays(List.of(14)))));

        var renamed =
                workshop.after(Workshops.changeProgramme(workshop, half.withIdAndTitle(half.id(), "Another name")));
        assertThat(renamed.details().checkInDays()).containsExactly(14);

        var first = half.steps()
                .filter(step -> step.kind() instanceof StepKind.Plan)
                .findFirst()
                .orElseThrow();
        var changed = ProgrammeEdits.withStep(
                half,
                ProgrammePart.of(half.exerciseOf(first.id()).orElseThrow(), first),
                step -> step.withKind(new StepKind.Plan(5, List.of(7, 21))));
        var after = workshop.after(Workshops.changeProgramme(workshop, changed));
        assertThat(after.details().checkInDays()).containsExactly(7, 21);
        assertThat(after.details().loadLimit()).isEqualTo(5);
    }

    private static ProgrammePart exercise(String id) {
        return new ProgrammePart(id, Optional.empty());
    }

    private static ProgrammePart step(String exercise, String id) {
        return new ProgrammePart(exercise, Optional.of(id));
    }

    private static void assertRunnable(Programme programme) {
        ProgrammeFile.check("test", programme);
    }

    private static void assertRefused(ThrowingCallable edit, InvalidInput.Reason reason) {
        assertThatThrownBy(edit)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
