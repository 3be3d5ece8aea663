package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;
import org.commonground.workshop.record.Ballot.Group;

/**
 * The key above bars: the groups with n in one or two rows, and a note below.
 *
 * @param note the purpose of the chart, or why something is not shown; may be empty
 */
record BarKey(Frame frame, List<KeyEntry> entries, String note) {

    /** The group of the bars, with n. */
    record KeyEntry(Group group, boolean pale, String text) {}

    /** The counts of the bars in words, for the alternative text. */
    String counts(List<BarRow> rows, ChartWords words) {
        return entries.stream()
                .map(entry -> Map.entry(entry, counts(entry, rows, words)))
                .filter(told -> !told.getValue().isEmpty()) // a group can have bars on another panel only
                .map(told -> words.get("drawing.alt.item", told.getKey().text(), told.getValue()))
                .collect(Collectors.joining(". "));
    }

    private static String counts(KeyEntry entry, List<BarRow> rows, ChartWords words) {
        return rows.stream()
                .flatMap(row -> row.bars().stream()
                        .filter(bar -> bar.group() == entry.group() && bar.pale() == entry.pale())
                        .map(bar -> words.get("drawing.alt.count", row.label(), bar.count(), bar.total())))
                .collect(Collectors.joining("; "));
    }

    double height() {
        return rows() + (note.isEmpty() ? 0 : 1.5 * frame.textSize());
    }

    private double rows() {
        return (inTwoRows() ? 4.4 : 2.8) * frame.textSize();
    }

    /** Whether there are more than three entries, or they are wider than a row. */
    private boolean inTwoRows() {
        double t = frame.textSize();
        double wide = entries.stream()
                .mapToDouble(entry ->
                        TextMeasure.width(entry.text(), 1.07 * t, Weight.SEMIBOLD) + (entry.pale() ? 4.9 : 3.1) * t)
                .sum();
        return entries.size() > 3 || entries.size() > 1 && wide - 2 * t > frame.width();
    }

    List<Shape> shapes() {
        double t = frame.textSize();
        var shapes = new ArrayList<Shape>();
        boolean twoRows = inTwoRows();
        int inRow = twoRows ? (entries.size() + 1) / 2 : entries.size();
        double wide = twoRows ? frame.width() / inRow : frame.width();
        double x = 0;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            double y = i < inRow ? 0.95 * t : 2.55 * t;
            x = i % inRow == 0 ? 0 : x;
            var fitted = TextMeasure.fit(entry.text(), 1.07 * t, Weight.SEMIBOLD, wide - 4 * t);
            shapes.add(SideShapes.shape(entry.group(), x + 0.4 * t, y, 0.7 * t));
            if (entry.pale()) {
                shapes.addAll(SideShapes.bar(x + 1.1 * t, y - 0.4 * t, 1.4 * t, 0.8 * t, entry.group(), true));
            }
            double from = x + (entry.pale() ? 2.9 * t : 1.1 * t);
            shapes.add(SideShapes.text(
                    from, y + 0.38 * t, fitted, 1.07 * t, Weight.SEMIBOLD, ColourToken.of(entry.group())));
            x = twoRows ? x + wide : from + TextMeasure.width(fitted, 1.07 * t, Weight.SEMIBOLD) + 2 * t;
        }
        if (!note.isEmpty()) {
            var fitted = TextMeasure.fit(note, t, Weight.REGULAR, frame.width());
            shapes.add(SideShapes.muted(0, rows() + 0.1 * t, fitted, t));
        }
        return shapes;
    }
}
