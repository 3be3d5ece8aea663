package org.commonground.ui.shell;

import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Full screen without the system's own keys and hint: Esc belongs to the pages, and F11 leads back. */
public final class FullScreen {

    private FullScreen() {}

    public static void set(Stage stage, boolean on) {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setFullScreen(on);
    }
}
