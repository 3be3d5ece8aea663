package org.commonground.roomview;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.roomview.RoomPage.Heading;

/** The sentence that is worded together, as large as it fits; what is still to be found is a line to fill in. */
final class StatementPage {

    /** The sentence that is worded together. */
    record Statement(Heading heading, List<Part> parts, int textSize) {
        Statement {
            parts = List.copyOf(parts);
        }
    }

    /** A piece of the sentence; {@code words} is empty until the room has found them. */
    record Part(String slot, String lead, String words) {}

    private static final String TO_FIND = "______";
    /** From one base line to the next, in sizes of the type. */
    private static final double LINE = 1.4;

    private StatementPage() {}

    static Drawing draw(Statement scene, RoomLayout layout) {
        double height = layout.contentHeight(scene.heading());
        var sentence = sentence(scene.parts(), scene.textSize(), layout);
        return new Drawing(
                layout.contentWidth(),
                height,
                runs(scene.parts()).stream().map(TextBlock.Run::text).collect(Collectors.joining()),
                inGroups(scene.parts(), sentence.at(0, (height - sentence.height()) / 2)));
    }

    /** The sentence is one thing with all its parts. */
    private static List<Shape> inGroups(List<Part> parts, List<Shape> sentence) {
        var shapes = sentence;
        for (var part : parts) {
            shapes = List.of(new Shape.Group(part.slot(), shapes));
        }
        return shapes;
    }

    /** Of the sentence in type of that size. */
    static double height(List<Part> parts, int size, RoomLayout layout) {
        return sentence(parts, size, layout).height();
    }

    /** As high as the room for a sentence is in lines of plain text. */
    static double plain(double room) {
        return room * RoomText.LINE / LINE;
    }

    private static TextBlock sentence(List<Part> parts, int size, RoomLayout layout) {
        return TextBlock.of(runs(parts), size, LINE, layout.contentWidth());
    }

    /** Letters that run from right to left keep their order only in one piece. */
    private static List<TextBlock.Run> runs(List<Part> parts) {
        var runs = new ArrayList<TextBlock.Run>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (!part.lead().isEmpty()) {
                runs.add(new TextBlock.Run(part.lead() + " ", Weight.REGULAR, ColourToken.MUTED));
            }
            runs.add(
                    part.words().isEmpty()
                            ? new TextBlock.Run(TO_FIND, Weight.REGULAR, ColourToken.FAINT)
                            : new TextBlock.Run(part.words(), Weight.SEMIBOLD, ColourToken.INK));
            runs.add(new TextBlock.Run(
                    i + 1 < parts.size() ? ", " : endOf(part.words()), Weight.REGULAR, ColourToken.MUTED));
        }
        var whole = runs.stream().map(TextBlock.Run::text).collect(Collectors.joining());
        return Bidi.requiresBidi(whole.toCharArray(), 0, whole.length())
                ? List.of(new TextBlock.Run(whole, Weight.REGULAR, ColourToken.INK))
                : runs;
    }

    private static String endOf(String words) {
        return words.matches("(?s).*[.!?…。؟]") ? "" : ".";
    }
}
