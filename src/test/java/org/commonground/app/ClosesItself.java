package org.commonground.app;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Window;

/** Run by {@link StartTest} in a Java of its own: starts the app and closes its window as soon as it shows. */
final class ClosesItself {

    private static final long BETWEEN_LOOKS = 20_000_000;

    private ClosesItself() {}

    public static void main(String... arguments) {
        var closing = new Thread(ClosesItself::close);
        closing.setDaemon(true);
        closing.start();
        Launcher.main(arguments);
    }

    private static void close() {
        while (true) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            try {
                Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            } catch (IllegalStateException notYet) {
                // JavaFX is not up yet.
            }
        }
    }
}
