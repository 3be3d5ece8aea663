package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.workshop.people.DelimitedText.TextRow;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.PeopleList.LeftOut;

/** Splits lines without heading into rows: recipients of a mail, names with role and address, bullets. */
final class PlainLines {

    /** Between names in Chinese, Japanese and Arabic. */
    private static final Pattern OTHER_COMMAS = Pattern.compile("[、，،]");

    /** The answer of those who are absent. */
    private static final String ABSENT = "declined";

    private static final int LONGEST_NAME_LIKE_ANSWER = 4;
    private static final int LONGEST_CLOSING = 40;
    /** Lines about an event above the number of its guests. */
    private static final int MOST_ABOUT_EVENT = 5;

    private static final Pattern CROSS = Pattern.compile("^\\s*[❌✗✘]\\uFE0F?\\s*|~~");

    private final WordLists words;
    private final Optional<Character> separator;
    private final List<Row> rows = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** By the line of its title: the side that a section is for, else empty. */
    private final TreeMap<Integer, String> sections = new TreeMap<>();

    private LineCells splitter;
    private boolean answersAreTitles;
    private boolean sidesAreTitles;

    /** The last line that is part of a row. */
    private int lastLine;

    /** @param separator the chosen one; empty to take each line's own */
    PlainLines(WordLists words, Optional<Character> separator) {
        this.words = words;
        this.separator = separator;
        splitter = new LineCells(words, separator, false);
    }

    /** The rows; below a title that names a side, each has it as a further cell. */
    List<Row> rows() {
        return rows.stream().map(this::withSection).toList();
    }

