package org.commonground.cli;

import org.commonground.i18n.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gets back a store, or one workshop of it, that is not as it was written. Without an option it prints the backups. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Gets back a damaged store, or one workshop; without an option it prints the backups.")
final class RestoreCommand extends StoreCommand implements Runnable {

    @Option(
            names = "--workshop",
            paramLabel = "ID",
            description = "This workshop alone, from the newest backup that holds it whole.")
    private @Nullable String workshop;

    @ArgGroup
    private @Nullable Source source;

    private static final class Source {
        @Option(names = "--backup", paramLabel = "NAME", description = "The store as this backup holds it.")
        private @Nullable String backup;

        @Option(
                names = "--rest",
                description = "What is left: of the store without what it lacks, of a workshop with a new history.")
        private boolean rest;
    }

    RestoreCommand(CommandContext context) {
        super(context);
    }

    @Override
    public void run() {
        var id = workshop;
        var backup = source == null ? null : source.backup;
        boolean rest = source != null && source.rest;
        var recovery = context.opener().recovery(store.file(context.opener()));
        if (id != null && backup != null) {
            throw new CommandFailed(Messages.text("cli.restore_newest_whole"));
        }
        if (id != null) {
            repair(id, rest);
        } else if (backup != null) {
            recovery.restore(backup);
            context.out().println(Messages.text("cli.store_restored", backup));
        } else if (rest) {
            context.out().println(recovery.openRest().orElse(Messages.text("cli.store_opened_rest")));
        } else {
            var backups = recovery.backups();
            if (backups.isEmpty()) {
                throw new CommandFailed(Messages.text("cli.no_backups", store.file(context.opener())));
            }
            backups.forEach(context.out()::println);
        }
    }

    private void repair(String id, boolean rest) {
        try (var desk = store.openExisting(context)) {
            var offer = desk.repairs()
                    .offer(id)
                    .orElseThrow(() -> new CommandFailed(Messages.text("cli.workshop_needs_no_restore", id)));
            if (rest) {
                desk.repairs().keepRest(id);
                context.out().println(Messages.text("cli.workshop_rest_kept", offer.records(), offer.lost()));
            } else {
                desk.repairs().restore(id);
                context.out()
                        .println(Messages.text(
                                "cli.workshop_restored",
                                offer.backup().map(backup -> backup.name()).orElse("")));
            }
        }
    }
}
