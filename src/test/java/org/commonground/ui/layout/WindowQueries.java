package org.commonground.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Actions and queries that tests of windows share. */
public final class WindowQueries {

    private WindowQueries() {}

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

    public static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryButton().fire());
        settle();
    }

    /** The text of a field. */
    public static String text(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextInputControl.class).getText();
    }

    /** The texts of all visible labels and buttons. */
    public static List<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && seen(node)).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The messages below fields. */
    public static List<String> messages(FxRobot robot) {
        settle();
        return robot.lookup(".field-message").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList();
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
