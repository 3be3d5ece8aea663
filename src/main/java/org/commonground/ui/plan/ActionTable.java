package org.commonground.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.FieldDraft;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.FocusScrolling;
import org.commonground.ui.plan.PlanModel.ActionRow;
import org.commonground.ui.shell.Keymap;
import org.commonground.workshop.record.Action;

/** The actions of the plan with the form of the open one, a field to add actions, and the suggested actions. */
final class ActionTable {

    private final PageContext context;
    private final PlanModel model;
    private final ScrollPane scroll;
    private final VirtualList<ActionRow> lines;
    /** The key of the open line among the drafts. */
    private static final String OPEN = "draft.plan.open";

    private final TextField newActionField = Widgets.withId("plan-new", new TextField());
    private final FieldMessage message;
    private final CandidateList candidates;
    private final Node empty;
    private final VBox view;
    private Optional<String> selected = Optional.empty();
    private Optional<ActionForm> form = Optional.empty();

    /** @param scroll the scroll pane of the page that will contain the table */
    ActionTable(PageContext context, PlanModel model, ScrollPane scroll) {
        this.context = context;
        this.model = model;
        this.scroll = scroll;
        message = context.fieldMessage();
        lines = new VirtualList<>(scroll, ActionRow::id, this::line);
        newActionField.setPromptText(context.text("plan.new_prompt"));
        newActionField.setAccessibleText(context.text("plan.new_prompt"));
        newActionField.setOnAction(event -> add());
        newActionField.textProperty().subscribe(typed -> message.clear());
        FieldDraft.keep(newActionField, model.live(), "draft.plan.new", () -> "");
        candidates = new CandidateList(context, candidate -> open(model.add(candidate)));
        empty = Widgets.styled(context.wrapped("plan.empty", "muted"), "plan-empty");
        var add = Widgets.styled(Widgets.column(6, newActionField, message.view()), "plan-adding");
        var card = Widgets.styled(new VBox(ActionRowNode.head(context), empty, lines, add), "card", "plan-table");
        view = new VBox(16, card, candidates.view());
    }

    VBox view() {
        return view;
    }

    void show() {
        lines.show(model.rows());
        boolean none = ids().isEmpty();
        Widgets.showIf(empty, none);
        selected.flatMap(model::action).ifPresentOrElse(action -> form.ifPresent(f -> f.show(action)), this::close);
        candidates.show(model.candidates());
    }

    /** Focuses the field for a new action, without scrolling the page down to it. */
    void focus() {
        newActionField.requestFocus();
    }

    /** Adds what was typed outside of every field to the new action. */
    void typeNewAction(String characters) {
        focusNewAction();
        newActionField.appendText(characters);
        newActionField.end();
    }

    void focusNewAction() {
        FocusScrolling.focus(scroll, newActionField);
    }

    boolean hasSelection() {
        return selected.isPresent();
    }

    /** Whether a line of the plan has the focus, and not a field in its form. */
    boolean isLineFocused() {
        return focusedLine().isPresent();
    }

    void focusForm() {
        form.ifPresent(ActionForm::focus);
    }

    /** Opens the line that was open when the page was left. */
    void restore() {
        Optional.of(model.live().typedDraft(OPEN)).filter(ids()::contains).ifPresent(this::open);
    }

    private void keepOpenLine() {
        model.live().saveDraft(OPEN, selected.orElse(""));
    }

    void moveSelected(int by) {
        selected.ifPresent(id -> model.move(id, by));
    }

    void nextStatus() {
        focusedLine().ifPresent(model::nextStatus);
    }

    void delete() {
        focusedLine().ifPresent(id -> {
            int place = ids().indexOf(id);
            close();
            model.delete(id);
            var left = ids();
            if (left.isEmpty()) {
                focusNewAction();
            } else {
                focus(left.get(Math.min(place, left.size() - 1)));
            }
        });
    }

    private void add() {
        message.guard(() -> {
            open(model.add(newActionField.getText()));
            newActionField.clear();
            FocusScrolling.focus(scroll, newActionField);
        });
    }

    private void open(String id) {
        close();
        selected = Optional.of(id);
        var opened = new ActionForm(context, model, id);
        form = Optional.of(opened);
        keepOpenLine();
        lines.keepNode(id).map(ActionRowNode.class::cast).ifPresent(node -> {
            node.showForm(form);
            // Esc in the form goes back to its line, from where the arrow keys go to the other lines.
            opened.view().getProperties().put(Keymap.ESCAPE_TARGET, node.line());
        });
    }

    private void close() {
        if (selected.isPresent()) {
            selected.flatMap(this::node).ifPresent(node -> node.showForm(Optional.empty()));
            selected = Optional.empty();
            form = Optional.empty();
            keepOpenLine();
        }
    }

    private ActionRowNode line(ActionRow row) {
        var node = new ActionRowNode(context, row);
        node.line().setOnMouseClicked(event -> {
            node.line().requestFocus();
            toggle(row.id());
        });
        node.line().addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, row.id()));
        return node;
    }

    private void onKey(KeyEvent event, String id) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            toggle(id);
            focusForm();
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            focusNeighbour(id, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    private void toggle(String id) {
        if (selected.filter(id::equals).isPresent()) {
            close();
        } else {
            open(id);
        }
    }

    private void focusNeighbour(String id, int by) {
        var ids = ids();
        int to = ids.indexOf(id) + by;
        if (to >= 0 && to < ids.size()) {
            focus(ids.get(to));
        }
    }

    /** Focuses a line, also one that is scrolled out of view and has no node yet. */
    private void focus(String id) {
        lines.keepNode(id).map(ActionRowNode.class::cast).ifPresent(node -> FocusScrolling.focus(scroll, node.line()));
        // The focus keeps the line's node. The line with the open form must keep its node too, because of the text in
        // it.
        selected.ifPresent(lines::keepNode);
    }

    private Optional<String> focusedLine() {
        return ids().stream()
                .filter(id -> node(id).filter(node -> node.line().isFocused()).isPresent())
                .findFirst();
    }

    private List<String> ids() {
        return model.live().workshop().actions().stream().map(Action::id).toList();
    }

    private Optional<ActionRowNode> node(String id) {
        return lines.part(id).map(ActionRowNode.class::cast);
    }
}
