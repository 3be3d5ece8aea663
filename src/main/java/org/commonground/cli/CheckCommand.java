package org.commonground.cli;

import java.util.concurrent.Callable;
import org.commonground.i18n.Messages;
import picocli.CommandLine.Command;

/** Reads every record of every workshop and prints what is wrong with the file. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads everything in the store and says whether it can be trusted.")
final class CheckCommand extends StoreCommand implements Callable<Integer> {

    CheckCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var desk = store.openExisting(context)) {
            var wrong = desk.check();
            if (wrong.isEmpty()) {
                context.out()
                        .println(Messages.text(
                                "cli.workshops_everything_as_written",
                                desk.library().list().size()));
                return 0;
            }
            wrong.forEach(context.err()::println);
            return 1;
        }
    }
}
