package org.commonground.ui.kinds;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.MapPain;
import org.commonground.roomview.MapPain.Pain;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;

/** The result of the vote on a map, column by column and by side, once that vote is revealed. */
public final class PainStrip {

    /** The gap between columns of the board above, in pixels. */
    static final double GAP = 8;

    private final Messages messages;
    private final GridPane columns = new GridPane(GAP, 4);
    private final VBox view;
    private List<Pain> shown = List.of();

    public PainStrip(Messages messages) {
        this.messages = messages;
        view = new VBox(6, Widgets.label(messages.get("room.pain.title"), "h3"), columns);
        view.setPadding(new Insets(10, 0, 0, 0));
    }

    public Region view() {
        return view;
    }

    /** @return whether there is anything to show */
    public boolean show(Workshop workshop, Step step) {
        var pain = step.kind() instanceof StepKind.Map map
                ? MapPain.of(workshop, step.id(), map, messages)
                : List.<Pain>of();
        if (!pain.equals(shown)) {
            shown = pain;
            columns.getChildren().clear();
            columns.getColumnConstraints().clear();
            for (int i = 0; i < pain.size(); i++) {
                var equal = new ColumnConstraints();
                equal.setPercentWidth(100.0 / pain.size());
                columns.getColumnConstraints().add(equal);
                columns.add(cell(pain.get(i)), i, 0);
            }
        }
        return !pain.isEmpty();
    }

    private Node cell(Pain pain) {
        var cell = new VBox(2);
        pain.figures()
                .forEach(figure -> cell.getChildren()
                        .add(figure.side()
                                .map(side -> SideMark.of(side, figure.text()))
                                .orElseGet(() -> Widgets.label(figure.text(), "small"))));
        if (pain.furthestApart()) {
            cell.getChildren().add(Widgets.wrapped(messages.get("room.pain.furthest"), "warn-text", "small"));
        }
        cell.getStyleClass().add(pain.furthestApart() ? "pain-furthest" : "pain");
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }
}
