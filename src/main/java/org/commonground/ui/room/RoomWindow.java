package org.commonground.ui.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Presenter;
import org.commonground.live.Steering;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Keymap;
import org.commonground.ui.kit.Preferences;
import org.commonground.ui.kit.RoomSwitch;
import org.commonground.ui.kit.Theme;
import org.commonground.words.Words;
import org.commonground.workshop.Change;

/**
 * The room view: on a second screen a window that fills it without a frame, on the only screen in the facilitator's window itself. It
 * remembers nothing. Used from the user interface's thread.
 */
public final class RoomWindow implements RoomSwitch {

    private static final double ORDINARY_WIDTH = 960;
    private static final double ORDINARY_HEIGHT = 540;

    private final LiveWorkshop live;
    private final Words words;
    private final Clock clock;
    private final Window console;
    private final String mark;
    private final Preferences preferences;
    private Optional<Stage> open = Optional.empty();

    /**
     * @param console the facilitator's window, on whose screen the wall is not
     * @param mark see {@link RoomView#mark}
     * @param preferences its colours, and how far away it is read
     */
    public RoomWindow(
            LiveWorkshop live, Words words, Clock clock, Window console, String mark, Preferences preferences) {
        this.preferences = preferences;
        this.mark = mark;
        this.live = live;
        this.words = words;
        this.clock = clock;
        this.console = console;
    }

    public boolean isOpen() {
        return open.isPresent();
    }

    /** Opens the window or closes it. */
    @Override
    public void toggle() {
        if (isOpen()) {
            close();
        } else {
            show();
        }
    }

    public void close() {
        open.ifPresent(Stage::close);
    }

    /** What can be done with the wall, here and from the console. */
    public static List<Command> commands(LiveWorkshop live, Words words, Runnable toggle) {
        return List.of(
                Command.of("room.toggle", toggle, "F5"),
                Command.of("room.blank", () -> live.record(blank(live)), "B", "."),
                Command.of(
                        "room.forward",
                        () -> live.record(Presenter.forward(live.workshop(), words, live.layout(), live.pen())),
                        "Page Down"),
                Command.of(
                        "room.back",
                        () -> live.record(Presenter.back(live.workshop(), words, live.layout(), live.pen())),
                        "Page Up"));
    }

    private static Change blank(LiveWorkshop live) {
        return Steering.blank(live.workshop(), !live.workshop().live().blank());
    }

    @Override
    public Optional<Here> here() {
        return isOpen() || screen().isPresent() ? Optional.empty() : Optional.of(marked());
    }

    private RoomView marked() {
        var view = new RoomView(live, words, clock, preferences);
        view.mark(mark);
        return view;
    }

    private Optional<Rectangle2D> screen() {
        var screens = Screen.getScreens().stream().map(Screen::getBounds).toList();
        return RoomScreen.choose(
                screens, new Rectangle2D(console.getX(), console.getY(), console.getWidth(), console.getHeight()));
    }

    private void show() {
        var wall = screen();
        var view = marked();
        var stage = new Stage(wall.isPresent() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        var scene = new Scene(view.view(), ORDINARY_WIDTH, ORDINARY_HEIGHT);
        var dressed = Theme.dress(scene, preferences, "room");
        var commands = new ArrayList<>(commands(live, words, this::toggle));
        commands.add(Command.of("room.close", this::close, "Esc"));
        new Keymap(scene, commands, () -> true).install();
        stage.setTitle(words.get("room.window"));
        stage.setScene(scene);
        wall.ifPresent(bounds -> {
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setWidth(bounds.getWidth());
            stage.setHeight(bounds.getHeight());
        });
        stage.setOnHidden(event -> {
            view.gone();
            dressed.end();
            open = Optional.empty();
        });
        open = Optional.of(stage);
        view.shown();
        stage.show();
        // A new window takes the keyboard; what is typed belongs to the console.
        console.requestFocus();
    }
}
