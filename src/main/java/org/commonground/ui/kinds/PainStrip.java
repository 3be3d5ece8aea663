package org.commonground.ui.kinds;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.roomview.MapPain;
import org.commonground.roomview.MapPain.Pain;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;

/** The result of the vote on a map, column by column and by side, once that vote is revealed. */
public final class PainStrip {

    /** The gap between columns of the board above, in pixels. */
    static final double GAP = 8;
    /** The width of the board's scroll bar, in pixels. */
    static final double SCROLL_BAR = 10;

    private final Words words;
    private final GridPane columns = new GridPane(GAP, 4);
    private final VBox view;
    private List<Pain> shown = List.of();

    public PainStrip(Words words) {
        this.words = words;
        view = new VBox(6, Ui.label(words.get("room.pain.title"), "h3"), columns);
        view.setPadding(new Insets(10, SCROLL_BAR, 0, 0));
    }

    public Node view() {
        return view;
    }

    /** @return whether there is anything to show */
    public boolean show(Workshop workshop, Step step) {
        var pain =
                step.kind() instanceof StepKind.Map map ? MapPain.of(workshop, step.id(), map, words) : List.<Pain>of();
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
                                .orElseGet(() -> Ui.label(figure.text(), "small"))));
        if (pain.furthestApart()) {
            cell.getChildren().add(Ui.wrapped(words.get("room.pain.furthest"), "warn-text", "small"));
        }
        cell.getStyleClass().add(pain.furthestApart() ? "pain-furthest" : "pain");
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }
}
