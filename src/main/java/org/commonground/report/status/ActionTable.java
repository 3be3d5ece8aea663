package org.commonground.report.status;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.workshop.InvalidInput;

/**
 * The table of actions in a file.
 *
 * @param lines below the heading
 * @param unread sentences about the columns and sheets that are not read
 */
record ActionTable(Map<StatusColumn, Integer> columns, List<StatusTable.Line> lines, List<String> unread) {

    private static final int HEADING_ROWS = 20;

    /** The first table with actions. @throws InvalidInput if there is none */
    static ActionTable find(List<StatusTable> tables, Messages messages) {
        var found =
                tables.stream().filter(table -> headingOf(table, messages) >= 0).toList();
        if (found.isEmpty()) {
            throw new InvalidInput(InvalidInput.Reason.NO_STATUS_FILE);
        }
        var first = found.getFirst();
        int at = headingOf(first, messages);
        var heading = first.lines().get(at);
        var table = new ActionTable(
                columns(heading, messages),
                first.lines().subList(at + 1, first.lines().size()),
                new ArrayList<>());
        found.stream()
                .skip(1)
                .map(other -> messages.get("status.other_sheet", other.name(), first.name()))
                .forEach(table.unread::add);
        table.nameUnreadColumns(heading, messages);
        return table;
    }

    private static int headingOf(StatusTable table, Messages messages) {
        return IntStream.range(0, Math.min(HEADING_ROWS, table.lines().size()))
                .filter(i -> columns(table.lines().get(i), messages)
                        .keySet()
                        .containsAll(List.of(StatusColumn.TITLE, StatusColumn.STATUS)))
                .findFirst()
                .orElse(-1);
    }

    private static Map<StatusColumn, Integer> columns(StatusTable.Line line, Messages messages) {
        var found = new EnumMap<StatusColumn, Integer>(StatusColumn.class);
        for (int i = 0; i < line.cells().size(); i++) {
            int column = i;
            StatusColumn.of(line.cell(i), messages).ifPresent(name -> found.putIfAbsent(name, column));
        }
        return found;
    }

    /** In a file of ours, the columns that somebody added or gave another heading; a tracker has many of its own. */
    private void nameUnreadColumns(StatusTable.Line heading, Messages messages) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var names = IntStream.range(0, width)
                .filter(i -> has(StatusColumn.FIRST_STEP)
                        && !columns.containsValue(i)
                        && !StatusColumn.isInformation(heading.cell(i), messages)
                        && lines.stream().anyMatch(line -> !line.cell(i).isBlank()))
                .mapToObj(i -> heading.cell(i).isBlank()
                        ? messages.get("people.column", i + 1)
                        : messages.get("status.column_name", heading.cell(i).strip()))
                .toList();
        if (!names.isEmpty()) {
            unread.add(messages.get("status.columns", String.join(", ", names)));
        }
    }

    boolean has(StatusColumn column) {
        return columns.containsKey(column);
    }

    /** Whether a line of separated cells has none for the last of the columns, as where a file is cut off. */
    boolean isCut(StatusTable.Line line) {
        return line.isDelimited()
                && columns.values().stream()
                        .anyMatch(column -> column >= line.cells().size());
    }

    /** The text of a cell, without the apostrophe that keeps a spreadsheet from running it. */
    String text(StatusTable.Line line, StatusColumn column) {
        var text = line.cell(columns.getOrDefault(column, -1)).strip().replace("\r\n", "\n");
        return text.matches("(?s)'[=+\\-@\t\r].*") ? text.substring(1).strip() : text;
    }
}
