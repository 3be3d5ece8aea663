package org.commonground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Drives the app's own windows and measures how long they take. Runs on a thread of its own. */
final class AppRun {

    private static final String LIST = "#workshops";
    private static final String EMPTY = "#empty";
    private static final String BOARD = "#board";
    private static final String CAPTURE = "#capture";

    private Optional<PixelProbe> console = Optional.empty();

    /**
     * Waits until the home page is painted: its list, or the hint while there is no workshop. The page is searched for it only until it is
     * found, as the search takes time from the start that is measured.
     */
    void home() {
        FxThread.awaitToolkit();
        var list = new AtomicReference<@Nullable Node>();
        FxThread.await("the home page", () -> {
            if (list.get() == null) {
                list.set(BenchWindows.find(LIST)
                        .or(() -> BenchWindows.find(EMPTY))
                        .orElse(null));
            }
            var found = list.get();
            return found != null && consoleProbe().sees(found, AppRun::isInSight);
        });
    }

    /** Opens the first workshop, then the room window, and presses Enter in the capture line. */
    void board(int presses) {
        openFirst();
        FxThread.run(() -> KeyPresses.shifted(focus(), KeyCode.F5));
        FxThread.await("the room window", () -> room().isPresent());
        BenchWindows.arrange(FxThread.get(AppRun::main), FxThread.get(() -> room().orElseThrow()));
        var wall = FxThread.get(() -> new PixelProbe(room().orElseThrow()));
        FxThread.await("the room view", () -> wall.sees(room().orElseThrow().getRoot(), AppRun::isInSight));
        FxThread.settle(0);
        BenchOutput.number("texts.console", FxThread.get(() -> PixelProbe.texts(main().lookup(BOARD))));
        BenchOutput.number(
                "texts.room",
                FxThread.get(() -> PixelProbe.texts(room().orElseThrow().getRoot())));
        BenchOutput.ready();
        var field = FxThread.get(() -> (TextField) main().lookup(CAPTURE));
        var lamp = FxThread.get(() -> (Label) main().lookup("#save-light"));
        new KeyPresses(field, consoleProbe(), wall, Optional.of(lamp)).measure(presses);
    }

    /** From the home page to the board and back, and a search over everything. */
    void library(String wanted, int rounds) {
        var opened = new ArrayList<Long>();
        var home = new ArrayList<Long>();
        for (int i = 0; i < rounds; i++) {
            opened.add(openFirst());
            home.add(goHome());
        }
        BenchOutput.times("open", opened);
        BenchOutput.times("home", home);
        var found = new ArrayList<Long>();
        for (int i = 0; i < rounds; i++) {
            found.add(search(wanted));
        }
        BenchOutput.times("search", found);
    }

    private long openFirst() {
        FxThread.settle(0);
        return timed("the board", BOARD, () -> KeyPresses.enter(main().lookup(LIST)));
    }

    private long goHome() {
        FxThread.settle(0);
        return timed("the home page", LIST, () -> KeyPresses.key(focus(), KeyCode.HOME, true));
    }

    private long search(String wanted) {
        var field = FxThread.get(() -> (TextField) main().lookup("#search"));
        FxThread.run(() -> {
            field.setText("");
            field.requestFocus();
        });
        FxThread.await("the whole list", () -> main().lookup(LIST) != null);
        FxThread.settle(0);
        // Waits for a hit with the searched word: an unchanged line of the list would look like no change.
        return timed(
                "what was found",
                "#hits",
                text -> text.getText().contains(wanted) && isInSight(text),
                () -> field.setText(wanted));
    }

    private long timed(String what, String id, Runnable action) {
        return timed(what, id, AppRun::isInSight, action);
    }

    private long timed(String what, String id, Predicate<Text> wanted, Runnable action) {
        long start = FxThread.get(() -> {
            consoleProbe().remember();
            long now = System.nanoTime();
            action.run();
            return now;
        });
        return FxThread.await(
                        what,
                        () -> BenchWindows.find(id)
                                .map(within -> consoleProbe().sees(within, wanted))
                                .orElse(false))
                - start;
    }

    private static boolean isInSight(Text text) {
        return !text.getText().isBlank() && PixelProbe.visibleBounds(text).isPresent();
    }

    private PixelProbe consoleProbe() {
        var eye = console.orElseGet(() -> new PixelProbe(main()));
        console = Optional.of(eye);
        return eye;
    }

    private static Node focus() {
        return Optional.ofNullable(main().getFocusOwner()).orElse(main().getRoot());
    }

    private static Scene main() {
        return BenchWindows.scene(LIST, true)
                .or(() -> BenchWindows.scene(EMPTY, true))
                .or(() -> BenchWindows.scene(CAPTURE, true))
                .or(() -> BenchWindows.scene("#search", true))
                .orElseThrow();
    }

    private static Optional<Scene> room() {
        return BenchWindows.scene(CAPTURE, false);
    }

    /** Runs the measurement that is named first. */
    static void run(List<String> what) {
        var app = new AppRun();
        app.home();
        switch (what.getFirst()) {
            case "start" -> {
                BenchOutput.ready();
                BenchOutput.pipeline();
            }
            case "board" -> app.board(Integer.parseInt(what.get(1)));
            case "library" -> app.library(what.get(1), Integer.parseInt(what.get(2)));
            default -> throw new IllegalArgumentException(what.getFirst());
        }
    }
}
