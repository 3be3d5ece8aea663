package org.commonground.roomview;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.StepPages.Sheet;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Agreements;

/**
 * The sentence that is worded together: as large as it fits on one page, else in the smallest type on several. What is still to be found
 * is a line to fill in.
 */
record StatementPages(RoomLayout layout) {

    /** A piece of the sentence; {@code words} is empty until the room has found them. */
    record Part(String slot, String lead, String words) {}

    /** What stands on a page of that height. */
    record Sentence(List<Part> parts, int textSize, double height) {
        Sentence {
            parts = List.copyOf(parts);
        }
    }

    private static final int[] SIZES = {72, 60, 48, 40, 34, RoomLayout.SMALLEST};
    private static final String TO_FIND = "______";
    /** From one base line to the next, in sizes of the type. */
    private static final double LINE = 1.4;

    /** Every page. */
    StepPages of(Workshop workshop, Step step, StepKind.Statement kind, Heading heading) {
        return StepPages.of(
                heading,
                sentences(workshop, step, kind, heading).stream()
                        .map(sentence -> Sheet.of(draw(sentence)))
                        .toList());
    }

    /** What stands on every page. */
    List<Sentence> sentences(Workshop workshop, Step step, StepKind.Statement kind, Heading heading) {
        var said = Agreements.statement(workshop, step.id());
        var parts = kind.slots().stream()
                .map(slot -> new Part(
                        slot.id(),
                        slot.lead(),
                        said.flatMap(s -> Optional.ofNullable(s.slots().get(slot.id())))
                                .orElse("")))
                .toList();
        double room = layout.contentHeight(heading);
        int size = IntStream.of(SIZES)
                .map(layout::type)
                .filter(type -> height(parts, type) <= room)
                .findFirst()
                .orElse(RoomLayout.SMALLEST);
        return pages(parts, size, room).stream()
                .map(on -> new Sentence(on, size, room))
                .toList();
    }

    private List<List<Part>> pages(List<Part> parts, int size, double room) {
        var pages = new ArrayList<List<Part>>();
        var on = new ArrayList<Part>();
        for (var part : parts) {
            double left = room - height(List.of(new Part(part.slot(), part.lead(), "")), size);
            // As high as what is left is in lines of plain text.
            var pieces = RoomText.pieces(part.words(), size, layout.contentWidth(), left * RoomText.LINE / LINE);
            for (int i = 0; i < pieces.size(); i++) {
                var piece = new Part(part.slot(), i == 0 ? part.lead() : "", pieces.get(i));
                on.add(piece);
                if (height(on, size) > room && on.size() > 1) {
                    on.removeLast();
                    pages.add(List.copyOf(on));
                    on.clear();
                    on.add(piece);
                }
            }
        }
        pages.add(List.copyOf(on));
        return pages;
    }

    Drawing draw(Sentence sentence) {
        var words = words(sentence.parts(), sentence.textSize());
        return new Drawing(
                layout.contentWidth(),
                sentence.height(),
                runs(sentence.parts()).stream().map(TextBlock.Run::text).collect(Collectors.joining()),
                inGroups(sentence.parts(), words.at(0, (sentence.height() - words.height()) / 2)));
    }

    /** The sentence is one thing with all its parts. */
    private static List<Shape> inGroups(List<Part> parts, List<Shape> sentence) {
        var shapes = sentence;
        for (var part : parts) {
            shapes = List.of(new Shape.Group(part.slot(), shapes));
        }
        return shapes;
    }

    private double height(List<Part> parts, int size) {
        return words(parts, size).height();
    }

    private TextBlock words(List<Part> parts, int size) {
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
