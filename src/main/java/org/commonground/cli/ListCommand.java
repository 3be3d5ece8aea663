package org.commonground.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the workshops, newest first, a line each. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Prints the workshops, newest first: id, status, title.")
final class ListCommand implements Runnable {

    private final Cli.Parts parts;

    @Mixin
    private StoreOption store = new StoreOption();

    ListCommand(Cli.Parts parts) {
        this.parts = parts;
    }

    @Override
    public void run() {
        try (var desk = store.openExisting(parts)) {
            desk.library()
                    .list()
                    .forEach(entry -> parts.out().println(entry.id() + "\t" + entry.status() + "\t" + entry.title()));
        }
    }
}
