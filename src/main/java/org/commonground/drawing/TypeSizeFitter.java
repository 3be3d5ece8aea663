package org.commonground.drawing;

import java.util.List;
import java.util.function.Function;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.model.VoteKind;

/**
 * Chooses the type size of a chart: that of the frame, or a larger one if the chart stays complete.
 *
 * @param larger larger type sizes to try, the largest first
 */
public record TypeSizeFitter(Frame frame, List<Double> larger) {

    /** Up to this many ratings may have larger type; more are in rows, where the bars need the height. */
    private static final int MAX_RATINGS = 3;

    /** Up to this many choices may have larger type; more fill the frame already. */
    private static final int MAX_CHOICES = 8;

    /** The largest size for a chart of all items of a ballot. */
    public List<Drawing> forBallot(BallotInsight about, Function<Frame, List<Drawing>> pages) {
        boolean rated = about.ballot().kind() instanceof VoteKind.Scale;
        return about.items().size() <= (rated ? MAX_RATINGS : MAX_CHOICES) ? largest(pages) : pages.apply(frame);
    }

    /** The largest size at which the chart has the same pages and lines, and no more texts are cut off. */
    public List<Drawing> largest(Function<Frame, List<Drawing>> pages) {
        var asked = pages.apply(frame);
        return larger.stream()
                .map(size -> pages.apply(new Frame(frame.width(), frame.height(), size)))
                .filter(drawn -> drawn.size() == asked.size())
                .filter(drawn -> texts(drawn).size() == texts(asked).size() && countCutOff(drawn) <= countCutOff(asked))
                .findFirst()
                .orElse(asked);
    }

    private static long countCutOff(List<Drawing> drawings) {
        return texts(drawings).stream().filter(text -> text.endsWith("…")).count();
    }

    /** The texts line by line, so that an additional line break is noticed. */
    private static List<String> texts(List<Drawing> drawings) {
        return drawings.stream().flatMap(Drawing::texts).map(Shape.Text::text).toList();
    }
}
