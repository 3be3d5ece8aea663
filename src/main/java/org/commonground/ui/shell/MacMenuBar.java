package org.commonground.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.Widgets;

/**
 * The menus that macOS has at the top of the screen. On other systems the pages have all of it. The app's own menu, with Hide and Quit,
 * is made by JavaFX.
 *
 * @param commands those of every page; their keys are handled by the {@link Keymap}, and would act twice if the menus had them
 * @param window the window in front
 * @param about shows name and version
 */
record MacMenuBar(Messages messages, List<Command> commands, Supplier<Optional<Stage>> window, Runnable about) {

    MenuBar view() {
        var bar = new MenuBar(
                menu("kit.menu_file", command("kit.home"), command("kit.settings"), close()),
                menu("kit.menu_window", minimise(), zoom(), command("kit.full_screen")),
                menu("kit.menu_help", command("kit.help"), item("about.title", about)));
        bar.setUseSystemMenuBar(true);
        bar.setManaged(false);
        return bar;
    }

    private Menu menu(String key, MenuItem... items) {
        return new Menu(messages.get(key), null, items);
    }

    private MenuItem command(String id) {
        var command =
                commands.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return item(id, command::tryRun);
    }

    private MenuItem close() {
        var item = ofWindow(
                "kit.menu_close", stage -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        item.setAccelerator(KeyCombination.valueOf("Shortcut+W"));
        return item;
    }

    private MenuItem minimise() {
        var item = ofWindow("kit.menu_minimise", stage -> stage.setIconified(true));
        item.setAccelerator(KeyCombination.valueOf("Shortcut+M"));
        return item;
    }

    private MenuItem zoom() {
        return ofWindow("kit.menu_zoom", stage -> stage.setMaximized(!stage.isMaximized()));
    }

    private MenuItem ofWindow(String key, Consumer<Stage> act) {
        return item(key, () -> window.get().ifPresent(act));
    }

    private MenuItem item(String key, Runnable run) {
        return Widgets.menuItem(messages.get(key), run);
    }
}
