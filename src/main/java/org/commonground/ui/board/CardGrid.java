package org.commonground.ui.board;

import java.util.Arrays;
import java.util.List;

/** Where cards are placed in a pane of some width: row by row, a row as high as its highest card. */
final class CardGrid {

    /** Pixels between two cards. */
    static final double GAP = 8;

    private final int across;
    private final double each;
    private final double[] tops;

    /** @param across cards in a row, 1 or more */
    CardGrid(List<Board.Face> faces, double width, int across, CardHeights heights) {
        this(faces, across, Math.floor((width - (across - 1) * GAP) / across), heights, new double[1], 0);
    }

    /** @param before the tops of at least the first {@code rows} rows and of the one after, which are kept */
    private CardGrid(List<Board.Face> faces, int across, double each, CardHeights heights, double[] before, int rows) {
        this.across = across;
        this.each = each;
        tops = Arrays.copyOf(before, (faces.size() + across - 1) / across + 1);
        for (int row = rows; row + 1 < tops.length; row++) {
            int end = Math.min((row + 1) * across, faces.size());
            double height = 0;
            for (int i = row * across; i < end; i++) {
                height = Math.max(height, heights.of(faces.get(i), each));
            }
            tops[row + 1] = tops[row] + height + GAP;
        }
    }

    /** The grid of other cards, of which the first {@code same} are the same: only the rows after them are measured. */
    CardGrid changedAfter(int same, List<Board.Face> faces, CardHeights heights) {
        return new CardGrid(faces, across, each, heights, tops, same / across);
    }

    /** Cards in a row. */
    int across() {
        return across;
    }

    /** Of all rows, without a gap at the end. */
    double height() {
        return Math.max(0, tops[tops.length - 1] - GAP);
    }

    /** Where the card with this number is placed. */
    ArrowNavigation.Box at(int card) {
        int row = card / across;
        return new ArrowNavigation.Box(card % across * (each + GAP), tops[row], each, tops[row + 1] - GAP - tops[row]);
    }

    /** The number of the first card of the row that ends at or under {@code y}; the count of all where none does. */
    int firstFrom(double y) {
        int found = Arrays.binarySearch(tops, 1, tops.length, y);
        return across * ((found < 0 ? -found - 1 : found) - 1);
    }
}
