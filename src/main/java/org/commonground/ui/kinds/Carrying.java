package org.commonground.ui.kinds;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Carries a card with the plain mouse onto one of the targets, which shows that it would take it. */
final class Carrying {

    /** Shorter ways are a click with an unsteady hand. */
    private static final double BEGINS = 6;

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private final Supplier<List<? extends Node>> targets;
    private final BiConsumer<LineCard, Node> dropped;

    Carrying(Supplier<List<? extends Node>> targets, BiConsumer<LineCard, Node> dropped) {
        this.targets = targets;
        this.dropped = dropped;
    }

    void listenTo(LineCard card) {
        double[] from = new double[2];
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            from[0] = event.getSceneX();
            from[1] = event.getSceneY();
        });
        card.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && Math.hypot(event.getSceneX() - from[0], event.getSceneY() - from[1]) > BEGINS) {
                card.pseudoClassStateChanged(CARRIED, true);
                var over = under(card, event);
                targets.get()
                        .forEach(node -> node.pseudoClassStateChanged(
                                TARGET, over.filter(node::equals).isPresent()));
            }
        });
        card.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (card.getPseudoClassStates().contains(CARRIED)) {
                card.pseudoClassStateChanged(CARRIED, false);
                var over = under(card, event);
                targets.get().forEach(node -> node.pseudoClassStateChanged(TARGET, false));
                over.ifPresent(node -> dropped.accept(card, node));
            }
        });
    }

    private Optional<Node> under(LineCard card, MouseEvent event) {
        return targets.get().stream()
                .<Node>map(node -> node)
                .filter(node -> node != card && node.contains(node.sceneToLocal(event.getSceneX(), event.getSceneY())))
                .findFirst();
    }
}
