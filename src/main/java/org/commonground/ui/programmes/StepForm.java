package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.edit.StepEdits;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** The fields for a part or a step's settings; each shows the stored value and commits its text when it loses the focus. */
final class StepForm {

    private static final int ROWS = 4;

    private final PageContext context;
    private final ProgrammeDraft draft;
    private final ProgrammePart part;
    private final FieldMessage message;
    private final VBox view = new VBox(14);
    private final List<Runnable> updates = new ArrayList<>();
    private boolean showing;

    StepForm(PageContext context, ProgrammeDraft draft, ProgrammePart part) {
        this.context = context;
        this.draft = draft;
        this.part = part;
        message = context.fieldMessage();
    }

    /** Adds the last nodes: the part of the exercise, and the error message. */
    void addLastFields() {
        choice(
                "programmes.beat",
                () -> List.of(Beat.values()),
                () -> step().map(Step::beat).orElse(Beat.COLLABORATE),
                beat -> context.text(beat(beat)),
                beat -> draft.replaceProgramme(StepEdits.setBeat(draft.programme(), part, beat)));
        view.getChildren().add(message.view());
    }

    private static String beat(Beat beat) {
        return switch (beat) {
            case COLLABORATE -> "programmes.beat.collaborate";
            case COLLIDE -> "programmes.beat.collide";
            case CALIBRATE -> "programmes.beat.calibrate";
        };
    }

    VBox view() {
        return view;
    }

    void show() {
        showing = true;
        updates.forEach(Runnable::run);
        showing = false;
    }

    Optional<Step> step() {
        return part.stepId().flatMap(draft.programme()::step);
    }

    /** The earlier steps, whose results this step can use. */
    List<Step> earlierSteps() {
        var before = new ArrayList<>(StepTemplates.stepsUpTo(draft.programme(), part));
        before.removeIf(step -> part.stepId().filter(step.id()::equals).isPresent());
        return before;
    }

    <K extends StepKind> Optional<K> kind(Class<K> type) {
        return step().map(Step::kind).filter(type::isInstance).map(type::cast);
    }

    <K extends StepKind> void change(Class<K> type, Function<K, StepKind> to) {
        kind(type).ifPresent(now -> draft.replaceProgramme(StepEdits.setKind(draft.programme(), part, to.apply(now))));
    }

    /** A field with one item per line. */
    <K extends StepKind> VBox area(
            String key, Class<K> type, Function<K, String> shown, BiFunction<K, String, StepKind> to) {
        return add(
                CommitField.area(context, key, ROWS, text -> change(type, kind -> to.apply(kind, text))), type, shown);
    }

    <K extends StepKind> VBox field(
            String key, Class<K> type, Function<K, String> shown, BiFunction<K, String, StepKind> to) {
        return add(new CommitField(context, key, text -> change(type, kind -> to.apply(kind, text))), type, shown);
    }

    private <K extends StepKind> VBox add(CommitField field, Class<K> type, Function<K, String> shown) {
        return add(field, () -> kind(type).map(shown).orElse(""));
    }

    VBox add(CommitField field, Supplier<String> shown) {
        view.getChildren().add(field.view());
        updates.add(() -> {
            field.field().setEditable(draft.isEditable());
            field.show(shown.get());
        });
        return field.view();
    }

    <K extends StepKind> CheckBox check(
            String key, Class<K> type, Function<K, Boolean> shown, BiFunction<K, Boolean, StepKind> to) {
        var box = Widgets.withId(key.replace('.', '-'), box(context.text(key), type, shown, to));
        view.getChildren().add(box);
        return box;
    }

    <K extends StepKind> CheckBox box(
            String text, Class<K> type, Function<K, Boolean> shown, BiFunction<K, Boolean, StepKind> to) {
        var box = new CheckBox(text);
        box.setMnemonicParsing(false);
        box.setOnAction(event -> {
            message.guard(() -> change(type, kind -> to.apply(kind, box.isSelected())));
            show();
        });
        updates.add(() -> {
            box.setDisable(!draft.isEditable());
            box.setSelected(kind(type).map(shown).orElse(false));
        });
        return box;
    }

    <T> VBox choice(
            String key, Supplier<List<T>> items, Supplier<T> now, Function<T, String> text, Consumer<T> chosen) {
        var combo = Widgets.withId(key.replace('.', '-'), new ComboBox<T>());
        // As wide as the form, whatever is selected.
        combo.setPrefWidth(0);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new DisplayConverter<>(text));
        combo.valueProperty().addListener((property, before, value) -> {
            if (!showing && value != null) {
                message.guard(() -> chosen.accept(value));
                show();
            }
        });
        var caption = context.caption(key, combo);
        var column = Widgets.column(4, caption, combo);
        view.getChildren().add(column);
        updates.add(() -> {
            combo.setDisable(!draft.isEditable());
            if (!combo.getItems().equals(items.get())) {
                combo.getItems().setAll(items.get());
            }
            combo.setValue(now.get());
        });
        return column;
    }

    void add(Node node) {
        view.getChildren().add(node);
    }

    /** Adds an action that runs when the form is updated. */
    void onUpdate(Runnable show) {
        updates.add(show);
    }
}
