package org.commonground.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.FollowFocus;
import org.commonground.ui.kit.Keymap;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.PlanModel.Row;
import org.commonground.workshop.Action;

/** The actions of the plan with the form of the open one, a field to add actions, and the suggested actions. */
final class ActionTable {

    private final Kit kit;
    private final PlanModel model;
    private final ScrollPane scroll;
    private final Lines<Row> lines;
    private final TextField adding = new TextField();
    private final FieldMessage message;
    private final CandidateList candidates;
    private final Node empty;
    private final VBox view;
    private Optional<String> selected = Optional.empty();
    private Optional<ActionForm> form = Optional.empty();

    /** @param scroll the scroll pane of the page that will contain the table */
    ActionTable(Kit kit, PlanModel model, ScrollPane scroll) {
        this.kit = kit;
        this.model = model;
        this.scroll = scroll;
        message = kit.fieldMessage();
        lines = new Lines<>(scroll, Row::id, this::line);
        adding.setId("plan-new");
        adding.setPromptText(kit.words().get("plan.new_prompt"));
        adding.setAccessibleText(kit.words().get("plan.new_prompt"));
        adding.setOnAction(event -> add());
        adding.textProperty().subscribe(typed -> message.clear());
        candidates = new CandidateList(kit, candidate -> open(model.add(candidate)));
        empty = Ui.styled(Ui.wrapped(kit.words().get("plan.empty"), "muted"), "plan-empty");
        var add = Ui.styled(Ui.column(6, adding, message.view()), "plan-adding");
        var card = new VBox(RowNode.head(kit), empty, lines, add);
        card.getStyleClass().addAll("card", "plan-table");
        view = new VBox(16, card, candidates.view());
    }

    VBox view() {
        return view;
    }

    void show() {
        lines.show(model.rows());
        boolean none = ids().isEmpty();
        Ui.showIf(empty, none);
        selected.flatMap(model::action).ifPresentOrElse(action -> form.ifPresent(f -> f.show(action)), this::close);
        candidates.show(model.candidates());
    }

    /** Focuses the field for a new action, without scrolling the page down to it. */
    void focus() {
        adding.requestFocus();
    }

    void startAdding() {
        FollowFocus.to(scroll, adding);
    }

    boolean anySelected() {
        return selected.isPresent();
    }

    /** Whether a line of the plan has the focus, and not a field in its form. */
    boolean lineFocused() {
        return focusedLine().isPresent();
    }

    void edit() {
        form.ifPresent(ActionForm::focus);
    }

    void move(int by) {
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
                startAdding();
            } else {
                focus(left.get(Math.min(place, left.size() - 1)));
            }
        });
    }

    private void add() {
        message.guard(() -> {
            open(model.add(adding.getText()));
            adding.clear();
            FollowFocus.to(scroll, adding);
        });
    }

    private void open(String id) {
        close();
        selected = Optional.of(id);
        var opened = new ActionForm(kit, model, id);
        form = Optional.of(opened);
        lines.hold(id).map(RowNode.class::cast).ifPresent(node -> {
            node.open(form);
            // Esc in the form goes back to its line, from where the arrow keys go to the other lines.
            opened.view().getProperties().put(Keymap.BACK, node.line());
        });
    }

    private void close() {
        selected.flatMap(this::node).ifPresent(node -> node.open(Optional.empty()));
        selected = Optional.empty();
        form = Optional.empty();
    }

    private RowNode line(Row row) {
        var node = new RowNode(kit, row);
        node.line().setOnMouseClicked(event -> {
            node.line().requestFocus();
            toggle(row.id());
        });
        node.line().addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, row.id()));
        return node;
    }

    private void key(KeyEvent event, String id) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            toggle(id);
            edit();
            event.consume();
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            neighbour(id, event.getCode() == KeyCode.UP ? -1 : 1);
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

    private void neighbour(String id, int by) {
        var ids = ids();
        int to = ids.indexOf(id) + by;
        if (to >= 0 && to < ids.size()) {
            focus(ids.get(to));
        }
    }

    /** Focuses a line, also one that is scrolled out of view and has no node yet. */
    private void focus(String id) {
        lines.hold(id).map(RowNode.class::cast).ifPresent(node -> FollowFocus.to(scroll, node.line()));
        // The focus keeps the line's node. The line with the open form must keep its node too, because of the text in
        // it.
        selected.ifPresent(lines::hold);
    }

    private Optional<String> focusedLine() {
        return ids().stream()
                .filter(id -> node(id).filter(node -> node.line().isFocused()).isPresent())
                .findFirst();
    }

    private List<String> ids() {
        return model.live().workshop().actions().stream().map(Action::id).toList();
    }

    private Optional<RowNode> node(String id) {
        return lines.part(id).map(RowNode.class::cast);
    }
}
