package org.commonground.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A sheet of paper to write on: a question, and a table with room for answers.
 *
 * @param id unique among the sheets of a file
 * @param kind the exercise and the kind of step, in small type at the top
 * @param help how to fill in the sheet; may be empty
 * @param sides the sides, of which the person ticks one; may be empty
 * @param heads the headings of the columns; may be empty
 * @param names the first cells of the rows that have a name
 * @param blank the number of empty rows after those
 */
public record Sheet(
        String id,
        String kind,
        String prompt,
        String help,
        List<Mark> sides,
        Form form,
        List<String> heads,
        List<String> names,
        int blank) {

    /** The layout of the table. */
    public enum Form {
        BOXES,
        SLOTS,
        PEOPLE
    }

    /** The height of the table on a portrait page, in CSS pixels, below a question of two lines. */
    private static final int UPRIGHT = 900;

    /** With more columns than this, headings are set in smaller type. */
    private static final int NARROW = 5;

    private static final int FLAT = 515;
    private static final int FLAT_POSTER = 465;

    /**
     * The height of a line of a poster's question in CSS pixels, and its length in characters; code points from {@link #WIDE} on
     * count as two.
     */
    private static final int LINE = 60;

    private static final int ONE_LINE = 28;
    private static final int WIDE = 0x1100;

    public Sheet {
        kind = ShownText.clean(kind);
        prompt = ShownText.clean(prompt);
        help = ShownText.clean(help);
        sides = List.copyOf(sides);
        heads = heads.stream().map(ShownText::clean).toList();
        names = names.stream().map(ShownText::clean).toList();
    }

    /** The cells, row by row; people write into the empty ones. */
    public List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var name : names) {
            var row = new ArrayList<>(Collections.nCopies(heads.size(), ""));
            row.set(0, name);
            rows.add(row);
        }
        rows.addAll(Collections.nCopies(blank, Collections.nCopies(heads.size(), "")));
        return rows;
    }

    /** The CSS classes of the table. */
    public String style() {
        return form.name().toLowerCase(Locale.ROOT) + (heads.size() > NARROW ? " narrow" : "");
    }

    /** Whether the columns have names. */
    public boolean headed() {
        return heads.stream().anyMatch(head -> !head.isEmpty());
    }

    /** The height of a row in CSS pixels. @param spare the extra height of a landscape page compared with A4 */
    public int rowHeight(boolean poster, int spare) {
        int lying = spare + (poster ? FLAT_POSTER + (isShort() ? LINE : 0) : FLAT);
        return (form == Form.PEOPLE ? UPRIGHT : lying) / (names.size() + blank);
    }

    /** Whether the question fits on one line of a poster. */
    private boolean isShort() {
        return prompt.codePoints().map(c -> c < WIDE ? 1 : 2).sum() <= ONE_LINE;
    }
}
