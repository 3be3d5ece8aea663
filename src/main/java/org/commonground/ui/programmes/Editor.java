package org.commonground.ui.programmes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.programme.Programme;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Fold;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.programmes.Outline.Line;
import org.commonground.workshop.ProgrammeEdits;
import org.commonground.workshop.ProgrammeEdits.Part;
import org.commonground.workshop.StepEdits;

/** The outline of a programme, beside the form of the selected line. */
final class Editor {

    private static final int LINES_ABOVE = 5;

    private static final double OUTLINE = 320;
    private static final double FORM = 230;
    private static final double GAP = 18;

    /** The width in pixels that outline and form need side by side. */
    static final double LEAST = OUTLINE + GAP + FORM;

    private final Kit kit;
    private final Sheet sheet;
    private final ListView<Line> lines = new ListView<>();
    private final FieldMessage message;
    private final Label total = Ui.wrapped("", "strong");
    private final ScrollPane right = Ui.scrolling(new Region());
    private final VBox left;
    private final FlowPane buttons = new FlowPane(6, 6);
    private final Region view;
    private final List<Command> commands;

    /** The forms by part: text that was rejected in a form is shown again when its line is selected again. */
    private final Map<Part, PartForm> forms = new HashMap<>();

    private Optional<Part> selected = Optional.empty();
    private boolean showing;

    /** @param head the node above the outline */
    Editor(Kit kit, Sheet sheet, Node head) {
        this.kit = kit;
        this.sheet = sheet;
        message = kit.fieldMessage();
        lines.setId("outline");
        lines.getStyleClass().addAll("workshops", "outline");
        lines.setAccessibleText(kit.words().get("programmes.outline"));
        lines.setCellFactory(list -> new LineCell());
        lines.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                select(now.part());
            }
        });
        commands = List.of(
                Command.of("programmes.add_step", this::addStep, "Shortcut+T").when(this::canChange),
                Command.of("programmes.switch", this::toggle, "Shortcut+K").when(this::canChange),
                Command.of("programmes.up", () -> move(-1), "Alt+Up").when(this::canChange),
                Command.of("programmes.down", () -> move(1), "Alt+Down").when(this::canChange),
                Command.of("programmes.add_break", this::addBreak, "Shortcut+B").when(this::canChange),
                Command.of("programmes.remove", this::remove, "Delete").when(() -> canChange() && lines.isFocused()));
        commands.forEach(command -> {
            var button = kit.ui().button(command.id(), command::run, "small-btn");
            button.setId(command.id().replace('.', '-'));
            buttons.getChildren().add(button);
        });
        left = Ui.styled(new VBox(12, head, lines, message.view(), buttons, total), "card");
        left.setMinWidth(OUTLINE);
        left.setPrefWidth(440);
        lines.setMinHeight(150);
        VBox.setVgrow(lines, Priority.ALWAYS);
        var form = Ui.styled(new VBox(right), "card");
        form.setMinSize(0, FORM);
        VBox.setVgrow(right, Priority.ALWAYS);
        view = Fold.leading(GAP, left, form, FORM);
    }

    Region view() {
        return view;
    }

    List<Command> commands() {
        return commands;
    }

    void focus() {
        lines.requestFocus();
    }

    /** Starts editing another programme: selects its first line and discards what was typed for the previous one. */
    void begin() {
        forms.clear();
        selected = Optional.empty();
        message.clear();
        show();
    }

    /** Shows the stored programme and keeps the selection. */
    void show() {
        var now = Outline.of(kit.words(), sheet.programme(), sheet.start());
        int at = Math.max(0, index(now));
        showing = true;
        if (!lines.getItems().equals(now)) {
            lines.getItems().setAll(now);
        }
        lines.getSelectionModel().select(at);
        showing = false;
        Ui.showIf(buttons, sheet.changeable());
        total.setText(Outline.total(kit.words(), sheet.programme(), sheet.start()));
        select(now.get(at).part());
        forms.values().forEach(PartForm::show);
    }

    private int index(List<Line> now) {
        return selected.map(part -> now.stream().map(Line::part).toList().indexOf(part))
                .orElse(0);
    }

    private void select(Part part) {
        selected = Optional.of(part);
        var form = forms.computeIfAbsent(part, key -> new PartForm(kit, sheet, key));
        if (right.getContent() != form.view()) {
            right.setContent(form.view());
            right.setVvalue(0);
        }
    }

    private boolean canChange() {
        return sheet.changeable() && selected.isPresent();
    }

    /** A step that is moved to another exercise stays selected. */
    private void move(int by) {
        selected.ifPresent(part -> change(programme -> {
            var moved = ProgrammeEdits.move(programme, part, by);
            follow(part, moved);
            return moved;
        }));
    }

    private void follow(Part part, Programme moved) {
        part.stepId()
                .ifPresent(id -> moved.exerciseOf(id).ifPresent(exercise -> {
                    var now = new Part(exercise.id(), part.stepId());
                    if (!now.equals(part)) {
                        forms.remove(part);
                        selected = Optional.of(now);
                    }
                }));
    }

    private void toggle() {
        selected.ifPresent(part -> change(programme -> StepEdits.toggle(programme, part)));
    }

    /** Asks for the title and kind of a new step. */
    private void addStep() {
        selected.ifPresent(after -> new AddStep(kit).ask((title, choice) -> {
            var steps = new NewSteps(kit.words());
            var added =
                    StepEdits.add(sheet.programme(), after, title, steps.kind(choice, title, sheet.programme(), after));
            forms.remove(added.part());
            selected = Optional.of(added.part());
            sheet.change(added.programme());
            lines.scrollTo(Math.max(0, lines.getSelectionModel().getSelectedIndex() - LINES_ABOVE));
        }));
    }

    private void addBreak() {
        selected.ifPresent(part -> change(programme ->
                ProgrammeEdits.addBreak(programme, part, kit.words().get("programmes.break"))));
    }

    /** Selects the line after the removed one. */
    private void remove() {
        selected.ifPresent(part -> {
            int at = lines.getSelectionModel().getSelectedIndex();
            change(programme -> ProgrammeEdits.remove(programme, part));
            if (!lines.getItems().stream().map(Line::part).toList().contains(part)) {
                forms.remove(part);
                lines.getSelectionModel().select(Math.min(at, lines.getItems().size() - 1));
            }
        });
    }

    /** Changes the programme and scrolls to the selected line where it has moved. */
    private void change(UnaryOperator<Programme> edit) {
        int before = lines.getSelectionModel().getSelectedIndex();
        message.guard(() -> sheet.change(edit.apply(sheet.programme())));
        int now = lines.getSelectionModel().getSelectedIndex();
        if (now != before) {
            lines.scrollTo(Math.max(0, now - LINES_ABOVE));
        }
    }
}
