package org.commonground.cli;

import org.commonground.i18n.Messages;
import org.commonground.report.ExportFailed;
import org.commonground.session.StoreFailure;
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

    /** Runs one command. @return its exit code */
    public static int run(CommandContext context, String... args) {
        var line = new CommandLine(new Cli())
                .addSubcommand(new DemoCommand(context))
                .addSubcommand(new ListCommand(context))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(new ImportCommand(context))
                .addSubcommand(new ImportReviewCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new InsightCommand(context))
                .addSubcommand(new CheckCommand(context))
                .addSubcommand(new BackupCommand(context));
        line.setOut(context.out());
        line.setErr(context.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr()
                    .println(
                            switch (failure) {
                                case StoreFailure store -> store.getMessage();
                                case CommandFailed failed -> failed.getMessage();
                                case ExportFailed export -> export.message(context.messages());
                                default -> throw failure;
                            });
            return 1;
        });
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Messages.text("cli.name_command"));
    }
}
