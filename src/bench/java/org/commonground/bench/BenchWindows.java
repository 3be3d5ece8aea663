package org.commonground.bench;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Finds the windows and arranges them on one screen: the console above, the room view below. */
final class BenchWindows {

    private static final double CONSOLE = 0.64;
    private static final int FRAMES = 10;

    private BenchWindows() {}

    /** The first window that contains a node of this id, or that does not. */
    static Optional<Scene> scene(String id, boolean holds) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(scene -> (scene.lookup(id) != null) == holds)
                .findFirst();
    }

    static Optional<Node> find(String id) {
        return scene(id, true).map(scene -> scene.lookup(id));
    }

    /** Closes tips, notifications and menus. */
    static void hideNotices() {
        Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .toList()
                .forEach(Window::hide);
    }

    /**
     * Sets the sizes first and the positions some frames later: a frame of the old size beyond the edge of the headless screen throws.
     */
    static void arrange(Scene console, Scene room) {
        var screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(1280, screen.getWidth());
        double split = Math.floor(screen.getHeight() * CONSOLE);
        FxThread.run(() -> {
            size(console.getWindow(), width, split);
            size(room.getWindow(), Math.min(width, 640), Math.min(360, screen.getHeight() - split));
        });
        for (int i = 0; i < FRAMES; i++) {
            FxThread.settle(i);
        }
        FxThread.run(() -> {
            room.getWindow().setY(split);
            // The headless screen draws a moved window again only when its size changes.
            room.getWindow().setHeight(room.getWindow().getHeight() - 1);
        });
        FxThread.settle(0);
    }

    private static void size(Window window, double width, double height) {
        window.setX(0);
        window.setY(0);
        window.setWidth(width);
        window.setHeight(height);
    }
}
