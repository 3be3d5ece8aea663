package org.commonground.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonground.report.model.ActionKey;
import org.commonground.report.model.ActionText;
import org.commonground.report.model.CsvSeparator;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/**
 * The actions as CSV files for other task trackers. Column names and states are those of the tracker, in English. There is no byte
 * order mark, because it would become part of the first column name, the separator is a comma, and texts are written as they are,
 * because no tracker runs formulas. Labels carry the owner's side, {@link ActionKey} is in every row.
 *
 * <p>Jira: "Summary" is required, people are identified by mail address, labels are separated by spaces (Atlassian, "Importing data
 * from CSV"); the date format to enter at import is yyyy-MM-dd. Planner and Trello: the columns of their
 * own exports. Dropped actions are closed tasks in Jira and Planner, where an import updates earlier tasks; Trello only adds cards,
 * so they are left out there.
 */
public final class TrackerWriters {
    private TrackerWriters() {}

    public static void jira(PlanData plan, OutputStream out) throws IOException {
        write(
                plan.workshop().actions().stream(),
                List.of(
                        "Summary",
                        "Issue Type",
                        "Status",
                        "Resolution",
                        "Description",
                        "Assignee",
                        "Due Date",
                        "External Issue ID",
                        "Labels"),
                action -> List.of(
                        oneLine(action.title()),
                        "Task",
                        state(action, "To Do", "In Progress", "Done"),
                        resolution(action),
                        description(plan, action),
                        mail(plan, action.owner()),
                        due(action),
                        ActionKey.of(action),
                        jiraLabels(plan, action)),
                out);
    }

    public static void planner(PlanData plan, OutputStream out) throws IOException {
        write(
                plan.workshop().actions().stream(),
                List.of("Task Name", "Bucket Name", "Progress", "Assigned To", "Due date", "Labels", "Description"),
                action -> List.of(
                        oneLine(action.title()),
                        plan.report().title(),
                        state(action, "Not started", "In progress", "Completed"),
                        mail(plan, action.owner()),
                        due(action),
                        side(plan, action),
                        descriptionWithKey(plan, action)),
                out);
    }

    public static void trello(PlanData plan, OutputStream out) throws IOException {
        write(
                plan.workshop().actions().stream().filter(action -> action.status() != Action.Status.DROPPED),
                List.of("Card Name", "Card Description", "List Name", "Due Date", "Members", "Labels"),
                action -> List.of(
                        oneLine(action.title()),
                        descriptionWithKey(plan, action),
                        state(action, "To Do", "Doing", "Done"),
                        due(action),
                        mail(plan, action.owner()),
                        side(plan, action)),
                out);
    }

    private static void write(
            Stream<Action> actions, List<String> head, Function<Action, List<String>> row, OutputStream out)
            throws IOException {
        CsvWriters.write(CsvSeparator.COMMA, Stream.concat(Stream.of(head), actions.map(row)), out);
    }

    private static String state(Action action, String open, String begun, String closed) {
        return switch (action.status()) {
            case OPEN -> open;
            case IN_PROGRESS, BLOCKED -> begun;
            case DONE, DROPPED -> closed;
        };
    }

    /** Labels with a space between them, so that none has a space in it. */
    private static String jiraLabels(PlanData plan, Action action) {
        var side = side(plan, action).strip().replaceAll("\\s+", "-");
        return Wording.joinNonEmpty(" ", "common-ground", ActionKey.of(action), side);
    }

    private static String resolution(Action action) {
        return switch (action.status()) {
            case OPEN, IN_PROGRESS, BLOCKED -> "";
            case DONE -> "Done";
            case DROPPED -> "Won't Do";
        };
    }

    /** The description: the values that a tracker has no column for, and the states that it has none for. */
    private static String description(PlanData plan, Action action) {
        var words = plan.wording();
        boolean told = action.status() == Action.Status.DROPPED || action.status() == Action.Status.BLOCKED;
        return Wording.joinNonEmpty(
                "\n",
                String.join("\n", ActionText.lines(words, action)),
                words.labelled("report.csv.status", told ? words.status(action.status()) : ""),
                words.labelled("report.csv.owner", words.personName(action.owner())),
                words.labelled("report.csv.counterpart", words.personName(action.counterpart())),
                words.labelled("report.csv.measure", Wording.measure(action.measure())),
                new ReviewRemarks(words).text(action.id()));
    }

    private static String descriptionWithKey(PlanData plan, Action action) {
        return Wording.joinNonEmpty("\n", description(plan, action), "Common Ground " + ActionKey.of(action));
    }

    private static String mail(PlanData plan, Optional<String> id) {
        return id.flatMap(known -> plan.workshop().find(Participant.class, known))
                .map(who -> who.email().isEmpty() ? who.name() : who.email())
                .orElse("");
    }

    /** The owner's side, as the workshop calls it. */
    private static String side(PlanData plan, Action action) {
        return plan.wording().sideName(action.owner());
    }

    private static String due(Action action) {
        return action.due().map(Object::toString).orElse("");
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
