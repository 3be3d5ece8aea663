package org.commonground.ui.layout;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Actions and queries that tests of windows share. */
public final class WindowQueries {

    private WindowQueries() {}

    /** Waits until the window has processed its events. */
    public static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    public static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryButton().fire());
        settle();
    }

    /** The text of a field. */
    public static String text(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextField.class).getText();
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
