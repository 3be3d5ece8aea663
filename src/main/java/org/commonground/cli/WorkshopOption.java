package org.commonground.cli;

import org.commonground.i18n.Messages;
import org.commonground.session.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which workshop: by id, or the one that was changed last. */
final class WorkshopOption {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    private static final class Which {
        @Option(names = "--workshop", paramLabel = "ID", description = "The workshop's id, as list shows it.")
        private @Nullable String id;

        @Option(
                names = "--latest",
                description = "The workshop that was changed last; a fictional one only where there is no other.")
        private boolean latest;
    }

    Library.StoredWorkshop open(Library library) {
        var id = which.id;
        if (id == null) {
            id = library.list().stream()
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed(Messages.text("cli.no_workshop_store_yet")))
                    .id();
        }
        return library.open(id);
    }
}
