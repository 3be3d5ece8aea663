package org.commonground.ui.board;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Selects and drags cards with the mouse. Uses plain mouse events, because the system's drag and drop is not available on every platform.
 */
final class BoardMouse {

    private static final double CARRY_FROM = 6;
    private static final double EDGE = 36;

    private final BoardSurface surface;
    private final BoardModel model;
    private final BoardMenu menu;
    private final BoardEditing editing;
    private Optional<CardNode> pressed = Optional.empty();
    private Optional<CardNode> ghost = Optional.empty();
    private double fromX;
    private double fromY;

    BoardMouse(BoardSurface surface, BoardModel model, BoardMenu menu, BoardEditing editing) {
        this.surface = surface;
        this.model = model;
        this.menu = menu;
        this.editing = editing;
    }

    void listenTo(Node board) {
        board.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        board.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        board.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        board.setOnContextMenuRequested(event -> {
            var card = up(event.getPickResult().getIntersectedNode(), CardNode.class)
                    .or(() -> model.selection().active().flatMap(surface::card));
            card.ifPresent(on -> menu.show(on, event.getScreenX(), event.getScreenY()));
            if (card.isEmpty()) {
                up(event.getPickResult().getIntersectedNode(), GroupBox.class)
                        .ifPresent(box -> menu.show(box, event.getScreenX(), event.getScreenY()));
            }
            event.consume();
        });
    }

    private void press(MouseEvent event) {
        pressed = event.getButton() == MouseButton.PRIMARY
                ? up(event.getPickResult().getIntersectedNode(), CardNode.class)
                : Optional.empty();
        fromX = event.getSceneX();
        fromY = event.getSceneY();
        surface.focus();
        var on = up(event.getPickResult().getIntersectedNode(), CardNode.class);
        if (on.isPresent()) {
            pressOn(on.get().face().id(), event);
        } else if (event.getClickCount() == 2) {
            up(event.getPickResult().getIntersectedNode(), GroupBox.class).ifPresent(this::rename);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            surface.select(model.selection().cleared());
        }
    }

    private void pressOn(String id, MouseEvent event) {
        var selection = model.selection();
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            surface.select(Selection.only(id));
            pressed = Optional.empty();
            editing.editCard(id);
        } else if (event.isShiftDown()) {
            surface.select(selection.extendedTo(id, model.board().order()));
        } else if (event.isShortcutDown()) {
            surface.select(selection.toggled(id));
        } else if (!selection.chosen().contains(id)) {
            surface.select(Selection.only(id));
        }
    }

    private void rename(GroupBox box) {
        if (box.group().place() instanceof Place.InTheme theme) {
            editing.renameTheme(theme.id());
        }
    }

    private void drag(MouseEvent event) {
        if (pressed.isEmpty()) {
            return;
        }
        double moved = Math.hypot(event.getSceneX() - fromX, event.getSceneY() - fromY);
        if (ghost.isEmpty() && moved > CARRY_FROM) {
            lift(pressed.get());
        }
        ghost.ifPresent(card -> {
            var at = surface.overlay().sceneToLocal(event.getSceneX(), event.getSceneY());
            card.relocate(at.getX() + 8, at.getY() + 8);
            surface.boxes().forEach(box -> box.target(under(event, box)));
            if (at.getY() < EDGE) {
                surface.scrollBy(-12);
            } else if (at.getY() > surface.overlay().getHeight() - EDGE) {
                surface.scrollBy(12);
            }
        });
    }

    private void lift(CardNode card) {
        var copy = new CardNode(card.face());
        copy.setOpacity(0.9);
        copy.resize(card.getWidth(), card.prefHeight(card.getWidth()));
        copy.setManaged(false);
        ghost = Optional.of(copy);
        surface.overlay().getChildren().add(copy);
        meantCards(true);
    }

    private void release(MouseEvent event) {
        var card = pressed;
        pressed = Optional.empty();
        if (ghost.isEmpty()) {
            if (card.isPresent()
                    && event.getButton() == MouseButton.PRIMARY
                    && !event.isShiftDown()
                    && !event.isShortcutDown()) {
                surface.select(Selection.only(card.get().face().id()));
            }
            return;
        }
        surface.overlay().getChildren().remove(ghost.get());
        ghost = Optional.empty();
        meantCards(false);
        var target = surface.boxes().stream().filter(box -> under(event, box)).findFirst();
        surface.boxes().forEach(box -> box.target(false));
        target.ifPresent(box -> surface.act(() -> model.moveTo(box.group().place())));
    }

    private void meantCards(boolean carried) {
        model.meant().forEach(card -> surface.card(card.id()).ifPresent(node -> node.carried(carried)));
    }

    private static boolean under(MouseEvent event, Node node) {
        // Tests the bounds: a region without a background contains no point.
        return node.getLayoutBounds().contains(node.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private static <N extends Node> Optional<N> up(@Nullable Node from, Class<N> kind) {
        for (var node = from; node != null; node = node.getParent()) {
            if (kind.isInstance(node)) {
                return Optional.of(kind.cast(node));
            }
        }
        return Optional.empty();
    }
}
