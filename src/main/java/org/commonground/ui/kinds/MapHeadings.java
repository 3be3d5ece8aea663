package org.commonground.ui.kinds;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.commonground.programme.StepKind;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Workshop;

/** The column headings above a map, with the number of cards in each. They stay in place while the map scrolls. */
public final class MapHeadings {

    private final Words words;
    private final StepKind.Map map;
    private final String stepId;
    private final GridPane columns = new GridPane(PainStrip.GAP, 0);
    private List<Integer> shown = List.of();

    public MapHeadings(Words words, StepKind.Map map, String stepId) {
        this.words = words;
        this.map = map;
        this.stepId = stepId;
        columns.setPadding(new Insets(0, PainStrip.SCROLL_BAR, PainStrip.GAP, 0));
        for (int i = 0; i < map.columns().size(); i++) {
            var equal = new ColumnConstraints();
            equal.setPercentWidth(100.0 / map.columns().size());
            columns.getColumnConstraints().add(equal);
        }
    }

    public Node view() {
        return columns;
    }

    public void show(Workshop workshop) {
        var cards = Cards.on(workshop, stepId);
        var counts = map.columns().stream()
                .map(column -> (int) cards.stream()
                        .filter(card -> card.zone().endsWith(StepKind.Map.cell("", column.id())))
                        .count())
                .toList();
        if (counts.equals(shown)) {
            return;
        }
        shown = counts;
        columns.getChildren().clear();
        for (int i = 0; i < counts.size(); i++) {
            columns.add(heading(map.columns().get(i).title(), counts.get(i)), i, 0);
        }
    }

    private Node heading(String title, int count) {
        var number = Ui.label(Integer.toString(count), "tag");
        number.setAccessibleText(words.get("board.count", count));
        // Below the title: beside it, a narrow column would break words.
        var heading = Ui.column(2, Ui.wrapped(title, "group-title"), number);
        heading.getStyleClass().add("map-heading");
        heading.setMaxHeight(Double.MAX_VALUE);
        return heading;
    }
}
