package org.commonground.cli;

import java.io.PrintWriter;
import org.commonground.live.StoreFailure;
import org.commonground.report.ExportFailed;
import org.commonground.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        version = "Common Ground 0.1.0",
        description =
                "Workshops of two sides, from an empty laptop to an exported plan. Without a command the app opens.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong use"})
public final class Cli implements Runnable {

    @Spec
    private CommandSpec spec;

    private Cli() {}

    /** What the commands are made of; {@code opener} and {@code pictures} are the ports to store and screen. */
    public record Parts(
            Desk.Opener opener, Pictures pictures, BenchPorts bench, Words words, PrintWriter out, PrintWriter err) {}

    /** Runs one command. @return its exit code */
    public static int run(Parts parts, String... args) {
        var line = new CommandLine(new Cli())
                .addSubcommand(new DemoCommand(parts))
                .addSubcommand(new ListCommand(parts))
                .addSubcommand(new ExportCommand(parts))
                .addSubcommand(new ImportCommand(parts))
                .addSubcommand(new ImportReviewCommand(parts))
                .addSubcommand(new InsightCommand(parts))
                .addSubcommand(new CheckCommand(parts))
                .addSubcommand(new BackupCommand(parts))
                .addSubcommand(new BenchCommand(parts));
        line.setOut(parts.out());
        line.setErr(parts.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr()
                    .println(
                            switch (failure) {
                                case StoreFailure store -> store.getMessage();
                                case Failed failed -> failed.getMessage();
                                case ExportFailed export -> export.message(parts.words());
                                default -> throw failure;
                            });
            return 1;
        });
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }
}
