package org.commonground.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Actions and queries that tests of windows share. */
public final class WindowQueries {

    private WindowQueries() {}

    /**
     * Looks something up on the thread of the windows. On another thread, a list of children may change while the search runs over it, which
     * then fails.
     */
    public static <T> T read(Callable<T> query) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, query);
    }

    /** Waits until a condition holds, which is looked up as in {@link #read}, and until the windows have processed their events. */
    public static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> read(condition));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until the windows have processed their events and have been laid out once more. */
    public static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        var laidOut = new CountDownLatch(1);
        Platform.runLater(() -> countAfterLayout(laidOut));
        try {
            assertThat(laidOut.await(60, TimeUnit.SECONDS)).as("laid out").isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void countAfterLayout(CountDownLatch laidOut) {
        var shown = Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .findFirst();
        if (shown.isEmpty()) {
            laidOut.countDown();
            return;
        }
        var scene = shown.get().getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                laidOut.countDown();
            }
        });
        Platform.requestNextPulse();
    }

    /** Presses keys together, and waits until it is done. */
    public static void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Types a text and Enter. */
    public static void enter(FxRobot robot, String text) {
        robot.write(text, 0).push(KeyCode.ENTER);
        settle();
    }

    public static void click(FxRobot robot, String query) {
        robot.clickOn(query);
        settle();
    }

    /** Runs something on the thread of the windows. */
    public static void run(FxRobot robot, Runnable action) {
        robot.interact(action);
        settle();
    }

    /** Puts a text on the clipboard; called on the thread of the windows. */
    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    public static void focus(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
    }

    public static void fire(FxRobot robot, String button) {
        run(robot, () -> robot.lookup(button).queryButton().fire());
    }

    /** The text of a field, a label or a button. */
    public static String text(FxRobot robot, String query) {
        return read(() -> switch (robot.lookup(query).<Node>query()) {
            case TextInputControl field -> field.getText();
            case Labeled label -> label.getText();
            case Node other -> throw new AssertionError("no text: " + other);
        });
    }

    /** The texts of all labels that the query finds. */
    public static List<String> texts(FxRobot robot, String query) {
        return read(() -> robot.lookup(query).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
    }

    /** The texts of all visible labels and buttons. */
    public static List<String> texts(FxRobot robot) {
        return read(() -> robot.lookup(node -> node instanceof Labeled && seen(node)).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList());
    }

    /** The messages below fields. */
    public static List<String> messages(FxRobot robot) {
        settle();
        return read(() -> robot.lookup(".field-message").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList());
    }

    private static boolean seen(Node node) {
        for (var up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
