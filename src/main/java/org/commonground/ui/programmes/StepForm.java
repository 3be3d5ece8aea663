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
import org.commonground.programme.Beat;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.ShownAs;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.ProgrammeEdits.Part;
import org.commonground.workshop.StepEdits;

/** The fields for a step's settings; each shows the stored value and commits its text when it loses the focus. */
final class StepForm {

    private static final int ROWS = 4;

    private final Kit kit;
    private final Sheet sheet;
    private final Part part;
    private final FieldMessage message;
    private final VBox view = new VBox(14);
    private final List<Runnable> shows = new ArrayList<>();
    private boolean showing;

    StepForm(Kit kit, Sheet sheet, Part part) {
        this.kit = kit;
        this.sheet = sheet;
        this.part = part;
        message = kit.fieldMessage();
    }

    /** Adds the last nodes: the part of the exercise, and the error message. */
    void end() {
        choice(
                "programmes.beat",
                () -> List.of(Beat.values()),
                () -> step().map(Step::beat).orElse(Beat.COLLABORATE),
                beat -> kit.words().get(beat(beat)),
                beat -> sheet.change(StepEdits.beat(sheet.programme(), part, beat)));
        view.getChildren().add(message.view());
    }

    private static String beat(Beat beat) {
        return switch (beat) {
            case COLLABORATE -> "programmes.beat.collaborate";
            case COLLIDE -> "programmes.beat.collide";
            case CALIBRATE -> "programmes.beat.calibrate";
        };
    }

    Node view() {
        return view;
    }

    void show() {
        showing = true;
        shows.forEach(Runnable::run);
        showing = false;
    }

    Optional<Step> step() {
        return part.stepId().flatMap(sheet.programme()::step);
    }

    /** The earlier steps, whose results this step can use. */
    List<Step> earlier() {
        var before = new ArrayList<>(NewSteps.before(sheet.programme(), part));
        before.removeIf(step -> part.stepId().filter(step.id()::equals).isPresent());
        return before;
    }

    <K extends StepKind> Optional<K> kind(Class<K> type) {
        return step().map(Step::kind).filter(type::isInstance).map(type::cast);
    }

    <K extends StepKind> void change(Class<K> type, Function<K, StepKind> to) {
        kind(type).ifPresent(now -> sheet.change(StepEdits.kind(sheet.programme(), part, to.apply(now))));
    }

    /** A field with one item per line. */
    <K extends StepKind> VBox area(
            String key, Class<K> type, Function<K, String> shown, BiFunction<K, String, StepKind> to) {
        return add(CommitField.area(kit, key, ROWS, text -> change(type, kind -> to.apply(kind, text))), type, shown);
    }

    <K extends StepKind> VBox field(
            String key, Class<K> type, Function<K, String> shown, BiFunction<K, String, StepKind> to) {
        return add(new CommitField(kit, key, text -> change(type, kind -> to.apply(kind, text))), type, shown);
    }

    private <K extends StepKind> VBox add(CommitField field, Class<K> type, Function<K, String> shown) {
        view.getChildren().add(field.view());
        shows.add(() -> {
            field.field().setEditable(sheet.changeable());
            field.show(kind(type).map(shown).orElse(""));
        });
        return field.view();
    }

    <K extends StepKind> CheckBox check(
            String key, Class<K> type, Function<K, Boolean> shown, BiFunction<K, Boolean, StepKind> to) {
        var box = box(kit.words().get(key), type, shown, to);
        box.setId(key.replace('.', '-'));
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
        shows.add(() -> {
            box.setDisable(!sheet.changeable());
            box.setSelected(kind(type).map(shown).orElse(false));
        });
        return box;
    }

    <T> VBox choice(
            String key, Supplier<List<T>> items, Supplier<T> now, Function<T, String> text, Consumer<T> chosen) {
        var combo = new ComboBox<T>();
        combo.setId(key.replace('.', '-'));
        // As wide as the form, whatever is selected.
        combo.setPrefWidth(0);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setConverter(new ShownAs<>(text));
        combo.valueProperty().addListener((property, before, value) -> {
            if (!showing && value != null) {
                message.guard(() -> chosen.accept(value));
                show();
            }
        });
        var caption = kit.ui().caption(key, combo);
        var column = Ui.column(4, caption, combo);
        view.getChildren().add(column);
        shows.add(() -> {
            combo.setDisable(!sheet.changeable());
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
    void also(Runnable show) {
        shows.add(show);
    }
}
