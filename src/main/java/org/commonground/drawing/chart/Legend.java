package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.EvenColumns;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;

/**
 * The numbered list beside a map, on as many pages as it needs, with a note below.
 *
 * @param left the left edge; the list extends to the right edge of the frame
 * @param note a note about the map; may be empty
 */
record Legend(Frame frame, double left, String note) {

    private static final double SIZE = 1.14;
    private static final double LINE_HEIGHT = 1.28;
    private static final double LOOSE_SPACING = 0.93;
    private static final double TIGHT_SPACING = 0.4;

    /** An item of the list, or a heading, which has the number 0. */
    record LegendEntry(int number, String text, ColourToken tone, Weight weight) {
        static LegendEntry heading(String text) {
            return new LegendEntry(0, text, ColourToken.MUTED, Weight.REGULAR);
        }

        boolean heading() {
            return number == 0;
        }
    }

    private record LegendRow(LegendEntry entry, List<String> lines) {}

    /** The shapes of each page; a single page if everything fits with loose spacing. */
    List<List<Shape>> pages(List<LegendEntry> entries) {
        var rows = entries.stream()
                .map(entry -> new LegendRow(entry, lines(entry)))
                .toList();
        double room = frame.height() - noteHeight();
        if (height(rows, LOOSE_SPACING) <= room) {
            return List.of(shapes(rows, (room - height(rows, LOOSE_SPACING)) / 2, LOOSE_SPACING));
        }
        // The first page is full, because it has the most important items.
        var first = pages(rows, room).getFirst();
        var others = rows.subList(first.size(), rows.size());
        var rest = EvenColumns.of(room, 1, lower -> pages(others, lower));
        return Stream.concat(Stream.of(first), rest.stream())
                .map(page -> shapes(page, 0, TIGHT_SPACING))
                .toList();
    }

    private List<List<LegendRow>> pages(List<LegendRow> rows, double room) {
        var pages = new ArrayList<List<LegendRow>>();
        for (var row : rows) {
            if (pages.isEmpty() || height(pages.getLast(), TIGHT_SPACING) + TIGHT_SPACING * t() + height(row) > room) {
                pages.add(new ArrayList<>());
            }
            pages.getLast().add(row);
        }
        return pages;
    }

    private double t() {
        return frame.textSize();
    }

    private double indent() {
        return 1.95 * t();
    }

    private List<String> lines(LegendEntry entry) {
        double wide = frame.width() - left - indent();
        return entry.heading()
                ? List.of(entry.text())
                : TextMeasure.wrap(entry.text(), SIZE * t(), entry.weight(), wide, 2);
    }

    private double height(LegendRow row) {
        return row.entry().heading() ? 2.1 * t() : row.lines().size() * LINE_HEIGHT * SIZE * t();
    }

    private double height(List<LegendRow> some, double spacing) {
        return some.stream().mapToDouble(this::height).sum() + (some.size() - 1) * spacing * t();
    }

    private List<String> noteLines() {
        return note.isEmpty() ? List.of() : TextMeasure.wrap(note, t(), Weight.REGULAR, frame.width() - left, 2);
    }

    private double noteHeight() {
        return note.isEmpty() ? 0 : (1.35 * noteLines().size() + 0.8) * t();
    }

    private List<Shape> shapes(List<LegendRow> some, double top, double spacing) {
        double t = t();
        var shapes = new ArrayList<Shape>();
        double y = top;
        for (var row : some) {
            shapes.addAll(row.entry().heading() ? heading(row, y) : item(row, y));
            y += height(row) + spacing * t;
        }
        double base = frame.height() - (1.35 * noteLines().size() - 1.05) * t;
        for (var line : noteLines()) {
            shapes.add(SideShapes.muted(left, base, line, t));
            base += 1.35 * t;
        }
        return shapes;
    }

    private List<Shape> heading(LegendRow row, double y) {
        double t = t();
        var shapes = new ArrayList<Shape>();
        if (y > t) {
            shapes.add(new Shape.Line(new Point(left, y), new Point(frame.width(), y), t / 14, ColourToken.LINE));
        }
        shapes.add(SideShapes.muted(left, y + 1.7 * t, row.lines().getFirst(), t));
        return shapes;
    }

    private List<Shape> item(LegendRow row, double y) {
        var entry = row.entry();
        double base = y + SIZE * t();
        var shapes = new ArrayList<Shape>();
        var number = String.valueOf(entry.number());
        shapes.add(SideShapes.text(left, base, number, SIZE * t(), Weight.SEMIBOLD, entry.tone()));
        var ink = entry.tone() == ColourToken.MUTED ? ColourToken.MUTED : ColourToken.INK;
        for (var line : row.lines()) {
            shapes.add(SideShapes.text(left + indent(), base, line, SIZE * t(), entry.weight(), ink));
            base += LINE_HEIGHT * SIZE * t();
        }
        return shapes;
    }
}
