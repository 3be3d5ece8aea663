package org.commonground.ui.board;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/**
 * Selects and drags cards with the mouse. Uses plain mouse events, because the system's drag and drop is not available on every platform.
 */
final class BoardDragging {

    private static final double DRAG_THRESHOLD = 6;
    private static final double SCROLL_EDGE = 36;

    private final BoardSurface surface;
    private final BoardModel model;
    private final BoardMenu menu;
    private final BoardEditing editing;
    private Optional<CardNode> pressedCard = Optional.empty();
    private Optional<CardNode> ghost = Optional.empty();
    private double fromX;
    private double fromY;

    BoardDragging(BoardSurface surface, BoardModel model, BoardMenu menu, BoardEditing editing) {
        this.surface = surface;
        this.model = model;
        this.menu = menu;
        this.editing = editing;
    }

    void listenTo(Node board) {
        board.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        board.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        board.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        board.setOnContextMenuRequested(event -> {
            var card = under(event.getPickResult(), CardNode.class)
                    .or(() -> model.selection().active().flatMap(surface::card));
            card.ifPresent(on -> menu.show(on, event.getScreenX(), event.getScreenY()));
            if (card.isEmpty()) {
                under(event.getPickResult(), GroupPane.class)
                        .ifPresent(box -> menu.show(box, event.getScreenX(), event.getScreenY()));
            }
            event.consume();
        });
    }

    private void pressed(MouseEvent event) {
        var on = under(event.getPickResult(), CardNode.class);
        pressedCard = on.filter(card -> event.getButton() == MouseButton.PRIMARY);
        fromX = event.getSceneX();
        fromY = event.getSceneY();
        surface.focus();
        if (on.isPresent()) {
            pressOnCard(on.get().face().id(), event);
        } else if (event.getClickCount() == 2) {
            under(event.getPickResult(), GroupPane.class).ifPresent(this::rename);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            surface.select(model.selection().clearing());
            under(event.getPickResult(), GroupPane.class).ifPresent(this::chooseZone);
        }
        // The scroll pane would take the keyboard, and with it the toolbar and a card's editor.
        event.consume();
    }

    private void pressOnCard(String id, MouseEvent event) {
        var selection = model.selection();
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            surface.select(Selection.only(id));
            pressedCard = Optional.empty();
            editing.editCard(id);
        } else if (event.isShiftDown()) {
            surface.select(selection.extendingTo(id, model.board().readingOrder()));
        } else if (event.isShortcutDown()) {
            surface.select(selection.toggling(id));
        } else if (!selection.selected().contains(id)) {
            surface.select(Selection.only(id));
        }
    }

    private void chooseZone(GroupPane box) {
        if (box.group().place() instanceof CardPlace.InZone zone) {
            surface.chooseZone(zone.id());
        }
    }

    private void rename(GroupPane box) {
        if (box.group().place() instanceof CardPlace.InTheme theme) {
            editing.renameTheme(theme.id());
        }
    }

    private void dragged(MouseEvent event) {
        if (pressedCard.isEmpty()) {
            return;
        }
        double moved = Math.hypot(event.getSceneX() - fromX, event.getSceneY() - fromY);
        if (ghost.isEmpty() && moved > DRAG_THRESHOLD) {
            startDrag(pressedCard.get());
        }
        ghost.ifPresent(card -> {
            var at = surface.overlay().sceneToLocal(event.getSceneX(), event.getSceneY());
            card.relocate(at.getX() + 8, at.getY() + 8);
            surface.boxes().forEach(box -> box.showAsDropTarget(isUnderPointer(event, box)));
            if (at.getY() < SCROLL_EDGE) {
                surface.scrollBy(-12);
            } else if (at.getY() > surface.overlay().getHeight() - SCROLL_EDGE) {
                surface.scrollBy(12);
            }
        });
    }

    private void startDrag(CardNode card) {
        var copy = new CardNode(card.face());
        copy.setOpacity(0.9);
        copy.resize(card.getWidth(), card.prefHeight(card.getWidth()));
        copy.setManaged(false);
        ghost = Optional.of(copy);
        surface.overlay().getChildren().add(copy);
        markDragged(true);
    }

    private void released(MouseEvent event) {
        var card = pressedCard;
        pressedCard = Optional.empty();
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
        markDragged(false);
        var target = surface.boxes().stream()
                .filter(box -> isUnderPointer(event, box))
                .findFirst();
        surface.boxes().forEach(box -> box.showAsDropTarget(false));
        var under = target.flatMap(box -> looseCardUnder(event, box));
        if (under.isPresent()) {
            surface.select(model.selection().adding(under.get()));
            editing.askForThemeTitle();
        } else {
            target.ifPresent(box ->
                    surface.runAction(() -> model.moveSelectedTo(box.group().place())));
        }
    }

    /** The card that the selected ones were dropped on, if all of them are in this group of loose cards: together they make a theme. */
    private Optional<String> looseCardUnder(MouseEvent event, GroupPane box) {
        var selected = model.selection().selected();
        var there = box.group().cards().stream().map(Board.CardFace::id).toList();
        boolean loose = !(box.group().place() instanceof CardPlace.InTheme)
                && !model.board().isMap();
        return loose && there.containsAll(selected)
                ? box.cards().stream()
                        .filter(card -> !selected.contains(card.face().id()) && isUnderPointer(event, card))
                        .map(card -> card.face().id())
                        .findFirst()
                : Optional.empty();
    }

    private void markDragged(boolean carried) {
        model.selectedCards().forEach(card -> surface.card(card.id()).ifPresent(node -> node.showDragged(carried)));
    }

    private static boolean isUnderPointer(MouseEvent event, Node node) {
        // Tests the bounds: a region without a background contains no point.
        return node.getLayoutBounds().contains(node.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private static <N extends Node> Optional<N> under(PickResult pointer, Class<N> kind) {
        for (var node = pointer.getIntersectedNode(); node != null; node = node.getParent()) {
            if (kind.isInstance(node)) {
                return Optional.of(kind.cast(node));
            }
        }
        return Optional.empty();
    }
}
