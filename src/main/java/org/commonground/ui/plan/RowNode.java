package org.commonground.ui.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;
import org.commonground.ui.plan.PlanModel.Row;
import org.commonground.workshop.Action;

/** A line of the plan, with its form below it while it is open. */
final class RowNode implements Reconciler.Part<Row> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private final Kit kit;
    private final RowColumns line;
    private final VBox view;

    RowNode(Kit kit, Row row) {
        this.kit = kit;
        line = RowColumns.row(kit);
        view = new VBox(line);
        line.setFocusTraversable(true);
        line.getStyleClass().add("action-line");
        view.getStyleClass().add("action-row");
        update(row);
    }

    @Override
    public Node node() {
        return view;
    }

    /** The part that takes focus and clicks. */
    Node line() {
        return line;
    }

    @Override
    public void update(Row row) {
        line.setId("action-" + row.number());
        line.setAccessibleText(row.number() + " " + row.title());
        var texts = new VBox(2, Ui.wrapped(row.title(), "strong"));
        if (!row.firstStep().isEmpty()) {
            texts.getChildren().add(Ui.wrapped(row.firstStep(), "muted"));
        }
        if (!row.faults().isEmpty()) {
            texts.getChildren().add(Ui.wrapped("! " + row.faults(), "warn-text", "small"));
        }
        var state = new FlowPane(8, 2);
        state.setRowValignment(VPos.CENTER);
        if (row.status() != Action.Status.OPEN) {
            state.getChildren()
                    .add(Ui.label(
                            kit.words().get("plan.status." + row.status().name().toLowerCase(Locale.ROOT)), "tag"));
        }
        if (!row.since().isEmpty()) {
            state.getChildren().add(Ui.label(kit.words().get("plan.since", row.since()), "small", "muted"));
        }
        if (!state.getChildren().isEmpty()) {
            texts.getChildren().add(state);
        }
        line.show(List.of(
                Ui.label(Integer.toString(row.number())),
                texts,
                who(row.owner()),
                who(row.counterpart()),
                row.due().isEmpty() ? Ui.label("—", "faint") : Ui.wrapped(row.due()),
                Ui.wrapped(row.measure())));
    }

    void open(Optional<ActionForm> form) {
        view.getChildren().setAll(line);
        form.ifPresent(f -> view.getChildren().add(f.view()));
        view.pseudoClassStateChanged(OPEN, form.isPresent());
    }

    /** The headings above the lines. */
    static Node head(Kit kit) {
        return Ui.styled(RowColumns.head(kit), "action-head");
    }

    private static Label who(Optional<PersonOnSide> who) {
        return who.map(w -> {
                    var label = SideMark.of(w.side(), w.name());
                    label.setWrapText(!Wrapping.needed(w.name()));
                    return label;
                })
                .orElse(Ui.label("—", "faint"));
    }
}
