package org.commonground.workshop.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.programme.model.Side;
import org.commonground.workshop.record.SideLetters;

/**
 * What a text pasted into the capture line would make, for a preview.
 *
 * @param entries in the order of the paste
 * @param isQuotedMail whether the lines are quoted in a mail, so that ">" is not the prefix of an action
 * @param hasMarkers whether lines begin with bullets, numbers or boxes of a list
 */
public record PastedLines(List<Entry> entries, boolean isQuotedMail, boolean hasMarkers) {

    /** The line above a quoted mail, in the languages of the big mail programs, or between forwarded mails. */
    private static final Pattern MAIL_MARKER =
            Pattern.compile("(?iU)(?:.*\\b(?:%s)\\b.{0,80}:|-{2,} ?(?:%s) ?-{2,}|-- ?)\\s*"
                    .formatted(oneOf("mail-wrote"), oneOf("mail-original")));

    private static String oneOf(String list) {
        return KnownWords.of(list).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static final Pattern QUOTE_MARKS = Pattern.compile("\\s*>(?:\\s?>)*\\s?");

    private static final Pattern TITLE_MARKS = Pattern.compile("^[#*_\\s]+|[:*_\\s]+$");
    private static final Pattern LETTER_HEAD =
            Pattern.compile("(?iU)\\**(?:%s|%s) ?\\**:".formatted(oneOf("label-other"), oneOf("label-recipients")));
    private static final int FEWEST_HEAD_LINES = 3;

    /** How a paste is read, where there is more than one way. */
    public enum Choice {
        /** Bullets, numbers and boxes stay. */
        KEEP_MARKERS,
        /** Quoted lines are actions, as if their ">" had been typed. */
        QUOTED_ARE_ACTIONS,
        /** All lines are one card. */
        ONE_CARD
    }

    /**
     * A line of the paste.
     *
     * @param number its number in the paste, from 1
     * @param line what it becomes
     * @param isTaken whether it is added; false for what is recognised as a heading, a line of marks, or a line above a mail
     */
    public record Entry(int number, CaptureLine line, boolean isTaken) {

        public Entry withTaken(boolean taken) {
            return new Entry(number, line, taken);
        }

        /** The entry on another side, if it has a side. */
        public Entry withSide(Side side) {
            return new Entry(
                    number,
                    switch (line) {
                        case CaptureLine.NewCard card -> new CaptureLine.NewCard(side, card.text());
                        case CaptureLine.NewParkedItem parked -> new CaptureLine.NewParkedItem(side, parked.text());
                        case CaptureLine.NewDecision _, CaptureLine.NewTerm _, CaptureLine.NewAction _ -> line;
                    },
                    isTaken);
        }
    }

    public PastedLines {
        entries = List.copyOf(entries);
    }

    /** @param current the side of a line that names none */
    public static PastedLines read(String pasted, Side current, SideNames sides, List<Choice> choices) {
        var table = BarTable.read(PastedText.visible(pasted));
        var rows = PastedText.listRows(table.text());
        if (choices.contains(Choice.ONE_CARD)) {
            var text = String.join(" ", rows.stream().map(PastedLines::text).toList());
            return new PastedLines(List.of(new Entry(1, new CaptureLine.NewCard(current, text), true)), false, false);
        }
        boolean isMail = isQuotedMail(rows);
        var lines = isMail && !choices.contains(Choice.QUOTED_ARE_ACTIONS)
                ? rows.stream()
                        .map(PastedLines::withoutQuoteMarks)
                        .filter(row -> !row.isBlank())
                        .toList()
                : rows;
        var markers = ListMarkers.lengths(
                lines.stream().map(row -> String.join("\t", row.cells())).toList());
        boolean takesMarkersOff = !choices.contains(Choice.KEEP_MARKERS);
        var bare = IntStream.range(0, lines.size())
                .mapToObj(i -> takesMarkersOff ? withoutStart(lines.get(i), markers.get(i)) : lines.get(i))
                .toList();
        var sideColumn = sideColumn(bare, sides);
        int letterHead = letterHead(bare, sides.letters());
        var entries = new ArrayList<Entry>();
        var section = current;
        for (int i = 0; i < bare.size(); i++) {
            var row = bare.get(i);
            var title = i + 1 < bare.size() ? title(row, sides) : Optional.<Side>empty();
            section = title.orElse(section);
            var cells = new ArrayList<>(row.cells());
            var named =
                    sideColumn.filter(column -> column < cells.size()).map(column -> cells.remove(column.intValue()));
            var side = named.flatMap(sides::side);
            boolean isHeading =
                    named.isPresent() && side.isEmpty() && !named.get().isBlank()
                            || i == 0 && table.hasHeading()
                            || i < letterHead
                            || title.isPresent();
            boolean isTaken = !isHeading && !isOfMarks(text(row)) && !(isMail && isMailMarker(bare, i));
            CaptureReader.readLine(text(new PastedText.Row(row.line(), cells)), side.orElse(section), sides.letters())
                    .ifPresent(line -> entries.add(new Entry(row.line(), line, isTaken)));
        }
        return new PastedLines(entries, isMail, markers.stream().anyMatch(length -> length > 0));
    }

    /** The text as one line, without a bullet or box in front; a dash or a number may belong to the text. */
    public static String asOneLine(String pasted) {
        var rows = PastedText.listRows(PastedText.visible(pasted));
        var line = String.join(
                "\t", rows.stream().flatMap(row -> row.cells().stream()).toList());
        return line.substring(ListMarkers.bulletLength(line)).replace('\t', ' ').strip();
    }

    /** Cells without a break between them; the first one keeps its white space, which makes a prefix part of the text. */
    private static String text(PastedText.Row row) {
        return String.join(
                " ", row.cells().stream().filter(cell -> !cell.isBlank()).toList());
    }

    /** A title such as "Marketing:" or "## IT" is that of the lines below it. */
    private static Optional<Side> title(PastedText.Row row, SideNames sides) {
        var text = text(row).strip();
        var name = TITLE_MARKS.matcher(text).replaceAll("");
        return name.length() > 1 || text.endsWith(":") ? sides.side(name) : Optional.empty();
    }

    /** A line of dashes, dots or other marks only, as between the parts of a text. */
    private static boolean isOfMarks(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.CURRENCY_SYMBOL
                        || Character.getType(c) == Character.OTHER_SYMBOL && !(c >= 0x2500 && c <= 0x257F));
    }

