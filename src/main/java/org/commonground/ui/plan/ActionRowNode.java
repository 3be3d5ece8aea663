package org.commonground.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.LineWrapping;
import org.commonground.ui.layout.Reconciler;
import org.commonground.ui.plan.PlanModel.ActionRow;
import org.commonground.workshop.record.Action;

/** A line of the plan, with its form below it while it is open. */
final class ActionRowNode implements Reconciler.Part<ActionRow> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private final PageContext context;
    private final ActionColumns line;
    private final VBox view;

    ActionRowNode(PageContext context, ActionRow row) {
        this.context = context;
        line = ActionColumns.row(context);
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
    public void update(ActionRow row) {
        line.setId("action-" + row.number());
        line.setAccessibleText(row.number() + " " + row.title());
        var texts = new VBox(2, Widgets.wrapped(row.title(), "strong"));
        if (!row.firstStep().isEmpty()) {
            texts.getChildren().add(Widgets.wrapped(row.firstStep(), "muted"));
        }
        if (!row.faults().isEmpty()) {
            texts.getChildren().add(Widgets.wrapped("! " + row.faults(), "warn-text", "small"));
        }
        var state = new FlowPane(8, 2);
        state.setRowValignment(VPos.CENTER);
        if (row.status() != Action.Status.OPEN) {
            state.getChildren().add(context.label(Messages.key("plan.status.", row.status()), "tag"));
        }
        if (!row.since().isEmpty()) {
            state.getChildren().add(Widgets.label(context.text("plan.since", row.since()), "small", "muted"));
        }
        if (!state.getChildren().isEmpty()) {
            texts.getChildren().add(state);
        }
        line.show(List.of(
                Widgets.label(Integer.toString(row.number())),
                texts,
                who(row.owner()),
                who(row.counterpart()),
                row.due().isEmpty() ? Widgets.label("—", "faint") : Widgets.wrapped(row.due()),
                Widgets.wrapped(row.measure())));
    }

    void showForm(Optional<ActionForm> form) {
        view.getChildren().setAll(line);
        form.ifPresent(f -> view.getChildren().add(f.view()));
        view.pseudoClassStateChanged(OPEN, form.isPresent());
    }

    /** The headings above the lines. */
    static Node head(PageContext context) {
        return Widgets.styled(ActionColumns.head(context), "action-head");
    }

    private static Label who(Optional<PersonOnSide> who) {
        return who.map(w -> {
                    var label = SideMark.of(w.side(), w.name());
                    label.setWrapText(!LineWrapping.isNeeded(w.name()));
                    return label;
                })
                .orElse(Widgets.label("—", "faint"));
    }
}
