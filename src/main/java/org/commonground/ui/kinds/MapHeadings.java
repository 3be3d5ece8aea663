package org.commonground.ui.kinds;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Cards;

/** The column headings above a map, with the number of cards in each. They stay in place while the map scrolls up and down. */
public final class MapHeadings {

    private final Messages messages;
    private final StepKind.Map map;
    private final String stepId;
    private final GridPane columns = new GridPane(PainStrip.GAP, 0);
    private List<Integer> shown = List.of();

    public MapHeadings(Messages messages, StepKind.Map map, String stepId) {
        this.messages = messages;
        this.map = map;
        this.stepId = stepId;
        columns.setPadding(new Insets(0, 0, PainStrip.GAP, 0));
        for (int i = 0; i < map.columns().size(); i++) {
            var equal = new ColumnConstraints();
            equal.setPercentWidth(100.0 / map.columns().size());
            columns.getColumnConstraints().add(equal);
        }
    }

    public Region view() {
        return columns;
    }

    public void show(Workshop workshop) {
        var cards = Cards.onBoard(workshop, stepId);
        var counts = map.columns().stream()
                .map(column -> (int) cards.stream()
                        .filter(card -> card.zone().endsWith(StepKind.Map.cellId("", column.id())))
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
        var number = Widgets.label(Integer.toString(count), "tag");
        number.setAccessibleText(messages.get("board.count", count));
        // Below the title: beside it, a narrow column would break words.
        var heading = Widgets.styled(Widgets.column(2, Widgets.wrapped(title, "group-title"), number), "map-heading");
        heading.setMaxHeight(Double.MAX_VALUE);
        return heading;
    }
}
