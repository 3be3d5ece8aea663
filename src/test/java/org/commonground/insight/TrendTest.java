package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.SeriesSample;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

/** Workshops that do not follow each other, of one organisation. */
class TrendTest {

    private static Workshop held(int days, int marketing) {
        var clock = Clock.fixed(WorkshopBuilder.START.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return SeriesSample.alone(new IdsAndClock(new Random(days), clock), "Fictional Ltd", marketing);
    }

    private static List<Double> marketing(BallotInsight last) {
        return Stream.concat(last.earlier().stream(), Stream.of(last))
                .map(run -> run.items()
                        .getFirst()
                        .resultOf(Group.MARKETING)
                        .orElseThrow()
                        .mean()
                        .orElseThrow())
                .toList();
    }

    @Test
    void theSameQuestionIsJoinedByDateWhateverTheOrderOfTheWorkshops() {
        assertThat(Trend.of(List.of(held(90, 4), held(10, 1), held(40, 2))))
                .singleElement()
                .satisfies(last -> assertThat(marketing(last)).containsExactly(1.0, 2.0, 4.0));
    }

    @Test
    void aRunThatACheckInTookAlongCountsOnce() {
        var third = SeriesSample.third();
        assertThat(marketing(Trend.of(List.of(third)).getFirst())).containsExactly(1.0, 2.0, 3.0);
        assertThat(marketing(Trend.of(List.of(held(200, 5), third, third)).getFirst()))
                .containsExactly(1.0, 2.0, 3.0, 5.0);
    }

    @Test
    void askedOnceThereIsNoTrend() {
        assertThat(Trend.of(List.of(held(10, 1)))).isEmpty();
        assertThat(Trend.of(List.of())).isEmpty();
    }
}
