package org.commonground.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Keymap;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.PlanModel.Row;

/** The lines of the plan with the one that is open, a line to add by, and what else could become an action. */
final class ActionTable {

    private final Kit kit;
    private final PlanModel model;
    private final VBox lines = new VBox();
    private final Reconciler<Row> rows;
    private final TextField adding = new TextField();
    private final FieldMessage message;
    private final CandidateList candidates;
    private final Node empty;
    private final VBox view;
    private Optional<String> selected = Optional.empty();
    private Optional<ActionForm> form = Optional.empty();

    ActionTable(Kit kit, PlanModel model) {
        this.kit = kit;
        this.model = model;
        message = kit.fieldMessage();
        rows = new Reconciler<>(lines, Row::id, this::line);
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
        rows.show(model.rows());
        boolean none = model.rows().isEmpty();
        empty.setVisible(none);
        empty.setManaged(none);
        selected.flatMap(model::action).ifPresentOrElse(action -> form.ifPresent(f -> f.show(action)), this::close);
        candidates.show(model.candidates());
    }

    void startAdding() {
        adding.requestFocus();
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

    void delete() {
        focusedLine().ifPresent(id -> {
            close();
            model.delete(id);
            startAdding();
        });
    }

    private void add() {
        message.guard(() -> {
            open(model.add(adding.getText()));
            adding.clear();
        });
    }

    private void open(String id) {
        close();
        selected = Optional.of(id);
        var opened = new ActionForm(kit, model, id);
        form = Optional.of(opened);
        node(id).ifPresent(node -> {
            node.open(form);
            // From its line the arrows go on to the others.
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
            node(ids.get(to)).ifPresent(node -> node.line().requestFocus());
        }
    }

    private Optional<String> focusedLine() {
        return ids().stream()
                .filter(id -> node(id).filter(node -> node.line().isFocused()).isPresent())
                .findFirst();
    }

    private List<String> ids() {
        return model.rows().stream().map(Row::id).toList();
    }

    private Optional<RowNode> node(String id) {
        return rows.part(id).map(RowNode.class::cast);
    }
}
