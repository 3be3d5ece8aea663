package org.commonground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.commonground.json.Json;
import org.commonground.json.UnreadableJson;
import org.commonground.ui.kit.WindowPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers where the window stood, in a small file beside the store. */
final class WindowMemory {

    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final Json JSON = new Json();

    private final Path file;

    WindowMemory(Path file) {
        this.file = file;
    }

    void place(Stage stage) {
        var screens = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .map(b -> new WindowPlace.Area(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight()))
                .toList();
        var place = read().map(remembered -> remembered.on(screens)).orElse(WindowPlace.middleOf(screens.getFirst()));
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    void keep(Stage stage) {
        var place =
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        try {
            Files.writeString(file, JSON.write(place));
        } catch (IOException e) {
            LOG.info("The window's place was not kept: {}", e.getClass().getName());
        }
    }

    private Optional<WindowPlace> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.read(Files.readString(file), WindowPlace.class))
                    : Optional.empty();
        } catch (IOException | UnreadableJson e) {
            LOG.warn("The window's place was not read: {}", e.getClass().getName());
            return Optional.empty();
        }
    }
}
