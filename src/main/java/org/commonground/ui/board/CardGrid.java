package org.commonground.ui.board;

import java.util.Arrays;
import java.util.List;

/** Positions of cards in a pane of a given width: row by row, each row as high as its highest card. */
final class CardGrid {

    /** Pixels between two cards. */
    static final double GAP = 8;

    private final int columns;
    private final double cardWidth;
    private final double[] tops;

    /** @param across the number of cards in a row, 1 or more */
    CardGrid(List<Board.CardFace> faces, double width, int across, CardHeightCache heights) {
        this(faces, across, Math.floor((width - (across - 1) * GAP) / across), heights, new double[1], 0);
    }

    /** @param before the tops of at least the first {@code rows} rows and of the one after, which are reused */
    private CardGrid(
            List<Board.CardFace> faces, int across, double each, CardHeightCache heights, double[] before, int rows) {
        this.columns = across;
        this.cardWidth = each;
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

    /** The grid of other cards, of which the first {@code same} are unchanged: only the rows after them are measured. */
    CardGrid changedAfter(int same, List<Board.CardFace> faces, CardHeightCache heights) {
        return new CardGrid(faces, columns, cardWidth, heights, tops, same / columns);
    }

    /** The number of cards in a row. */
    int columns() {
        return columns;
    }

    /** The height of all rows in pixels, without a gap at the end. */
    double height() {
        return Math.max(0, tops[tops.length - 1] - GAP);
    }

    /** The position of the card with this index. */
    ArrowNavigation.CardBox boxOf(int card) {
        int row = card / columns;
        return new ArrowNavigation.CardBox(
                card % columns * (cardWidth + GAP), tops[row], cardWidth, tops[row + 1] - GAP - tops[row]);
    }

    /** The index of the first card of the first row that ends at or below {@code y}; the number of cards if there is none. */
    int firstCardBelow(double y) {
        int found = Arrays.binarySearch(tops, 1, tops.length, y);
        return columns * ((found < 0 ? -found - 1 : found) - 1);
    }
}
