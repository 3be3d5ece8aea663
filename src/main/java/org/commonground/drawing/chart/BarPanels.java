package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;

/**
 * Small multiples: for each item a panel of vertical bars over the values of a scale, each with its count above and the shape of
 * its side below. All items are on one page if the type size of the frame allows it, and panels are as large as possible.
 *
 * @param values the labels of the values, lowest first; their names are explained once, at the bottom
 */
record BarPanels(Frame frame, ChartWords words, String title, BarKey key, List<String> values) {

    private static final double GAP = 1.4;

    /** The height of the smallest legible panel with the gap below it, in type sizes. */
    private static final double LOWEST_PANEL = 6.8;

    private static final double GAP_BELOW = 0.8;

    /** The size of the label above a panel, and its line height, in type sizes. */
    private static final double LABEL_SIZE = 1.07;

    private static final double LABEL_LINE_HEIGHT = 1.35;

    /** From this height on, in type sizes, a panel's label may take two lines. */
    private static final double TWO_LINE_HEIGHT = 8.5;

    /**
     * A grid of panels of equal size.
     *
     * @param bar the smallest width of a bar
     * @param tallest the largest share, whose bar reaches the top; the same in all panels, so that bars compare
     * @param lines the lines of a label; the same in all panels, so that bars compare
     */
    private record Grid(int columns, int rows, double width, double height, double bar, double tallest, int lines) {}

    List<Drawing> pages(List<RatingBars> items) {
        var grid = grid(items);
        int each = grid.columns() * grid.rows();
        return items.stream()
                .gather(Gatherers.windowFixed(each))
                .map(page -> new Drawing(frame.width(), frame.height(), altText(page), shapes(page, grid)))
                .toList();
    }

    private String altText(List<RatingBars> page) {
        return Stream.concat(
                        Stream.of(title),
                        page.stream()
                                .map(item -> words.get(
                                        "drawing.alt.item", item.label(), key.counts(item.rows(values), words))))
                .collect(Collectors.joining(". "));
    }

    private double t() {
        return frame.textSize();
    }

    /** Whether there is room for at least one panel. */
    boolean fits(List<RatingBars> items) {
        return rows() > 0 && narrowest(items) <= frame.width();
    }

    /** The grid with the largest panels that holds all items, or else the one with the most panels. */
    private Grid grid(List<RatingBars> items) {
        double tallest = bars(items).mapToDouble(BarPanels::share).max().orElse(0);
        int most = (int) ((frame.width() + GAP * t()) / (narrowest(items) + GAP * t()));
        int rows = rows();
        int columns = IntStream.rangeClosed(1, Math.min(most, items.size()))
                .filter(c -> c * rows >= items.size())
                .boxed()
                .max(Comparator.comparingDouble(c -> size(c, rowsFor(items, c))))
                .orElse(most);
        int used = Math.min(rows, rowsFor(items, columns));
        int lines = items.stream()
                .mapToInt(item -> label(item, width(columns), height(used) > TWO_LINE_HEIGHT * t() ? 2 : 1)
                        .size())
                .max()
                .orElse(1);
        return new Grid(columns, used, width(columns), height(used), narrowestBar(items), tallest, lines);
    }

    private List<String> label(RatingBars item, double width, int most) {
        return TextMeasure.wrap(item.label(), LABEL_SIZE * t(), Weight.SEMIBOLD, width, most);
    }

    private static Stream<Bar> bars(List<RatingBars> items) {
        return items.stream().flatMap(item -> item.bars().stream()).flatMap(List::stream);
    }

    /** The width of a bar with room for the largest count. */
    private double narrowestBar(List<RatingBars> items) {
        long count = bars(items).mapToLong(Bar::count).max().orElse(0);
        return Math.max(0.9 * t(), TextMeasure.width(String.valueOf(count), t(), Weight.REGULAR) + 0.15 * t());
    }

    private double narrowest(List<RatingBars> items) {
        int beside = items.stream()
                .flatMap(item -> item.bars().stream())
                .mapToInt(List::size)
                .max()
                .orElse(1);
        return values.size() * (beside * narrowestBar(items) + 0.35 * t());
    }

    /** The number of rows of panels that fit. */
    private int rows() {
        return (int) ((room() + GAP_BELOW * t()) / (LOWEST_PANEL * t()));
    }

