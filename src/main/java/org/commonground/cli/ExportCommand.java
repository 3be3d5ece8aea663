package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the plan of a workshop, all files or none. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the plan of a workshop into a folder, all files or none.")
final class ExportCommand implements Runnable {

    private final Cli.Parts parts;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private WorkshopOption workshop = new WorkshopOption();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "One or more of ${COMPLETION-CANDIDATES}; without it all of them.")
    private Set<Format> formats = EnumSet.allOf(Format.class);

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder; default the current one.")
    private Path out = Path.of(".");

    @Option(names = "--replace", description = "Files of that name give way; else a number is added to the name.")
    private boolean replace;

    ExportCommand(Cli.Parts parts) {
        this.parts = parts;
    }

    @Override
    public void run() {
        try (var desk = store.openExisting(parts)) {
            var opened = workshop.open(desk.library());
            Files.createDirectories(out);
            new Export(parts.words())
                    .write(
                            opened.workshop(),
                            new Export.Order(out, formats, replace, LocalDate.now()),
                            ExportProgress.UNWATCHED)
                    .forEach(parts.out()::println);
        } catch (IOException e) {
            throw new Failed("The folder " + out + " cannot be made: " + e.getMessage());
        }
    }
}