    private Row withSection(Row row) {
        var section = sections.floorEntry(row.line());
        if (section == null
                || section.getValue().isEmpty()
                || row.cells().stream().anyMatch(cell -> words.side(cell).isPresent())) {
            return row;
        }
        return row.and(section.getValue());
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Reads lines of one cell each. @param side the name of the side that they are of; "" if they are of none */
    void readSection(String side, List<Row> lines) {
        sections.put(0, side);
        read(lines.stream()
                .map(row -> new TextRow(row, row.text(), true, false))
                .toList());
    }

    void read(List<TextRow> lines) {
        splitter = new LineCells(
                words,
                separator,
                lines.stream().anyMatch(line -> PersonName.hasTitleBehindComma(CellText.tidy(line.line()), words)));
        boolean alone = lines.stream().filter(line -> !line.row().isBlank()).count() == 1;
        boolean isClosed = false;
        for (var line : lines) {
            if (line.row().isBlank()) {
                continue;
            }
            var text = CellText.tidy(line.line());
            isClosed |= !rows.isEmpty()
                    && text.length() <= LONGEST_CLOSING
                    && (words.isIn("closing", text) || text.equals("--"));
            if (isClosed) {
                leave(line.row(), text, "people.left.mail_line");
                continue;
            }
            if (!line.isOneLine()) {
                rows.add(line.row());
            } else {
                readLine(line.row(), line.line(), alone);
            }
        }
    }

    private void leave(Row row, String line, String reason) {
        leftOut.add(new LeftOut(row.line(), CellText.tidy(line), Explanation.of(reason)));
    }

    private void readLine(Row row, String source, boolean alone) {
        var line = alone ? withoutAnd(CellText.tidy(source)) : CellText.tidy(source);
        int colon = line.indexOf(':');
        var label = colon > 0 ? line.substring(0, colon) : line;
        if (row.filledCount() == 1 && isSideOfPersonAbove(row, line)) {
            complete(row, line);
            return;
        }
        if (row.filledCount() == 1 && line.length() == 1 && Character.isUpperCase(line.charAt(0))) {
            leave(row, line, "people.left.label"); // As in an index.
            return;
        }
        var title = title(line, row.filledCount() == 1);
        if (title.isPresent()) {
            sidesAreTitles |= rows.isEmpty();
            sections.put(row.line(), words.side(title.get()).isPresent() ? title.get() : answer(title.get()));
            leave(row, line, "people.left.section");
            return;
        }
        if (row.filledCount() == 1 && isAnswer(line)) {
            readAnswer(row, line);
            return;
        }
        boolean labelled = colon > 0 || row.filledCount() == 1;
        if (labelled && words.isIn("label-recipients", label)) {
            if (colon > 0 && colon < line.length() - 1) {
                recipients(row, line.substring(colon + 1));
            } else {
                leaveAbove(line);
                leave(row, line, "people.left.label");
                sections.put(row.line(), "");
            }
        } else if (colon > 0 && !answer(label).isEmpty()) {
            for (var piece : RecipientList.pieces(line.substring(colon + 1))) {
                rows.add(new Row(row.line(), List.of(piece)).and(answer(label)));
            }
        } else if (colon > 0 && words.side(label).isPresent()) {
            readOfSide(row, label, line.substring(colon + 1));
        } else if (colon > 0 && words.isIn("label-other", label)) {
            leave(row, line, "people.left.mail_line");
        } else if (row.filledCount() == 1 && (words.isIn("heading-name", line) || areHeadings(line))) {
            leave(row, line, "people.left.label");
        } else if (alone && row.filledCount() > 2 && row.cells().stream().allMatch(this::isFullName)) {
            row.cells().forEach(name -> rows.add(new Row(row.line(), List.of(name))));
        } else if (!line.equals(CellText.tidy(source))
                || source.indexOf('\t') < 0 && RecipientList.isList(line, alone, words)) {
            recipients(row, line);
        } else if (alone && OTHER_COMMAS.matcher(line).find()) {
            for (var name : OTHER_COMMAS.split(line)) {
                rows.add(new Row(row.line(), List.of(name)));
            }
        } else {
            var crossedOut = CROSS.matcher(source);
            var cells = crossedOut.find()
                    ? Stream.concat(splitter.cells(row, crossedOut.replaceAll("")).stream(), Stream.of(ABSENT))
                            .toList()
                    : splitter.cells(row, source);
            leaveInitials(row, cells.getFirst());
            if (!joinsLast(row, cells)) {
                rows.add(row.with(cells));
            }
            lastLine = row.line();
        }
    }

    /** "4 guests" ends what a calendar shows of the event itself: its title, time and place. */
    private void leaveAbove(String label) {
        if (Character.isDigit(label.charAt(0)) && rows.size() <= MOST_ABOUT_EVENT) {
            rows.forEach(above -> leave(above, above.originalText(), "people.left.meeting"));
            rows.clear();
        }
    }

    /** A heading whose columns were lost, as in the text of a PDF: "Name Function Department". */
    private boolean areHeadings(String line) {
        var parts = List.of(line.split(" "));
        return parts.size() > 1
                && parts.stream().allMatch(part -> words.heading(part).isPresent());
    }

    /** Programs show "AO" in place of a picture above "Ada Okafor"; copied, it is a line of its own. */
    private void leaveInitials(Row row, String name) {
        if (rows.isEmpty() || rows.getLast().line() != row.line() - 1) {
            return;
        }
        var above = rows.getLast();
        var parts = name.split(" ");
        var initials = parts[0].substring(0, Math.min(1, parts[0].length()))
                + parts[parts.length - 1].substring(0, Math.min(1, parts[parts.length - 1].length()));
        if (parts.length > 1 && above.text().equals(initials)) {
            rows.removeLast();
            leave(above, above.text(), "people.left.initials");
        }
    }

    /** A word such as "Accepted" on a line of its own; a short one may be a name. */
    private boolean isAnswer(String line) {
        return line.length() > LONGEST_NAME_LIKE_ANSWER && !answer(line).isEmpty();
    }

    /** The answer of the name above; in a list that begins with an answer, the title of those below it. */
    private void readAnswer(Row row, String line) {
        if (rows.isEmpty()) {
            answersAreTitles = true;
        }
        if (answersAreTitles || lastLine != row.line() - 1) {
            sections.put(row.line(), answer(line));
            leave(row, line, "people.left.section");
        } else {
            complete(row, answer(line));
        }
    }

    /** Adds a cell to the row of the person above. */
    private void complete(Row row, String cell) {
        rows.add(rows.removeLast().and(cell));
        lastLine = row.line();
    }

    /** "Marketing: Ada Okafor, Bo Lind" are two people, and "IT: Cy Rao, CIO" is one. */
    private void readOfSide(Row row, String side, String text) {
        var pieces = RecipientList.pieces(text);
        boolean areNames = pieces.stream().allMatch(piece -> isFullName(piece.replaceFirst(" ?\\(.*\\)$", "")));
        if (areNames || pieces.stream().noneMatch(words::namesWork)) {
            pieces.forEach(piece -> rows.add(new Row(row.line(), List.of(piece)).and(side)));
        } else {
            rows.add(row.with(splitter.cells(row, text)).and(side));
        }
    }

    /** The answer of those below or behind "Accepted:" or "Absent:"; empty for other labels. */
    private String answer(String label) {
        return words.isIn("label-absent", label)
                ? ABSENT
                : words.response(label).isPresent() ? label.strip() : "";
    }

    /** A side on a line below a name, in a list that has no titles above its first name, is the side of that person. */
    private boolean isSideOfPersonAbove(Row row, String line) {
        return !rows.isEmpty()
                && !sidesAreTitles
                && row.line() == lastLine + 1
                && line.length() > 1
                && words.side(line).isPresent();
    }

    /** The title of a section: "## Guests" in Markdown, or a line that only names a side, "Marketing:". */
    private Optional<String> title(String line, boolean isOneCell) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '#') {
            from++;
        }
        boolean isMarkdown = from > 0 && from < line.length() && line.charAt(from) == ' ';
        var text = withoutEmphasis(line.substring(isMarkdown ? from + 1 : 0));
        boolean isLabel = line.endsWith(":") && line.indexOf('@') < 0 && !words.isIn("label-recipients", text);
        var name = text.replaceFirst(" ?[(\\[]?\\d+[)\\]]?$", ""); // "Marketing (3)"
        return isMarkdown
                        || isLabel
                        || isOneCell && name.length() > 1 && words.side(name).isPresent()
                ? Optional.of(words.side(name).isPresent() ? name : text)
                : Optional.empty();
    }

    private static String withoutEmphasis(String title) {
        int from = 0;
        int to = title.length();
        while (from < to && "*_".indexOf(title.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ":*_".indexOf(title.charAt(to - 1)) >= 0) {
            to--;
        }
        return title.substring(from, to);
    }

    /** An address or a job on a line of its own belongs to the name on the line before. */
    private boolean joinsLast(Row row, List<String> cells) {
        if (rows.isEmpty() || cells.size() != 1) {
            return false;
        }
        boolean isJob = words.mentions("job-word", cells.getFirst())
                && isFullName(rows.getLast().text());
        if (!isJob && !CellText.isAddress(cells.getFirst())) {
            return false;
        }
        var last = rows.getLast();
        boolean belongs = last.line() == row.line() - 1
                && last.filledCount() == 1
                && last.text().indexOf('@') < 0
                && PersonName.isPlausible(last.text(), words);
        if (belongs) {
            rows.set(rows.size() - 1, new Row(last.line(), List.of(last.text(), cells.getFirst())));
        }
        return belongs;
    }

    private void recipients(Row row, String list) {
        for (var piece : RecipientList.pieces(withoutAnd(list.strip()))) {
            rows.add(new Row(row.line(), List.of(piece)));
        }
    }

    /** "Ada Okafor, Bo Lind and Cy Rao" or "Ada Okafor & Bo Lind": the word before the last of several names is none of them. */
    private String withoutAnd(String line) {
        int comma = line.lastIndexOf(',');
        int space = line.indexOf(' ', comma < 0 ? 0 : comma + 2);
        while (space > 0) {
            int next = line.indexOf(' ', space + 1);
            var between = next > 0 ? line.substring(space + 1, next) : "";
            if (words.isIn("and", between) || between.equals("&")) {
                var names = line.substring(0, space) + "," + line.substring(next);
                return Stream.of(names.split(",")).map(String::strip).allMatch(this::isFullName) ? names : line;
            }
            space = next;
        }
        return line;
    }

    private boolean isFullName(String text) {
        return PersonName.isFullName(text, words);
    }
}
