package org.commonground.ui.roomview;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.shell.Keymap;
import org.commonground.ui.shell.Theme;

/** The room view in a window of its own. Not in the system's full screen, which only one window may have and loses with the keyboard. */
final class RoomStage {

    private static final double ORDINARY_WIDTH = 960;
    private static final double ORDINARY_HEIGHT = 540;

    private final Stage stage;

    /**
     * @param screen which it fills without a frame; empty for an ordinary window
     * @param closed told when it is closed, by whom ever
     */
    RoomStage(
            RoomView view,
            String title,
            Preferences preferences,
            List<Command> commands,
            Optional<Rectangle2D> screen,
            Runnable closed) {
        stage = new Stage(screen.isPresent() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        var scene = new Scene(view.view(), ORDINARY_WIDTH, ORDINARY_HEIGHT);
        var dressed = Theme.applyAndFollow(scene, preferences, "room");
        new Keymap(scene, commands, () -> true).install();
        stage.setTitle(title);
        stage.getIcons().setAll(Theme.icons());
        stage.setScene(scene);
        screen.ifPresent(this::fill);
        stage.setOnHidden(event -> {
            view.gone();
            dressed.cancel();
            closed.run();
        });
        view.shown();
        stage.show();
    }

    /** Takes all of a screen. */
    void fill(Rectangle2D screen) {
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }

    void close() {
        stage.close();
    }
}
