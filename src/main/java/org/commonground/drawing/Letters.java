package org.commonground.drawing;

import java.util.List;
import java.util.function.Function;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.VoteKind;

/**
 * How large the letters of a picture are: as large as the frame asks, and larger where it stays as whole.
 *
 * @param larger sizes to try, the largest first
 */
record Letters(Frame frame, List<Double> larger) {

    /** So many ratings stand beside each other; more are in rows, where bars need the height that larger letters would take. */
    private static final int FEW_RATINGS = 3;

    /** More to choose from fill the frame as it is. */
    private static final int FEW_CHOICES = 8;

    /** Of all items of a ballot. */
    List<Drawing> of(BallotInsight about, Function<Frame, List<Drawing>> pages) {
        boolean rated = about.ballot().kind() instanceof VoteKind.Scale;
        return about.items().size() <= (rated ? FEW_RATINGS : FEW_CHOICES) ? largest(pages) : pages.apply(frame);
    }

    /** Of what is never much. */
    List<Drawing> largest(Function<Frame, List<Drawing>> pages) {
        var asked = pages.apply(frame);
        return larger.stream()
                .map(size -> pages.apply(new Frame(frame.width(), frame.height(), size)))
                .filter(drawn -> drawn.size() == asked.size())
                .filter(drawn -> texts(drawn).size() == texts(asked).size() && cutOff(drawn) <= cutOff(asked))
                .findFirst()
                .orElse(asked);
    }

    private static long cutOff(List<Drawing> drawings) {
        return texts(drawings).stream().filter(text -> text.endsWith("…")).count();
    }

    /** Line by line: a line that is broken is two. */
    private static List<String> texts(List<Drawing> drawings) {
        return drawings.stream()
                .flatMap(drawing -> drawing.shapes().stream())
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .map(Shape.Text::text)
                .toList();
    }
}
