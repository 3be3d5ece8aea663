package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.i18n.Messages;
import org.commonground.roomview.MapCounts.Count;
import org.commonground.roomview.MapPain.Pain;
import org.commonground.roomview.RoomPage.Heading;

/** The map with a count of cards by side in each cell, and what was voted about its columns under them. */
final class MapOverviewPage {

    /**
     * The whole map, with counts for each cell, row by row.
     *
     * @param pain what the sides said about each column, once that vote is revealed; else empty
     */
    record MapOverview(Heading heading, List<String> columns, List<MapRow> rows, List<Pain> pain) {
        MapOverview {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            pain = List.copyOf(pain);
        }
    }

    /** A row of the map and how many cards each cell holds. */
    record MapRow(String title, List<Count> cells) {
        MapRow {
            cells = List.copyOf(cells);
        }
    }

    private static final double RADIUS = 14;
    /** Inside a cell of the vote. */
    private static final double PAIN_PADDING = 12;
    /** Between its lines. */
    private static final double PAIN_GAP = 4;
    /** A line for each side, and one for the warning, which may wrap. */
    private static final int PAIN_LINES = 5;

    private final MapOverview map;
    private final RoomLayout layout;
    private final Messages messages;
    private final double width;
    private final MapCounts counts;
    private final List<Shape> shapes = new ArrayList<>();

    private MapOverviewPage(MapOverview map, RoomLayout layout, Messages messages) {
        this.map = map;
        this.layout = layout;
        this.messages = messages;
        width = layout.mapCell(map.columns().size());
        counts = new MapCounts(layout, width);
    }

    static Drawing draw(MapOverview scene, RoomLayout layout, Messages messages) {
        var page = new MapOverviewPage(scene, layout, messages);
        double height = layout.contentHeight(scene.heading());
        page.add(height);
        return new Drawing(layout.contentWidth(), height, page.said(), page.shapes);
    }

    /** Of the name of a row or column with the gap under it. */
    static double titleHeight(String title, double width, RoomLayout layout) {
        return title(title, width, layout).height() + layout.cardGap();
    }

    /** Of a row with the gap under it, at least. @param counts height of the highest in it */
    static double rowHeight(String title, double counts, RoomLayout layout) {
        return Math.max(titleHeight(title, layout.rowTitles(), layout), counts + 2 * layout.cardGap());
    }

    /** Kept under a map for what was voted about its columns, with the gap over it. */
    static double mostPainHeight(RoomLayout layout) {
        return PAIN_LINES * RoomLayout.SMALLEST * RoomText.LINE
                + (PAIN_LINES - 1) * PAIN_GAP
                + 2 * PAIN_PADDING
                + layout.cardGap();
    }

    private void add(double height) {
        for (int c = 0; c < map.columns().size(); c++) {
            shapes.addAll(title(map.columns().get(c), width, layout).at(x(c), 0));
        }
        double y = map.columns().stream()
                .mapToDouble(column -> titleHeight(column, width, layout))
                .max()
                .orElse(0);
        double pain = map.pain().stream().mapToDouble(this::painHeight).max().orElse(0);
        double rows = height - y - (map.pain().isEmpty() ? 0 : pain + layout.cardGap());
        double needed = map.rows().stream().mapToDouble(this::least).sum();
        double more = Math.max(0, rows + layout.cardGap() - needed)
                / Math.max(1, map.rows().size());
        int size = map.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(counts::size)
                .min()
                .orElse(RoomLayout.SMALLEST);
        for (var row : map.rows()) {
            double high = least(row) + more - layout.cardGap();
            title(row.title(), y, high);
            for (int c = 0; c < row.cells().size(); c++) {
                cell(row.cells().get(c), size, x(c), y, high);
            }
            y += high + layout.cardGap();
        }
        if (!map.pain().isEmpty()) {
            title(messages.get("room.pain.title"), y, pain);
            for (int c = 0; c < map.pain().size(); c++) {
                pain(map.pain().get(c), x(c), y, pain);
            }
        }
    }

    private double x(int column) {
        return layout.rowTitles() + layout.cardGap() + column * (width + layout.cardGap());
    }

