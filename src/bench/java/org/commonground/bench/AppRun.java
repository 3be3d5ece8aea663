package org.commonground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

/** Drives the app's own windows and measures how long they take. Runs on a thread of its own. */
final class AppRun {

    private static final String LIST = "#workshops";
    private static final String EMPTY = "#empty";
    private static final String BOARD = "#board";
    private static final String CAPTURE = "#capture";

    private Optional<PixelProbe> console = Optional.empty();

    /** Waits until the home page is painted: its list, or the hint while there is no workshop. */
    void home() {
        Bridge.awaitToolkit();
        Bridge.await(
                "the home page",
                () -> Windows.find(LIST)
                        .or(() -> Windows.find(EMPTY))
                        .map(list -> eye().sees(list, AppRun::isInSight))
                        .orElse(false));
    }

    /** Opens the first workshop, then the room window, and presses Enter in the capture line. */
    void board(int presses) {
        openFirst();
        Bridge.run(() -> KeyPresses.shifted(focus(), KeyCode.F5));
        Bridge.await("the room window", () -> room().isPresent());
        Windows.arrange(Bridge.get(AppRun::main), Bridge.get(() -> room().orElseThrow()));
        var wall = Bridge.get(() -> new PixelProbe(room().orElseThrow()));
        Bridge.await("the room view", () -> wall.sees(room().orElseThrow().getRoot(), AppRun::isInSight));
        Bridge.rest(0);
        BenchOutput.number("texts.console", Bridge.get(() -> PixelProbe.texts(main().lookup(BOARD))));
        BenchOutput.number(
                "texts.room",
                Bridge.get(() -> PixelProbe.texts(room().orElseThrow().getRoot())));
        BenchOutput.ready();
        var field = Bridge.get(() -> (TextField) main().lookup(CAPTURE));
        var lamp = Bridge.get(() -> (Label) main().lookup("#save-light"));
        new KeyPresses(field, eye(), wall, Optional.of(lamp)).measure(presses);
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
        Bridge.rest(0);
        return timed("the board", BOARD, () -> KeyPresses.enter(main().lookup(LIST)));
    }

    private long goHome() {
        Bridge.rest(0);
        return timed("the home page", LIST, () -> KeyPresses.key(focus(), KeyCode.HOME, true));
    }

    private long search(String wanted) {
        var field = Bridge.get(() -> (TextField) main().lookup("#search"));
        Bridge.run(() -> {
            field.setText("");
            field.requestFocus();
        });
        Bridge.await("the whole list", () -> main().lookup(LIST) != null);
        Bridge.rest(0);
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
        long start = Bridge.get(() -> {
            eye().remember();
            long now = System.nanoTime();
            action.run();
            return now;
        });
        return Bridge.await(
                        what,
                        () -> Windows.find(id)
                                .map(within -> eye().sees(within, wanted))
                                .orElse(false))
                - start;
    }

    private static boolean isInSight(Text text) {
        return !text.getText().isBlank() && PixelProbe.seen(text).isPresent();
    }

    private PixelProbe eye() {
        var eye = console.orElseGet(() -> new PixelProbe(main()));
        console = Optional.of(eye);
        return eye;
    }

    private static Node focus() {
        return Optional.ofNullable(main().getFocusOwner()).orElse(main().getRoot());
    }

    private static Scene main() {
        return Windows.scene(LIST, true)
                .or(() -> Windows.scene(EMPTY, true))
                .or(() -> Windows.scene(CAPTURE, true))
                .or(() -> Windows.scene("#search", true))
                .orElseThrow();
    }

    private static Optional<Scene> room() {
        return Windows.scene(CAPTURE, false);
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
