package org.commonground.ui.room;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.commonground.live.RoomLayout;
import org.commonground.live.RoomScene.Count;
import org.commonground.live.RoomScene.MapOverview;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Ui;

/** The map with a count of cards by side in each cell. */
final class MapNode {

    private static final int ROW_TITLES = 330;

    private MapNode() {}

    static Node of(MapOverview map) {
        var grid = new GridPane(RoomLayout.CARD_GAP, RoomLayout.CARD_GAP);
        var titles = new ColumnConstraints(ROW_TITLES);
        grid.getColumnConstraints().add(titles);
        double width = (RoomLayout.contentWidth() - ROW_TITLES)
                        / (double) Math.max(1, map.columns().size())
                - RoomLayout.CARD_GAP;
        for (int c = 0; c < map.columns().size(); c++) {
            grid.getColumnConstraints().add(new ColumnConstraints(width));
            grid.add(Ui.wrapped(map.columns().get(c), "room-map-title"), c + 1, 0);
        }
        grid.getRowConstraints().add(new RowConstraints());
        for (int r = 0; r < map.rows().size(); r++) {
            var row = map.rows().get(r);
            var grows = new RowConstraints();
            grows.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(grows);
            grid.add(Ui.wrapped(row.title(), "room-map-title"), 0, r + 1);
            for (int c = 0; c < row.cells().size(); c++) {
                grid.add(cell(row.cells().get(c)), c + 1, r + 1);
            }
        }
        return grid;
    }

    private static Node cell(Count count) {
        var cell = new HBox(12);
        cell.setAlignment(Pos.CENTER);
        cell.getStyleClass().add("room-cell");
        cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        add(cell, Side.MARKETING, count.marketing());
        add(cell, Side.IT, count.it());
        add(cell, Side.JOINT, count.joint());
        return cell;
    }

    private static void add(HBox cell, Side side, int count) {
        if (count > 0) {
            cell.getChildren().add(SideName.of(side, Integer.toString(count), 40));
        }
    }
}
