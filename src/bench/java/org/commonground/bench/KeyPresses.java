package org.commonground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Presses Enter in a text field repeatedly and measures the time until both windows show the new text and the light shows “Saved”. */
final class KeyPresses {

    /** Rounds that are not counted, because Java is still compiling. */
    private static final int WARM_UP = 10;

    private final TextField field;
    private final PixelProbe console;
    private final PixelProbe room;
    private final Optional<Label> lamp;
    private final List<Long> inConsole = new ArrayList<>();
    private final List<Long> inRoom = new ArrayList<>();
    private final List<Long> saved = new ArrayList<>();

    KeyPresses(TextField field, PixelProbe console, PixelProbe room, Optional<Label> lamp) {
        this.field = field;
        this.console = console;
        this.room = room;
        this.lamp = lamp;
    }

    /** Measures from the Enter event to the pixels on the screen. */
    void measure(int rounds) {
        int warmUp = Math.min(WARM_UP, rounds);
        for (int i = 0; i < rounds + warmUp; i++) {
            if (i == warmUp) {
                List.of(inConsole, inRoom, saved).forEach(List::clear);
            }
            // Short, so that it is one line of the room view in every size of type.
            press(i, i + " line");
        }
        BenchOutput.times("painted.console", inConsole);
        BenchOutput.times("painted.room", inRoom);
        if (lamp.isPresent()) {
            BenchOutput.times("saved", saved);
        }
    }

    private void press(int round, String text) {
        FxThread.run(() -> {
            field.setText(text);
            field.end();
        });
        FxThread.settle(round);
        long[] lit = {0};
        var light = lamp.map(label -> label.getText()).orElse("");
        ChangeListener<String> listener = (of, was, now) -> {
            if (now.equals(light)) {
                lit[0] = System.nanoTime();
            }
        };
        long start = FxThread.get(() -> {
            console.remember();
            room.remember();
            lamp.ifPresent(label -> label.textProperty().addListener(listener));
            long now = System.nanoTime();
            enter(field);
            return now;
        });
        long[] seen = {0, 0};
        FxThread.await(text, () -> {
            recordFirstPainted(seen, 0, console, text);
            recordFirstPainted(seen, 1, room, text);
            return seen[0] != 0 && seen[1] != 0 && (lamp.isEmpty() || lit[0] != 0);
        });
        lamp.ifPresent(label -> FxThread.run(() -> label.textProperty().removeListener(listener)));
        inConsole.add(seen[0] - start);
        inRoom.add(seen[1] - start);
        saved.add(lit[0] - start);
    }

    private static void recordFirstPainted(long[] seen, int at, PixelProbe eye, String text) {
        if (seen[at] == 0 && eye.sees(text)) {
            seen[at] = System.nanoTime();
        }
    }

    /** Fires the Enter events that the window system would fire. */
    static void enter(Node node) {
        key(node, KeyCode.ENTER, false);
    }

    static void key(Node node, KeyCode code, boolean alt) {
        key(node, code, false, alt);
    }

    static void shifted(Node node, KeyCode code) {
        key(node, code, true, false);
    }

    private static void key(Node node, KeyCode code, boolean shift, boolean alt) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(node, new KeyEvent(type, "", "", code, shift, false, alt, false));
        }
    }
}