    private double room() {
        return frame.height() - key.height() - footHeight();
    }

    private static int rowsFor(List<RatingBars> items, int columns) {
        return Math.ceilDiv(items.size(), columns);
    }

    private double width(int columns) {
        return (frame.width() - (columns - 1) * GAP * t()) / columns;
    }

    private double height(int rows) {
        return (room() - (rows - 1) * GAP_BELOW * t()) / rows;
    }

    /** Rates the size of a panel: of equally large panels, those that are neither flat nor narrow are better. */
    private double size(int columns, int rows) {
        return Math.min(width(columns), 1.8 * height(rows));
    }

    private List<Shape> shapes(List<RatingBars> items, Grid grid) {
        var shapes = new ArrayList<>(key.shapes());
        for (int i = 0; i < items.size(); i++) {
            double x = i % grid.columns() * (grid.width() + GAP * t());
            double y = key.height() + Math.floorDiv(i, grid.columns()) * (grid.height() + GAP_BELOW * t());
            shapes.addAll(panel(items.get(i), x, y, grid));
        }
        double base = frame.height() - 0.3 * t();
        var lines = foot();
        for (int i = lines.size() - 1; i >= 0; i--) {
            shapes.add(SideShapes.muted(0, base, lines.get(i), t()));
            base -= 1.35 * t();
        }
        return shapes;
    }

    private double footHeight() {
        return (foot().size() * 1.35 + 0.4) * t();
    }

    /** The names of the values that have one. */
    private List<String> foot() {
        var named = values.stream()
                .filter(value -> value.contains(" "))
                .map(Bar::shortName)
                .collect(Collectors.joining(" · "));
        return named.isEmpty() ? List.of() : TextMeasure.wrap(named, t(), Weight.REGULAR, frame.width(), 2);
    }

    private List<Shape> panel(RatingBars item, double left, double top, Grid grid) {
        double t = t();
        var shapes = new ArrayList<Shape>();
        double above = top + 1.05 * t;
        for (var line : label(item, grid.width(), grid.lines())) {
            shapes.add(SideShapes.strong(left, above, line, LABEL_SIZE * t));
            above += LABEL_LINE_HEIGHT * t;
        }
        double y = top + grid.lines() * LABEL_LINE_HEIGHT * t;
        double base = top + grid.height() - 1.95 * t;
        double full = grid.tallest() == 0 ? 0 : (base - y - 1.5 * t) / grid.tallest();
        double cell = grid.width() / values.size();
        shapes.add(
                new Shape.Line(new Point(left, base), new Point(left + grid.width(), base), t / 14, ColourToken.LINE));
        for (int i = 0; i < values.size(); i++) {
            double middle = left + (i + 0.5) * cell;
            var bars = item.bars().get(i);
            double wide = Math.clamp(0.7 * cell / Math.max(1, bars.size()), grid.bar(), 2.4 * t);
            shapes.addAll(column(bars, middle, wide, base, full));
            shapes.add(SideShapes.muted(middle, top + grid.height(), valueNumber(i), t)
                    .anchored(Anchor.MIDDLE));
        }
        return shapes;
    }

    /** The number of a value, which is the first word of its label. */
    private String valueNumber(int value) {
        return values.get(value).split(" ", 2)[0];
    }

    private static double share(Bar bar) {
        return (double) bar.count() / bar.total();
    }

    /** The bars of one value side by side; a count of 0 has no bar. */
    private List<Shape> column(List<Bar> bars, double middle, double wide, double base, double full) {
        double t = t();
        var shapes = new ArrayList<Shape>();
        double x = middle - bars.size() * wide / 2;
        for (var bar : bars) {
            double centre = x + wide / 2;
            if (bar.count() > 0) {
                double high = Math.max(full * share(bar), t / 7);
                double thick = Math.min(wide * 0.86, 1.8 * t);
                shapes.addAll(SideShapes.bar(centre - thick / 2, base - high, thick, high, bar.group(), bar.pale()));
                shapes.add(SideShapes.plain(centre, base - high - 0.25 * t, String.valueOf(bar.count()), t)
                        .anchored(Anchor.MIDDLE));
                shapes.add(SideShapes.shape(bar.group(), centre, base + 0.55 * t, 0.8 * t));
            }
            x += wide;
        }
        return shapes;
    }
}
