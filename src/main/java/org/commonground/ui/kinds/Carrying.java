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
final class Carrying {

    /** Shorter movements count as a click; in pixels. */
    private static final double BEGINS = 6;

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private final Supplier<List<? extends Node>> targets;
    private final BiConsumer<LineCard, Node> dropped;
    private Optional<LineCard> held = Optional.empty();
    private Point2D from = Point2D.ZERO;

    Carrying(Node area, Supplier<List<? extends Node>> targets, BiConsumer<LineCard, Node> dropped) {
        this.targets = targets;
        this.dropped = dropped;
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> held.ifPresent(card -> carry(card, event)));
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            held.ifPresent(card -> release(card, event));
            held = Optional.empty();
        });
    }

    void listenTo(LineCard card) {
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            held = Optional.of(card);
            from = at(event);
        });
    }

    private void carry(LineCard card, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && at(event).distance(from) > BEGINS) {
            card.pseudoClassStateChanged(CARRIED, true);
            var over = under(card, event);
            targets.get()
                    .forEach(node -> node.pseudoClassStateChanged(
                            TARGET, over.filter(node::equals).isPresent()));
        }
    }

    private void release(LineCard card, MouseEvent event) {
        if (card.getPseudoClassStates().contains(CARRIED)) {
            card.pseudoClassStateChanged(CARRIED, false);
            var over = under(card, event);
            targets.get().forEach(node -> node.pseudoClassStateChanged(TARGET, false));
            over.ifPresent(node -> dropped.accept(card, node));
        }
    }

    private Optional<Node> under(LineCard card, MouseEvent event) {
        return targets.get().stream()
                .<Node>map(node -> node)
                .filter(node -> node != card && node.contains(node.sceneToLocal(at(event))))
                .findFirst();
    }

    private static Point2D at(MouseEvent event) {
        return new Point2D(event.getSceneX(), event.getSceneY());
    }
}
