package org.commonground.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.commonground.live.RoomScene.Board;
import org.commonground.live.RoomScene.Column;
import org.commonground.live.RoomScene.Group;
import org.commonground.live.RoomScene.Heading;
import org.commonground.live.RoomScene.Line;

/**
 * The measures of the wall in pixels of its own surface, and the filling of columns and pages. The window uses the same measures, so
 * that what was counted here is what is seen there.
 */
public final class RoomLayout {

    public static final int WIDTH = 1920;
    public static final int HEIGHT = 1080;
    /** Left and right of everything. */
    public static final int MARGIN_X = 72;
    /** Above and below everything. */
    public static final int MARGIN_Y = 56;
    /** Nothing on the wall is smaller. */
    public static final int SMALLEST = 28;

    public static final int PLACE_SIZE = 30;
    public static final int PROMPT_SIZE = 60;
    public static final int CLOCK_SIZE = 96;
    /** Room kept for the clock at the right of the prompt. */
    public static final int CLOCK_WIDTH = 340;
    /** Between heading and content, between cards, and between columns. */
    public static final int GAP = 26;

    /** Under a result, for the sentence that says it: two lines. */
    public static final int SAID = 96;

    public static final int SAID_SIZE = 32;

    public static final int CARD_GAP = 16;
    /** Inside a card, on each side. */
    public static final int CARD_PADDING = 18;
    /** The shape of the side and the gap after it. */
    public static final int CARD_MARK = 36;
    /** A line at the bottom with the number of the page. */
    public static final int FOOT = 48;

    /** Beside a matrix: what does not stand in it yet. */
    public static final int ASIDE = 480;
    /** Along the two edges of a matrix, for the names of its axes. */
    public static final int AXIS = 48;
    /** Between the fields of a matrix, and between the lines in one. */
    public static final int QUADRANT_GAP = 12;

    public static final int QUADRANT_TITLE = 34;

    private RoomLayout() {}

    /** Width of one of the four fields of a matrix. @param aside whether something stands beside it */
    public static double quadrantWidth(boolean aside) {
        return (contentWidth() - AXIS - QUADRANT_GAP - (aside ? ASIDE + GAP : 0)) / 2.0;
    }

    /** Height of one of the four fields of a matrix in a room of that height. */
    static double quadrantHeight(double room) {
        return (room - AXIS - QUADRANT_GAP) / 2.0;
    }

    /** Width inside the margins. */
    public static int contentWidth() {
        return WIDTH - 2 * MARGIN_X;
    }

    /** Width of one of {@code columns}. */
    public static double columnWidth(int columns) {
        return (contentWidth() - (columns - 1.0) * GAP) / columns;
    }

    /** Height left under the heading and above the foot; a long prompt takes more of it. */
    static double contentHeight(Heading heading) {
        return HEIGHT - 2 * MARGIN_Y - GAP - FOOT - headingHeight(heading);
    }

    private static double headingHeight(Heading heading) {
        double prompt = RoomText.height(heading.prompt(), PROMPT_SIZE, contentWidth() - CLOCK_WIDTH - GAP);
        return Math.max(CLOCK_SIZE * 1.25, PLACE_SIZE * 1.3 + prompt);
    }

    /** The things in columns, one after the other; a thing higher than the room has a column to itself. */
    static <T> List<List<T>> fill(List<T> things, ToDoubleFunction<T> height, double room) {
        var columns = new ArrayList<List<T>>();
        double used = 0;
        for (var thing : things) {
            double tall = height.applyAsDouble(thing);
            if (columns.isEmpty() || used + tall > room) {
                columns.add(new ArrayList<>());
                used = 0;
            }
            columns.getLast().add(thing);
            used += tall;
        }
        return columns;
    }

    /** The pages of a board: the largest type with which all of it fits on one, else the smallest and as many as it takes. */
    static List<Board> boards(List<Group> groups, double room) {
        for (int columns = 2; columns <= 4; columns++) {
            int size = columns == 2 ? 44 : columns == 3 ? 36 : SMALLEST;
            var filled = new ColumnFiller(size, columnWidth(columns), room).fill(groups, true, columns);
            if (filled.fits()) {
                return List.of(new Board(size, columns, balanced(groups, size, columns, room)));
            }
        }
        // A card too long for a narrow column gets a wide one.
        var narrow = new ColumnFiller(SMALLEST, columnWidth(4), room).fill(groups, false, Integer.MAX_VALUE);
        return narrow.fits()
                ? pages(narrow.columns(), 4)
                : pages(
                        new ColumnFiller(SMALLEST, columnWidth(2), room)
                                .fill(groups, false, Integer.MAX_VALUE)
                                .columns(),
                        2);
    }

    /** The same columns as low as they can be, so that none stands full beside an empty one. */
    private static List<Column> balanced(List<Group> groups, int size, int columns, double room) {
        var best = new ColumnFiller(size, columnWidth(columns), room).fill(groups, true, columns);
        for (double lower = room * 0.95; lower > room / columns; lower *= 0.95) {
            var filled = new ColumnFiller(size, columnWidth(columns), lower).fill(groups, true, columns);
            if (!filled.fits()) {
                break;
            }
            best = filled;
        }
        return best.columns();
    }

    private static List<Board> pages(List<Column> filled, int columns) {
        var pages = new ArrayList<Board>();
        for (int i = 0; i < filled.size(); i += columns) {
            pages.add(new Board(SMALLEST, columns, filled.subList(i, Math.min(filled.size(), i + columns))));
        }
        return pages;
    }

    /** Height of a card with the gap under it. */
    static double cardHeight(Line line, int size, double columnWidth) {
        return RoomText.height(line.text(), size, columnWidth - 2.0 * CARD_PADDING - CARD_MARK)
                + 2.0 * CARD_PADDING
                + CARD_GAP;
    }
}
