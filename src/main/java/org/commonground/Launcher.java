package org.commonground;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import org.commonground.store.DataFolder;

/** Where everything begins. A class of its own, because JavaFX on the class path cannot begin in an {@code Application}. */
public final class Launcher {

    private Launcher() {}

    /** Without arguments, or with {@code --store FILE} alone, the window opens. */
    public static void main(String... arguments) {
        Logs.keepIn(DataFolder.path());
        Application.launch(App.class, arguments);
    }

    /** The store named by {@code --store FILE}, else the usual one. */
    static Path store(List<String> arguments) {
        int at = arguments.indexOf("--store");
        return at >= 0 && at + 1 < arguments.size() ? Path.of(arguments.get(at + 1)) : DataFolder.store();
    }
}
