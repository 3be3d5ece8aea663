package org.commonground.ui.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Reconciler;

/** The scrolling pane with the groups and cards of a board, and the layer above it for editors and a dragged card. */
final class BoardSurface {

    private final BoardModel model;
    private final Messages messages;
    private final Runnable afterAction;
    private final BorderPane root = new BorderPane();
    private final VBox above = new VBox();
    private final ScrollPane scroll = Widgets.styled(new ScrollPane(), "plain-scroll", "board-scroll");
    private final BoardPane groups = Widgets.withId("board", new BoardPane());
    private final Pane overlay = new Pane();
    private final Reconciler<Board.Group> boxes;
    private boolean hasUnstyledGroup;
    private Runnable placeChanged = () -> {};
    private Consumer<String> zoneChosen = zone -> {};
    /** Where the board is scrolled to once it has its height. */
    private double waitingScroll = -1;

    private final SelectionToolbar toolbar;

    /** @param acted runs after every action on the board */
    BoardSurface(BoardModel model, PageContext context, Runnable acted) {
        this.model = model;
        this.messages = context.messages();
        this.afterAction = acted;
        toolbar = new SelectionToolbar(context, this::isSelected);
        var viewport = new BoardViewport(scroll, new CardHeightCache(), this::showSelection);
        boxes = new Reconciler<>(groups, Board.Group::place, group -> {
            hasUnstyledGroup = true;
            return new GroupPane(messages, viewport, group);
        });
        overlay.setMouseTransparent(true);
        groups.setFocusTraversable(true);
        groups.focusedProperty().subscribe(focused -> showSelection());
        scroll.setContent(groups);
        scroll.setFitToWidth(true);
        // A cached viewport is redrawn for every new card, including what is outside it. Without the cache only the
        // changed part is drawn.
        scroll.skinProperty().subscribe(skin -> scroll.lookupAll(".viewport").forEach(port -> port.setCache(false)));
        scroll.vvalueProperty().subscribe(groups::updateVisible);
        scroll.vvalueProperty().subscribe(() -> placeChanged.run());
        scroll.viewportBoundsProperty().subscribe(groups::updateVisible);
        scroll.setFocusTraversable(false);
        root.setCenter(new StackPane(scroll, overlay));
        above.getChildren().add(toolbar);
        root.setTop(above);
    }

    Node view() {
        return root;
    }

    /** The pane with the groups, which receives the keys and mouse events of the board. */
    BoardPane groups() {
        return groups;
    }

    /** The layer above the board for editors and a dragged card. */
    Pane overlay() {
        return overlay;
    }

    /** As wide as the content of the board, moved with it when it scrolls sideways, and cut off where the board is. */
    Node overColumns(Region headings) {
        var view = new HeadingStrip(headings);
        groups.widthProperty().subscribe(view::requestLayout);
        scroll.viewportBoundsProperty().subscribe(view::requestLayout);
        scroll.hvalueProperty().subscribe(view::requestLayout);
        return view;
    }

    private final class HeadingStrip extends Pane {

        private final Region headings;
        private final Rectangle seen = new Rectangle();

        HeadingStrip(Region headings) {
            super(headings);
            this.headings = headings;
            setClip(seen);
            setMinWidth(0);
        }

        @Override
        protected double computePrefHeight(double width) {
            return headings.prefHeight(groups.getWidth());
        }

        @Override
        protected void layoutChildren() {
            double view = scroll.getViewportBounds().getWidth();
            double left = scroll.getHvalue() * Math.max(0, groups.getWidth() - view);
            headings.resizeRelocate(-left, 0, groups.getWidth(), getHeight());
            seen.setWidth(view);
            seen.setHeight(getHeight());
        }
    }

    /** Shows headings between the toolbar and the cards, see {@link #overColumns}. */
    void showColumnHeadings(Region headings) {
        above.getChildren().add(overColumns(headings));
    }

    void onPlaceChanged(Runnable changed) {
        placeChanged = changed;
    }

    void onZoneChosen(Consumer<String> chosen) {
        zoneChosen = chosen;
    }

    void chooseZone(String zone) {
        zoneChosen.accept(zone);
    }

    /** 0 at the top, 1 at the bottom. */
    double scrolled() {
        return waitingScroll >= 0 ? waitingScroll : scroll.getVvalue();
    }

