package org.commonground.app;

import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.commonground.ui.shell.WindowPlace;

/** Stores the position and size of the window in a small file beside the store. */
record WindowMemory(SettingsFile<WindowPlace> file) {

    private static final String NAME = "window.json";

    /** Changes of the screens are reported one after the other. */
    private static final Duration SETTLED = Duration.millis(200);

    static WindowMemory of(SettingsFiles files) {
        return new WindowMemory(files.file(NAME, WindowPlace.class));
    }

    static Path fileBeside(Path store) {
        return store.resolveSibling(NAME);
    }

    void place(Stage stage) {
        var screens = screens();
        put(
                stage,
                file.read()
                        .map(remembered -> remembered.fitTo(screens))
                        .orElse(WindowPlace.centredOn(screens.getFirst())));
    }

    /** Moves the window back into sight when its screen is disconnected, after the system has finished its own moves. */
    void follow(Stage stage) {
        var settling = new PauseTransition(SETTLED);
        settling.setOnFinished(event -> {
            if (!of(stage).hasCentreOn(screens())) {
                put(stage, of(stage).fitTo(screens()));
            }
        });
        Screen.getScreens().addListener((Observable screens) -> settling.playFromStart());
    }

    private static List<Rectangle2D> screens() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    }

    private static WindowPlace of(Stage stage) {
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    private static void put(Stage stage, WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    void keep(Stage stage) {
        file.write(of(stage));
    }
}
