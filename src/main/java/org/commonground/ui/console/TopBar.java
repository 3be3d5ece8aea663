package org.commonground.ui.console;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.shell.SaveIndicator;
import org.commonground.workshop.Workshop;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The title, the save state, the expected end, and the commands that are always available. */
final class TopBar {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final PageContext context;
    private final LiveWorkshop live;
    private final Label title = Widgets.label("", "strong");
    private final Label organisation = Widgets.label("", "muted", "console-organisation");
    private final Label summary = Widgets.label("", "small");
    private final Button undo;
    private final Button redo;
    private final Button message;
    private final Button blank;
    private final Button catchUpButton;
    private final Flow bar;

    TopBar(
            PageContext context,
            LiveWorkshop live,
            SaveIndicator light,
            ConsoleCommands commands,
            Command catchUp,
            Runnable undone) {
        this.context = context;
        this.live = live;
        undo = icon(Feather.CORNER_UP_LEFT, "console-undo", () -> live.undo().ifPresent(change -> undone.run()));
        redo = icon(Feather.CORNER_UP_RIGHT, "console-redo", () -> live.redo().ifPresent(change -> undone.run()));
        message = shortText(commands.message);
        blank = shortText(commands.blank);
        catchUpButton = shortText(catchUp);
        var home = icon(Feather.HOME, "console-home", context.navigator()::openHome);
        name(home, context.text("kit.home"));
        var settings = icon(Feather.SETTINGS, "console-settings", context.navigator()::openSettings);
        name(settings, context.text("kit.settings"));
        var prepare = icon(Feather.CLIPBOARD, "console-prepare", commands.prepare::tryRun);
        name(prepare, context.text("console.prepare"));
        bar = new Flow(
                12,
                home,
                title,
                organisation,
                Widgets.spacer(),
                light.view(),
                summary,
                catchUpButton,
                Widgets.row(4, undo, redo, prepare, settings),
                shortText(commands.plan),
                shortText(commands.room),
                message,
                blank);
        // A narrow window shows only the beginning of a long title.
        Widgets.withFullTextTooltip(title);
        Widgets.withFullTextTooltip(organisation);
        title.setMinWidth(60);
        organisation.setMinWidth(0);
        bar.getStyleClass().add("console-top");
        for (var fixed : java.util.List.of(light.view(), summary)) {
            ((Region) fixed).setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    Node view() {
        return bar;
    }

    void show(Workshop workshop) {
        title.setText(workshop.details().title());
        organisation.setText(workshop.details().organisation());
        showUndoable(undo, "console.undo", live.undoLabel().orElse(""));
        showUndoable(redo, "console.redo", live.redoLabel().orElse(""));
        blank.setText(context.text(workshop.liveState().blank() ? "console.unblank_short" : "console.blank_short"));
        blank.pseudoClassStateChanged(ON, workshop.liveState().blank());
    }

    /** @param on whether the room sees a message in place of the step */
    void showMessage(boolean on) {
        message.setText(context.text(on ? "room.message_is_on" : "room.message_short"));
        message.pseudoClassStateChanged(ON, on);
    }

    void show(ClockTexts clock) {
        var late = clock.behind() > 0;
        summary.setText(clock.summary(context.messages()));
        Widgets.restyle(summary, "small", late ? "warn-text" : "muted");
        // The button is shown only when the room is behind; the key always works.
        Widgets.showIf(catchUpButton, late);
    }

    private void showUndoable(Button button, String key, String label) {
        button.setDisable(label.isEmpty());
        var text = context.text(key, label.isEmpty() ? "" : context.text("change." + label))
                .strip();
        if (!text.equals(button.getAccessibleText())) {
            name(button, text);
        }
    }

    private static void name(Button button, String text) {
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
    }

    private static Button icon(Feather icon, String id, Runnable action) {
        var button = Widgets.styled(Widgets.withId(id, new Button("", new FontIcon(icon))), "btn", "icon-btn");
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Button shortText(Command command) {
        var button = context.button(command);
        button.setText(context.text(command.id() + "_short"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
