package org.commonground.report.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.workshop.record.Action;

/**
 * The key by which an action is recognised in a file that another program has edited: {@code cg-} and the action's id. An action
 * keeps its id when a check-in takes it over, so that the key is the same in all workshops of a series.
 *
 * <table>
 * <caption>Where an exported file has it</caption>
 * <tr><td>Excel<td>last column of the sheet of actions, hidden; heading {@code report.csv.key}
 * <tr><td>actions CSV<td>last column; the same heading
 * <tr><td>Jira<td>column "External Issue ID", and one of the labels, which Jira exports again
 * <tr><td>Planner<td>last line of the description
 * <tr><td>Trello<td>last line of the card's description
 * </table>
 */
public final class ActionKey {
    private static final String PREFIX = "cg-";
    private static final Pattern KEY = Pattern.compile("(?<![0-9A-Za-z_-])" + PREFIX + "([0-9A-Za-z_-]{1,64})");

    private ActionKey() {}

    public static String of(Action action) {
        return PREFIX + action.id();
    }

    /** The id of the action whose key is the last one in a text, such as a cell, a list of labels or a description; empty for none. */
    public static Optional<String> actionId(String text) {
        return KEY.matcher(text).results().map(found -> found.group(1)).reduce((first, second) -> second);
    }
}
