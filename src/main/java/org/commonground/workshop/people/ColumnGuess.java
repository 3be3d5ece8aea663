package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.ListTable.TableColumn;

/** Decides what each column of a table is taken for: by its heading, checked with its cells, or by its cells alone. */
record ColumnGuess(WordLists words) {

    /** The reason of two columns that may as well be a name and a department. */
    static final String SINGLE_WORDS_UNSURE = "people.why.single_words_unsure";

    private static final int LONGEST_QUESTION = 80;
    /** Of a first or last name. */
    private static final int MOST_WORDS = 3;

    /** The uses that a question may have, in the order in which its words decide. */
    private static final List<ColumnUse> QUESTIONS = List.of(
            ColumnUse.EMAIL,
            ColumnUse.FIRST_NAME,
            ColumnUse.LAST_NAME,
            ColumnUse.NAME,
            ColumnUse.SIDE,
            ColumnUse.ROLE,
            ColumnUse.DEPARTMENT,
            ColumnUse.RESPONSE);

    /** The use of a heading: a known one, or a question such as "What is your name?". */
    Optional<ColumnUse> headingUse(String heading) {
        var known = words.heading(heading);
        if (known.isPresent()
                || CellText.letters(heading).isEmpty()
                || heading.length() > LONGEST_QUESTION
                || CellText.isFigure(heading)) {
            return known;
        }
        return QUESTIONS.stream()
                .filter(use -> words.holdsPhrase("question-" + WordLists.key(use), heading))
                .findFirst()
                .map(use -> use == ColumnUse.EMAIL && words.holdsPhrase("question-no_email", heading)
                        ? ColumnUse.LEAVE_OUT
                        : use);
    }

    List<TableColumn> columns(Row heading, List<Row> body) {
        var columns = new ArrayList<TableColumn>();
        for (int i = 0; i < heading.cells().size(); i++) {
            columns.add(byHeading(heading.cell(i), cells(body, i)));
        }
        addressByContent(columns, body);
        completeNames(columns, body);
        return columns;
    }

    private TableColumn byHeading(String heading, List<String> cells) {
        var use = headingUse(heading);
        if (use.isEmpty()
                && !cells.isEmpty()
                && all(cells, cell -> cell.length() > 1 && words.side(cell).isPresent())) {
            return new TableColumn(heading, ColumnUse.SIDE, Explanation.of("people.why.sides"));
        }
        // "No" is a number, too.
        boolean mayBeAnswer = use.isEmpty() || use.get() == ColumnUse.LEAVE_OUT;
        if (mayBeAnswer && words.response(heading).isPresent() && !cells.isEmpty() && all(cells, this::isMark)) {
            return known(heading, ColumnUse.RESPONSE);
        }
        if (use.isEmpty()) {
            return heading.isEmpty()
                    ? left(heading, "people.why.no_heading")
                    : left(heading, "people.why.unknown_heading", heading);
        }
        boolean empty = cells.isEmpty();
        return switch (use.get()) {
            case ROLE -> {
                if (!empty && all(cells, cell -> words.isIn("form_of_address", cell))
                        || empty && words.isIn("heading-form_of_address", heading)) {
                    yield left(heading, "people.why.form_of_address");
                }
                if (!empty
                        && all(
                                cells,
                                cell -> words.isIn("meeting_role", cell) || words.isIn("meeting_resource", cell))) {
                    yield left(heading, "people.why.meeting_role");
                }
                yield all(cells, CellText::isFigure) && !empty
                        ? left(heading, "people.why.figures")
                        : known(heading, ColumnUse.ROLE);
            }
            case EMAIL ->
                !empty && cells.stream().noneMatch(cell -> cell.indexOf('@') > 0)
                        ? left(heading, "people.why.no_address")
                        : known(heading, ColumnUse.EMAIL);
            case RESPONSE ->
                !empty && cells.stream().noneMatch(cell -> words.answer(cell).isPresent())
                        ? left(heading, "people.why.no_response")
                        : known(heading, ColumnUse.RESPONSE);
            case NAME -> {
                if (!empty && all(cells, CellText::isAddress)) {
                    yield new TableColumn(heading, ColumnUse.EMAIL, Explanation.of("people.why.addresses"));
                }
                boolean marks = !empty && all(cells, cell -> CellText.isFigure(cell) || isYesOrNo(cell));
                yield marks ? left(heading, "people.why.marks") : known(heading, ColumnUse.NAME);
            }
            case LEAVE_OUT -> left(heading, "people.why.not_needed", heading);
            case FIRST_NAME, LAST_NAME, SIDE, DEPARTMENT, SPONSOR -> known(heading, use.get());
        };
    }

    private boolean isMark(String cell) {
        return words.isYes(cell) || cell.equals("0") || words.answer(cell).isPresent();
    }

    private boolean isYesOrNo(String cell) {
        return words.isIn("yes", cell) || words.response(cell).isPresent();
    }

