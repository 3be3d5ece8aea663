package org.commonground.ui.room;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.commonground.programme.Side;
import org.commonground.roomview.MapCounts;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene.Count;
import org.commonground.roomview.RoomScene.MapOverview;
import org.commonground.roomview.RoomScene.Pain;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** The map with a count of cards by side in each cell. */
final class MapNode {

    private MapNode() {}

    static Node of(MapOverview map, Words words, RoomLayout layout) {
        var grid = new GridPane(layout.cardGap(), layout.cardGap());
        var titles = new ColumnConstraints(layout.rowTitles());
        grid.getColumnConstraints().add(titles);
        double width = layout.mapCell(map.columns().size());
        for (int c = 0; c < map.columns().size(); c++) {
            grid.getColumnConstraints().add(new ColumnConstraints(width));
            grid.add(title(map.columns().get(c), layout), c + 1, 0);
        }
        grid.getRowConstraints().add(new RowConstraints());
        var counts = new MapCounts(layout, width);
        int size = map.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(counts::size)
                .min()
                .orElse(RoomLayout.SMALLEST);
        for (int r = 0; r < map.rows().size(); r++) {
            var row = map.rows().get(r);
            var grows = new RowConstraints();
            grows.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(grows);
            grid.add(title(row.title(), layout), 0, r + 1);
            for (int c = 0; c < row.cells().size(); c++) {
                grid.add(cell(row.cells().get(c), size, counts), c + 1, r + 1);
            }
        }
        if (!map.pain().isEmpty()) {
            int at = map.rows().size() + 1;
            grid.add(title(words.get("room.pain.title"), layout), 0, at);
            for (int c = 0; c < map.pain().size(); c++) {
                grid.add(pain(map.pain().get(c), words), c + 1, at);
            }
        }
        return grid;
    }

    private static Node title(String words, RoomLayout layout) {
        return Type.sized(Ui.wrapped(words, "room-map-title"), layout.type(30));
    }

    private static Node pain(Pain pain, Words words) {
        var cell = new VBox(4);
        cell.setAlignment(Pos.CENTER_LEFT);
        cell.getStyleClass().addAll("room-cell", "room-pain");
        pain.figures()
                .forEach(figure -> cell.getChildren()
                        .add(figure.side()
                                .map(side -> SideName.of(side, figure.text(), RoomLayout.SMALLEST))
                                .orElseGet(() -> Type.sized(
                                        Ui.label(figure.text(), "room-side", "room-foot"), RoomLayout.SMALLEST))));
        if (pain.furthestApart()) {
            cell.getStyleClass().add("furthest");
            cell.getChildren().add(Ui.wrapped(words.get("room.pain.furthest"), "room-warn"));
        }
        return cell;
    }

    private static Node cell(Count count, int size, MapCounts counts) {
        var cell = new FlowPane(counts.between(), 0);
        cell.setAlignment(Pos.CENTER);
        cell.setPadding(new Insets(0, counts.margin(), 0, counts.margin()));
        cell.getStyleClass().add("room-cell");
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        add(cell, Side.MARKETING, count.marketing(), size);
        add(cell, Side.IT, count.it(), size);
        add(cell, Side.JOINT, count.joint(), size);
        return cell;
    }

    private static void add(FlowPane cell, Side side, int count, int size) {
        if (count > 0) {
            var label = SideName.of(side, Integer.toString(count), size);
            label.setStyle(
                    "-fx-font-size: %dpx; -fx-graphic-text-gap: %.1f".formatted(size, size * MapCounts.AFTER_SHAPE));
            cell.getChildren().add(label);
        }
    }
}
