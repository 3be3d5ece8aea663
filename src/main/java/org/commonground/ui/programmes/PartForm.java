package org.commonground.ui.programmes;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.programme.edit.ProgrammeEdits;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** The form for an exercise, break or step. */
final class PartForm {

    private final PageContext context;
    private final ProgrammeDraft draft;
    private final ProgrammePart part;
    private final StepForm form;
    private final VBox settings = new VBox();
    private final Label description = Widgets.wrapped("", "muted", "small");

    private Optional<StepForm> kindForm = Optional.empty();

    /** The kind that {@link #kindForm} is for: after an undo, a step with the same id may be of another kind. */
    private Optional<Class<?>> shownKind = Optional.empty();

    PartForm(PageContext context, ProgrammeDraft draft, ProgrammePart part) {
        this.context = context;
        this.draft = draft;
        this.part = part;
        form = new StepForm(context, draft, part);
        form.view().getStyleClass().add("programme-form");
        form.add(description);
        field(
                "programmes.part_title",
                (programme, text) -> ProgrammeEdits.setTitle(programme, part, text),
                this::title);
        if (part.stepId().isPresent()) {
            minutes();
            field(
                    "programmes.prompt",
                    (programme, text) -> ProgrammeEdits.setPrompt(programme, part, text),
                    () -> ofStep(Step::prompt));
            form.add(settings);
            form.add(placeholders());
            form.add(context.label("programmes.guide", "h3"));
            for (var text : Guide.GuidePart.values()) {
                guide(text);
            }
        } else if (exercise().filter(Exercise::hasNoSteps).isPresent()) {
            minutes();
        }
        show();
    }

    Node view() {
        return form.view();
    }

    /** Shows the stored values, except in fields with text that is not committed yet or was rejected. */
    void show() {
        form.show();
        description.setText(description());
        form.step().map(Step::kind).ifPresent(kind -> {
            Optional<Class<?>> now = Optional.of(kind.getClass());
            if (!now.equals(shownKind)) {
                var fields = KindForm.of(context, draft, part, kind);
                settings.getChildren().setAll(fields.view());
                kindForm = Optional.of(fields);
                shownKind = now;
            }
        });
        kindForm.ifPresent(StepForm::show);
    }

    private void minutes() {
        field(
                "programmes.part_minutes",
                (programme, text) -> ProgrammeEdits.setMinutes(programme, part, text),
                this::minutesNow);
        minutesBefore();
    }

    /** How long the step took in earlier workshops, with a button that takes it over; shown once these are read. */
    private void minutesBefore() {
        var said = Widgets.withId("minutes-before", Widgets.wrapped("", "muted", "small"));
        var use = Widgets.withId("use-minutes", context.button("programmes.use_minutes", () -> {}, "small-btn"));
        form.add(new VBox(4, said, use));
        form.onUpdate(() -> {
            var before = draft.minutesBefore(part.stepId().orElse(part.exerciseId()));
            Widgets.showText(
                    said,
                    before.map(held -> context.text(
                                    "programmes.minutes_before", held.workshops(), held.minutes(), held.planned()))
                            .orElse(""));
            var proposed = before.filter(held -> held.workshops() > 1
                    && draft.isEditable()
                    && !Long.toString(held.minutes()).equals(minutesNow()));
            Widgets.showIf(use, proposed.isPresent());
            proposed.ifPresent(held -> {
                use.setText(context.text("programmes.use_minutes", held.minutes()));
                use.setOnAction(event -> draft.replaceProgramme(
                        ProgrammeEdits.setMinutes(draft.programme(), part, Long.toString(held.minutes()))));
            });
        });
    }

    private String minutesNow() {
        return part.stepId().isPresent()
                ? ofStep(step -> Integer.toString(step.minutes()))
                : exercise()
                        .map(exercise -> Integer.toString(exercise.minutes()))
                        .orElse("");
    }

    private void field(String key, BiFunction<Programme, String, Programme> edit, Supplier<String> shown) {
        form.add(
                new CommitField(context, key, text -> draft.replaceProgramme(edit.apply(draft.programme(), text))),
                shown);
    }

    /** How a text speaks of the sides whatever they are called in a workshop. */
    private Node placeholders() {
        var hint = Widgets.wrapped(
                context.text("programmes.placeholders", "{marketing}", "{it}", "{m}", "{i}"), "muted", "small");
        hint.setId("programmes-placeholders");
        return hint;
    }

    private void guide(Guide.GuidePart text) {
        var key = Messages.key("programmes.guide.", text);
        var area = CommitField.area(context, key, 3, typed -> {
            var guide = form.step().map(Step::guide).orElseThrow().withText(text, typed);
            draft.replaceProgramme(ProgrammeEdits.setGuide(draft.programme(), part, guide));
        });
        form.add(area, () -> ofStep(step -> step.guide().text(text)));
    }

    private String title() {
        return part.stepId().isPresent()
                ? ofStep(Step::title)
                : exercise().map(Exercise::title).orElse("");
    }

    private String ofStep(Function<Step, String> text) {
        return form.step().map(text).orElse("");
    }

    private Optional<Exercise> exercise() {
        return draft.programme().exercises().stream()
                .filter(exercise -> exercise.id().equals(part.exerciseId()))
                .findFirst();
    }

    private String description() {
        if (part.stepId().isPresent()) {
            return form.step()
                    .map(step -> context.text(kind(step.kind()))
                            + (step.isOff() ? " " + context.text("programmes.about_off") : ""))
                    .orElse("");
        }
        return exercise()
                .map(exercise -> exercise.hasNoSteps()
                        ? context.text("programmes.about_break")
                        : context.text(
                                "programmes.about_exercise",
                                exercise.minutes(),
                                exercise.steps().size()))
                .orElse("");
    }

    private static String kind(StepKind kind) {
        return switch (kind) {
            case StepKind.Cards cards -> "programmes.kind.cards";
            case StepKind.Map map -> "programmes.kind.map";
            case StepKind.Register register -> "programmes.kind.register";
            case StepKind.Vote vote -> vote.sealed() ? "programmes.kind.sealed_vote" : "programmes.kind.open_vote";
            case StepKind.Reveal reveal -> "programmes.kind.reveal";
            case StepKind.Statement statement -> "programmes.kind.statement";
            case StepKind.Exchange exchange -> "programmes.kind.exchange";
            case StepKind.Plan plan -> "programmes.kind.plan";
            case StepKind.Talk talk -> "programmes.kind.talk";
        };
    }
}
