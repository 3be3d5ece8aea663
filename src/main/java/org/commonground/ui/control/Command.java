package org.commonground.ui.control;

import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;

/**
 * An action of a key, button or menu item.
 *
 * @param id also the key of its text ({@code home.new})
 * @param shortcuts may be empty
 * @param enabled evaluated each time before the command runs
 * @param action receives the index, from 0, of the shortcut that was pressed; 0 from a button or menu
 */
public record Command(String id, List<Shortcut> shortcuts, BooleanSupplier enabled, IntConsumer action) {

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /** A command that is always enabled; its shortcuts are parsed by {@link Shortcut#of}. */
    public static Command of(String id, Runnable run, String... shortcuts) {
        return perShortcut(id, which -> run.run(), shortcuts);
    }

    /** A command that does something different for each of its shortcuts; the action receives the shortcut's index. */
    public static Command perShortcut(String id, IntConsumer action, String... shortcuts) {
        return new Command(id, Shortcut.all(shortcuts), () -> true, action);
    }

    public Command when(BooleanSupplier condition) {
        return new Command(id, shortcuts, condition, action);
    }

    public void run() {
        action.accept(0);
    }

    /**
     * Runs the command if it is enabled.
     *
     * @return whether it ran
     */
    public boolean tryRun() {
        boolean runs = enabled.getAsBoolean();
        if (runs) {
            run();
        }
        return runs;
    }

    /**
     * Runs the command and consumes the event if the event matches one of its shortcuts and the command is enabled.
     *
     * @return whether it ran
     */
    public boolean tryRun(KeyEvent event) {
        for (int i = 0; i < shortcuts.size(); i++) {
            if (shortcuts.get(i).matches(event) && enabled.getAsBoolean()) {
                event.consume();
                action.accept(i);
                return true;
            }
        }
        return false;
    }

    /** The shortcuts that more than one command has. */
    public static List<String> duplicates(List<Command> commands) {
        var seen = new HashSet<String>();
        return commands.stream()
                .flatMap(command -> command.shortcuts().stream())
                .map(Shortcut::displayText)
                .filter(shown -> !seen.add(shown))
                .toList();
    }

    /** @throws IllegalArgumentException if two of the commands share a shortcut */
    public static List<Command> requireDistinct(List<Command> commands) {
        var twice = duplicates(commands);
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("Shortcuts used twice: " + twice);
        }
        return List.copyOf(commands);
    }
}
