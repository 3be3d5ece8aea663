package org.commonground.app;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.console.ConsolePage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.roomview.RoomWindow;
import org.commonground.ui.shell.Shell;

/**
 * The room window of the open workshop. It stays open while the facilitator changes pages. On the only screen a message is shown in place
 * of the console, and the page that was on comes back after it.
 */
final class CurrentRoomWindow {

    private final PageContext context;
    private final Stage stage;
    private final Shell shell;
    private final Runnable moved;
    private final Supplier<Runnable> showAgain;
    private final Consumer<String> openConsole;
    private Optional<RoomWindow> window = Optional.empty();
    private Optional<Runnable> beforeMessage = Optional.empty();

    /**
     * @param moved called when the room view has moved into the window of the pages or out of it
     * @param showAgain shows the current page again
     * @param openConsole opens the console of a workshop
     */
    CurrentRoomWindow(
            PageContext context,
            Stage stage,
            Shell shell,
            Runnable moved,
            Supplier<Runnable> showAgain,
            Consumer<String> openConsole) {
        this.context = context;
        this.stage = stage;
        this.shell = shell;
        this.moved = moved;
        this.showAgain = showAgain;
        this.openConsole = openConsole;
    }

    /** @param mark see {@link org.commonground.ui.roomview.RoomView#mark} */
    RoomWindow of(LiveWorkshop live, Clock clock, String mark) {
        if (window.isEmpty()) {
            var made = new RoomWindow(live, context, clock, stage, mark, shell::showHelp);
            made.onMove(moved);
            made.onMove(() -> Platform.runLater(this::returnAfterMessage));
            made.beforeEmbedding(() -> goToConsole(live.workshop().id()));
            window = Optional.of(made);
        }
        return window.get();
    }

    /** Whether it fills the window of the pages, because there is no second screen. */
    boolean fillsMainWindow() {
        return window.flatMap(RoomWindow::embeddedView).isPresent();
    }

    void close() {
        window.ifPresent(RoomWindow::close);
        window = Optional.empty();
    }

    private void goToConsole(String workshopId) {
        if (!isOnConsole()) {
            beforeMessage = Optional.of(showAgain.get());
            openConsole.accept(workshopId);
        }
    }

    private void returnAfterMessage() {
        if (!fillsMainWindow() && window.filter(RoomWindow::showsMessage).isEmpty()) {
            var back = beforeMessage.filter(page -> isOnConsole());
            beforeMessage = Optional.empty();
            back.ifPresent(Runnable::run);
        }
    }

    private boolean isOnConsole() {
        return shell.page().orElse(null) instanceof ConsolePage;
    }
}
