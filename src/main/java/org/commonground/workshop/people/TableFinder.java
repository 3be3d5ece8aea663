package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.ListTable.TableColumn;
import org.commonground.workshop.people.PeopleList.LeftOut;

/** Finds the tables of people in rows: a heading may be anywhere, and there may be several, as in a report of attendance. */
final class TableFinder {

    private final WordLists words;
    private final ColumnGuess guess;

    TableFinder(WordLists words) {
        this.words = words;
        guess = new ColumnGuess(words);
    }

    /** The number of cells that are known headings, if the rows have a heading of people; else 0. */
    int headingStrength(List<Row> rows) {
        boolean first = true;
        int best = 0;
        // "Participants:" above lines of several cells is a title, not the heading of their first cell.
        boolean single = rows.stream().allMatch(row -> row.filledCount() <= 1);
        for (var row : rows) {
            if (!row.isBlank() && (single || row.filledCount() > 1)) {
                best = isHeading(row, first) ? Math.max(best, 1 + (int) knownCount(row)) : best;
                first = false;
            }
        }
        return best;
    }

    /** The tables below headings. Rows above the first heading, titles of sections and facts of a meeting are left out. */
    ListContent withHeadings(List<Row> rows) {
        var tables = new ArrayList<ListTable>();
        var leftOut = new ArrayList<LeftOut>();
        Optional<Row> heading = Optional.empty();
        boolean first = true;
        boolean facts = false;
        var body = new ArrayList<Row>();
        var above = new ArrayList<Row>();
        var section = "";
        var sections = new ArrayList<String>();
        for (var row : rows) {
            if (row.isBlank()) {
                facts = false;
                continue;
            }
            if (isHeading(row, first)) {
                finish(heading, body, sections, tables);
                heading = Optional.of(row);
                facts = false;
            } else if (isMeetingHeading(row)) {
                finish(heading, body, sections, tables);
                heading = Optional.empty();
                facts = true;
                leave(leftOut, row, "people.left.meeting");
            } else if (facts) {
                leave(leftOut, row, "people.left.meeting");
            } else if (namesSide(row)) {
                section = row.text();
                leave(leftOut, row, "people.left.section");
            } else if (heading.isEmpty()) {
                above.add(row);
            } else if (isSectionTitle(row, heading.get())) {
                leave(leftOut, row, "people.left.section");
            } else {
                body.add(row);
                sections.add(section);
            }
            first = false;
        }
        finish(heading, body, sections, tables);
        for (var row : above) {
            leave(leftOut, row, "people.left.above_heading");
        }
        return ListContent.of(tables, leftOut);
    }

    /** @param sections for each row of the body, the side that the title above it names; may be empty */
    private void finish(Optional<Row> heading, List<Row> body, List<String> sections, List<ListTable> tables) {
        if (heading.isPresent()) {
            var columns = new ArrayList<>(guess.columns(heading.get(), body));
            List<Row> rows = body;
            if (sections.stream().anyMatch(section -> !section.isEmpty())
                    && columns.stream().noneMatch(column -> column.use() == ColumnUse.SIDE)) {
                int width = columns.size();
                rows = IntStream.range(0, body.size())
                        .mapToObj(i -> inSection(body.get(i), width, sections.get(i)))
                        .toList();
                columns.add(new TableColumn("", ColumnUse.SIDE, Explanation.of("people.why.sides")));
            }
            tables.add(new ListTable(columns, rows, true));
            body.clear();
            sections.clear();
        }
    }

    /** A row of a table that only names a side, above the people of that side. */
    private boolean namesSide(Row row) {
        return row.filledCount() == 1
                && row.text().length() > 1
                && words.side(row.text()).isPresent();
    }

    /** The row with the side of its section in the column behind the last one. */
    private static Row inSection(Row row, int width, String section) {
        var cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        cells.add(width, section);
        return row.with(cells);
    }

    private static void leave(List<LeftOut> leftOut, Row row, String reason) {
        leftOut.add(new LeftOut(row.line(), row.originalText(), Explanation.of(reason)));
    }

