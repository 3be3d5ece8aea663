package org.commonground.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonground.drawing.Frame;
import org.commonground.insight.BallotInsight;
import org.commonground.report.UnlikeWorkshops;
import org.junit.jupiter.api.Test;

/** The means of the two sides, and what each expected of the other. */
class DumbbellsTest {

    @Test
    void inWordsItIsToldWhoExpectedWhat() {
        var workshop = UnlikeWorkshops.read("no");
        var insights = BallotInsight.all(workshop);
        var stages = insights.stream()
                .filter(ballot -> ballot.ballot().question().equals("Where are we today?"))
                .toList();
        var rating = stages.stream().filter(ballot -> !ballot.isPrediction()).findFirst();
        var guessed = stages.stream().filter(BallotInsight::isPrediction).findFirst();
        var drawing = Dumbbells.of(
                        rating.orElseThrow(), guessed, new ChartWords(workshop.details(), Drawn.WORDS), Frame.PAPER)
                .orElseThrow();
        assertThat(drawing.title())
                .contains(
                        "How Marketing and IT work together today: Marketing 2.0 of 5, IT expected 1.5 of 5",
                        "How Marketing and IT work together today: IT 3.0 of 5, Marketing expected 2.8 of 5")
                .as("which mark is empty is not seen")
                .doesNotContain("empty");
    }
}
