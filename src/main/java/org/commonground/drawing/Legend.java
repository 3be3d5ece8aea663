package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;

/**
 * The numbered list beside a map, on as many pages as it needs, with a note below.
 *
 * @param left the left edge; the list extends to the right edge of the frame
 * @param note a note about the map; may be empty
 */
record Legend(Frame frame, double left, String note) {

    private static final double SIZE = 1.14;
    private static final double LINE = 1.28;
    private static final double LOOSE = 0.93;
    private static final double TIGHT = 0.4;

    /** An item of the list, or a heading, which has the number 0. */
    record Entry(int number, String text, Tone tone, Weight weight) {
        static Entry heading(String text) {
            return new Entry(0, text, Tone.MUTED, Weight.REGULAR);
        }

        boolean heading() {
            return number == 0;
        }
    }

    private record Row(Entry entry, List<String> lines) {}

    /** The shapes of each page; a single page if everything fits with loose spacing. */
    List<List<Shape>> pages(List<Entry> entries) {
        var rows = entries.stream().map(entry -> new Row(entry, lines(entry))).toList();
        double room = frame.height() - noteHeight();
        if (height(rows, LOOSE) <= room) {
            return List.of(shapes(rows, (room - height(rows, LOOSE)) / 2, LOOSE));
        }
        // The first page is full, because it has the most important items; the others are filled evenly, so that no
        // line is
        // alone.
        var first = pages(rows, room).getFirst();
        var rest = even(rows.subList(first.size(), rows.size()), room);
        return Stream.concat(Stream.of(first), rest.stream())
                .map(page -> shapes(page, 0, TIGHT))
                .toList();
    }

    private List<List<Row>> even(List<Row> rows, double room) {
        var pages = pages(rows, room);
        for (double lower = room * 0.95; lower > room / 2; lower *= 0.95) {
            var even = pages(rows, lower);
            if (even.size() > pages.size()) {
                break;
            }
            pages = even;
        }
        return pages;
    }

    private List<List<Row>> pages(List<Row> rows, double room) {
        var pages = new ArrayList<List<Row>>();
        for (var row : rows) {
            if (pages.isEmpty() || height(pages.getLast(), TIGHT) + TIGHT * t() + height(row) > room) {
                pages.add(new ArrayList<>());
            }
            pages.getLast().add(row);
        }
        return pages;
    }

    private double t() {
        return frame.text();
    }

    private double indent() {
        return 1.95 * t();
    }

    private List<String> lines(Entry entry) {
        double wide = frame.width() - left - indent();
        return entry.heading()
                ? List.of(entry.text())
                : TextWidth.wrap(entry.text(), SIZE * t(), entry.weight(), wide, 2);
    }

    private double height(Row row) {
        return row.entry().heading() ? 2.1 * t() : row.lines().size() * LINE * SIZE * t();
    }

    private double height(List<Row> some, double spacing) {
        return some.stream().mapToDouble(this::height).sum() + (some.size() - 1) * spacing * t();
    }

    private List<String> noteLines() {
        return note.isEmpty() ? List.of() : TextWidth.wrap(note, t(), Weight.REGULAR, frame.width() - left, 2);
    }

    private double noteHeight() {
        return note.isEmpty() ? 0 : (1.35 * noteLines().size() + 0.8) * t();
    }

    private List<Shape> shapes(List<Row> some, double top, double spacing) {
        double t = t();
        var shapes = new ArrayList<Shape>();
        double y = top;
        for (var row : some) {
            shapes.addAll(row.entry().heading() ? heading(row, y) : item(row, y));
            y += height(row) + spacing * t;
        }
        double base = frame.height() - (1.35 * noteLines().size() - 1.05) * t;
        for (var line : noteLines()) {
            shapes.add(Marks.text(left, base, line, t, Weight.REGULAR, Tone.MUTED));
            base += 1.35 * t;
        }
        return shapes;
    }

    private List<Shape> heading(Row row, double y) {
        double t = t();
        var shapes = new ArrayList<Shape>();
        if (y > t) {
            shapes.add(new Shape.Line(new Point(left, y), new Point(frame.width(), y), t / 14, Tone.LINE));
        }
        shapes.add(Marks.text(left, y + 1.7 * t, row.lines().getFirst(), t, Weight.REGULAR, Tone.MUTED));
        return shapes;
    }

    private List<Shape> item(Row row, double y) {
        var entry = row.entry();
        double base = y + SIZE * t();
        var shapes = new ArrayList<Shape>();
        var number = String.valueOf(entry.number());
        shapes.add(Marks.text(left, base, number, SIZE * t(), Weight.SEMIBOLD, entry.tone()));
        var ink = entry.tone() == Tone.MUTED ? Tone.MUTED : Tone.INK;
        for (var line : row.lines()) {
            shapes.add(Marks.text(left + indent(), base, line, SIZE * t(), entry.weight(), ink));
            base += LINE * SIZE * t();
        }
        return shapes;
    }
}
