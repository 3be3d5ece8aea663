package org.commonground.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A sheet of paper to write on: what is asked, and a table with room for answers.
 *
 * @param id unique among the sheets of a file
 * @param kind what it is for, small at the top
 * @param help how to fill it in; may be empty
 * @param sides of which the writer ticks one; may be empty
 * @param heads over the columns; an empty one where the column speaks for itself
 * @param names what stands in the first column, a row each; empty for rows without a name
 * @param blank how many rows without a name there are after those
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

    /** How the table is shared out. */
    public enum Form {
        BOXES,
        SLOTS,
        PEOPLE
    }

    /** What the table takes of the height of the page, in pixels of CSS, under a prompt of two lines. */
    private static final int UPRIGHT = 900;

    /** With more columns than these their names are set smaller. */
    private static final int NARROW = 5;

    private static final int FLAT = 515;
    private static final int FLAT_POSTER = 465;

    /** A line of a poster's prompt, in pixels and in letters; those of some scripts are as wide as two. */
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

    /** The fields, row by row; empty ones are written into. */
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

    /** The class that its table has in the styles. */
    public String style() {
        return form.name().toLowerCase(Locale.ROOT) + (heads.size() > NARROW ? " narrow" : "");
    }

    /** Whether the columns have names. */
    public boolean headed() {
        return heads.stream().anyMatch(head -> !head.isEmpty());
    }

    /** In pixels of CSS. @param spare what a lying page has more of its height than A4 */
    public int rowHeight(boolean poster, int spare) {
        int lying = spare + (poster ? FLAT_POSTER + (isShort() ? LINE : 0) : FLAT);
        return (form == Form.PEOPLE ? UPRIGHT : lying) / (names.size() + blank);
    }

    /** Whether the prompt takes one line of a poster, in any script. */
    private boolean isShort() {
        return prompt.codePoints().map(c -> c < WIDE ? 1 : 2).sum() <= ONE_LINE;
    }
}
