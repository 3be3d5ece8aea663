package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;

/**
 * The reservations about a decision, word for word and without names, below how far it was agreed. A text that does not fit is cut off; the plan has it in full.
 */
final class ReservationList {

    private ReservationList() {}

    static Drawing drawing(String title, List<String> reservations, Frame frame) {
        double t = frame.textSize();
        var shapes = new ArrayList<Shape>();
        shapes.add(SideShapes.strong(0, 1.4 * t, title, 1.2 * t));
        int most = Math.max(1, (int) ((frame.height() - 3 * t) / (1.9 * t) / reservations.size()));
        double y = 4 * t;
        for (var reservation : reservations) {
            shapes.add(SideShapes.muted(0, y, "–", 1.3 * t));
            for (var line : TextMeasure.wrap(reservation, 1.3 * t, Weight.REGULAR, frame.width() - 1.5 * t, most)) {
                shapes.add(SideShapes.plain(1.5 * t, y, line, 1.3 * t));
                y += 1.8 * t;
            }
            y += 0.8 * t;
        }
        return new Drawing(frame.width(), Math.min(frame.height(), y), String.join("; ", reservations), shapes);
    }
}
