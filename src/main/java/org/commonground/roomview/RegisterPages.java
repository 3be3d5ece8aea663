package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.session.CellFormats;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.RegisterRow;

/**
 * A table: the columns in which something is filled in, with their headings, and its rows, in the largest type that
 * needs no more pages than the smallest. Columns that do not fit beside each other follow on pages of their own, each with the column that names the rows.
 */
record RegisterPages(Workshop workshop, Messages messages, RoomLayout layout) {

    private static final int[] SIZES = {44, 36, 32, RoomLayout.SMALLEST};
    private static final double LINE = 2;

    /** The largest part of the width that one long word takes; a longer one is broken. */
    private static final double WIDEST_WORD = 0.3;

    /** The most that a column is wider than it must be, in widths of an average column. */
    private static final double WIDEST_COLUMN = 2.5;

    /** A row, or the part of it that a page can hold; the cells in the order of the columns. */
    private record Entry(String id, Side side, List<String> cells) {}

    /** The whole table; an entry has a cell for each title. */
    private record Table(List<String> titles, List<Entry> entries) {

        Stream<String> texts(int column) {
            return Stream.concat(
                    Stream.of(titles.get(column)),
                    entries.stream().map(entry -> entry.cells().get(column)));
        }
    }

    /** Columns that stand beside each other, in a type. */
    private record Columns(int size, List<Integer> indexes, List<Double> widths) {}

    StepPages of(String stepId, Heading heading) {
        var rows = Registers.rows(workshop, stepId);
        var all = Registers.columns(workshop, stepId);
        var filled = all.stream()
                .filter(column -> rows.stream().anyMatch(row -> row.cells().containsKey(column.id())))
                .toList();
        var columns = filled.isEmpty() ? all.subList(0, 1) : filled;
        var table = new Table(
                columns.stream().map(StepKind.Column::title).toList(),
                rows.stream().map(row -> entry(row, columns)).toList());
        var ways = IntStream.of(SIZES).map(layout::type).distinct().boxed().toList();
        var smallest = beside(RoomLayout.SMALLEST, table);
        var fewest = pages(smallest, table, heading);
        return ways.stream()
                .map(size -> beside(size, table))
                .filter(sets -> sets.size() <= smallest.size())
                .map(sets -> pages(sets, table, heading))
                .filter(pages -> pages.count() <= fewest.count())
                .findFirst()
                .orElse(fewest);
    }

    private StepPages pages(List<Columns> sets, Table table, Heading heading) {
        double room = layout.contentHeight(heading);
        return StepPages.joined(
                heading,
                sets.stream()
                        .map(set -> {
                            double above = headHeight(set, table.titles());
                            var rows = new RowPages<Entry>(layout, (sheet, entry, y) -> draw(sheet, set, entry, y));
                            return rows.sheets(
                                    table.entries().stream()
                                            .flatMap(entry -> pieces(set, entry, room - above))
                                            .toList(),
                                    heading,
                                    above,
                                    sheet -> drawHead(sheet, set, table.titles()));
                        })
                        .flatMap(List::stream)
                        .toList(),
                layout);
    }

    /** The columns in as few sets as there is width for; the first column is in each of them. */
    private List<Columns> beside(int size, Table table) {
        var least = IntStream.range(0, table.titles().size())
                .mapToObj(column -> longestWord(size, column, table))
                .toList();
        var sets = new ArrayList<List<Integer>>();
        double used = 0;
        for (int column = 0; column < table.titles().size(); column++) {
            if (sets.isEmpty() || used + least.get(column) > layout.contentWidth()) {
                sets.add(new ArrayList<>(List.of(0)));
                used = least.getFirst();
            }
            if (column > 0) {
                sets.getLast().add(column);
                used += least.get(column);
            }
        }
        return sets.stream()
                .map(set -> new Columns(size, set, widths(size, set, least, table)))
                .toList();
    }

