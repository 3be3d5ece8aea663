package org.commonground.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a verified copy of the store. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Makes a verified copy of the store.")
final class BackupCommand extends StoreCommand implements Runnable {

    @Option(names = "--to", paramLabel = "FILE", description = "Where to; without it beside the store, in backups.")
    private @Nullable Path to;

    BackupCommand(CommandContext context) {
        super(context);
    }

    @Override
    public void run() {
        try (var desk = store.openExisting(context)) {
            var target = to;
            if (target == null) {
                target = desk.backup();
            } else {
                desk.backupTo(target);
            }
            context.out().println(target);
        }
    }
}
