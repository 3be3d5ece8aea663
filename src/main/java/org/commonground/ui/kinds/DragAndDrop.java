package org.commonground.ui.kinds;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Drags a card with mouse events onto one of the targets and highlights the target under the mouse. The surrounding area handles the
 * events, because not every platform delivers them to the card once the mouse has left it.
 */
final class DragAndDrop {

    /** Shorter movements count as a click; in pixels. */
    private static final double MIN_DISTANCE = 6;

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private final Supplier<List<? extends Node>> targets;
    private final BiConsumer<SideCard, Node> onDrop;
    private Optional<SideCard> pressedCard = Optional.empty();
    private Point2D pressedAt = Point2D.ZERO;

    DragAndDrop(Node area, Supplier<List<? extends Node>> targets, BiConsumer<SideCard, Node> dropped) {
        this.targets = targets;
        this.onDrop = dropped;
        // Filters, because a scroll pane between the card and the area consumes the events of the mouse.
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> pressedCard.ifPresent(card -> drag(card, event)));
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            pressedCard.ifPresent(card -> drop(card, event));
            pressedCard = Optional.empty();
        });
    }

    void listenTo(SideCard card) {
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressedCard = Optional.of(card);
            pressedAt = scenePoint(event);
        });
    }

    private void drag(SideCard card, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && scenePoint(event).distance(pressedAt) > MIN_DISTANCE) {
            card.pseudoClassStateChanged(CARRIED, true);
            var over = targetUnder(card, event);
            targets.get()
                    .forEach(node -> node.pseudoClassStateChanged(
                            TARGET, over.filter(node::equals).isPresent()));
        }
    }

    private void drop(SideCard card, MouseEvent event) {
        if (card.getPseudoClassStates().contains(CARRIED)) {
            card.pseudoClassStateChanged(CARRIED, false);
            var over = targetUnder(card, event);
            targets.get().forEach(node -> node.pseudoClassStateChanged(TARGET, false));
            over.ifPresent(node -> onDrop.accept(card, node));
        }
    }

    private Optional<Node> targetUnder(SideCard card, MouseEvent event) {
        return targets.get().stream()
                .<Node>map(node -> node)
                // Tests the bounds: a region without a background contains no point.
                .filter(node -> node != card && node.getLayoutBounds().contains(node.sceneToLocal(scenePoint(event))))
                .findFirst();
    }

    private static Point2D scenePoint(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }
}
