package org.commonground.ui.console;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.commonground.live.LiveWorkshop;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SaveLight;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The title, the save state, the expected end, and the commands that are always available. */
final class TopBar {

    private final Kit kit;
    private final LiveWorkshop live;
    private final Label title = Ui.label("", "strong");
    private final Label organisation = Ui.label("", "muted", "console-organisation");
    private final Label glance = Ui.label("", "small");
    private final Button undo;
    private final Button redo;
    private final Button blank;
    private final Button hurry;
    private final Flow bar;

    TopBar(Kit kit, LiveWorkshop live, SaveLight light, ConsoleCommands commands, Command catchUp, Runnable undone) {
        this.kit = kit;
        this.live = live;
        undo = icon(
                Feather.CORNER_UP_LEFT, "console-undo", () -> turn(live.undo().isPresent(), undone));
        redo = icon(
                Feather.CORNER_UP_RIGHT, "console-redo", () -> turn(live.redo().isPresent(), undone));
        blank = shortText(commands.blank());
        hurry = shortText(catchUp);
        var home = icon(Feather.HOME, "console-home", kit.navigator()::home);
        home.setTooltip(new Tooltip(kit.words().get("kit.home")));
        home.setAccessibleText(kit.words().get("kit.home"));
        var settings = icon(Feather.SETTINGS, "console-settings", kit.navigator()::settings);
        settings.setTooltip(new Tooltip(kit.words().get("kit.settings")));
        settings.setAccessibleText(kit.words().get("kit.settings"));
        bar = new Flow(
                12,
                home,
                title,
                organisation,
                Ui.spacer(),
                light.view(),
                glance,
                hurry,
                Ui.row(4, undo, redo, settings),
                shortText(commands.plan()),
                shortText(commands.room()),
                blank);
        // A narrow window shows only the beginning of a long title.
        Ui.whole(title);
        Ui.whole(organisation);
        title.setMinWidth(60);
        organisation.setMinWidth(0);
        bar.getStyleClass().add("console-top");
        for (var fixed : java.util.List.of(light.view(), glance)) {
            ((Region) fixed).setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    Node view() {
        return bar;
    }

    void show(Workshop workshop) {
        title.setText(workshop.details().title());
        organisation.setText(workshop.details().organisation());
        turns(undo, "console.undo", live.undoLabel().orElse(""));
        turns(redo, "console.redo", live.redoLabel().orElse(""));
        blank.setText(kit.words().get(workshop.live().blank() ? "console.unblank_short" : "console.blank_short"));
        blank.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("on"), workshop.live().blank());
    }

    void show(ClockFace clock) {
        var late = clock.behind() > 0;
        glance.setText(clock.glance(kit.words()));
        Ui.restyle(glance, "small", late ? "warn-text" : "muted");
        // The button is shown only when the room is behind; the key always works.
        Ui.showIf(hurry, late);
    }

    private void turn(boolean something, Runnable undone) {
        if (something) {
            undone.run();
        }
    }

    private void turns(Button button, String key, String label) {
        button.setDisable(label.isEmpty());
        var text = kit.words()
                .get(key, label.isEmpty() ? "" : kit.words().get("change." + label))
                .strip();
        if (!text.equals(button.getAccessibleText())) {
            button.setTooltip(new Tooltip(text));
            button.setAccessibleText(text);
        }
    }

    private static Button icon(Feather icon, String id, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("btn", "icon-btn");
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Button shortText(Command command) {
        var button = kit.ui().button(command);
        button.setText(kit.words().get(command.id() + "_short"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