    private double least(MapRow row) {
        double highest = row.cells().stream().mapToDouble(counts::height).max().orElse(0);
        return rowHeight(row.title(), highest, layout);
    }

    private static TextBlock title(String title, double width, RoomLayout layout) {
        return TextBlock.of(title, layout.type(30), Weight.SEMIBOLD, ColourToken.INK, width);
    }

    private void title(String title, double top, double height) {
        var block = title(title, layout.rowTitles(), layout);
        shapes.addAll(block.at(0, top + (height - block.height()) / 2));
    }

    /** Beside each other where they fit, else one under the other. */
    private void cell(Count count, int size, double left, double top, double height) {
        var cell = new ArrayList<Shape>();
        cell.add(new Shape.Rect(left, top, width, height, RADIUS, ColourToken.PAPER));
        var labels = counts.labels(count, size);
        boolean beside = counts.onOneLine(count, size);
        double all = labels.stream().mapToDouble(SideLabel::width).sum() + (labels.size() - 1) * counts.between();
        double line = size * RoomText.LINE;
        double x = left + (width - all) / 2;
        double y = top + (height - (beside ? line : labels.size() * line)) / 2;
        for (var label : labels) {
            cell.addAll(label.at(beside ? x : left + (width - label.width()) / 2, y));
            x += label.width() + counts.between();
            y += beside ? 0 : line;
        }
        shapes.add(new Shape.Group(count.cell(), cell));
    }

    private void pain(Pain pain, double left, double top, double height) {
        shapes.add(new Shape.Rect(
                left, top, width, height, RADIUS, pain.furthestApart() ? ColourToken.WARNING_TINT : ColourToken.PAPER));
        var lines = painLines(pain);
        double y = top + (height - painHeight(pain)) / 2 + PAIN_PADDING;
        for (var line : lines) {
            shapes.addAll(line.at(left + PAIN_PADDING, y));
            y += line.height() + PAIN_GAP;
        }
    }

    private double painHeight(Pain pain) {
        var lines = painLines(pain);
        return lines.stream().mapToDouble(SideLabel::height).sum() + (lines.size() - 1) * PAIN_GAP + 2 * PAIN_PADDING;
    }

    private List<SideLabel> painLines(Pain pain) {
        double inside = width - 2 * PAIN_PADDING;
        var lines = new ArrayList<SideLabel>();
        for (var figure : pain.figures()) {
            lines.add(figure.side()
                    .map(side -> SideLabel.of(side, figure.text(), RoomLayout.SMALLEST, inside))
                    .orElseGet(() -> SideLabel.plain(
                            figure.text(), RoomLayout.SMALLEST, Weight.SEMIBOLD, ColourToken.MUTED, inside)));
        }
        if (pain.furthestApart()) {
            lines.add(SideLabel.plain(
                    messages.get("room.pain.furthest"),
                    RoomLayout.SMALLEST,
                    Weight.SEMIBOLD,
                    ColourToken.WARNING,
                    inside));
        }
        return lines;
    }

    private String said() {
        var rows = map.rows().stream().map(row -> said(row.title(), row.cells(), MapOverviewPage::said));
        var pain = map.pain().isEmpty()
                ? Stream.<String>of()
                : Stream.of(said(messages.get("room.pain.title"), map.pain(), this::said));
        return Stream.of(Stream.of(map.heading().prompt()), rows, pain)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private <T> String said(String row, List<T> cells, Function<T, String> cell) {
        return IntStream.range(0, cells.size())
                .mapToObj(c -> map.columns().get(c) + " " + cell.apply(cells.get(c)))
                .collect(Collectors.joining("; ", row + ": ", ""));
    }

    private static String said(Count count) {
        var said = MapCounts.bySide(count).entrySet().stream()
                .map(side -> side.getKey().shape() + " " + side.getValue())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? "–" : said;
    }

    private String said(Pain pain) {
        var figures = pain.figures().stream()
                .map(figure -> figure.side().map(side -> side.shape() + " ").orElse("") + figure.text());
        var warning = pain.furthestApart() ? Stream.of(messages.get("room.pain.furthest")) : Stream.<String>of();
        return Stream.concat(figures, warning).collect(Collectors.joining(" "));
    }
}
