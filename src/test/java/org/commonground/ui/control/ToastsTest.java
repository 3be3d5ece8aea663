package org.commonground.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.read;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.commonground.i18n.Messages;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Toasts wait for the window, do not disturb typing, and can be closed. */
@NeedsWindow
class ToastsTest {

    private final Toasts toasts = new Toasts(new Messages(Locale.UK));
    private TextField line;
    private Stage stage;
    private int escapes;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        line = new TextField();
        var scene = new Scene(new StackPane(line, toasts.view()), 700, 500);
        Theme.apply(scene);
        toasts.showFailure("The file is damaged: שלום עולם, line 3 holds what no workshop can hold.");
        scene.setOnKeyPressed(event -> escapes += event.getCode() == KeyCode.ESCAPE ? 1 : 0);
        this.stage = stage;
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void toastsFromBeforeTheWindowAreShownAndTakeNoFocus(FxRobot robot) throws Exception {
        var before = heads(robot);
        robot.interact(() -> {
            stage.setX(stage.getX() + 40);
            stage.setY(stage.getY() + 30);
            stage.setWidth(stage.getWidth() + 20);
        });
        assertThat(heads(robot))
                .as("they move along")
                .isEqualTo(before.stream().map(head -> head.add(50, 30)).toList());
        robot.interact(line::requestFocus);
        robot.interact(() -> toasts.showSuccess("Written."));
        assertThat(visible(robot))
                .hasSize(2)
                .contains("Written.")
                .anyMatch(text -> text.startsWith("! The file is damaged"));
        assertThat(line.isFocused()).isTrue();
        robot.interact(() -> toasts.showSuccess("Undone."));
        robot.push(KeyCode.ESCAPE);
        assertThat(escapes).as("the page has its Esc").isEqualTo(1);
        await(() -> visible(robot).size() == 2);
        assertThat(visible(robot)).as("Esc is for what went wrong").containsExactlyInAnyOrder("Written.", "Undone.");
        robot.write("on");
        assertThat(line.getText()).isEqualTo("on");
        robot.interact(() -> toasts.announce("1 Enter: welcome"));
        robot.interact(() -> toasts.announce("12 Enter: break"));
        await(() -> !visible(robot).contains("1 Enter: welcome"));
        assertThat(visible(robot)).contains("12 Enter: break");
        await(() -> visible(robot).isEmpty());
    }

    @Test
    void messagesDoNotPileUp(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < 6; i++) {
                toasts.showSuccess("Written " + i);
                toasts.showSuccess("Saved.");
            }
        });
        assertThat(visible(robot)).hasSize(3).containsOnlyOnce("Saved.").contains("Written 5");
        assertThat(visible(robot)).as("a failure stays").anyMatch(text -> text.startsWith("! The file is damaged"));
    }

    /** Failures stay until they are closed; many of them covered the page down to the line that is typed into. */
    @Test
    void manyFailuresAreReadOneAfterTheOther(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < 5; i++) {
                toasts.showFailure("File " + i + " cannot be read.");
            }
        });
        assertThat(visible(robot))
                .containsExactly(
                        "! File 4 cannot be read.",
                        "! File 3 cannot be read.",
                        "! File 2 cannot be read.",
                        "3 more messages; close one to read the next");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(visible(robot))
                .as("none is lost")
                .hasSize(3)
                .contains("! File 1 cannot be read.", "! File 0 cannot be read.");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(visible(robot)).isEmpty();
    }

    private static List<String> visible(FxRobot robot) {
        return read(() -> robot.lookup(".toast").queryAllAs(Label.class).stream()
                .filter(label -> label.getParent().isVisible())
                .map(Labeled::getText)
                .toList());
    }

    /** The upper edge of the toasts on the screen. */
    private static List<Point2D> heads(FxRobot robot) {
        return read(() -> robot.lookup(".toast").queryAll().stream()
                .filter(toast -> toast.getParent().isVisible())
                .map(toast -> toast.localToScreen(0, 0))
                .map(head -> new Point2D(Math.rint(head.getX()), Math.rint(head.getY())))
                .toList());
    }
}
