package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonground.plan.PlanVersions;
import org.commonground.report.status.StatusFile;
import org.commonground.report.status.StatusUpdate;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.WorkshopJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what files from other programs would change in the plan, and changes it when told to. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Compares the plan with workbooks, CSV files and exports of Jira, Planner or Trello that came back, and prints what would change.")
final class StatusCommand extends StoreCommand implements Runnable {

    @Mixin
    private WorkshopOption workshop = new WorkshopOption();

    @Option(names = "--accept", description = "Changes the plan; without it nothing is changed.")
    private boolean accept;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.")
    private List<Path> files = List.of();

    /** What is printed as JSON. */
    record Said(List<Update> updates, List<String> notTaken, List<String> missing) {
        record Update(String action, String title, int line, boolean matchedByTitle, String by, List<Field> changes) {}

        record Field(String field, String before, String after) {}
    }

    StatusCommand(CommandContext context) {
        super(context);
    }

    @Override
    public void run() {
        try (var desk = store.openExisting(context);
                var room = new HeadlessSession(
                        desk, workshop.open(desk.library()).workshop().id())) {
            var read = new ArrayList<StatusFile>();
            for (var file : files) {
                read.add(read(file));
            }
            for (var file : read) {
                compare(room, file);
            }
        }
    }

    private StatusFile read(Path file) {
        try {
            return StatusFile.read(file, context.messages(), LocalDate.now());
        } catch (InvalidInput none) {
            var reason =
                    context.messages().get(none.messageKey(), none.arguments().toArray());
            throw new CommandFailed(context.messages().get("reviews.unreadable", file, reason));
        } catch (IOException e) {
            throw new CommandFailed(context.messages().get("reviews.unreadable", file, String.valueOf(e.getMessage())));
        }
    }

    /** What was accepted is printed when it is saved. */
    private void compare(HeadlessSession room, StatusFile file) {
        var live = room.live();
        var found = file.compare(live.workshop(), live.asOfVersion(PlanVersions.lastVersion(live.workshop())));
        if (accept && !found.updates().isEmpty()) {
            live.performUndoable(StatusFile.accept(live.workshop(), found.updates()));
            room.awaitSaved();
        }
        if (json) {
            var updates = found.updates().stream().map(StatusCommand::json).toList();
            context.out()
                    .println(WorkshopJson.CODEC.writeReadable(new Said(updates, found.notTaken(), found.missing())));
        } else {
            print(found);
        }
    }

    private static Said.Update json(StatusUpdate update) {
        return new Said.Update(
                update.actionId(),
                update.title(),
                update.line(),
                update.isMatchedByTitle(),
                update.by(),
                update.changes().stream()
                        .map(change -> new Said.Field(change.caption(), change.before(), change.after()))
                        .toList());
    }

    private void print(StatusFile.Comparison found) {
        var messages = context.messages();
        for (var update : found.updates()) {
            context.out()
                    .println(update.title()
                            + (update.isMatchedByTitle() ? " (" + messages.get("status.by_title") + ")" : ""));
            update.changes()
                    .forEach(change -> context.out()
                            .println("  "
                                    + messages.get(
                                            "status.change", change.caption(), change.before(), change.after())));
        }
        found.notTaken().forEach(context.out()::println);
        if (!found.missing().isEmpty()) {
            context.print("status.missing", String.join(" · ", found.missing()));
        }
        context.print(
                accept ? "status.accepted" : "status.nothing_changed",
                found.updates().size());
    }
}
