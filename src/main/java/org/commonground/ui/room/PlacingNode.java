package org.commonground.ui.room;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene.Line;
import org.commonground.roomview.RoomScene.Placing;
import org.commonground.roomview.RoomScene.Quadrant;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** Value × feasibility: four fields between two axes, and beside them what is not placed yet. */
final class PlacingNode {

    private static final double SHAPE = 18;

    private final Words words;
    private final RoomLayout layout;

    PlacingNode(Words words, RoomLayout layout) {
        this.words = words;
        this.layout = layout;
    }

    Node of(Placing scene) {
        boolean aside = !scene.unplaced().lines().isEmpty();
        double width = layout.quadrantWidth(aside);
        var grid = new GridPane(layout.quadrantGap(), layout.quadrantGap());
        for (int field = 0; field < scene.quadrants().size(); field++) {
            var quadrant = box(scene.quadrants().get(field), width, scene.height());
            if (field == 0) {
                quadrant.getStyleClass().add("best");
            }
            grid.add(
                    quadrant,
                    org.commonground.workshop.Placing.right(field) ? 2 : 1,
                    org.commonground.workshop.Placing.above(field) ? 0 : 1);
        }
        var up = Ui.label(words.get("room.placing.value"), "room-axis");
        up.setRotate(-90);
        var left = new StackPane(new Group(up));
        left.setMinWidth(layout.axis() - layout.quadrantGap());
        grid.add(left, 0, 0, 1, 2);
        var along = new StackPane(Ui.label(words.get("room.placing.feasible"), "room-axis"));
        along.setMinHeight(layout.axis() - layout.quadrantGap());
        grid.add(along, 1, 2, 2, 1);
        var all = new HBox(layout.gap(), grid);
        if (aside) {
            var beside = box(scene.unplaced(), layout.aside(), 2 * scene.height() + layout.quadrantGap());
            beside.getStyleClass().add("beside");
            all.getChildren().add(beside);
        }
        return all;
    }

    private Region box(Quadrant quadrant, double width, double height) {
        double inside = width - 2 * layout.cardPadding();
        var title = Type.strong(quadrant.title(), layout.quadrantTitle(), inside);
        var box = new VBox(layout.quadrantGap(), title);
        quadrant.lines().forEach(line -> box.getChildren().add(line(line, inside)));
        if (quadrant.more() > 0) {
            box.getChildren()
                    .add(Type.sized(
                            Ui.label(words.get("room.placing.more", quadrant.more()), "room-foot"),
                            RoomLayout.SMALLEST));
        }
        box.setPadding(new Insets(layout.cardPadding()));
        box.setMinSize(width, height);
        box.setMaxSize(width, height);
        box.getStyleClass().add("room-quadrant");
        return box;
    }

    private Node line(Line line, double width) {
        var mark = SideMark.shape(line.side(), SHAPE);
        HBox.setMargin(mark, new Insets((RoomLayout.SMALLEST * 1.21 - SHAPE) / 2, 0, 0, 0));
        var row = new HBox(
                layout.cardMark() - SHAPE,
                mark,
                Type.text(line.text(), RoomLayout.SMALLEST, width - layout.cardMark()));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