    /** The width of each column: what its longest word takes, and a share of the rest by how long its texts are. */
    private List<Double> widths(int size, List<Integer> set, List<Double> least, Table table) {
        double most = WIDEST_COLUMN * layout.contentWidth() / set.size();
        var more = set.stream()
                .map(column -> Math.max(1, Math.min(most, longestText(size, column, table)) - least.get(column)))
                .toList();
        double rest =
                layout.contentWidth() - set.stream().mapToDouble(least::get).sum();
        double wanted = more.stream().mapToDouble(Double::doubleValue).sum();
        return IntStream.range(0, set.size())
                .mapToObj(i -> least.get(set.get(i)) + Math.max(0, rest) * more.get(i) / wanted)
                .toList();
    }

    private double longestWord(int size, int column, Table table) {
        double word = table.texts(column)
                .flatMap(text -> Stream.of(text.split("\\s")))
                .mapToDouble(text -> RoomText.width(text, size))
                .max()
                .orElse(0);
        return Math.min(word, WIDEST_WORD * layout.contentWidth()) + around(column);
    }

    private double longestText(int size, int column, Table table) {
        return table.texts(column)
                        .mapToDouble(text -> RoomText.width(text, size))
                        .max()
                        .orElse(0)
                + around(column);
    }

    /** What is beside the words of a column: the gap after it, and the shape of the side before the first. */
    private double around(int column) {
        return layout.gap() + (column == 0 ? layout.cardMark() : 0) + 1;
    }

    private double headHeight(Columns set, List<String> titles) {
        return IntStream.range(0, set.indexes().size())
                        .mapToDouble(
                                i -> RoomText.height(titles.get(set.indexes().get(i)), set.size(), words(set, i)))
                        .max()
                        .orElse(0)
                + layout.cardGap();
    }

    private double words(Columns set, int i) {
        return set.widths().get(i) - around(set.indexes().get(i)) + 1;
    }

    private void drawHead(DrawingBuilder sheet, Columns set, List<String> titles) {
        double x = 0;
        for (int i = 0; i < set.indexes().size(); i++) {
            double left = x + (i == 0 ? layout.cardMark() : 0);
            sheet.text(
                    left,
                    0,
                    words(set, i),
                    titles.get(set.indexes().get(i)),
                    set.size(),
                    Weight.SEMIBOLD,
                    ColourToken.MUTED);
            x += set.widths().get(i);
        }
    }

    /** A line, and the cells of the row below it. */
    private double draw(DrawingBuilder sheet, Columns set, Entry entry, double y) {
        double top = y + LINE + layout.cardGap() / 2;
        return sheet.group(entry.id(), row -> {
            row.add(new Shape.Rect(0, y, layout.contentWidth(), LINE, 0, ColourToken.LINE));
            double x = 0;
            double height = 0;
            for (int i = 0; i < set.indexes().size(); i++) {
                var text = entry.cells().get(set.indexes().get(i));
                double words = words(set, i);
                height = Math.max(
                        height,
                        i == 0
                                ? row.said(
                                        entry.side(), x, top, words, text, set.size(), Weight.SEMIBOLD, ColourToken.INK)
                                : row.text(x, top, words, text, set.size(), Weight.REGULAR, ColourToken.INK));
                x += set.widths().get(i);
            }
            return LINE + height + layout.cardGap();
        });
    }

    /** A row that is higher than the page in several. */
    private Stream<Entry> pieces(Columns set, Entry entry, double room) {
        var cells = IntStream.range(0, entry.cells().size())
                .mapToObj(column -> {
                    int i = set.indexes().indexOf(column);
                    return i < 0
                            ? List.of("")
                            : RoomText.pieces(
                                    entry.cells().get(column),
                                    set.size(),
                                    words(set, i),
                                    room - LINE - layout.cardGap());
                })
                .toList();
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, most)
                .mapToObj(piece -> new Entry(
                        entry.id(),
                        entry.side(),
                        cells.stream()
                                .map(texts -> piece < texts.size() ? texts.get(piece) : "")
                                .toList()));
    }

    private Entry entry(RegisterRow row, List<StepKind.Column> columns) {
        var cells = columns.stream().map(column -> text(row, column)).toList();
        return new Entry(
                row.id(),
                row.side(),
                row.cells().isEmpty() ? cells.stream().map(cell -> "…").toList() : cells);
    }

    private String text(RegisterRow row, StepKind.Column column) {
        return Optional.ofNullable(row.cells().get(column.id()))
                .map(CellFormats.text(workshop, messages)::format)
                .orElse("");
    }
}