    /** Columns that have the names of sides as headings, and people below them; empty for other rows. */
    Optional<ListContent> sideColumns(List<Row> rows) {
        var top = rows.stream().filter(row -> !row.isBlank()).findFirst().orElseGet(() -> new Row(1, List.of()));
        boolean areSides = top.filledCount() > 1
                && top.cells().stream()
                        .allMatch(cell -> cell.isEmpty()
                                || cell.length() > 1 && words.side(cell).isPresent());
        if (!areSides) {
            return Optional.empty();
        }
        var filled = rows.stream().filter(row -> !row.isBlank()).toList();
        var tables = new ArrayList<ListTable>();
        var leftOut = new ArrayList<LeftOut>();
        leave(leftOut, top, "people.left.section");
        for (int i = 0; i < top.cells().size(); i++) {
            int column = i;
            var lines = new PlainLines(words, Optional.empty());
            lines.readSection(
                    top.cell(i),
                    filled.subList(1, filled.size()).stream()
                            .map(row -> new Row(row.line(), List.of(row.cell(column))))
                            .toList());
            var content = withoutHeading(lines.rows());
            tables.addAll(content.tables());
            leftOut.addAll(content.leftOut());
            leftOut.addAll(lines.leftOut());
        }
        return Optional.of(ListContent.of(tables, leftOut));
    }

    /** Whether the rows, or some of them between blank ones, have a heading in no known language. */
    boolean hasUnknownHeading(List<Row> rows) {
        return isUnderUnknownHeading(rows) || blocks(rows).stream().anyMatch(TableFinder::isUnderUnknownHeading);
    }

    /** Rows between blank ones, without the titles above them. */
    private static List<List<Row>> blocks(List<Row> rows) {
        var blocks = new ArrayList<List<Row>>();
        boolean begins = true;
        for (var row : rows) {
            begins |= row.isBlank();
            if (!row.isBlank()) {
                if (begins) {
                    blocks.add(new ArrayList<>());
                }
                blocks.getLast().add(row);
                begins = blocks.getLast().size() == 1 && row.filledCount() == 1;
            }
        }
        return blocks;
    }

