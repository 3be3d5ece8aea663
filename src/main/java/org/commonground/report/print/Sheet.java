package org.commonground.report.print;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.SideMark;

/**
 * A sheet of paper to write on: a question, and a table with room for answers.
 *
 * @param id unique among the sheets of a file
 * @param kind the exercise and the kind of step, in small type at the top
 * @param help how to fill in the sheet; may be empty
 * @param sides the sides, of which the person ticks one; may be empty
 * @param heads the headings of the columns; may be empty
 * @param rows the cells, row by row; people write into the empty ones
 */
public record Sheet(
        String id,
        String kind,
        String prompt,
        String help,
        List<SideMark> sides,
        Layout form,
        List<String> heads,
        List<List<String>> rows) {

    /** The layout of the table. */
    public enum Layout {
        BOXES,
        /** As boxes, with a name at the beginning of each row. */
        NAMED,
        SLOTS,
        PEOPLE,
        /** What one side needs and the other can give, with arrows between. */
        ARROWS
    }

    /** The height of the table on a portrait page, in CSS pixels, if no name needs two lines. */
    private static final int PORTRAIT_HEIGHT = 760;

    /** The height of the client's logo, above the question, in CSS pixels. */
    public static final int LOGO_HEIGHT = 40;

    /** With more columns than this, headings are set in smaller type. */
    private static final int MANY_COLUMNS = 5;

    private static final int LANDSCAPE_HEIGHT = 515;
    private static final int POSTER_HEIGHT = 465;

    /**
     * The height of a line of a poster's question in CSS pixels, and its length in characters; code points from {@link #FIRST_WIDE_CHARACTER} on
     * count as two.
     */
    private static final int PROMPT_LINE_HEIGHT = 60;

    private static final int PROMPT_LINE_LENGTH = 28;
    private static final int FIRST_WIDE_CHARACTER = 0x1100;

    public Sheet {
        kind = ShownText.clean(kind);
        prompt = ShownText.clean(prompt);
        help = ShownText.clean(help);
        sides = List.copyOf(sides);
        heads = heads.stream().map(ShownText::clean).toList();
        rows = rows.stream()
                .map(row -> row.stream().map(ShownText::clean).toList())
                .toList();
    }

    /** Rows that have a name and room for the other columns. */
    static List<List<String>> named(List<String> names, int columns) {
        return names.stream()
                .map(name -> Stream.concat(Stream.of(name), Collections.nCopies(columns - 1, "").stream())
                        .toList())
                .toList();
    }

    static List<List<String>> empty(int rows, int columns) {
        return Collections.nCopies(rows, Collections.nCopies(columns, ""));
    }

    /** Whether the first column is one of names. */
    public boolean isNamed() {
        return form != Layout.BOXES && form != Layout.ARROWS;
    }

    /** The CSS classes of the table. */
    public String style() {
        return form.name().toLowerCase(Locale.ROOT) + (heads.size() > MANY_COLUMNS ? " narrow" : "");
    }

    /** Whether the columns have names. */
    public boolean headed() {
        return heads.stream().anyMatch(head -> !head.isEmpty());
    }

    /** The height of a row in CSS pixels. @param spare the extra height of a landscape page compared with A4 */
    public int rowHeight(boolean poster, int spare) {
        int lying = spare + (poster ? POSTER_HEIGHT + (isShort() ? PROMPT_LINE_HEIGHT : 0) : LANDSCAPE_HEIGHT);
        return (form == Layout.PEOPLE ? PORTRAIT_HEIGHT : lying) / rows.size();
    }

    /** Whether the question fits on one line of a poster. */
    private boolean isShort() {
        return prompt.codePoints().map(c -> c < FIRST_WIDE_CHARACTER ? 1 : 2).sum() <= PROMPT_LINE_LENGTH;
    }
}