    /** The number of lines at the top such as "From: …" and "Subject: …", if they are those of a mail. */
    private static int letterHead(List<PastedText.Row> rows, SideLetters letters) {
        int lines = (int) rows.stream()
                .takeWhile(
                        row -> LETTER_HEAD.matcher(text(row)).lookingAt() && CaptureReader.isPlain(text(row), letters))
                .count();
        return lines < FEWEST_HEAD_LINES || lines == rows.size() ? 0 : lines;
    }

    /** A mail program may break the line above a quotation behind the address. */
    private static boolean isMailMarker(List<PastedText.Row> rows, int i) {
        return MAIL_MARKER.matcher(text(rows.get(i))).matches()
                || i + 1 < rows.size()
                        && text(rows.get(i)).contains("@")
                        && MAIL_MARKER.matcher(text(rows.get(i + 1))).matches();
    }

    private static boolean isQuotedMail(List<PastedText.Row> rows) {
        long quoted = rows.stream().filter(row -> text(row).startsWith(">")).count();
        return quoted > 0
                && (quoted == rows.size()
                        || rows.stream()
                                .anyMatch(row -> MAIL_MARKER.matcher(text(row)).matches()));
    }

    private static PastedText.Row withoutQuoteMarks(PastedText.Row row) {
        var marks = QUOTE_MARKS.matcher(row.cells().getFirst());
        return marks.lookingAt() ? withoutStart(row, marks.end()) : row;
    }

    private static PastedText.Row withoutStart(PastedText.Row row, int length) {
        return length == 0
                ? row
                : new PastedText.Row(
                        row.line(),
                        List.of(String.join("\t", row.cells()).substring(length).split("\t", -1)));
    }

    /** The one column in which every cell names a side, except for a heading in the first row; there must be another column. */
    private static Optional<Integer> sideColumn(List<PastedText.Row> rows, SideNames sides) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return width < 2
                ? Optional.empty()
                : IntStream.range(0, width)
                        .map(i -> (i + 1) % width)
                        .filter(column -> namesSides(rows, column, sides))
                        .boxed()
                        .findFirst();
    }

    private static boolean namesSides(List<PastedText.Row> rows, int column, SideNames sides) {
        var filled = IntStream.range(0, rows.size())
                .filter(i -> column < rows.get(i).cells().size()
                        && !rows.get(i).cells().get(column).isBlank())
                .boxed()
                .toList();
        var others = filled.stream()
                .filter(i -> sides.side(rows.get(i).cells().get(column)).isEmpty())
                .toList();
        return others.isEmpty() ? !filled.isEmpty() : filled.size() > 1 && others.equals(List.of(0));
    }
}
