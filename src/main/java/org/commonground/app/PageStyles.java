package org.commonground.app;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.commonground.i18n.DesktopSystem;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.shell.Theme;

/**
 * The style sheets of the pages. Those that the home page does without are read once the user does something, before it takes effect, or
 * before another page is shown. Read at the start, they would take 25 ms and 10 MiB.
 */
final class PageStyles {

    /** All of them, that of the home page first. */
    static final String[] SHEETS = {
        "home", "prepare", "console", "board", "capture", "room", "plan", "programmes", "settings"
    };

    private final Scene scene;
    private final Preferences preferences;
    private boolean complete;

    /** @param scene has the style sheet of the home page */
    PageStyles(Scene scene, Preferences preferences) {
        this.scene = scene;
        this.preferences = preferences;
    }

    void completeWhenUsed() {
        for (var use : List.of(KeyEvent.ANY, MouseEvent.MOUSE_PRESSED, DragEvent.ANY, ActionEvent.ANY)) {
            scene.addEventFilter(use, event -> complete());
        }
        if (DesktopSystem.isMacOs()) {
            // A choice in the menu bar of the system reaches no scene.
            complete();
        }
    }

    void complete() {
        if (!complete) {
            complete = true;
            Theme.applyBase(preferences.palette());
            Theme.addSheets(scene, List.of(SHEETS).subList(1, SHEETS.length));
        }
    }
}
