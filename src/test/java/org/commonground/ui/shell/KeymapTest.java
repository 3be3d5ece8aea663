package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.commonground.ui.control.Command;
import org.commonground.ui.layout.NeedsWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@NeedsWindow
class KeymapTest {

    private final List<String> ran = new ArrayList<>();
    private TextField field;
    private Button elsewhere;
    private boolean active = true;

    @Start
    void start(Stage stage) {
        // Controls need the toolkit, which is started by now.
        field = new TextField();
        elsewhere = new Button("elsewhere");
        var scene = new Scene(new VBox(field, elsewhere), 300, 200);
        var keymap = new Keymap(
                scene,
                List.of(
                        command("blank", "b"),
                        command("next", "Page Down"),
                        command("first", "Home"),
                        command("home", "Alt+Home"),
                        command("undo", "Shortcut+Z"),
                        command("new", "Shortcut+N"),
                        command("list", "Shortcut+Shift+V"),
                        command("end", "Esc"),
                        command("off", "F9").when(() -> false)),
                () -> active);
        keymap.install();
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void typing(FxRobot robot) {
        robot.interact(field::requestFocus);
    }

    @Test
    void lettersActOnlyOutsideTextFields(FxRobot robot) {
        robot.write("b");
        assertThat(ran).isEmpty();
        assertThat(field.getText()).isEqualTo("b");
        robot.interact(elsewhere::requestFocus);
        robot.write("b");
        assertThat(ran).containsExactly("blank");
    }

    @Test
    void pageKeysAndChordsActWhileTyping(FxRobot robot) {
        robot.write("x").push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        assertThat(ran).containsExactly("next", "new");
    }

    /** JavaFX takes Ctrl H for Backspace, which hides a card where one is selected. */
    @Test
    void aCommandThatRestsChangesNoText(FxRobot robot) {
        robot.write("x").press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
        assertThat(field.getText()).isEqualTo("x");
    }

    /** The keys for a list of people and for a mail did nothing while a name or a line was half typed. */
    @Test
    void chordsWithShiftActWhileTyping(FxRobot robot) {
        robot.write("x").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        robot.release(KeyCode.V, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(ran).containsExactly("list");
        assertThat(field.getText()).isEqualTo("x");
    }

    @Test
    void altHomeLeavesThePageWhileALineIsHalfTyped(FxRobot robot) {
        robot.write("x").press(KeyCode.ALT, KeyCode.HOME).release(KeyCode.HOME, KeyCode.ALT);
        assertThat(ran).containsExactly("home");
    }

    @Test
    void undoAndHomeActOnAFieldThatContainsText(FxRobot robot) {
        robot.write("x");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ran).isEmpty();
        assertThat(field.getText()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.HOME);
        assertThat(ran).containsExactly("undo", "first");
    }

    @Test
    void escLeavesTheFieldFirst(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        assertThat(ran).isEmpty();
        assertThat(field.isFocused()).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(ran).containsExactly("end");
    }

    @Test
    void nothingActsBehindADialogOrWhereItIsNotEnabled(FxRobot robot) {
        robot.push(KeyCode.F9);
        active = false;
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(ran).isEmpty();
    }

    @Test
    void twoCommandsWithTheSameShortcutAreRejected() {
        var twice = List.of(command("one", "Shortcut+N"), command("two", "F5", "Ctrl+N"));
        assertThat(Command.duplicates(twice)).containsExactly("Ctrl N");
        assertThatThrownBy(() -> new Keymap(field.getScene(), twice, () -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Command command(String id, String... shortcuts) {
        return Command.of(id, () -> ran.add(id), shortcuts);
    }
}
