package org.commonground.ui.room;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.live.RoomLayout;
import org.commonground.live.RoomScene;
import org.commonground.live.RoomScene.Heading;
import org.commonground.programme.Side;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** The node of each kind of scene. The board is kept from scene to scene, so that a new card is one new node. */
final class SceneNodes {

    private final Words words;
    private final BoardNode board = new BoardNode();

    SceneNodes(Words words) {
        this.words = words;
    }

    Optional<Heading> heading(RoomScene scene) {
        return switch (scene) {
            case RoomScene.Blank blank -> Optional.empty();
            case RoomScene.Welcome welcome -> Optional.empty();
            case RoomScene.Break pause -> Optional.empty();
            case RoomScene.Talk talk -> Optional.of(talk.heading());
            case RoomScene.Cards cards -> Optional.of(cards.heading());
            case RoomScene.Placing placing -> Optional.of(placing.heading());
            case RoomScene.MapOverview map -> Optional.of(map.heading());
            case RoomScene.MapColumn map -> Optional.of(map.heading());
            case RoomScene.Register register -> Optional.of(register.heading());
            case RoomScene.BallotOpen ballot ->
                Optional.of(new Heading(
                        ballot.heading().place() + " · " + ballot.way(),
                        ballot.heading().prompt()));
            case RoomScene.Reveal reveal -> Optional.of(reveal.heading());
            case RoomScene.Statement statement -> Optional.of(statement.heading());
            case RoomScene.Exchange exchange -> Optional.of(exchange.heading());
            case RoomScene.Plan plan -> Optional.of(plan.heading());
        };
    }

    Node of(RoomScene scene) {
        return switch (scene) {
            case RoomScene.Blank blank -> new Region();
            case RoomScene.Welcome welcome -> welcome(welcome);
            case RoomScene.Break pause ->
                middle(
                        Ui.wrapped(pause.title(), "room-title"),
                        Ui.label(
                                pause.back().isEmpty()
                                        ? words.get("room.minutes", pause.minutes())
                                        : words.get("room.back_at", pause.back()),
                                "room-back"));
            case RoomScene.Talk talk -> new Region();
            case RoomScene.Cards cards -> board.show("", cards.board());
            case RoomScene.Placing placing -> new PlacingNode(words).of(placing);
            case RoomScene.MapOverview map -> MapNode.of(map, words);
            case RoomScene.MapColumn map -> board.show(map.column(), map.board());
            case RoomScene.Register register -> ListNodes.of(register, words);
            case RoomScene.BallotOpen ballot -> BallotNode.of(ballot, words);
            case RoomScene.Reveal reveal -> reveal(reveal);
            case RoomScene.Statement statement -> StatementNode.of(statement);
            case RoomScene.Exchange exchange -> ListNodes.of(exchange, words);
            case RoomScene.Plan plan -> ListNodes.of(plan, words);
        };
    }

    private static Node reveal(RoomScene.Reveal reveal) {
        var said = Ui.wrapped(reveal.said(), "room-said");
        said.setMinHeight(RoomLayout.SAID);
        said.setMaxHeight(RoomLayout.SAID);
        said.setAlignment(Pos.BOTTOM_LEFT);
        return new VBox(Ui.grow(new DrawingView(reveal.drawing()).view()), said);
    }

    private Node welcome(RoomScene.Welcome welcome) {
        var sides = Ui.row(
                60, SideName.of(Side.MARKETING, welcome.marketing(), 40), SideName.of(Side.IT, welcome.it(), 40));
        return middle(
                Ui.wrapped(welcome.organisation(), "room-lead"), Ui.wrapped(welcome.title(), "room-title"), sides);
    }

    private static Node middle(Node... nodes) {
        var middle = new VBox(36, nodes);
        middle.setAlignment(Pos.CENTER_LEFT);
        return middle;
    }
}
