package org.commonground.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.commonground.i18n.DesktopSystem;

/** A key or key combination that runs a command. */
public sealed interface Shortcut {

    /** Combinations with Command that macOS keeps for itself: hide, minimise, Spotlight, desktop. There Control takes its place. */
    Set<String> KEPT_BY_MACOS =
            Set.of("Shortcut+H", "Shortcut+M", "Shortcut+Space", "Shortcut+Shift+Space", "Shortcut+F3");

    /** A key combination, a function or page key, or Esc. */
    record Keys(KeyCombination keys) implements Shortcut {
        @Override
        public String displayText() {
            var joined = keys.getDisplayText();
            // The last plus sign may be the key itself.
            int last = joined.length() - 1;
            var text = (joined.substring(0, last).replace('+', ' ') + joined.substring(last)).replace("Escape", "Esc");
            boolean keypad = keys instanceof KeyCodeCombination combination
                    && (combination.getCode() == KeyCode.ADD || combination.getCode() == KeyCode.SUBTRACT);
            return keypad ? text + " (keypad)" : text;
        }
    }

    /** A character as the keyboard layout types it, in upper or lower case. Acts only outside text fields. */
    record Typed(String character) implements Shortcut {
        @Override
        public String displayText() {
            return character.toUpperCase(Locale.ROOT);
        }
    }

    /**
     * Parses a shortcut: a single character is {@link Typed}, anything else is a key combination: {@code "F5"}, {@code "Page Down"},
     * {@code "Shortcut+N"}.
     *
     * @throws IllegalArgumentException if the text names no keys
     */
    static Shortcut of(String text) {
        return text.length() == 1 ? new Typed(text) : new Keys(combination(text, DesktopSystem.isMacOs()));
    }

    /** What {@code Shortcut} is on this system: Control, and Command on macOS, but for what macOS keeps for itself. */
    static KeyCombination combination(String text, boolean macOs) {
        boolean kept = macOs && KEPT_BY_MACOS.contains(text);
        return KeyCombination.valueOf(kept ? text.replace("Shortcut", "Ctrl") : text);
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
    String displayText();
}
