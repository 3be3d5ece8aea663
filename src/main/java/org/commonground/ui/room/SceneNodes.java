package org.commonground.ui.room;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.programme.Side;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene;
import org.commonground.roomview.RoomScene.Heading;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** The node of each kind of scene. The board is kept from scene to scene, so that a new card is one new node. */
final class SceneNodes {

    private final Words words;
    private final BoardNode board = new BoardNode();
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
            case RoomScene.Welcome welcome -> Optional.empty();
            case RoomScene.Break pause -> Optional.empty();
            case RoomScene.Talk talk -> Optional.of(talk.heading());
            case RoomScene.Cards cards -> Optional.of(cards.heading());
            case RoomScene.Placing placing -> Optional.of(placing.heading());
            case RoomScene.MapOverview map -> Optional.of(map.heading());
            case RoomScene.MapColumn map -> Optional.of(map.heading());
            case RoomScene.Register register -> Optional.of(register.heading());
            case RoomScene.BallotOpen ballot -> Optional.of(ballot.heading());
            case RoomScene.Reveal reveal -> Optional.of(reveal.heading());
            case RoomScene.Statement statement -> Optional.of(statement.heading());
            case RoomScene.Exchange exchange -> Optional.of(exchange.heading());
            case RoomScene.Plan plan -> Optional.of(plan.heading());
        };
    }

    /** Whether the prompt has the wall for itself, because nothing else is there yet. */
    static boolean onlyAsks(RoomScene scene) {
        return switch (scene) {
            case RoomScene.Talk talk -> true;
            case RoomScene.Cards cards -> cards.board().isEmpty();
            case RoomScene.Register register -> register.entries().isEmpty();
            case RoomScene.Exchange exchange -> exchange.pairs().isEmpty();
            case RoomScene.Plan plan -> plan.actions().isEmpty();
            case RoomScene.Blank _,
                    RoomScene.Welcome _,
                    RoomScene.Break _,
                    RoomScene.Placing _,
                    RoomScene.MapOverview _,
                    RoomScene.MapColumn _,
                    RoomScene.BallotOpen _,
                    RoomScene.Reveal _,
                    RoomScene.Statement _ -> false;
        };
    }

    Node of(RoomScene scene) {
        return onlyAsks(scene) ? middle(heading(scene).map(Heading::prompt).map(this::title).stream()) : filled(scene);
    }

    private Node filled(RoomScene scene) {
        return switch (scene) {
            case RoomScene.Blank blank -> new Region();
            case RoomScene.Welcome welcome -> welcome(welcome);
            case RoomScene.Break pause ->
                middle(Stream.of(
                        Type.sized(Ui.wrapped(pause.title(), "room-lead"), layout.type(60)),
                        title(
                                pause.back().isEmpty()
                                        ? words.get("room.minutes", pause.minutes())
                                        : words.get("room.back_at", pause.back()))));
            case RoomScene.Talk talk -> new Region();
            case RoomScene.Cards cards -> board.show("", cards.board(), layout);
            case RoomScene.Placing placing -> new PlacingNode(words, layout).of(placing);
            case RoomScene.MapOverview map -> MapNode.of(map, words, layout);
            case RoomScene.MapColumn map -> board.show(map.column(), map.board(), layout);
            case RoomScene.Register register -> new ListNodes(words, layout).of(register);
            case RoomScene.BallotOpen ballot -> new BallotNode(words, layout).of(ballot);
            case RoomScene.Reveal reveal -> reveal(reveal);
            case RoomScene.Statement statement -> StatementNode.of(statement, layout);
            case RoomScene.Exchange exchange -> new ListNodes(words, layout).of(exchange);
            case RoomScene.Plan plan -> new ListNodes(words, layout).of(plan);
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

    private Node welcome(RoomScene.Welcome welcome) {
        int size = layout.type(40);
        double width = layout.contentWidth();
        return middle(Stream.of(
                Type.sized(Ui.wrapped(welcome.organisation(), "room-lead"), size),
                title(welcome.title()),
                SideName.wrapped(Side.MARKETING, welcome.marketing(), size, width),
                SideName.wrapped(Side.IT, welcome.it(), size, width)));
    }

    private Node title(String title) {
        return Type.sized(Ui.wrapped(title, "room-title"), layout.titleSize(title));
    }

    private Node middle(Stream<Node> nodes) {
        var middle = new VBox(layout.space(30));
        middle.getChildren().setAll(nodes.toList());
        middle.setAlignment(Pos.CENTER_LEFT);
        return middle;
    }
}
