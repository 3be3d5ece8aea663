package org.commonground.ui.room;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene;
import org.commonground.roomview.RoomScene.Heading;
import org.commonground.ui.kit.DrawingNodes;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** The node of each kind of scene. What is drawn keeps its nodes from scene to scene. */
final class SceneNodes {

    private final Words words;
    private final DrawingNodes drawing = new DrawingNodes();
    private RoomLayout layout = RoomLayout.USUAL;

    SceneNodes(Words words) {
        this.words = words;
    }

    void layOut(RoomLayout other) {
        layout = other;
    }

    Optional<Heading> heading(RoomScene scene) {
        return switch (scene) {
            case RoomScene.Blank blank -> Optional.empty();
            case RoomScene.Drawn drawn -> Optional.of(drawn.heading()).filter(heading -> !heading.equals(Heading.NONE));
            case RoomScene.Placing placing -> Optional.of(placing.heading());
            case RoomScene.MapOverview map -> Optional.of(map.heading());
            case RoomScene.BallotOpen ballot -> Optional.of(ballot.heading());
            case RoomScene.Reveal reveal -> Optional.of(reveal.heading());
            case RoomScene.Statement statement -> Optional.of(statement.heading());
        };
    }

    Node of(RoomScene scene) {
        return switch (scene) {
            case RoomScene.Blank blank -> new Region();
            case RoomScene.Drawn drawn -> {
                drawing.show(drawn.drawing());
                yield drawing.view();
            }
            case RoomScene.Placing placing -> new PlacingNode(words, layout).of(placing);
            case RoomScene.MapOverview map -> MapNode.of(map, words, layout);
            case RoomScene.BallotOpen ballot -> new BallotNode(words, layout).of(ballot);
            case RoomScene.Reveal reveal -> reveal(reveal);
            case RoomScene.Statement statement -> StatementNode.of(statement, layout);
        };
    }

    private Node reveal(RoomScene.Reveal reveal) {
        var all = new VBox(Ui.grow(new DrawingView(reveal.drawing()).view()));
        if (!reveal.said().isEmpty()) {
            var said = Type.sized(Ui.wrapped(reveal.said(), "room-said"), layout.saidSize());
            said.setMinHeight(layout.said());
            said.setMaxHeight(layout.said());
            said.setAlignment(Pos.BOTTOM_LEFT);
            all.getChildren().add(said);
        }
        return all;
    }
}
