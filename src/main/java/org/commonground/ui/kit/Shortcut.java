package org.commonground.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** How a command is reached from the keyboard. */
public sealed interface Shortcut {

    /** Keys pressed together: a chord, a function or page key, Esc. */
    record Keys(KeyCombination keys) implements Shortcut {}

    /** One character, as the keyboard's layout types it, upper and lower case alike. Acts only where nobody types. */
    record Typed(String character) implements Shortcut {}

    /**
     * A single character is {@link Typed}, anything else is read as keys: {@code "F5"}, {@code "Page Down"}, {@code "Shortcut+N"}.
     *
     * @throws IllegalArgumentException if it names no keys
     */
    static Shortcut of(String text) {
        return text.length() == 1 ? new Typed(text) : new Keys(KeyCombination.valueOf(text));
    }

    /** Reads several, as {@link #of} does. */
    static List<Shortcut> all(String... texts) {
        return Stream.of(texts).map(Shortcut::of).toList();
    }

    /** Whether the event is this shortcut: a press for keys, a typed character for the rest. */
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

    /** As it is printed on a key cap: {@code Ctrl N}. */
    default String shown() {
        return switch (this) {
            case Keys(var keys) -> keys.getDisplayText().replace("+", " ").replace("Escape", "Esc");
            case Typed(var character) -> character.toUpperCase(Locale.ROOT);
        };
    }
}
