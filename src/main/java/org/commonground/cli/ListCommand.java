package org.commonground.cli;

import picocli.CommandLine.Command;

/** Prints the workshops, newest first, one line each. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Prints the workshops, newest first: id, status, title.")
final class ListCommand extends StoreCommand implements Runnable {

    ListCommand(CommandContext context) {
        super(context);
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
