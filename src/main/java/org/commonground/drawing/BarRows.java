package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;

/**
 * Rows of bars under a key, on as many pages as they need. A bar is as long as its share and says its count; a pale one is what was
 * expected or what was before.
 *
 * @param note why something is not shown, under the key; may be empty
 * @param most the highest number that a count can reach, for the room it takes
 */
record BarRows(Frame frame, Words words, String title, List<Key> keys, String note, long most) {

    /** Whose bars these are, with n. */
    record Key(Group group, boolean pale, String text) {}

    /** What a row is about, and its bars; the heading stands above it. */
    record Row(Optional<String> heading, String label, List<Bar> bars) {}

    record Bar(Group group, boolean pale, long count, long of) {}

    List<Drawing> pages(List<Row> rows) {
        var pages = new ArrayList<List<Row>>();
        var page = new ArrayList<Row>();
        double y = top();
        double room = frame.height() - 1.6 * t();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            double whole = heightFrom(rows, i);
            boolean full = frame.endless()
                    ? row.heading().isPresent()
                    : y + (top() + whole > room ? height(row) : whole) > room;
            if (!page.isEmpty() && full) {
                pages.add(List.copyOf(page));
                page.clear();
                y = top();
            }
            page.add(row);
            y += height(row);
        }
        pages.add(page);
        return IntStream.range(0, pages.size())
                .mapToObj(i -> new Drawing(
                        frame.width(),
                        height(pages.get(i), pages.size()),
                        title,
                        shapes(pages.get(i), i, pages.size())))
                .toList();
    }

    private double t() {
        return frame.text();
    }

    /** A page that stands alone is no higher than its rows. */
    private double height(List<Row> rows, int pages) {
        double used = top() + rows.stream().mapToDouble(this::height).sum();
        return pages > 1 && !frame.endless() ? frame.height() : Math.min(used, frame.height());
    }

    private double top() {
        return keyHeight() + (note.isEmpty() ? 0 : 1.5 * t());
    }

    private double keyHeight() {
        return inTwoRows() ? 4.4 * t() : 2.8 * t();
    }

    /** More than three keys, or wider ones than a row holds. */
    private boolean inTwoRows() {
        double wide = keys.stream()
                .mapToDouble(
                        key -> TextWidth.of(key.text(), 1.07 * t(), Weight.SEMIBOLD) + (key.pale() ? 4.9 : 3.1) * t())
                .sum();
        return keys.size() > 3 || keys.size() > 1 && wide - 2 * t() > frame.width();
    }

    /** What has to stay together from there on: a heading with all its rows; a row without one alone. */
    private double heightFrom(List<Row> rows, int from) {
        double height = height(rows.get(from));
        if (rows.get(from).heading().isPresent()) {
            for (int i = from + 1; i < rows.size() && rows.get(i).heading().isEmpty(); i++) {
                height += height(rows.get(i));
            }
        }
        return height;
    }

    private double height(Row row) {
        boolean oneLine = TextWidth.of(row.label(), 1.14 * t(), Weight.REGULAR) <= 0.36 * frame.width() - t();
        return Math.max((oneLine ? 1.6 : 2.9) * t(), row.bars().size() * 1.2 * t())
                + 0.7 * t()
                + (row.heading().isPresent() ? 2.2 * t() : 0);
    }

    private List<Shape> shapes(List<Row> rows, int page, int pages) {
        var shapes = new ArrayList<Shape>(key());
        double y = top();
        for (var row : rows) {
            shapes.addAll(shapes(row, y));
            y += height(row);
        }
        if (pages > 1 && !frame.endless()) {
            var marker = words.get("drawing.page", page + 1, pages);
            shapes.add(Marks.text(
                    frame.width(), frame.height() - 0.3 * t(), marker, t(), Weight.REGULAR, Tone.MUTED, Anchor.END));
        }
        return shapes;
    }

    /** Which bar is whose, with n, in one row or in two; and the note. */
    private List<Shape> key() {
        double t = t();
        var shapes = new ArrayList<Shape>();
        boolean twoRows = inTwoRows();
        int inRow = twoRows ? (keys.size() + 1) / 2 : keys.size();
        double wide = twoRows ? frame.width() / inRow : frame.width();
        double x = 0;
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            double y = i < inRow ? 0.95 * t : 2.55 * t;
            x = i % inRow == 0 ? 0 : x;
            var fitted = TextWidth.fit(key.text(), 1.07 * t, Weight.SEMIBOLD, wide - 4 * t);
            shapes.add(Marks.of(key.group(), x + 0.4 * t, y, 0.7 * t));
            if (key.pale()) {
                shapes.addAll(bar(x + 1.1 * t, y, 1.4 * t, key.group(), true));
            }
            double from = x + (key.pale() ? 2.9 * t : 1.1 * t);
            shapes.add(Marks.text(from, y + 0.38 * t, fitted, 1.07 * t, Weight.SEMIBOLD, Tone.of(key.group())));
            x = twoRows ? x + wide : from + TextWidth.of(fitted, 1.07 * t, Weight.SEMIBOLD) + 2 * t;
        }
        if (!note.isEmpty()) {
            shapes.add(Marks.text(
                    0,
                    keyHeight() + 0.1 * t,
                    TextWidth.fit(note, t, Weight.REGULAR, frame.width()),
                    t,
                    Weight.REGULAR,
                    Tone.MUTED));
        }
        return shapes;
    }

    private List<Shape> shapes(Row row, double top) {
        double t = t();
        var shapes = new ArrayList<Shape>();
        double y = top;
        if (row.heading().isPresent()) {
            var heading = TextWidth.fit(row.heading().get(), 1.14 * t, Weight.SEMIBOLD, frame.width());
            shapes.add(Marks.text(0, y + 1.2 * t, heading, 1.14 * t, Weight.SEMIBOLD, Tone.INK));
            y += 2.2 * t;
        }
        double middle = y + (height(row) - (y - top) - 0.7 * t) / 2;
        double label = 0.36 * frame.width();
        var lines = TextWidth.wrap(row.label(), 1.14 * t, Weight.REGULAR, label - t, 2);
        double base = middle + 0.4 * t - (lines.size() - 1) * 0.73 * t;
        for (var line : lines) {
            shapes.add(Marks.text(0, base, line, 1.14 * t, Weight.REGULAR, Tone.INK));
            base += 1.46 * t;
        }
        double lane = middle - row.bars().size() * 0.6 * t;
        for (var bar : row.bars()) {
            shapes.addAll(shapes(bar, label, lane + 0.6 * t));
            lane += 1.2 * t;
        }
        return shapes;
    }

    private List<Shape> shapes(Bar bar, double left, double middle) {
        double t = t();
        var count = words.get("drawing.count", bar.count(), bar.of());
        double counts = TextWidth.of(words.get("drawing.count", most, most), t, Weight.REGULAR);
        double from = left + 1.1 * t;
        double width = frame.width() - from - counts - 0.6 * t;
        double thick = 0.8 * t;
        var shapes = new ArrayList<Shape>();
        shapes.add(Marks.of(bar.group(), left + 0.4 * t, middle, 0.7 * t));
        shapes.add(new Shape.Rect(from, middle - thick / 2, width, thick, thick / 5, Tone.PAPER));
        if (bar.count() > 0) {
            shapes.addAll(bar(from, middle, width * bar.count() / bar.of(), bar.group(), bar.pale()));
        } else {
            shapes.add(new Shape.Line(
                    new Point(from, middle - thick / 2),
                    new Point(from, middle + thick / 2),
                    t / 10,
                    Tone.of(bar.group())));
        }
        shapes.add(Marks.text(frame.width(), middle + 0.36 * t, count, t, Weight.REGULAR, Tone.MUTED, Anchor.END));
        return shapes;
    }

    /** A pale bar keeps an edge in its side's colour, so that it is told from a full one in grey too. */
    private List<Shape> bar(double from, double middle, double width, Group group, boolean pale) {
        double thick = 0.8 * t();
        double edge = pale ? t() / 9 : 0;
        var full = new Shape.Rect(from, middle - thick / 2, width, thick, thick / 5, Tone.of(group));
        return pale && width > 2 * edge
                ? List.of(
                        full,
                        new Shape.Rect(
                                from + edge,
                                middle - thick / 2 + edge,
                                width - 2 * edge,
                                thick - 2 * edge,
                                thick / 8,
                                Tone.SURFACE))
                : List.of(full);
    }
}
