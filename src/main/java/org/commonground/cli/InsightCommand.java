package org.commonground.cli;

import org.commonground.insight.InsightJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the results of the revealed ballots as JSON. */
@Command(
        name = "insight",
        mixinStandardHelpOptions = true,
        description = "Prints what every revealed ballot says about the two sides.")
final class InsightCommand extends StoreCommand implements Runnable {

    @Mixin
    private WorkshopOption workshop = new WorkshopOption();

    @Option(names = "--json", required = true, description = "As JSON, the only form there is.")
    private boolean json;

    InsightCommand(CommandContext context) {
        super(context);
    }

    @Override
    public void run() {
        try (var desk = store.openExisting(context)) {
            context.out()
                    .println(InsightJson.write(workshop.open(desk.library()).workshop()));
        }
    }
}
