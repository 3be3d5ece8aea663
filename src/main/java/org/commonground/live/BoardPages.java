package org.commonground.live;

import java.util.ArrayList;
import java.util.List;
import org.commonground.live.RoomScene.Board;
import org.commonground.live.RoomScene.Column;
import org.commonground.live.RoomScene.Group;
import org.commonground.live.RoomScene.Line;

/** Lays groups of cards out in columns: in the largest type with which all of it fits on one page, else in the smallest on several. */
final class BoardPages {

    private static final int[] SIZES = {0, 44, 44, 36, RoomLayout.SMALLEST};

    private final RoomLayout layout;
    private final double room;

    /** @param room height there is */
    BoardPages(RoomLayout layout, double room) {
        this.layout = layout;
        this.room = room;
    }

    /** One page or more. */
    List<Board> of(List<Group> groups) {
        int most = layout.columns(4);
        for (int columns = Math.min(2, most); columns <= most; columns++) {
            int size = layout.type(SIZES[columns]);
            var filled = filler(size, columns, room).fill(groups, true, columns);
            if (filled.fits()) {
                return List.of(new Board(size, columns, balanced(groups, size, columns)));
            }
        }
        var narrow = filler(RoomLayout.SMALLEST, most, room).fill(groups, false, Integer.MAX_VALUE);
        if (narrow.fits()) {
            return pages(narrow.columns(), most);
        }
        // A card too long for a narrow column gets a wide one; where that does not hold it either, it goes on in the
        // next.
        int wide = Math.max(1, most / 2);
        return pages(
                filler(RoomLayout.SMALLEST, wide, room)
                        .fill(inPieces(groups, wide), false, Integer.MAX_VALUE)
                        .columns(),
                wide);
    }

    private ColumnFiller filler(int size, int columns, double high) {
        return new ColumnFiller(layout, size, layout.columnWidth(columns), high);
    }

    /** The same columns as low as they can be, so that none stands full beside an empty one. */
    private List<Column> balanced(List<Group> groups, int size, int columns) {
        var best = filler(size, columns, room).fill(groups, true, columns);
        for (double lower = room * 0.95; lower > room / columns; lower *= 0.95) {
            var filled = filler(size, columns, lower).fill(groups, true, columns);
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
            pages.add(new Board(RoomLayout.SMALLEST, columns, filled.subList(i, Math.min(filled.size(), i + columns))));
        }
        return pages;
    }

    private List<Group> inPieces(List<Group> groups, int columns) {
        double width = layout.columnWidth(columns);
        return groups.stream()
                .map(group -> {
                    double left = room
                            - filler(RoomLayout.SMALLEST, columns, room).titleHeight(group)
                            - 2 * layout.cardPadding()
                            - layout.cardGap();
                    return new Group(
                            group.title(),
                            group.lines().stream()
                                    .flatMap(
                                            line -> RoomText.pieces(
                                                            line.text(),
                                                            RoomLayout.SMALLEST,
                                                            layout.cardWords(width),
                                                            left)
                                                    .stream()
                                                    .map(piece -> new Line(line.side(), piece)))
                                    .toList());
                })
                .toList();
    }
}
