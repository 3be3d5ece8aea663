package org.commonground.ui.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/**
 * How long the user interface's thread keeps others waiting while a card is entered, one is dragged, and steps and pages are turned. A
 * question is put to it again and again from the moment of the action until its frames are drawn; the longest wait counts.
 */
final class Blocks {

    /** What an action brings about, saving and both windows' frames, is over by then. */
    private static final long WATCHED = Duration.ofMillis(150).toNanos();

    private static final long BETWEEN_QUESTIONS = 200_000;
    private static final long FRAME = Duration.ofMillis(16).toNanos();
    private static final int WARM_UP = 10;
    private static final int WAY = 15;

    private final Scene console;

    Blocks(Scene console) {
        this.console = console;
    }

    void measure(int rounds) {
        Said.times("block.enter", longest(rounds, this::enter));
        Said.times("block.drag", longest(rounds, this::drag));
        Said.times("block.step", longest(rounds, this::step));
    }

    private interface Action {
        /** @return the longest wait in nanoseconds */
        long longest(int round);
    }

    private static List<Long> longest(int rounds, Action action) {
        int warmUp = Math.min(WARM_UP, rounds);
        var longest = new ArrayList<Long>();
        for (int i = 0; i < rounds + warmUp; i++) {
            Bridge.rest(i);
            long block = action.longest(i);
            if (i >= warmUp) {
                longest.add(block);
            }
        }
        return longest;
    }

    private long enter(int round) {
        var field = Bridge.get(() -> (TextField) console.lookup("#capture"));
        Bridge.run(() -> {
            field.setText("What was said in round " + round);
            field.end();
        });
        Bridge.rest(round);
        return wait(() -> Presses.enter(field), WATCHED);
    }

    /** From the last page of the step to the next step, to its second page, and back the same way. */
    private long step(int round) {
        var code = round / 2 % 2 == 0 ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP;
        return wait(
                () -> Presses.key(Optional.ofNullable(console.getFocusOwner()).orElse(console.getRoot()), code, false),
                WATCHED);
    }

    /** A card is taken up, carried over the board, and put down. */
    private long drag(int round) {
        var card = Bridge.get(this::anyCard);
        var from = Bridge.get(() -> card.localToScene(card.getLayoutBounds().getWidth() / 2, 10));
        long longest = wait(() -> mouse(card, MouseEvent.MOUSE_PRESSED, from), FRAME);
        for (int i = 1; i <= WAY; i++) {
            var at = from.add(i * 10.0, i * 7.0);
            longest = Math.max(longest, wait(() -> mouse(card, MouseEvent.MOUSE_DRAGGED, at), FRAME));
        }
        var to = from.add(WAY * 10.0, WAY * 7.0);
        return Math.max(longest, wait(() -> mouse(card, MouseEvent.MOUSE_RELEASED, to), WATCHED));
    }

    private Node anyCard() {
        return cards(console.lookup("#board"))
                .filter(card -> console.lookup(".board-scroll")
                        .getBoundsInLocal()
                        .contains(console.lookup(".board-scroll").sceneToLocal(card.localToScene(10, 10))))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Node> cards(Node node) {
        return Optional.ofNullable(node.getId()).orElse("").startsWith("card-")
                ? Stream.of(node)
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(Blocks::cards)
                        : Stream.of();
    }

    private static void mouse(Node on, EventType<MouseEvent> type, Point2D at) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(on, at.getX(), at.getY())));
    }

    private static long wait(Runnable action, long watched) {
        Platform.runLater(action);
        long longest = 0;
        for (long end = System.nanoTime() + watched; System.nanoTime() < end; ) {
            long asked = System.nanoTime();
            longest = Math.max(longest, Bridge.get(System::nanoTime) - asked);
            LockSupport.parkNanos(BETWEEN_QUESTIONS);
        }
        return longest;
    }
}
