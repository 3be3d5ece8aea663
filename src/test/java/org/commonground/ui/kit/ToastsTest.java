package org.commonground.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is said over the window waits for the window, leaves the line that is typed into alone, and can be acted on. */
@InWindow
class ToastsTest {

    private final Toasts toasts = new Toasts();
    private TextField line;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        line = new TextField();
        var scene = new Scene(line, 700, 500);
        Theme.apply(scene);
        toasts.over(scene);
        toasts.failed("The file is damaged: שלום עולם, line 3 holds what no workshop can hold.");
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void whatWasSaidBeforeTheWindowCameIsSeenAndTakesNoFocus(FxRobot robot) throws Exception {
        robot.interact(line::requestFocus);
        robot.interact(() -> toasts.done("Written."));
        assertThat(said(robot)).hasSize(2).last().isEqualTo("Written.");
        assertThat(said(robot).getFirst()).startsWith("! The file is damaged");
        assertThat(line.isFocused()).isTrue();
        robot.interact(() -> toasts.done("Undone."));
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        assertThat(said(robot)).as("Esc is for what went wrong").containsExactlyInAnyOrder("Written.", "Undone.");
        robot.write("on");
        assertThat(line.getText()).isEqualTo("on");
        WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> said(robot).isEmpty());
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup(".toast").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .toList();
    }
}
