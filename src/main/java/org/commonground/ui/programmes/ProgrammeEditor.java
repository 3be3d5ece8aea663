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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.programme.edit.ProgrammeEdits;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.edit.StepEdits;
import org.commonground.programme.model.Programme;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.programmes.Outline.OutlineLine;

/** The outline of a programme, beside the form of the selected line. */
final class ProgrammeEditor {

    private static final int LINES_ABOVE = 5;

    private static final double OUTLINE_WIDTH = 320;
    private static final double FORM_WIDTH = 230;
    private static final double GAP = 18;

    /** The width in pixels that outline and form need side by side. */
    static final double LEAST_WIDTH = OUTLINE_WIDTH + GAP + FORM_WIDTH;

    private final PageContext context;
    private final ProgrammeDraft draft;
    private final ListView<OutlineLine> lines = Widgets.withId("outline", new ListView<>());
    private final FieldMessage message;
    private final Label total = Widgets.wrapped("", "strong");
    private final ScrollPane right = Widgets.scrolling(new Region());
    private final VBox left;
    private final FlowPane buttons = new FlowPane(6, 6);
    private final Region view;
    private final List<Command> commands;

    /** The forms by part: text that was rejected in a form is shown again when its line is selected again. */
    private final Map<ProgrammePart, PartForm> forms = new HashMap<>();

    private Optional<ProgrammePart> selected = Optional.empty();
    private boolean showing;

    /** @param head the node above the outline */
    ProgrammeEditor(PageContext context, ProgrammeDraft draft, Node head) {
        this.context = context;
        this.draft = draft;
        message = context.fieldMessage();
        lines.getStyleClass().addAll("workshops", "outline");
        lines.setAccessibleText(context.text("programmes.outline"));
        lines.setCellFactory(list -> new OutlineCell());
        lines.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                select(now.part());
            }
        });
        commands = List.of(
                Command.of("programmes.add_step", this::askForStep, "Shortcut+T")
                        .when(this::canChange),
                Command.of("programmes.switch", this::toggle, "Shortcut+K").when(this::canChange),
                Command.of("programmes.up", () -> move(-1), "Alt+Up").when(this::canChange),
                Command.of("programmes.down", () -> move(1), "Alt+Down").when(this::canChange),
                Command.of("programmes.add_break", this::addBreak, "Shortcut+B").when(this::canChange),
                Command.of("programmes.remove", this::remove, "Delete").when(() -> canChange() && lines.isFocused()));
        commands.forEach(command -> {
            var button = context.button(command.id(), command::run, "small-btn");
            button.setId(command.id().replace('.', '-'));
            buttons.getChildren().add(button);
        });
        left = Widgets.styled(new VBox(12, head, Widgets.grow(lines), message.view(), buttons, total), "card");
        left.setMinWidth(OUTLINE_WIDTH);
        left.setPrefWidth(440);
        lines.setMinHeight(150);
        var form = Widgets.styled(new VBox(Widgets.grow(right)), "card");
        form.setMinSize(0, FORM_WIDTH);
        view = Fold.sideFirst(GAP, left, form, FORM_WIDTH);
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
    void startEditing() {
        forms.clear();
        selected = Optional.empty();
        message.clear();
        show();
    }

    /** Shows the stored programme and keeps the selection. */
    void show() {
        var now = Outline.of(context.messages(), draft.programme(), draft.start());
        int at = Math.max(0, index(now));
        showing = true;
        if (!lines.getItems().equals(now)) {
            lines.getItems().setAll(now);
        }
        lines.getSelectionModel().select(at);
        showing = false;
        Widgets.showIf(buttons, draft.isEditable());
        total.setText(Outline.total(context.messages(), draft.programme(), draft.start()));
        select(now.get(at).part());
        forms.values().forEach(PartForm::show);
    }

    private int index(List<OutlineLine> now) {
        return selected.map(part -> now.stream().map(OutlineLine::part).toList().indexOf(part))
                .orElse(0);
    }

    private void select(ProgrammePart part) {
        selected = Optional.of(part);
        var form = forms.computeIfAbsent(part, key -> new PartForm(context, draft, key));
        if (right.getContent() != form.view()) {
            right.setContent(form.view());
            right.setVvalue(0);
        }
    }

    private boolean canChange() {
        return draft.isEditable() && selected.isPresent();
    }

    /** A step that is moved to another exercise stays selected. */
    private void move(int by) {
        selected.ifPresent(part -> change(programme -> {
            var moved = ProgrammeEdits.move(programme, part, by);
            keepSelected(part, moved);
            return moved;
        }));
    }

    private void keepSelected(ProgrammePart part, Programme moved) {
        part.stepId()
                .ifPresent(id -> moved.exerciseOf(id).ifPresent(exercise -> {
                    var now = new ProgrammePart(exercise.id(), part.stepId());
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
    private void askForStep() {
        selected.ifPresent(after -> new AddStepDialog(context).show((title, choice) -> {
            var steps = new StepTemplates(context.messages());
            var added = StepEdits.add(
                    draft.programme(), after, title, steps.settingsFor(choice, title, draft.programme(), after));
            forms.remove(added.part());
            selected = Optional.of(added.part());
            draft.replaceProgramme(added.programme());
            lines.scrollTo(Math.max(0, lines.getSelectionModel().getSelectedIndex() - LINES_ABOVE));
        }));
    }

    private void addBreak() {
        selected.ifPresent(part ->
                change(programme -> ProgrammeEdits.addBreak(programme, part, context.text("programmes.break"))));
    }

    /** Selects the line after the removed one. */
    private void remove() {
        selected.ifPresent(part -> {
            int at = lines.getSelectionModel().getSelectedIndex();
            change(programme -> ProgrammeEdits.remove(programme, part));
            if (!lines.getItems().stream().map(OutlineLine::part).toList().contains(part)) {
                forms.remove(part);
                lines.getSelectionModel().select(Math.min(at, lines.getItems().size() - 1));
            }
        });
    }

    /** Changes the programme and scrolls to the selected line where it has moved. */
    private void change(UnaryOperator<Programme> edit) {
        int before = lines.getSelectionModel().getSelectedIndex();
        message.guard(() -> draft.replaceProgramme(edit.apply(draft.programme())));
        int now = lines.getSelectionModel().getSelectedIndex();
        if (now != before) {
            lines.scrollTo(Math.max(0, now - LINES_ABOVE));
        }
    }
}
