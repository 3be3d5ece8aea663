package org.commonground.ui.roomview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.commonground.roomview.RoomMessage;
import org.commonground.roomview.RoomPage.Page;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.shell.FullScreen;
import org.commonground.ui.shell.RoomSwitch;

/**
 * Where the room view stands: on a second screen in a window that fills it without a frame, on the only screen in the facilitator's
 * window itself. It follows while screens come, go and change, and while the facilitator's window is dragged to another. It remembers
 * nothing. Used from the user interface's thread.
 */
public final class RoomWindow implements RoomSwitch {

    /** Screens that wake or are plugged in tell of several changes, and a window is dragged step by step. */
    private static final Duration SETTLED = Duration.millis(300);

    private final LiveWorkshop live;
    private final PageContext context;
    private final Clock clock;
    private final Window console;
    private final String mark;
    private final Runnable help;
    private final List<Runnable> moved = new CopyOnWriteArrayList<>();
    private final PauseTransition settling = new PauseTransition(SETTLED);
    private final InvalidationListener restless = observed -> settling.playFromStart();
    private boolean on;
    private Optional<RoomStage> stage = Optional.empty();
    private Optional<EmbeddedRoomView> here = Optional.empty();
    private Optional<RoomView> view = Optional.empty();
    private final RoomMessageDialog dialog;
    private Optional<RoomMessage> message = Optional.empty();
    private int messagePage;
    /** Whether the room view was off when the message came; then it goes with it. */
    private boolean openedForMessage;

    private Runnable beforeEmbedding = () -> {};
    /** Whether the facilitator's window filled the screen before the room view did. */
    private boolean wasFullScreen;

    /**
     * @param console the facilitator's window, on whose screen the wall is not
     * @param mark see {@link RoomView#mark}
     * @param help shows the keys in the facilitator's window
     */
    public RoomWindow(LiveWorkshop live, PageContext context, Clock clock, Window console, String mark, Runnable help) {
        this.live = live;
        this.context = context;
        this.clock = clock;
        this.console = console;
        this.mark = mark;
        this.help = help;
        settling.setOnFinished(event -> place());
        dialog = new RoomMessageDialog(context, this::show);
    }

    /** @param console brings the page that can show the room view in its place */
    public void beforeEmbedding(Runnable console) {
        beforeEmbedding = console;
    }

    boolean isOpen() {
        return stage.isPresent();
    }

    @Override
    public void toggle() {
        if (on || isOpen()) {
            close();
        } else {
            on = true;
            follow(true);
            place();
        }
    }

    @Override
    public void toggleInWindow() {
        if (on || isOpen()) {
            close();
        } else {
            open(Optional.empty());
        }
    }

    public void close() {
        follow(false);
        on = false;
        message = Optional.empty();
        openedForMessage = false;
        closeStage();
        stand(Optional.empty());
    }

    @Override
    public void toggleMessage() {
        if (message.isPresent()) {
            endMessage();
        } else if (!context.dialogs().isOpen()) {
            dialog.open();
        }
    }

    @Override
    public boolean showsMessage() {
        return message.isPresent();
    }

    @Override
    public boolean turnMessage(int by) {
        if (message.isEmpty()) {
            return false;
        }
        var page = view.map(RoomView::messagePage).orElse(Page.ONLY);
        int to = page.at() + by;
        if (to < 0 || to >= page.of()) {
            endMessage();
        } else {
            messagePage = to;
            showMessage();
        }
        return true;
    }

    private void show(RoomMessage shown) {
        openedForMessage = !on && !isOpen();
        message = Optional.of(shown);
        messagePage = 0;
        if (openedForMessage) {
            toggle();
        }
        showMessage();
        if (here.isEmpty()) {
            context.toasts().announce(context.text("room.message_on"));
        }
    }

    private void endMessage() {
        message = Optional.empty();
        context.toasts().dropAnnouncement();
        showMessage();
        if (openedForMessage) {
            close();
        }
    }

    private void showMessage() {
        view.ifPresent(shown -> shown.showMessage(message, messagePage));
        moved.forEach(Runnable::run);
    }

    @Override
    public Optional<EmbeddedRoomView> embeddedView() {
        return here;
    }

    @Override
    public Subscription onMove(Runnable listener) {
        moved.add(listener);
        return () -> moved.remove(listener);
    }

    private void follow(boolean follow) {
        for (var observed :
                List.of(console.xProperty(), console.yProperty(), console.widthProperty(), console.heightProperty())) {
            if (follow) {
                observed.addListener(restless);
            } else {
                observed.removeListener(restless);
            }
        }
        if (follow) {
            Screen.getScreens().addListener(restless);
        } else {
            Screen.getScreens().removeListener(restless);
            settling.stop();
        }
    }

    /** Puts the room view where it belongs on the screens that there are now. */
    private void place() {
        var screen = RoomScreen.choose(
                Screen.getScreens().stream().map(Screen::getBounds).toList(),
                new Rectangle2D(console.getX(), console.getY(), console.getWidth(), console.getHeight()));
        if (screen.isEmpty()) {
            closeStage();
            beforeEmbedding.run();
            stand(here.or(() -> Optional.of(view())));
        } else {
            stand(Optional.empty());
            // A window system may have moved it when its screen went: it is put back whatever we think.
            stage.ifPresentOrElse(window -> window.fill(screen.get()), () -> open(screen));
        }
    }

    private void open(Optional<Rectangle2D> screen) {
        stage = Optional.of(new RoomStage(
                view(), context.text("room.window"), context.preferences(), commands(), screen, this::closed));
        // A new window takes the keyboard; what is typed belongs to the console.
        console.requestFocus();
    }

    private void closeStage() {
        var window = stage;
        stage = Optional.empty();
        window.ifPresent(RoomStage::close);
    }

    /** Somebody else than we has closed it: then it is not wanted. */
    private void closed() {
        if (isOpen()) {
            close();
        }
    }

    private void stand(Optional<EmbeddedRoomView> now) {
        if (!now.equals(here)) {
            if (here.isEmpty() != now.isEmpty()) {
                fillScreen(now.isPresent());
            }
            here = now;
            moved.forEach(Runnable::run);
        }
    }

    /** The only screen shows nothing but the room view. */
    private void fillScreen(boolean fill) {
        if (console instanceof Stage window) {
            if (fill) {
                wasFullScreen = window.isFullScreen();
            }
            FullScreen.set(window, fill || wasFullScreen);
        }
    }

    private RoomView view() {
        var made = new RoomView(live, context.messages(), clock, context.preferences());
        made.mark(mark);
        made.showMessage(message, messagePage);
        view = Optional.of(made);
        return made;
    }

    /** Esc takes the message off, and then the room view. */
    private void leave() {
        if (message.isPresent()) {
            endMessage();
        } else {
            close();
        }
    }

    private List<Command> commands() {
        var commands =
                new ArrayList<>(new RoomKeys(live, this, context.messages(), context.toasts()::announce).commands());
        commands.add(Command.of("room.toggle", this::close, "F5", "Shift+F5"));
        commands.add(Command.of("console.leave_room", this::leave, "Esc"));
        commands.add(Command.of(
                "room.message",
                () -> {
                    console.requestFocus();
                    toggleMessage();
                },
                "F10"));
        commands.add(Command.of(
                "kit.help",
                () -> {
                    console.requestFocus();
                    help.run();
                },
                "F1",
                "?"));
        return commands;
    }
}
