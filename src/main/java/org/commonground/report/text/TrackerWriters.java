package org.commonground.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/**
 * The actions as CSV files for other task trackers. Column names and states are those of the tracker, in English. There is no byte
 * order mark, because it would become part of the first column name. Dropped actions are left out.
 *
 * <p>Jira: "Summary" is required, people are identified by mail address (Atlassian, "Importing data from CSV"); the date format to
 * enter at import is yyyy-MM-dd. Planner and Trello: the columns of their own exports.
 */
public final class TrackerWriters {
    private TrackerWriters() {}

    public static void jira(PlanData plan, OutputStream out) throws IOException {
        write(
                plan,
                List.of("Summary", "Issue Type", "Status", "Description", "Assignee", "Due Date", "Labels"),
                action -> List.of(
                        oneLine(action.title()),
                        "Task",
                        state(action, "To Do", "In Progress", "Done"),
                        description(plan, action),
                        mail(plan, action.owner()),
                        due(action),
                        "common-ground"),
                out);
    }

    public static void planner(PlanData plan, OutputStream out) throws IOException {
        write(
                plan,
                List.of("Task Name", "Bucket Name", "Progress", "Assigned To", "Due date", "Labels", "Description"),
                action -> List.of(
                        oneLine(action.title()),
                        plan.report().title(),
                        state(action, "Not started", "In progress", "Completed"),
                        mail(plan, action.owner()),
                        due(action),
                        "",
                        description(plan, action)),
                out);
    }

    public static void trello(PlanData plan, OutputStream out) throws IOException {
        write(
                plan,
                List.of("Card Name", "Card Description", "List Name", "Due Date", "Members", "Labels"),
                action -> List.of(
                        oneLine(action.title()),
                        description(plan, action),
                        state(action, "To Do", "Doing", "Done"),
                        due(action),
                        mail(plan, action.owner()),
                        ""),
                out);
    }

    private static void write(PlanData plan, List<String> head, Function<Action, List<String>> row, OutputStream out)
            throws IOException {
        var actions = plan.workshop().actions().stream()
                .filter(action -> action.status() != Action.Status.DROPPED)
                .map(row);
        CsvWriters.write("", head, actions, out);
    }

    private static String state(Action action, String open, String begun, String done) {
        return switch (action.status()) {
            case OPEN, DROPPED -> open;
            case IN_PROGRESS, BLOCKED -> begun;
            case DONE -> done;
        };
    }

    /** The description: the values that a tracker has no column for. */
    private static String description(PlanData plan, Action action) {
        var words = plan.wording();
        return Wording.joinNonEmpty(
                "\n",
                action.firstStep(),
                words.labelled("report.csv.owner", words.personName(action.owner())),
                words.labelled("report.csv.counterpart", words.personName(action.counterpart())),
                words.labelled("report.csv.measure", Wording.measure(action.measure())),
                new ReviewRemarks(words).text(action.id()));
    }

    private static String mail(PlanData plan, Optional<String> id) {
        return id.flatMap(known -> plan.workshop().find(Participant.class, known))
                .map(who -> who.email().isEmpty() ? who.name() : who.email())
                .orElse("");
    }

    private static String due(Action action) {
        return action.due().map(Object::toString).orElse("");
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
