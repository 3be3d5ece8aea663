package org.commonground.drawing;

import java.util.List;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.StepKind.Picture;
import org.commonground.words.Words;
import org.commonground.workshop.Details;

/** The picture that a reveal asks for. */
public final class Figures {

    private Figures() {}

    /**
     * One drawing a page. What cannot be shown by side is shown as bars of the whole room, which say why; a matrix and a before and
     * after are made of the bars of each of their ballots.
     */
    public static List<Drawing> of(Picture picture, BallotInsight insight, Details details, Words words, Frame frame) {
        return switch (picture) {
            case COMMON_GROUND_MAP ->
                insight.split()
                        ? CommonGroundMap.pages(insight, details, words, frame)
                        : BarsBySide.pages(insight, details, words, frame);
            case GAP_LIST -> GapList.pages(insight, details, words, frame);
            case BARS, MATRIX, BEFORE_AFTER -> BarsBySide.pages(insight, details, words, frame);
        };
    }
}
