package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.Shape.Weight;
import org.commonground.words.Words;

/**
 * The reservations about a decision, word for word and without names. A text that does not fit is cut off; the plan has it in full.
 */
final class Reservations {

    private Reservations() {}

    static Drawing of(List<String> reservations, Words words, Frame frame) {
        double t = frame.text();
        var shapes = new ArrayList<Shape>();
        shapes.add(Marks.text(0, 1.4 * t, words.get("drawing.reservations"), 1.2 * t, Weight.SEMIBOLD, Tone.INK));
        int most = Math.max(1, (int) ((frame.height() - 3 * t) / (1.9 * t) / reservations.size()));
        double y = 4 * t;
        for (var reservation : reservations) {
            shapes.add(Marks.text(0, y, "–", 1.3 * t, Weight.REGULAR, Tone.MUTED));
            for (var line : TextWidth.wrap(reservation, 1.3 * t, Weight.REGULAR, frame.width() - 1.5 * t, most)) {
                shapes.add(Marks.text(1.5 * t, y, line, 1.3 * t, Weight.REGULAR, Tone.INK));
                y += 1.8 * t;
            }
            y += 0.8 * t;
        }
        return new Drawing(frame.width(), Math.min(frame.height(), y), String.join("; ", reservations), shapes);
    }
}
