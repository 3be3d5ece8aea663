package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Stop;
import org.commonground.session.CatchUp.Proposal;
import org.commonground.session.CatchUp.Strategy;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatchUpTest {

    private static final Instant START = Instant.parse("2026-11-24T13:00:00Z");

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static IdsAndClock pen(int minutes) {
        return new IdsAndClock(new Random(1), java.time.Clock.fixed(at(minutes), java.time.ZoneOffset.UTC));
    }

    /** The room has run every stop up to one as planned, and comes to that one late. */
    private static Workshop late(String programme, int stop, int minutes) {
        var workshop = Workshops.create(
                pen(0), "Late", "", BuiltInProgrammes.builtIn(programme).orElseThrow(), "Marketing", "IT");
        int gone = 0;
        var stops = workshop.programme().stops();
        for (int i = 0; i <= stop; i++) {
            int when = i == stop ? gone + minutes : gone;
            workshop = workshop.after(
                    LiveControls.goTo(workshop, pen(when), stops.get(i).id()));
            gone += stops.get(i).minutes();
        }
        return workshop;
    }

    private static Instant arrived(Workshop workshop) {
        return workshop.liveState().runs().getLast().start();
    }

    private static List<Proposal> proposals(Workshop workshop) {
        return CatchUp.of(workshop, arrived(workshop), "Overtime");
    }

    static Stream<Arguments> rooms() {
        return Stream.of("half-day", "express", "full-day").flatMap(programme -> {
            int stops =
                    BuiltInProgrammes.builtIn(programme).orElseThrow().stops().size();
            return IntStream.range(1, stops)
                    .boxed()
                    .flatMap(stop -> Stream.of(3, 12, 40).map(minutes -> Arguments.of(programme, stop, minutes)));
        });
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void whatIsProposedEndsOnTimeAndTouchesNeitherPlanNorCloseNorWhatHasBegun(String programme, int stop, int minutes) {
        var workshop = late(programme, stop, minutes);
        var before = RunClock.of(workshop, arrived(workshop));
        var kept = kept(workshop);

        for (var proposal : proposals(workshop)) {
            var after = workshop.after(CatchUp.accept(workshop, proposal));
            var clock = RunClock.of(after, arrived(workshop));

            assertThat(clock.plannedEnd()).isEqualTo(before.plannedEnd());
            assertThat(proposal.end()).isEqualTo(clock.end()).isBefore(before.end());
            assertThat(proposal.onTime()).isEqualTo(!clock.end().isAfter(before.plannedEnd()));
            assertThat(after.programme().stops()).containsAll(kept);
            assertThat(proposal.cuts()).allSatisfy(cut -> assertThat(cut.to()).isLessThan(cut.from()));
            canBeRun(after.programme());
        }
        assertThat(proposals(workshop).stream().filter(Proposal::onTime).count())
                .isEqualTo(
                        proposals(workshop).stream().anyMatch(Proposal::onTime)
                                ? proposals(workshop).size()
                                : 0);
    }

    /** The stops that were begun, and those of plan and close. */
    private static List<Stop> kept(Workshop workshop) {
        var begun = new HashSet<String>();
        workshop.liveState().runs().forEach(run -> begun.add(run.stepId()));
        return workshop.programme().exercises().stream()
                .flatMap(exercise ->
                        exercise.stops().stream().filter(stop -> exercise.neverCut() || begun.contains(stop.id())))
                .toList();
    }

    private static void canBeRun(Programme programme) {
        var earlier = new HashSet<String>();
        programme.steps().forEach(step -> {
            assertThat(earlier).containsAll(step.kind().dependsOn());
            earlier.add(step.id());
        });
    }

    @Test
    void twelveMinutesLateInTheVisionThereAreThreeWays() {
        var workshop = late("half-day", index("half-day", "vision-write"), 12);

        var ways = proposals(workshop);

        assertThat(ways).extracting(Proposal::way).containsExactly(Strategy.BREAKS, Strategy.SHORTER, Strategy.FEWER);
        assertThat(ways.getFirst().cuts()).extracting(cut -> cut.exercise()).contains("");
        assertThat(steps(ways.get(1)))
                .allSatisfy(cut -> assertThat(cut.to()).isBetween(cut.from() / 2, cut.from() - 1));
        assertThat(steps(ways.get(2))).allSatisfy(cut -> assertThat(cut.to()).isZero());
        for (var way : ways) {
            assertThat(way.cuts())
                    .as("the slack is used up before anything that somebody would miss")
                    .anySatisfy(cut -> {
                        assertThat(cut.exercise()).isEmpty();
                        assertThat(cut.from()).isEqualTo(10);
                        assertThat(cut.to()).isZero();
                    });
        }
    }

    private static List<CatchUp.Cut> steps(Proposal proposal) {
        return proposal.cuts().stream().filter(cut -> !cut.exercise().isEmpty()).toList();
    }

    @Test
    void whereTheSlackIsEnoughNothingElseIsCut() {
        var workshop = late("half-day", index("half-day", "vision-write"), 8);
        assertThat(proposals(workshop)).singleElement().satisfies(only -> {
            assertThat(only.onTime()).isTrue();
            assertThat(steps(only)).isEmpty();
        });
    }

    @Test
    void whereNothingIsEnoughTheNearestIsShownAsTooLate() {
        var workshop = late("half-day", index("half-day", "vision-write"), 170);

        assertThat(proposals(workshop)).singleElement().satisfies(nearest -> {
            assertThat(nearest.onTime()).isFalse();
            assertThat(nearest.way()).isEqualTo(Strategy.FEWER);
        });
    }

    @Test
    void onTimeOrAheadNothingIsProposed() {
        assertThat(proposals(late("half-day", 3, 0))).isEmpty();
        assertThat(proposals(late("half-day", 3, -5))).isEmpty();
    }

    @Test
    void oneUndoBringsEveryMinuteBack() {
        var workshop = late("half-day", 4, 9);
        var taken = CatchUp.accept(workshop, proposals(workshop).getFirst());

        assertThat(workshop.after(taken).programme()).isNotEqualTo(workshop.programme());
        assertThat(workshop.after(taken).after(taken.reversed())).isEqualTo(workshop);
    }

    private static int index(String programme, String stop) {
        return BuiltInProgrammes.builtIn(programme).orElseThrow().stops().stream()
                .map(Stop::id)
                .toList()
                .indexOf(stop);
    }
}
