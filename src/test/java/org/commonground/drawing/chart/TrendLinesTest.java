package org.commonground.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.insight.BallotInsight;
import org.commonground.workshop.SeriesSample;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;

/** Three workshops of one organisation in one picture. */
class TrendLinesTest {

    private final Workshop third = SeriesSample.third();

    private Optional<Drawing> trend(Workshop workshop) {
        return BallotInsight.all(workshop).stream()
                .flatMap(ballot -> TrendLines.of(ballot, workshop.details(), Drawn.WORDS, Frame.COLUMN).stream())
                .findFirst();
    }

    @Test
    void bothSidesAreALineWithARunEachAndTheGapIsSaid() {
        var drawing = trend(third).orElseThrow();
        var texts = Ink.texts(drawing).stream().map(Shape.Text::text).toList();
        assertThat(texts).contains("Marketing’s view", "IT’s view", "How Marketing and IT work together today");
        assertThat(texts).filteredOn("n = 4 + 4"::equals).as("never without n").hasSize(3);
        assertThat(texts)
                .as("the means beside their points")
                .containsSubsequence("3.0", "3.0", "3.0", "1.0", "2.0", "3.0");
        assertThat(drawing.title())
                .contains("gap: IT 2.0 higher → none", "agreement")
                .containsPattern(": Marketing \\d\\.\\d, IT \\d\\.\\d, n = 4 \\+ 4; ");
        Drawn.assertReadable(drawing, new Frame(drawing.width(), drawing.height(), Frame.COLUMN.textSize()));
        var marketing = drawing.shapes().stream()
                .filter(Shape.Circle.class::isInstance)
                .map(Shape.Circle.class::cast)
                .skip(1) // that of the key
                .toList();
        assertThat(marketing).hasSize(3);
        assertThat(marketing)
                .extracting(Shape.Circle::y)
                .as("upwards")
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(marketing.get(0).y() - marketing.get(1).y())
                .as("a stage is a stage")
                .isCloseTo(marketing.get(1).y() - marketing.get(2).y(), org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void askedOnceThereIsNone() {
        var alone = BallotInsight.all(third).getLast().earlier().getFirst();
        assertThat(TrendLines.of(alone, third.details(), Drawn.WORDS, Frame.COLUMN))
                .isEmpty();
    }
}
