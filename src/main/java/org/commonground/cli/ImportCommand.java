package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.report.archive.UnreadableWorkshopFile;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.session.VersionHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a workshop file into the store, whole or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Reads a workshop file (JSON) into the store, whole or not at all.")
final class ImportCommand extends StoreCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "The workshop file.")
    private Path file = Path.of("");

    ImportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public void run() {
        var arrived = read();
        var workshop = arrived.workshop();
        try (var desk = store.open(context)) {
            if (desk.library().list().stream().anyMatch(entry -> entry.id().equals(workshop.id()))) {
                boolean same = desk.library().open(workshop.id()).workshop().equals(workshop);
                throw new CommandFailed(
                        Messages.text(same ? "cli.workshop_store_same" : "cli.workshop_store_differs", workshop.id()));
            }
            desk.library().add(workshop, arrived.journal());
            context.out().println(workshop.id());
        }
    }

    private StoredWorkshop read() {
        try {
            var read = WorkshopFile.readArchived(BoundedFiles.read(file, Limits.MAX_WORKSHOP_FILE_BYTES));
            return VersionHistory.arrived(read.workshop(), read.previous(), Instant.now());
        } catch (IOException e) {
            throw new CommandFailed(Messages.text("cli.file_cannot_read", file, e.getMessage()));
        } catch (UnreadableWorkshopFile e) {
            throw new CommandFailed(file + ": " + e.getMessage());
        }
    }
}
