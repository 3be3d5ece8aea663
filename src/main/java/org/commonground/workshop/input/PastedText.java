package org.commonground.workshop.input;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as other programs put it on the clipboard: lines of a list, or rows of a table with cells separated by tabs.
 *
 * <p>A cell is quoted only if its quotation marks enclose the whole of it and those inside are doubled; other quotation marks are part of
 * the text, so that a mark without an end swallows nothing.
 */
public final class PastedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\u2029]");
    /** Line breaks inside a paragraph, as word processors paste them, and the spaces at which no line may be broken. */
    private static final Pattern SPACES = Pattern.compile("[\u000b\f\u2028\u00a0\u2007\u202f]");

    private static final Pattern WITHOUT_WIDTH = Pattern.compile("[\u00ad\u200b\u2060\ufeff]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\t\n]]");

    private PastedText() {}

    /**
     * A row with text.
     *
     * @param line the number of its first line, from 1
     */
    record Row(int line, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private record Cell(String text, int end) {}

    /**
     * The text without characters that nobody can see. No-break spaces and vertical tabs become spaces; a control character that is a letter
     * or mark in Windows-1252 becomes that one, as browsers read it.
     */
    public static String visible(String pasted) {
        var text = LINE_ENDS.matcher(pasted).replaceAll("\n");
        text = WITHOUT_WIDTH.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
        return CONTROLS.matcher(text).replaceAll(control -> {
            char c = control.group().charAt(0);
            var read = c < 0x80 ? "" : new String(new byte[] {(byte) c}, WINDOWS);
            return read.codePoints().allMatch(Character::isISOControl) || read.equals("\ufffd") ? "" : read;
        });
    }

    /** The rows of a list: cells separated by tabs, without quotation marks that only a cell with a break, a tab or doubled marks needs. */
    static List<Row> listRows(String visible) {
        return rows(visible, false);
    }

    /** The rows of a table: cells separated by tabs or, in a line without tabs, by semicolons; without enclosing quotation marks. */
    static List<Row> tableRows(String visible) {
        return rows(visible, true);
    }

    private static List<Row> rows(String text, boolean isTable) {
        var rows = new ArrayList<Row>();
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            var cells = new ArrayList<String>();
            int end = readRow(text, at, '\t', isTable, cells);
            if (isTable && cells.size() == 1) {
                cells.clear();
                end = readRow(text, at, ';', true, cells);
            }
            var row = new Row(line, cells);
            if (!row.isBlank()) {
                rows.add(row);
            }
            line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count() + 1;
            at = end + 1;
        }
        return rows;
    }

    /** @return the index of the line feed after the row, or the length of the text */
    private static int readRow(String text, int from, char separator, boolean isTable, List<String> cells) {
        int at = from;
        while (true) {
            var cell = quoted(text, at, separator, isTable);
            if (cell == null) {
                int end = at;
                while (!isEnd(text, end, separator)) {
                    end++;
                }
                cell = new Cell(text.substring(at, end), end);
            }
            cells.add(cell.text());
            if (cell.end() == text.length() || text.charAt(cell.end()) == '\n') {
                return cell.end();
            }
            at = cell.end() + 1;
        }
    }

    /** The quoted cell that begins here, with its line breaks as spaces, or null if there is none. */
    private static @org.jspecify.annotations.Nullable Cell quoted(
            String text, int from, char separator, boolean isTable) {
        if (from >= text.length() || text.charAt(from) != '"') {
            return null;
        }
        var cell = new StringBuilder();
        boolean isNeeded = isTable;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
                isNeeded = true;
            } else if (c == '"') {
                // A tab beside a line break is the next row: the mark that was thought to open a cell is part of a
                // text.
                boolean isOne = isEnd(text, i + 1, separator) && (cell.indexOf("\n") < 0 || cell.indexOf("\t") < 0);
                return isOne && isNeeded
                        ? new Cell(cell.toString().strip().replaceAll("\\s*\n\\s*", " "), i + 1)
                        : null;
            }
            isNeeded |= c == '\n' || c == separator;
            cell.append(c);
        }
        return null;
    }

    private static boolean isEnd(String text, int at, char separator) {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == separator;
    }
}
