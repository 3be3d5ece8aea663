package org.commonground.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.commonground.i18n.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --store FILE}, the same for every command. */
final class StoreOption {

    @Option(names = "--store", paramLabel = "FILE", description = "The store; without it the one in your data folder.")
    private @Nullable Path file;

    Path file(StoreAccess.Opener opener) {
        return file == null ? opener.usual() : file;
    }

    /** Opens a store that must be there already. */
    StoreAccess openExisting(CommandContext context) {
        var path = file(context.opener());
        // A store that is gone while backups of it are there is refused with the way to get it back.
        if (!Files.exists(path) && context.opener().recovery(path).backups().isEmpty()) {
            throw new CommandFailed(Messages.text("cli.no_store_at", path));
        }
        return context.opener().open(path);
    }

    StoreAccess open(CommandContext context) {
        return context.opener().open(file(context.opener()));
    }
}
