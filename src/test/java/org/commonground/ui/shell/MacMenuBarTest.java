package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.Command;
import org.commonground.ui.layout.NeedsWindow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The menus of macOS, without macOS: what they hold and what they do. */
@NeedsWindow
class MacMenuBarTest {

    private final List<String> ran = new ArrayList<>();
    private Stage window;
    private MenuBar bar;

    @Start
    void start(Stage stage) {
        window = stage;
        var commands = Stream.of("kit.home", "kit.settings", "kit.full_screen", "kit.help")
                .map(id -> Command.of(id, () -> ran.add(id)))
                .toList();
        bar = new MacMenuBar(new Messages(Locale.ENGLISH), commands, () -> Optional.of(window)).view();
        stage.show();
    }

    @Test
    void theyAreAtTheTopOfTheScreenAndHoldWhatMacOsExpects() {
        assertThat(bar.isUseSystemMenuBar()).isTrue();
        assertThat(bar.getMenus()).extracting(MenuItem::getText).containsExactly("File", "Window", "Help");
        assertThat(items())
                .extracting(MenuItem::getText)
                .contains("Settings", "Close Window", "Minimise", "Zoom", "Full screen");
        assertThat(item("Minimise").getAccelerator()).isEqualTo(KeyCombination.valueOf("Shortcut+M"));
        assertThat(item("Close Window").getAccelerator()).isEqualTo(KeyCombination.valueOf("Shortcut+W"));
    }

    @Test
    void theyRunTheCommandsOfEveryPage(FxRobot robot) {
        robot.interact(() -> List.of("All workshops", "Settings", "Full screen", "Keyboard")
                .forEach(text -> item(text).fire()));
        assertThat(ran).containsExactly("kit.home", "kit.settings", "kit.full_screen", "kit.help");
    }

    @Test
    void theyActOnTheWindow(FxRobot robot) {
        robot.interact(() -> item("Zoom").fire());
        assertThat(window.isMaximized()).isTrue();
        robot.interact(() -> item("Minimise").fire());
        assertThat(window.isIconified()).isTrue();
        robot.interact(() -> window.setOnCloseRequest(event -> ran.add("asked to close")));
        robot.interact(() -> item("Close Window").fire());
        assertThat(ran).containsExactly("asked to close");
    }

    private List<MenuItem> items() {
        return bar.getMenus().stream().flatMap(menu -> menu.getItems().stream()).toList();
    }

    private MenuItem item(String text) {
        return items().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
