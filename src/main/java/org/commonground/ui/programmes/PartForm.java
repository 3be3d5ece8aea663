package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.commonground.programme.Exercise;
import org.commonground.programme.Guide;
import org.commonground.programme.Programme;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.ProgrammeEdits;
import org.commonground.workshop.ProgrammeEdits.Part;

/** The form for an exercise, break or step. */
final class PartForm {

    private final Kit kit;
    private final Sheet sheet;
    private final Part part;
    private final VBox view = Ui.styled(new VBox(14), "programme-form");
    private final List<Runnable> shows = new ArrayList<>();
    private final VBox settings = new VBox();
    private final Label about = Ui.wrapped("", "muted", "small");

    private Optional<KindForm> kindForm = Optional.empty();

    /** The kind that {@link #kindForm} is for: after an undo, a step with the same id may be of another kind. */
    private Optional<Class<?>> kindShown = Optional.empty();

    PartForm(Kit kit, Sheet sheet, Part part) {
        this.kit = kit;
        this.sheet = sheet;
        this.part = part;
        view.getChildren().add(about);
        field("programmes.part_title", (programme, text) -> ProgrammeEdits.title(programme, part, text), this::title);
        if (part.stepId().isPresent()) {
            minutes(step -> Integer.toString(step.minutes()));
            field(
                    "programmes.prompt",
                    (programme, text) -> ProgrammeEdits.prompt(programme, part, text),
                    () -> ofStep(Step::prompt));
            view.getChildren().addAll(settings, kit.ui().text("programmes.guide", "h3"));
            for (var text : Guide.Part.values()) {
                guide(text);
            }
        } else if (exercise().filter(Exercise::isBreak).isPresent()) {
            minutes(step -> "");
        }
        show();
    }

    Node view() {
        return view;
    }

    /** Shows the stored values, except in fields with text that is not committed yet or was rejected. */
    void show() {
        shows.forEach(Runnable::run);
        about.setText(about());
        step().map(Step::kind).ifPresent(kind -> {
            Optional<Class<?>> now = Optional.of(kind.getClass());
            if (!now.equals(kindShown)) {
                var form = new KindForm(kit, sheet, part, kind);
                settings.getChildren().setAll(form.view());
                kindForm = Optional.of(form);
                kindShown = now;
            }
        });
        kindForm.ifPresent(KindForm::show);
    }

    private void minutes(Function<Step, String> ofStep) {
        field(
                "programmes.part_minutes",
                (programme, text) -> ProgrammeEdits.minutes(programme, part, text),
                () -> part.stepId().isPresent()
                        ? ofStep(ofStep)
                        : exercise()
                                .map(exercise -> Integer.toString(exercise.minutes()))
                                .orElse(""));
    }

    private void field(String key, BiFunction<Programme, String, Programme> edit, Supplier<String> shown) {
        add(new CommitField(kit, key, text -> sheet.change(edit.apply(sheet.programme(), text))), shown);
    }

    private void guide(Guide.Part text) {
        var key = "programmes.guide." + text.name().toLowerCase(Locale.ROOT);
        var area = CommitField.area(kit, key, 3, typed -> {
            var guide = step().map(Step::guide).orElseThrow().with(text, typed);
            sheet.change(ProgrammeEdits.guide(sheet.programme(), part, guide));
        });
        add(area, () -> ofStep(step -> step.guide().text(text)));
    }

    private void add(CommitField field, Supplier<String> shown) {
        view.getChildren().add(field.view());
        shows.add(() -> {
            field.field().setEditable(sheet.changeable());
            field.show(shown.get());
        });
    }

    private String title() {
        return part.stepId().isPresent()
                ? ofStep(Step::title)
                : exercise().map(Exercise::title).orElse("");
    }

    private String ofStep(Function<Step, String> text) {
        return step().map(text).orElse("");
    }

    private Optional<Exercise> exercise() {
        return sheet.programme().exercises().stream()
                .filter(exercise -> exercise.id().equals(part.exerciseId()))
                .findFirst();
    }

    private Optional<Step> step() {
        return part.stepId().flatMap(sheet.programme()::step);
    }

    private String about() {
        if (part.stepId().isPresent()) {
            return step().map(step -> kit.words().get(kind(step.kind()))
                            + (step.isOff() ? " " + kit.words().get("programmes.about_off") : ""))
                    .orElse("");
        }
        return exercise()
                .map(exercise -> exercise.isBreak()
                        ? kit.words().get("programmes.about_break")
                        : kit.words()
                                .get(
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