    /** The first row is the heading too if it has no address where the rows below it have one. */
    private static boolean isUnderUnknownHeading(List<Row> rows) {
        var filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.size() < 2 || filled.getFirst().filledCount() < 2) {
            return false;
        }
        var top = filled.getFirst();
        var below = filled.subList(1, filled.size());
        return top.cells().stream().noneMatch(cell -> cell.indexOf('@') >= 0)
                && IntStream.range(0, top.cells().size())
                        .anyMatch(i -> !top.cell(i).isEmpty()
                                && below.stream().anyMatch(row -> !row.cell(i).isEmpty())
                                && below.stream()
                                        .allMatch(row -> row.cell(i).isEmpty() || CellText.isAddress(row.cell(i))));
    }

    /** The tables of rows whose first is the heading in an unknown language. What is above the first of them is left out. */
    ListContent withUnknownHeading(List<Row> rows) {
        if (isUnderUnknownHeading(rows)) {
            return underUnknownHeading(rows);
        }
        var tables = new ArrayList<ListTable>();
        var leftOut = new ArrayList<LeftOut>();
        for (var block : blocks(rows)) {
            if (isUnderUnknownHeading(block)) {
                tables.addAll(underUnknownHeading(block).tables());
            } else if (tables.isEmpty()) {
                block.forEach(row -> leave(leftOut, row, "people.left.above_heading"));
            } else if (block.size() == 1 && block.getFirst().filledCount() == 1) {
                leave(leftOut, block.getFirst(), "people.left.section");
            } else {
                tables.addAll(withoutHeading(block).tables());
            }
        }
        return ListContent.of(tables, leftOut);
    }

    private ListContent underUnknownHeading(List<Row> rows) {
        var filled = rows.stream().filter(row -> !row.isBlank()).toList();
        var body = filled.subList(1, filled.size());
        return ListContent.of(
                List.of(new ListTable(guess.columnsOfUnknownHeading(filled.getFirst(), body), body, true)), List.of());
    }

    /** One table of rows without heading. */
    ListContent withoutHeading(List<Row> rows) {
        var filled = rows.stream().filter(row -> !row.isBlank()).toList();
        int above = Math.max(rowsAbovePeople(filled), rowsToRule(filled));
        var leftOut = new ArrayList<LeftOut>();
        filled.subList(0, above).forEach(row -> leave(leftOut, row, "people.left.above_heading"));
        var body = filled.subList(above, filled.size());
        return body.isEmpty()
                ? ListContent.of(List.of(), leftOut)
                : ListContent.of(List.of(new ListTable(guess.columns(body), body, false)), leftOut);
    }

    /** A poll has its dates as headings, in rows whose first cell is empty; the rows below have names there. */
    private static int rowsAbovePeople(List<Row> rows) {
        int last = rows.size() - 1;
        while (last >= 0 && !rows.get(last).cell(0).isEmpty()) {
            last--;
        }
        int first = last;
        while (first > 0 && rows.get(first - 1).cell(0).isEmpty()) {
            first--;
        }
        boolean isHeading = last - first >= 1
                && last < rows.size() - 1
                && (first == 0 || rows.get(first - 1).line() < rows.get(first).line() - 1);
        return isHeading ? last + 1 : 0;
    }

    /** In Markdown, dashes below the heading. */
    private static int rowsToRule(List<Row> rows) {
        boolean isRule = rows.size() > 2
                && rows.get(1).filledCount() > 1
                && rows.get(1).cells().stream().allMatch(cell -> cell.isEmpty() || cell.matches(":?-{2,}:?"));
        return isRule ? 2 : 0;
    }

    private boolean isHeading(Row row, boolean isFirst) {
        boolean exact = row.cells().stream()
                .flatMap(cell -> words.heading(cell).stream())
                .anyMatch(use -> use.isName() || use == ColumnUse.EMAIL);
        if (!exact && !isFirst || row.cells().stream().anyMatch(cell -> cell.indexOf('@') >= 0 && cell.length() > 1)) {
            return false;
        }
        var uses = row.cells().stream()
                .flatMap(cell -> guess.headingUse(cell).stream())
                .toList();
        boolean people = uses.stream().anyMatch(use -> use.isName() || use == ColumnUse.EMAIL);
        if (!people || isMeetingHeading(row)) {
            return false;
        }
        if (row.cells().stream().filter(this::namesPeople).count() >= 2) {
            return true;
        }
        long known = uses.size();
        long filled = row.filledCount();
        return known >= 3 && exact
                || known >= 2 && known * 2 >= filled && exact
                || isFirst && known * 2 >= filled && (exact || known >= 2);
    }

    /** Whether it is the heading of names or addresses and nothing else. */
    private boolean namesPeople(String cell) {
        return !words.isIn("heading-weak_name", cell)
                && words.heading(cell)
                        .filter(use -> use.isName() || use == ColumnUse.EMAIL)
                        .isPresent();
    }

    private long knownCount(Row row) {
        return row.cells().stream()
                .filter(cell -> guess.headingUse(cell).isPresent())
                .count();
    }

    /** Facts such as topic and start of a meeting, which may hold the address of its host and the number of participants. */
    private boolean isMeetingHeading(Row row) {
        return row.cells().stream()
                                .filter(cell -> words.isIn("heading-meeting", cell))
                                .count()
                        >= 2
                && row.cells().stream()
                        .filter(cell -> !words.isIn("heading-weak_name", cell))
                        .flatMap(cell -> guess.headingUse(cell).stream())
                        .noneMatch(ColumnUse::isName);
    }

    /** {@code 3. In-Meeting Activities}, or another single cell with a number first, in a table of several columns. */
    private static boolean isSectionTitle(Row row, Row heading) {
        var text = row.text();
        return heading.filledCount() > 1
                && row.filledCount() == 1
                && !text.isEmpty()
                && Character.isDigit(text.charAt(0));
    }
}
