package org.commonground.ui.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.commonground.ui.kit.Reconciler;
import org.commonground.words.Words;

/** The scrolling pane with the groups and cards of a board, and the layer above it for editors and a dragged card. */
final class BoardSurface {

    private final BoardModel model;
    private final Words words;
    private final Runnable acted;
    private final BorderPane root = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final GroupsPane groups = new GroupsPane();
    private final Pane overlay = new Pane();
    private final Reconciler<Board.Group> boxes;
    private boolean unstyled;

    /** @param acted runs after every action on the board */
    BoardSurface(BoardModel model, Words words, Runnable acted) {
        this.model = model;
        this.words = words;
        this.acted = acted;
        var viewport = new BoardViewport(scroll, new CardHeights(), this::mark);
        boxes = new Reconciler<>(groups, Board.Group::place, group -> {
            unstyled = true;
            return new GroupBox(words, viewport, group);
        });
        overlay.setMouseTransparent(true);
        groups.setId("board");
        groups.setFocusTraversable(true);
        groups.focusedProperty().subscribe(focused -> mark());
        scroll.setContent(groups);
        scroll.setFitToWidth(true);
        // A cached viewport is redrawn for every new card, including what is outside it. Without the cache only the
        // changed part is drawn.
        scroll.skinProperty().subscribe(skin -> scroll.lookupAll(".viewport").forEach(port -> port.setCache(false)));
        scroll.vvalueProperty().subscribe(groups::sighted);
        scroll.viewportBoundsProperty().subscribe(groups::sighted);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("plain-scroll", "board-scroll");
        root.setCenter(new StackPane(scroll, overlay));
    }

    Node view() {
        return root;
    }

    /** The pane with the groups, which receives the keys and mouse events of the board. */
    GroupsPane groups() {
        return groups;
    }

    /** The layer above the board for editors and a dragged card. */
    Pane overlay() {
        return overlay;
    }

    /** Updates the nodes to the board of the model. */
    void show() {
        groups.acrossAtLeast(model.board().acrossAtLeast());
        boxes.show(model.board().groups());
        mark();
    }

    /** Focuses the board; without an active card the first card becomes active. */
    void focus() {
        groups.requestFocus();
        var selection = model.selection();
        if (selection.active().isEmpty()) {
            model.board().order().stream().findFirst().ifPresent(first -> model.select(selection.at(first)));
        }
        mark();
    }

    /** Runs an action and then what follows every action on the board. */
    void act(Runnable action) {
        action.run();
        acted.run();
    }

    void select(Selection selection) {
        model.select(selection);
        mark();
    }

    private void mark() {
        cards().forEach(this::mark);
        groups.setAccessibleText(model.selection()
                .active()
                .flatMap(this::card)
                .map(Node::getAccessibleText)
                .orElse(words.get("board.cards")));
    }

    private void mark(CardNode card) {
        var selection = model.selection();
        card.mark(
                selection.chosen().contains(card.face().id()),
                groups.isFocused()
                        && selection.active().filter(card.face().id()::equals).isPresent());
    }

    List<GroupBox> boxes() {
        return groups.boxes();
    }

    private Stream<CardNode> cards() {
        return boxes().stream().flatMap(box -> box.cards().stream());
    }

    /** The node of a card; empty where the card is too far outside the viewport to have one. */
    Optional<CardNode> card(String id) {
        return cards().filter(card -> card.face().id().equals(id)).findFirst();
    }

    /** Shows a question to the facilitator above the board; empty removes it. */
    void ask(Optional<Node> question) {
        root.setTop(question.orElse(null));
    }

    /** The place and size of every card by its id, in the pixels of the board. */
    Map<String, ArrowNavigation.Box> cardBoxes() {
        var all = new HashMap<String, ArrowNavigation.Box>();
        boxes().forEach(box -> box.pane().tellSpots((id, spot) -> all.put(id, onBoard(box, spot))));
        return all;
    }

    private ArrowNavigation.Box onBoard(Node node) {
        var bounds = groups.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new ArrowNavigation.Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private ArrowNavigation.Box onBoard(GroupBox box, ArrowNavigation.Box spot) {
        var corner = groups.sceneToLocal(box.pane().localToScene(spot.x(), spot.y()));
        return new ArrowNavigation.Box(corner.getX(), corner.getY(), spot.width(), spot.height());
    }

    /** Scrolls as little as needed to show a card; without such a card nothing changes. */
    void scrollTo(String id) {
        // A new group has no height before it is styled. The other groups are styled already: styling the whole board
        // again would cost more than everything else that a new card needs.
        if (unstyled && groups.getScene() != null) {
            groups.applyCss();
            unstyled = false;
        }
        scroll.layout();
        boxes().stream()
                .flatMap(box -> box.pane().spot(id).map(spot -> onBoard(box, spot)).stream())
                .findFirst()
                .ifPresent(this::scrollTo);
    }

    /** Scrolls as little as needed to show a node of the board. */
    void scrollTo(Node node) {
        scrollTo(onBoard(node));
    }

    private void scrollTo(ArrowNavigation.Box spot) {
        double seen = scroll.getViewportBounds().getHeight();
        double height = groups.getHeight() - seen;
        double top = scroll.getVvalue() * height;
        double end = spot.y() + spot.height();
        if (height > 0 && spot.y() < top) {
            scroll.setVvalue(spot.y() / height);
        } else if (height > 0 && end > top + seen) {
            scroll.setVvalue((end - seen) / height);
        }
        scroll.layout();
    }

    /** Scrolls by a number of pixels, negative for up, while a card is dragged to the edge. */
    void scrollBy(double pixels) {
        double height = groups.getHeight() - scroll.getViewportBounds().getHeight();
        if (height > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + pixels / height, 0, 1));
        }
    }
}
