package org.commonground.roomview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.roomview.ColumnFiller.Column;
import org.commonground.roomview.ColumnFiller.Group;
import org.commonground.roomview.StepPages.Sheet;

/** Lays groups of cards out in columns: in the largest type with which all of it fits on one page, else in the smallest on several. */
final class BoardPages {

    /** Columns beside each other and the size of the type in them, the most legible first. */
    private static final int[][] WAYS = {
        {1, 60},
        {2, 60},
        {1, 52},
        {2, 52},
        {3, 52},
        {2, 44},
        {2, 36},
        {3, 44},
        {3, 36},
        {4, 40},
        {4, 34},
        {3, RoomLayout.SMALLEST},
        {4, RoomLayout.SMALLEST}
    };

    private final RoomLayout layout;
    private final String name;
    private final double whole;
    private final double room;
    private final CardHeights heights;

    /** Cards on a page. @param columns how many stand beside each other, 1 to 4; {@code filled} may have fewer */
    private record Board(int textSize, int columns, List<Column> filled) {

        List<String> records() {
            return filled.stream()
                    .flatMap(column -> column.groups().stream())
                    .flatMap(group -> group.lines().stream())
                    .map(SideLine::id)
                    .toList();
        }
    }

    /**
     * @param name over the cards of every page; may be empty
     * @param whole height of a page under its heading
     */
    BoardPages(RoomLayout layout, CardHeights heights, String name, double whole) {
        this.layout = layout;
        this.heights = heights;
        this.name = name;
        this.whole = whole;
        room = name.isEmpty()
                ? whole
                : whole - RoomText.height(name, layout.columnTitle(), layout.contentWidth()) - layout.cardGap();
    }

    /** One page or more. */
    List<Sheet> of(List<Group> groups) {
        return boards(groups).stream()
                .map(board -> new Sheet(board.records(), () -> draw(board)))
                .toList();
    }

    private Drawing draw(Board board) {
        var sheet = new DrawingBuilder(layout);
        if (!name.isEmpty()) {
            sheet.strong(0, 0, layout.contentWidth(), name, layout.columnTitle());
        }
        double width = layout.columnWidth(board.columns());
        for (int column = 0; column < board.filled().size(); column++) {
            double x = column * (width + layout.gap());
            double y = whole - room;
            for (var group : board.filled().get(column).groups()) {
                if (!group.title().isEmpty()) {
                    y += sheet.strong(x, y, width, group.title(), layout.groupSize(board.textSize()))
                            + layout.cardGap();
                }
                for (var line : group.lines()) {
                    y += sheet.card(line, x, y, width, board.textSize()) + layout.cardGap();
                }
            }
        }
        return sheet.drawing(whole);
    }

    private List<Board> boards(List<Group> groups) {
        int most = layout.columns(4);
        var onOne = ways(groups)
                .filter(way -> wordsStayWhole(groups, way))
                .findFirst()
                .or(() -> ways(groups).findFirst());
        if (onOne.isPresent()) {
            var way = onOne.get();
            return List.of(new Board(way.size(), way.columns(), balanced(groups, way.size(), way.columns())));
        }
        var narrow = filler(RoomLayout.SMALLEST, most, room).fill(groups, false, Integer.MAX_VALUE);
        if (narrow.fits()) {
            var flowing = pages(narrow.columns(), most);
            return groups.size() > 1 && groups.size() <= most
                    ? sideBySide(groups)
                            .filter(pages -> pages.size() <= flowing.size())
                            .orElse(flowing)
                    : flowing;
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

    /** Larger type is no gain where it tears long words. */
    private boolean wordsStayWhole(List<Group> groups, Way way) {
        double width = layout.cardWords(layout.columnWidth(way.columns()));
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .flatMap(line -> Stream.of(line.text().split(" ")))
                .allMatch(word -> RoomText.width(word, way.size()) <= width);
    }

    private record Way(int columns, int size) {}

    /** In which all of it fits on one page. */
    private Stream<Way> ways(List<Group> groups) {
        int most = layout.columns(4);
        return Stream.of(WAYS)
                .map(way -> new Way(Math.min(way[0], most), layout.type(way[1])))
                .filter(way -> filler(way.size(), way.columns(), room)
                        .fill(groups, true, way.columns())
                        .fits());
    }

    private ColumnFiller filler(int size, int columns, double high) {
        double width = layout.columnWidth(columns);
        return new ColumnFiller(layout, size, width, high, heights.in(size, width));
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

    /** Each group has its own column on every page; empty where a card is too high for that. */
    private Optional<List<Board>> sideBySide(List<Group> groups) {
        int columns = groups.size();
        var filled = groups.stream()
                .map(group -> filler(RoomLayout.SMALLEST, columns, room).fill(List.of(group), true, Integer.MAX_VALUE))
                .toList();
        if (!filled.stream().allMatch(ColumnFiller.Filled::fits)) {
            return Optional.empty();
        }
        int pages = filled.stream().mapToInt(of -> of.columns().size()).max().orElse(0);
        return Optional.of(IntStream.range(0, pages)
                .mapToObj(page -> new Board(
                        RoomLayout.SMALLEST,
                        columns,
                        filled.stream()
                                .map(of -> page < of.columns().size()
                                        ? of.columns().get(page)
                                        : new Column(List.of()))
                                .toList()))
                .toList());
    }

    private static List<Board> pages(List<Column> filled, int columns) {
        return filled.stream()
                .gather(Gatherers.windowFixed(columns))
                .map(page -> new Board(RoomLayout.SMALLEST, columns, page))
                .toList();
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
                                                    .map(line::with))
                                    .toList());
                })
                .toList();
    }
}
