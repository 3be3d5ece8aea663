package org.commonground.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key or key combination that runs a command. */
public sealed interface Shortcut {

    /** A key combination, a function or page key, or Esc. */
    record Keys(KeyCombination keys) implements Shortcut {}

    /** A character as the keyboard layout types it, in upper or lower case. Acts only outside text fields. */
    record Typed(String character) implements Shortcut {}

    /**
     * Parses a shortcut: a single character is {@link Typed}, anything else is a key combination: {@code "F5"}, {@code "Page Down"},
     * {@code "Shortcut+N"}.
     *
     * @throws IllegalArgumentException if the text names no keys
     */
    static Shortcut of(String text) {
        return text.length() == 1 ? new Typed(text) : new Keys(KeyCombination.valueOf(text));
    }

    /** Parses several shortcuts, each as {@link #of} does. */
    static List<Shortcut> all(String... texts) {
        return Stream.of(texts).map(Shortcut::of).toList();
    }

    /** Whether the event matches: a key press for keys, a typed character for the rest. */
    default boolean matches(KeyEvent event) {
        return switch (this) {
            case Keys(var keys) -> event.getEventType() == KeyEvent.KEY_PRESSED && keys.match(event);
            case Typed(var character) ->
                event.getEventType() == KeyEvent.KEY_TYPED
                        && !event.isShortcutDown()
                        && !event.isAltDown()
                        && character.equalsIgnoreCase(event.getCharacter());
        };
    }

    /** The text on a key cap, such as {@code Ctrl N}. */
    default String displayText() {
        return switch (this) {
            case Keys(var keys) -> {
                // The last plus sign may be the key itself.
                var text = keys.getDisplayText().replaceAll("\\+(?=.)", " ").replace("Escape", "Esc");
                boolean keypad = keys instanceof KeyCodeCombination combination
                        && (combination.getCode() == KeyCode.ADD || combination.getCode() == KeyCode.SUBTRACT);
                yield keypad ? text + " (keypad)" : text;
            }
            case Typed(var character) -> character.toUpperCase(Locale.ROOT);
        };
    }
}
