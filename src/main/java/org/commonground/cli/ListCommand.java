package org.commonground.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the workshops, newest first, one line each. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Prints the workshops, newest first: id, status, title.")
final class ListCommand implements Runnable {

    private final CommandContext context;

    @Mixin
    private StoreOption store = new StoreOption();

    ListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        try (var desk = store.openExisting(context)) {
            desk.library()
                    .list()
                    .forEach(entry -> context.out()
                            .println(entry.id() + "\t" + entry.status() + "\t" + entry.title()
                                    + (entry.fictional() ? "\tFICTIONAL" : "")));
        }
    }
}
