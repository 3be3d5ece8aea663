package org.commonground.workshop.input;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The header row of a list copied from a spreadsheet. {@code passedOver} are the columns that are not recognised. */
record HeaderRow(List<Optional<Column>> columns, List<String> ignoredColumns, char separator) {

    enum Column {
        NAME,
        FIRST_NAME,
        LAST_NAME,
        ROLE,
        MAIL,
        SIDE,
        SPONSOR
    }

    private static final Map<String, Column> NAMES = Map.ofEntries(
            Map.entry("name", Column.NAME),
            Map.entry("full name", Column.NAME),
            Map.entry("display name", Column.NAME),
            Map.entry("participant", Column.NAME),
            Map.entry("attendee", Column.NAME),
            Map.entry("first name", Column.FIRST_NAME),
            Map.entry("given name", Column.FIRST_NAME),
            Map.entry("last name", Column.LAST_NAME),
            Map.entry("surname", Column.LAST_NAME),
            Map.entry("family name", Column.LAST_NAME),
            Map.entry("role", Column.ROLE),
            Map.entry("title", Column.ROLE),
            Map.entry("job title", Column.ROLE),
            Map.entry("position", Column.ROLE),
            Map.entry("function", Column.ROLE),
            Map.entry("mail", Column.MAIL),
            Map.entry("email", Column.MAIL),
            Map.entry("e-mail", Column.MAIL),
            Map.entry("mail address", Column.MAIL),
            Map.entry("email address", Column.MAIL),
            Map.entry("e-mail address", Column.MAIL),
            Map.entry("side", Column.SIDE),
            Map.entry("sponsor", Column.SPONSOR));

    HeaderRow {
        columns = List.copyOf(columns);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** The header row, if the line is one: it must have a column of names, and another known column unless it is the only one. */
    static Optional<HeaderRow> of(DelimitedLine line) {
        char separator = line.separator();
        var fields = line.fields(separator);
        var columns = fields.stream().map(HeaderRow::column).toList();
        var known = columns.stream().flatMap(Optional::stream).toList();
        boolean people =
                known.contains(Column.NAME) || known.contains(Column.FIRST_NAME) || known.contains(Column.LAST_NAME);
        return people && (known.size() > 1 || columns.size() == 1)
                ? Optional.of(new HeaderRow(columns, unknown(fields), separator))
                : Optional.empty();
    }

    private static Optional<Column> column(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }

    private static List<String> unknown(List<String> fields) {
        return fields.stream()
                .filter(field -> !field.isEmpty() && column(field).isEmpty())
                .toList();
    }

    /** The cell of a column, "" if there is no such column or the row is too short. */
    String cell(List<String> row, Column column) {
        return IntStream.range(0, Math.min(row.size(), columns.size()))
                .filter(i -> columns.get(i).filter(c -> c == column).isPresent())
                .mapToObj(row::get)
                .findFirst()
                .orElse("");
    }

    /** Whether the row has more cells than the header, most likely because a name contains a separator. */
    boolean isTooLong(List<String> row) {
        return row.stream().skip(columns.size()).anyMatch(field -> !field.isEmpty());
    }
}
