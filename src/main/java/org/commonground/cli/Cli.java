package org.commonground.cli;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.i18n.AppVersion;
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
                .addSubcommand(new PeopleCommand(context))
                .addSubcommand(new CheckCommand(context))
                .addSubcommand(new BackupCommand(context))
                .addSubcommand(new RestoreCommand(context));
        line.getCommandSpec()
                .version(context.messages().get("app.name") + " "
                        + AppVersion.current().number());
        line.registerConverter(Path.class, Cli::path);
        line.setOut(context.out());
        line.setErr(context.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // A name that begins so is a name, and not a file of arguments to be read.
        line.setExpandAtFiles(false);
        line.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr()
                    .println(
                            switch (failure) {
                                case StoreFailure store -> store.getMessage();
                                case CommandFailed failed -> failed.getMessage();
                                case ExportFailed export -> export.message(context.messages());
                                case InvalidPathException path -> pathMessage(path);
                                default -> throw failure;
                            });
            return 1;
        });
        line.setParameterExceptionHandler((wrong, given) -> {
            var command = wrong.getCommandLine();
            command.getErr().println(sentence(wrong));
            boolean isUsageRight = wrong.getCause() instanceof UnusablePath;
            if (!isUsageRight && !CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
                command.usage(command.getErr());
            }
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
        return line.execute(args);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UnusablePath(e);
        }
    }

    private static final class UnusablePath extends CommandLine.TypeConversionException {
        private static final long serialVersionUID = 1L;

        UnusablePath(InvalidPathException path) {
            super(pathMessage(path));
        }
    }

    /** Why a path cannot be used: the system's character set lacks a letter of it. */
    public static String pathMessage(InvalidPathException path) {
        var charset =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        return Charset.forName(charset).newEncoder().canEncode(path.getInput())
                ? Messages.text("cli.value_cannot_be_used", path.getInput().replace('\0', '\uFFFD'))
                : Messages.text("cli.path_not_in_character_set", path.getInput(), charset);
    }

    /** In our words: those of picocli name types of Java. */
    private static String sentence(CommandLine.ParameterException wrong) {
        var message = String.valueOf(wrong.getMessage());
        if (wrong.getCause() instanceof UnusablePath path) {
            return String.valueOf(path.getMessage());
        }
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unknown ->
                Messages.text("cli.unknown_argument", unknown.getUnmatched().getFirst());
            case CommandLine.MutuallyExclusiveArgsException _ -> Messages.text("cli.only_one_of", options(message));
            case CommandLine.MissingParameterException _ ->
                Messages.text("cli.argument_missing", message.replaceFirst("^.*(: |option )", ""));
            case CommandLine.OverwrittenOptionException _ -> Messages.text("cli.only_once", options(message));
            default -> valueSentence(wrong, message);
        };
    }

    private static String valueSentence(CommandLine.ParameterException wrong, String message) {
        var choices = Pattern.compile("expected one of \\[(.*)].* but was '(.*)'", Pattern.DOTALL)
                .matcher(message);
        if (choices.find()) {
            return Messages.text("cli.value_not_one_of", choices.group(2), choices.group(1));
        }
        return wrong.getValue() == null
                ? message
                : Messages.text("cli.value_cannot_be_used", String.valueOf(wrong.getValue()));
    }

    private static String options(String message) {
        return Pattern.compile("--[a-z-]+")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Messages.text("cli.name_command"));
    }
}
