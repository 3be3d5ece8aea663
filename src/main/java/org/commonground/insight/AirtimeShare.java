package org.commonground.insight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Stop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.LiveState.Airtime;
import org.commonground.workshop.record.LiveState.Run;

/**
 * How long each side spoke in an exercise, beside how many of the cards are its own. Only what the facilitator keyed is in it: not who
 * spoke, nor what was said. Source: shares of two sums. Check value: 186 s and 114 s are 62 % and 38 %.
 *
 * @param marketingSeconds of both, 1 or more
 * @param marketingCards cards of the side; joint cards are in neither
 */
public record AirtimeShare(
        Exercise exercise, long marketingSeconds, long itSeconds, long marketingCards, long itCards) {

    /** The exercises in which somebody was measured, in the order of the programme. */
    public static List<AirtimeShare> all(Workshop workshop) {
        return workshop.programme().exercises().stream()
                .flatMap(exercise -> of(workshop, exercise).stream())
                .toList();
    }

    /** Empty if nobody was measured. Who is speaking now counts when they have stopped. */
    static Optional<AirtimeShare> of(Workshop workshop, Exercise exercise) {
        var stops = exercise.stops().stream().map(Stop::id).collect(Collectors.toSet());
        var measured = workshop.liveState().runs().stream()
                .filter(run -> stops.contains(run.stepId()))
                .map(Run::airtime)
                .flatMap(Optional::stream)
                .toList();
        long marketing = measured.stream().mapToLong(Airtime::marketingSeconds).sum();
        long it = measured.stream().mapToLong(Airtime::itSeconds).sum();
        return marketing + it == 0
                ? Optional.empty()
                : Optional.of(new AirtimeShare(
                        exercise,
                        marketing,
                        it,
                        cards(workshop, exercise, Side.MARKETING),
                        cards(workshop, exercise, Side.IT)));
    }

    private static long cards(Workshop workshop, Exercise exercise, Side side) {
        return workshop.cards().stream()
                .filter(card -> card.side() == side
                        && exercise.steps().stream().anyMatch(step -> step.id().equals(card.stepId())))
                .count();
    }

    /** The side that is speaking now. */
    public static Optional<LiveState.Speaking> speaking(Workshop workshop) {
        return workshop.liveState().currentRun().flatMap(Run::airtime).flatMap(Airtime::speaking);
    }

    /** The side that spoke longer, with its share of the talking and of the cards, in whole percent, and how much was measured. */
    public String sentence(Messages messages, Details details) {
        boolean marketing = marketingSeconds >= itSeconds;
        long spoken = marketingSeconds + itSeconds;
        long cards = marketingCards + itCards;
        return messages.get(
                "insight.airtime",
                exercise.title(),
                details.nameOf(marketing ? Side.MARKETING : Side.IT, ""),
                Math.round(100.0 * Math.max(marketingSeconds, itSeconds) / spoken),
                cards,
                cards == 0 ? 0 : Math.round(100.0 * (marketing ? marketingCards : itCards) / cards),
                minutes(spoken));
    }

    /** Minutes and seconds, "3:05". */
    public static String minutes(long seconds) {
        return String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