    /** Scrolls when the board has been laid out, which needs its width first. */
    void scrollToFraction(double fraction) {
        waitingScroll = fraction;
        Platform.runLater(() -> {
            scroll.applyCss();
            scroll.layout();
            scroll.setVvalue(fraction);
            waitingScroll = -1;
        });
    }

    /** The commands for the selection. */
    SelectionToolbar toolbar() {
        return toolbar;
    }

    /** Updates the nodes to the board of the model. */
    void show() {
        groups.leastColumns(model.board().leastColumns());
        boxes.show(model.board().groups());
        toolbar.showHint(hint());
        showSelection();
    }

    /** Focuses the board; without an active card the first card becomes active. */
    void focus() {
        groups.requestFocus();
        var selection = model.selection();
        if (selection.active().isEmpty()) {
            model.board().readingOrder().stream()
                    .findFirst()
                    .ifPresent(first -> model.select(selection.activating(first)));
        }
        showSelection();
    }

    /** Runs an action and then what follows every action on the board. */
    void runAction(Runnable action) {
        action.run();
        afterAction.run();
    }

    void select(Selection selection) {
        model.select(selection);
        placeChanged.run();
        showSelection();
    }

    private void showSelection() {
        cards().forEach(this::showSelection);
        toolbar.refresh();
        groups.setAccessibleText(model.selection()
                .active()
                .flatMap(this::card)
                .map(Node::getAccessibleText)
                .orElse(messages.get("board.cards")));
    }

    private String hint() {
        var all = model.board().groups();
        if (all.stream().anyMatch(group -> !group.note().isEmpty())) {
            return messages.get("board.hint_map");
        }
        return all.stream().allMatch(group -> group.cards().isEmpty()) ? "" : messages.get("board.hint_group");
    }

    /** Whether the board has the keyboard and a card that its commands act on. */
    private boolean isSelected() {
        return groups.isFocused()
                && !model.selection().targets(model.board().readingOrder()).isEmpty();
    }

    private void showSelection(CardNode card) {
        var selection = model.selection();
        card.showSelection(
                selection.selected().contains(card.face().id()),
                groups.isFocused()
                        && selection.active().filter(card.face().id()::equals).isPresent());
    }

    List<GroupPane> boxes() {
        return groups.boxes();
    }

    private Stream<CardNode> cards() {
        return boxes().stream().flatMap(box -> box.cards().stream());
    }

    /** The node of a card; empty where the card is too far outside the viewport to have one. */
    Optional<CardNode> card(String id) {
        return cards().filter(card -> card.face().id().equals(id)).findFirst();
    }

    /** Shows a question to the facilitator in place of the toolbar; empty removes it. */
    void showQuestion(Optional<Node> question) {
        above.getChildren().set(0, question.orElse(toolbar));
    }

    /** The place and size of every card by its id, in the pixels of the board. */
    Map<String, ArrowNavigation.CardBox> cardBoxes() {
        var all = new HashMap<String, ArrowNavigation.CardBox>();
        boxes().forEach(box -> box.pane().forEachBox((id, spot) -> all.put(id, onBoard(box, spot))));
        return all;
    }

    private ArrowNavigation.CardBox onBoard(Node node) {
        var bounds = groups.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new ArrowNavigation.CardBox(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private ArrowNavigation.CardBox onBoard(GroupPane box, ArrowNavigation.CardBox spot) {
        var corner = groups.sceneToLocal(box.pane().localToScene(spot.x(), spot.y()));
        return new ArrowNavigation.CardBox(corner.getX(), corner.getY(), spot.width(), spot.height());
    }

    /** Scrolls as little as needed to show a card; without such a card nothing changes. */
    void scrollTo(String id) {
        // A new group has no height before it is styled. The other groups are styled already: styling the whole board
        // again would cost more than everything else that a new card needs.
        if (hasUnstyledGroup && groups.getScene() != null) {
            groups.applyCss();
            hasUnstyledGroup = false;
        }
        scroll.layout();
        boxes().stream()
                .flatMap(box -> box.pane().boxOf(id).map(spot -> onBoard(box, spot)).stream())
                .findFirst()
                .ifPresent(this::scrollTo);
    }

    /** Scrolls as little as needed to show a node of the board. */
    void scrollTo(Node node) {
        scrollTo(onBoard(node));
    }

    private void scrollTo(ArrowNavigation.CardBox spot) {
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
