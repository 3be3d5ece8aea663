package org.commonground;

import java.nio.file.Path;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.commonground.ui.kit.WindowPlace;

/** Remembers where the window stood, in a small file beside the store. */
final class WindowMemory {

    private final KeptFile<WindowPlace> file;

    WindowMemory(Path file) {
        this.file = new KeptFile<>(file, WindowPlace.class);
    }

    void place(Stage stage) {
        var screens = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .map(b -> new WindowPlace.Area(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight()))
                .toList();
        var place =
                file.read().map(remembered -> remembered.on(screens)).orElse(WindowPlace.middleOf(screens.getFirst()));
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    void keep(Stage stage) {
        file.write(
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
    }
}
