package org.commonground.ui.kit;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What tests of windows do with them again and again, and what they see. */
public final class OnScreen {

    private OnScreen() {}

    /** Waits until the window has done what it was asked for. */
    public static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    public static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryButton().fire());
        settle();
    }

    /** What stands typed in a field. */
    public static String text(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextField.class).getText();
    }

    /** The texts of all labels and buttons that can be seen. */
    public static List<String> texts(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled && seen(node)).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What fields say about what was typed into them. */
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