    /** Without a column of addresses, one whose cells are addresses is it, whatever its heading. */
    private static void addressByContent(List<TableColumn> columns, List<Row> body) {
        if (columns.stream().anyMatch(column -> column.use() == ColumnUse.EMAIL)) {
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            var cells = cells(body, i);
            if (columns.get(i).use() == ColumnUse.LEAVE_OUT && mostly(cells, CellText::isAddress)) {
                columns.set(
                        i,
                        new TableColumn(
                                columns.get(i).heading(), ColumnUse.EMAIL, Explanation.of("people.why.addresses")));
                return;
            }
        }
    }

    /** A first name alone is the name; a name beside a first name that it does not hold is the last name. */
    private void completeNames(List<TableColumn> columns, List<Row> body) {
        int name = find(columns, ColumnUse.NAME);
        int first = find(columns, ColumnUse.FIRST_NAME);
        int last = find(columns, ColumnUse.LAST_NAME);
        if (name >= 0 && first >= 0 && last < 0) {
            if (areApart(body, name, first)) {
                retake(columns, name, ColumnUse.LAST_NAME, "people.why.beside_first_name");
            }
        } else if (name >= 0 && first < 0 && last >= 0) {
            if (areApart(body, name, last)) {
                retake(columns, name, ColumnUse.FIRST_NAME, "people.why.beside_last_name");
            }
        } else if (name < 0 && first >= 0 && last < 0) {
            retake(columns, first, ColumnUse.NAME, "people.why.only_name");
        } else if (name < 0 && first < 0 && last >= 0) {
            retake(columns, last, ColumnUse.NAME, "people.why.only_name");
        } else if (name < 0 && first < 0) {
            // A table with a heading for addresses only: the first column of texts nobody can name otherwise.
            IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).why().key().equals("people.why.unknown_heading")
                            || columns.get(i).why().key().equals("people.why.no_heading")
                            || words.isIn("heading-user_name", columns.get(i).heading()))
                    .filter(i -> mostly(cells(body, i), this::couldBeName))
                    .findFirst()
                    .ifPresent(i -> retake(columns, i, ColumnUse.NAME, "people.why.first_text"));
        }
    }

    /** Whether no name holds what is in the column of a part of it. */
    private static boolean areApart(List<Row> body, int name, int part) {
        return body.stream()
                .filter(row -> !row.cell(name).isEmpty() && !row.cell(part).isEmpty())
                .allMatch(row -> !CellText.words(row.cell(name)).contains(CellText.words(row.cell(part))));
    }

    private static void retake(List<TableColumn> columns, int i, ColumnUse use, String why) {
        var heading = columns.get(i).heading();
        columns.set(i, new TableColumn(heading, use, Explanation.of(why, heading)));
    }

    private static int find(List<TableColumn> columns, ColumnUse use) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).use() == use)
                .findFirst()
                .orElse(-1);
    }

    private boolean couldBeName(String cell) {
        return !CellText.isFigure(cell) && cell.indexOf('@') < 0 && !words.mentions("job-word", cell);
    }

    /** Columns below a heading in an unknown language: by their cells, and text by its heading if that is known. */
    List<TableColumn> columnsOfUnknownHeading(Row heading, List<Row> body) {
        var guessed = columns(body);
        var columns = new ArrayList<TableColumn>();
        for (int i = 0; i < guessed.size(); i++) {
            var column = guessed.get(i);
            boolean isText = column.use() == ColumnUse.ROLE || column.use().isName();
            columns.add(
                    isText && headingUse(heading.cell(i)).isPresent()
                            ? byHeading(heading.cell(i), cells(body, i))
                            : new TableColumn(heading.cell(i), column.use(), column.why()));
        }
        completeNames(columns, body);
        return columns;
    }

    /** Columns of rows without heading. */
    List<TableColumn> columns(List<Row> body) {
        int width = body.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var columns = new ArrayList<TableColumn>();
        var texts = new ArrayList<Integer>();
        for (int i = 0; i < width; i++) {
            var cells = cells(body, i);
            var plain = plainColumn(cells, i == 0);
            if (plain.isEmpty()) {
                texts.add(i);
            }
            columns.add(plain.orElseGet(() -> taken(ColumnUse.ROLE, "people.why.text_after_name")));
        }
        names(columns, texts, body);
        return columns;
    }

    private Optional<TableColumn> plainColumn(List<String> cells, boolean isFirst) {
        if (cells.isEmpty()) {
            return Optional.of(taken(ColumnUse.LEAVE_OUT, "people.why.empty"));
        }
        if (mostly(cells, CellText::isAddress)) {
            return Optional.of(taken(ColumnUse.EMAIL, "people.why.addresses"));
        }
        if (mostly(cells, CellText::isFigure)) {
            return Optional.of(taken(ColumnUse.LEAVE_OUT, "people.why.figures"));
        }
        if (isFirst
                ? all(cells, cell -> words.side(cell).isPresent())
                : mostly(cells, cell -> words.side(cell).isPresent())) {
            return Optional.of(taken(ColumnUse.SIDE, "people.why.sides"));
        }
        if (all(cells, cell -> words.isIn("form_of_address", cell))) {
            return Optional.of(taken(ColumnUse.LEAVE_OUT, "people.why.form_of_address"));
        }
        if (isFirst) {
            return Optional.empty();
        }
        if (all(cells, cell -> words.response(cell).isPresent())) {
            return Optional.of(taken(ColumnUse.RESPONSE, "people.why.responses"));
        }
        if (all(cells, cell -> CellText.letters(cell).isEmpty() || words.isIn("mark", cell))) {
            return Optional.of(taken(ColumnUse.LEAVE_OUT, "people.why.marks"));
        }
        if (all(cells, cell -> words.isIn("meeting_role", cell) || words.isIn("meeting_resource", cell))) {
            return Optional.of(taken(ColumnUse.LEAVE_OUT, "people.why.meeting_role"));
        }
        return Optional.empty();
    }

    /** Which of the columns of texts are the name: one, or two of single words. */
    private void names(List<TableColumn> columns, List<Integer> texts, List<Row> body) {
        if (texts.isEmpty()) {
            return;
        }
        int first = texts.getFirst();
        if (texts.size() > 1 && areSingleNames(body, first, texts.get(1))) {
            int second = texts.get(1);
            var byAddress = isLastFirst(body, first, second);
            boolean lastFirst = byAddress.orElse(true);
            var why = byAddress.isPresent() ? "people.why.single_words" : SINGLE_WORDS_UNSURE;
            columns.set(first, taken(lastFirst ? ColumnUse.LAST_NAME : ColumnUse.FIRST_NAME, why));
            columns.set(second, taken(lastFirst ? ColumnUse.FIRST_NAME : ColumnUse.LAST_NAME, why));
        } else if (texts.size() > 1
                && mostly(cells(body, first), cell -> words.mentions("job-word", cell))
                && cells(body, texts.get(1)).stream().noneMatch(cell -> words.mentions("job-word", cell))) {
            columns.set(texts.get(1), taken(ColumnUse.NAME, "people.why.after_jobs"));
        } else {
            columns.set(first, taken(ColumnUse.NAME, "people.why.first_text"));
        }
    }

    /**
     * At least two rows of one word in each of the two columns, none of them a job, side or abbreviation. In as many other rows there may be
     * several words, as in "van der Berg" and "María José", or only the first column.
     */
    private boolean areSingleNames(List<Row> body, int first, int second) {
        long single = body.stream()
                .filter(row -> isSingleName(row.cell(first)) && isSingleName(row.cell(second)))
                .count();
        return single >= 2
                && single * 2 >= body.size()
                && body.stream()
                        .allMatch(row -> areNames(row.cell(first))
                                && (row.cell(second).isEmpty() || areNames(row.cell(second))));
    }

    private boolean areNames(String cell) {
        return cell.split(" ").length <= MOST_WORDS && isSingleName(cell.replace(' ', '-'));
    }

    private boolean isSingleName(String cell) {
        return !cell.isEmpty()
                && cell.indexOf(' ') < 0
                && !CellText.isFigure(cell)
                && !(cell.length() <= 4 && cell.equals(cell.toUpperCase(Locale.ROOT)) && cell.length() > 1)
                && !words.namesWork(cell);
    }

    /** By the addresses, "ada.okafor@"; empty if there are none. Then the last name is first in most lists of single words. */
    private static Optional<Boolean> isLastFirst(List<Row> body, int first, int second) {
        for (var row : body) {
            for (var cell : row.cells()) {
                if (CellText.isAddress(cell)) {
                    var local = CellText.letters(cell.substring(0, cell.indexOf('@')));
                    if (local.startsWith(CellText.letters(row.cell(first)))) {
                        return Optional.of(false);
                    }
                    if (local.startsWith(CellText.letters(row.cell(second)))) {
                        return Optional.of(true);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> cells(List<Row> body, int column) {
        return body.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static boolean all(List<String> cells, Predicate<String> test) {
        return cells.stream().allMatch(test);
    }

    private static boolean mostly(List<String> cells, Predicate<String> test) {
        return !cells.isEmpty() && cells.stream().filter(test).count() * 2 > cells.size();
    }

    private static TableColumn known(String heading, ColumnUse use) {
        return new TableColumn(heading, use, Explanation.of("people.why.heading", heading));
    }

    private static TableColumn left(String heading, String why, Object... arguments) {
        return new TableColumn(heading, ColumnUse.LEAVE_OUT, Explanation.of(why, arguments));
    }

    private static TableColumn taken(ColumnUse use, String why) {
        return new TableColumn("", use, Explanation.of(why));
    }
}
