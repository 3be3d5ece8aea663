package org.commonground.ui.kit;

import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;

/**
 * Something that can be done from keyboard, button or menu.
 *
 * @param id also the key of its text ({@code home.new})
 * @param shortcuts may be none
 * @param enabled asked each time before it runs
 * @param action receives the index, from 0, of the shortcut that was pressed; 0 from a button or menu
 */
public record Command(String id, List<Shortcut> shortcuts, BooleanSupplier enabled, IntConsumer action) {

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /** Always enabled; shortcuts as {@link Shortcut#of} reads them. */
    public static Command of(String id, Runnable run, String... shortcuts) {
        return each(id, which -> run.run(), shortcuts);
    }

    /** For shortcuts of which each does its own variant of the command. */
    public static Command each(String id, IntConsumer action, String... shortcuts) {
        return new Command(id, Shortcut.all(shortcuts), () -> true, action);
    }

    public Command when(BooleanSupplier condition) {
        return new Command(id, shortcuts, condition, action);
    }

    public void run() {
        action.accept(0);
    }

    /** Runs where it is enabled. @return whether it ran */
    public boolean tryRun() {
        boolean runs = enabled.getAsBoolean();
        if (runs) {
            run();
        }
        return runs;
    }

    /** Runs if the event is one of its shortcuts and it is enabled, and consumes the event. @return whether it ran */
    boolean tryRun(KeyEvent event) {
        for (int i = 0; i < shortcuts.size(); i++) {
            if (shortcuts.get(i).matches(event) && enabled.getAsBoolean()) {
                event.consume();
                action.accept(i);
                return true;
            }
        }
        return false;
    }

    /** Shortcuts that more than one command has. */
    public static List<String> duplicates(List<Command> commands) {
        var seen = new HashSet<String>();
        return commands.stream()
                .flatMap(command -> command.shortcuts().stream())
                .map(Shortcut::shown)
                .filter(shown -> !seen.add(shown))
                .toList();
    }

    /** @throws IllegalArgumentException if two of the commands share a shortcut */
    static List<Command> distinct(List<Command> commands) {
        var twice = duplicates(commands);
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("Shortcuts used twice: " + twice);
        }
        return List.copyOf(commands);
    }
}
