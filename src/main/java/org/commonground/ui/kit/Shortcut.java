package org.commonground.ui.kit;

import java.util.Locale;
import javafx.scene.input.KeyCombination;

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

    /** As it stands on a key cap: {@code Ctrl N}. */
    default String shown() {
        return switch (this) {
            case Keys(var keys) -> keys.getDisplayText().replace("+", " ").replace("Escape", "Esc");
            case Typed(var character) -> character.toUpperCase(Locale.ROOT);
        };
    }
}
