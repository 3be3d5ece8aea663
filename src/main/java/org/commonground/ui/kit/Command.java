package org.commonground.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Something that can be done from keyboard, button or menu.
 *
 * @param id also the key of its text ({@code home.new})
 * @param shortcuts may be none
 * @param enabled asked each time before it runs
 */
public record Command(String id, List<Shortcut> shortcuts, BooleanSupplier enabled, Runnable run) {

    public Command {
        shortcuts = List.copyOf(shortcuts);
    }

    /** Always enabled; shortcuts as {@link Shortcut#of} reads them. */
    public static Command of(String id, Runnable run, String... shortcuts) {
        return new Command(id, Arrays.stream(shortcuts).map(Shortcut::of).toList(), () -> true, run);
    }

    public Command when(BooleanSupplier condition) {
        return new Command(id, shortcuts, condition, run);
    }

    /** Runs where it is enabled. @return whether it ran */
    public boolean tryRun() {
        if (!enabled.getAsBoolean()) {
            return false;
        }
        run.run();
        return true;
    }
}
