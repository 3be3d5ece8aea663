package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.EvenColumns;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;

/**
 * Rows of horizontal bars below a key: in one column if all rows fit, otherwise in two columns on as few pages as possible. The
 * length of a bar is its share, with its count beside it; a pale bar is an expected or an earlier result.
 *
 * @param heading the subject of all rows; may be empty
 * @param most the largest possible count, for the width of the counts
 */
record BarRows(Frame frame, ChartWords words, String title, BarKey key, String heading, long most) {

    BarRows(Frame frame, ChartWords words, String title, BarKey key, long most) {
        this(frame, words, title, key, "", most);
    }

    private static final double NARROWEST_COLUMN = 28;
    private static final int MAX_LABEL_LINES = 3;

    /** @param label the width of the labels */
    private record Column(double left, double width, double label) {}

    /** A row with its label broken into lines for a column. */
    private record Measured(BarRow row, List<String> lines, double height) {}

    List<Drawing> pages(List<BarRow> rows) {
        var whole = List.of(new Column(0, frame.width(), 0.42 * frame.width()));
        double half = (frame.width() - 2 * t()) / 2;
        if (fill(measured(rows, whole.getFirst())).size() <= 1 || half < NARROWEST_COLUMN * t()) {
            return drawings(rows, whole);
        }
        return drawings(
                rows, List.of(new Column(0, half, 0.42 * half), new Column(frame.width() - half, half, 0.42 * half)));
    }

    private List<Drawing> drawings(List<BarRow> rows, List<Column> columns) {
        var measured = measured(rows, columns.getFirst());
        var filled = columns.size() == 1 ? fill(measured) : balanced(measured);
        boolean alone = filled.size() <= columns.size();
        return filled.stream()
                .gather(Gatherers.windowFixed(columns.size()))
                .map(page -> drawing(page, columns, alone))
                .toList();
    }

    /** @param alone whether it is the only page, which is only as high as its rows */
    private Drawing drawing(List<List<Measured>> page, List<Column> columns, boolean alone) {
        var shapes = new ArrayList<>(key.shapes());
        if (!heading.isEmpty()) {
            var fitted = TextMeasure.fit(heading, 1.14 * t(), Weight.SEMIBOLD, frame.width());
            shapes.add(SideShapes.strong(0, top() - t(), fitted, 1.14 * t()));
        }
        double height = top();
        for (int i = 0; i < page.size(); i++) {
            double y = top();
            for (var row : page.get(i)) {
                shapes.addAll(shapes(row, y, columns.get(i)));
                y += row.height();
            }
            height = Math.max(height, y);
        }
        var told = page.stream().flatMap(List::stream).map(Measured::row).toList();
        double used = alone ? Math.min(height, frame.height()) : frame.height();
        return new Drawing(frame.width(), used, altText(told), shapes);
    }

    private String altText(List<BarRow> rows) {
        return Stream.of(title, heading, key.counts(rows, words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /** Two columns of equal length if all rows fit on one page. */
    private List<List<Measured>> balanced(List<Measured> rows) {
        int half = (rows.size() + 1) / 2;
        var first = fill(rows.subList(0, half));
        var second = fill(rows.subList(half, rows.size()));
        return first.size() == 1 && second.size() == 1
                ? List.of(first.getFirst(), second.getFirst())
                : EvenColumns.of(frame.height(), 2, lower -> fill(rows, lower));
    }

    private List<List<Measured>> fill(List<Measured> rows) {
        return fill(rows, frame.height());
    }

    private List<List<Measured>> fill(List<Measured> rows, double room) {
        var filled = new ArrayList<List<Measured>>();
        double y = room;
        for (var row : rows) {
            if (filled.isEmpty() || y + row.height() > room) {
                filled.add(new ArrayList<>());
                y = top();
            }
            filled.getLast().add(row);
            y += row.height();
        }
        return filled;
    }

    private double t() {
        return frame.textSize();
    }

    private double top() {
        return key.height() + (heading.isEmpty() ? 0 : 2.2 * t());
    }

    /** Breaks the labels into as many lines as fit beside the bars, or {@value #MAX_LABEL_LINES}. */
    private List<Measured> measured(List<BarRow> rows, Column column) {
        return rows.stream()
                .map(row -> {
                    double bars = row.bars().size() * 1.2;
                    var lines = TextMeasure.wrap(
                            row.label(),
                            1.14 * t(),
                            Weight.REGULAR,
                            column.label() - t(),
                            Math.max(MAX_LABEL_LINES, (int) (bars / 1.46)));
                    return new Measured(row, lines, (Math.max(1.3 * lines.size() + 0.3, bars) + 0.7) * t());
                })
                .toList();
    }

    private List<Shape> shapes(Measured measured, double top, Column column) {
        double t = t();
        var shapes = new ArrayList<Shape>();
        double middle = top + (measured.height() - 0.7 * t) / 2;
        var row = measured.row();
        var lines = measured.lines();
        double base = middle + 0.4 * t - (lines.size() - 1) * 0.73 * t;
        for (var line : lines) {
            shapes.add(SideShapes.plain(column.left(), base, line, 1.14 * t));
            base += 1.46 * t;
        }
        double lane = middle - row.bars().size() * 0.6 * t;
        for (var bar : row.bars()) {
            shapes.addAll(shapes(bar, column, lane + 0.6 * t));
            lane += 1.2 * t;
        }
        return shapes;
    }

    private List<Shape> shapes(Bar bar, Column column, double middle) {
        double t = t();
        var count = words.get("drawing.count", bar.count(), bar.total());
        double counts = TextMeasure.width(words.get("drawing.count", most, most), t, Weight.REGULAR);
        double left = column.left() + column.label();
        double right = column.left() + column.width();
        double from = left + 1.1 * t;
        double width = right - from - counts - 0.6 * t;
        double thick = 0.8 * t;
        double top = middle - thick / 2;
        var shapes = new ArrayList<Shape>();
        shapes.add(SideShapes.shape(bar.group(), left + 0.4 * t, middle, 0.85 * t));
        shapes.add(new Shape.Rect(from, top, width, thick, thick / 5, ColourToken.PAPER));
        if (bar.count() > 0) {
            shapes.addAll(SideShapes.bar(from, top, width * bar.count() / bar.total(), thick, bar.group(), bar.pale()));
        } else {
            shapes.add(new Shape.Line(
                    new Point(from, top), new Point(from, top + thick), t / 10, ColourToken.of(bar.group())));
        }
        shapes.add(SideShapes.muted(right, middle + 0.36 * t, count, t).anchored(Anchor.END));
        return shapes;
    }
}
