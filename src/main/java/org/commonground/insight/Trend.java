package org.commonground.insight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;

/** The results of one question in the workshops of one organisation, one after the other. */
public final class Trend {

    /** Ballots that can be compared: their first lines say the same, and are answered in the same way. */
    private record Question(VoteKind kind, Optional<String> label) {
        static Question of(Ballot ballot) {
            return new Question(
                    ballot.kind(),
                    ballot.items().stream().map(Ballot.BallotItem::label).findFirst());
        }
    }

    /** The result of one workshop. */
    public record TrendPoint(BallotInsight ballot, ItemInsight item) {
        /** The mean of a side; nothing where it has none. */
        public OptionalDouble mean(Ballot.Group group) {
            return item.mean(group);
        }

        /** The side with the higher mean; nobody where both are equal or one is unknown. */
        public Optional<Ballot.Group> higher() {
            return item.gap()
                    .filter(gap -> gap.value() != 0)
                    .map(gap -> gap.value() > 0 ? Ballot.Group.MARKETING : Ballot.Group.IT);
        }

        /** How far the sides' means are apart, at least 0. */
        public double gap() {
            return item.gap().map(gap -> Math.abs(gap.value())).orElse(0.0);
        }

        /** Van der Eijk's A of the whole room, from -1 to 1. */
        public OptionalDouble agreement() {
            return item.resultOf(Ballot.Group.ROOM)
                    .map(result -> result.agreement())
                    .orElse(OptionalDouble.empty());
        }
    }

    private Trend() {}

    /**
     * The runs of the first question of a repeated rating in which the sides were kept apart, the first one first; none where these are
     * fewer than two.
     */
    public static List<TrendPoint> runs(BallotInsight last) {
        if (!(last.ballot().kind() instanceof VoteKind.Scale) || last.items().isEmpty()) {
            return List.of();
        }
        var label = last.items().getFirst().label();
        var runs = Stream.concat(last.earlier().stream(), Stream.of(last))
                .filter(BallotInsight::isSplit)
                .flatMap(ballot -> ballot.items().stream()
                        .filter(item -> item.label().equals(label))
                        .map(item -> new TrendPoint(ballot, item)))
                .toList();
        return runs.size() < 2 ? List.of() : runs;
    }

    /**
     * The last run of each question that was asked more than once, with the earlier ones by date; the question asked most often first.
     * Of a question that a workshop was asked twice in a day, its last run counts; a run that a check-in took along counts once.
     */
    public static List<BallotInsight> of(List<Workshop> workshops) {
        var runs = new LinkedHashMap<String, BallotInsight>();
        workshops.forEach(workshop ->
                runs(workshop).forEach(ballot -> runs.putIfAbsent(ballot.id(), BallotInsight.of(workshop, ballot))));
        return runs.values().stream()
                .sorted(Comparator.comparing(run -> run.ballot().openedAt()))
                .collect(Collectors.groupingBy(
                        run -> Question.of(run.ballot()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(asked -> asked.size() > 1)
                .sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
                .map(asked -> joined(asked.getLast(), asked.subList(0, asked.size() - 1)))
                .toList();
    }

    private static Stream<Ballot> runs(Workshop workshop) {
        var told = workshop.ballots().stream()
                .filter(ballot -> ballot.isRevealed() && ballot.predictionOf().isEmpty())
                .collect(Collectors.partitioningBy(Ballot::isCarriedOver));
        return Stream.concat(
                told.getOrDefault(true, List.of()).stream(), lastOfEach(told.getOrDefault(false, List.of())));
    }

    private static Stream<Ballot> lastOfEach(List<Ballot> ballots) {
        var last = new LinkedHashMap<Question, Ballot>();
        ballots.forEach(ballot -> last.put(Question.of(ballot), ballot));
        return last.values().stream();
    }

    private static BallotInsight joined(BallotInsight last, List<BallotInsight> earlier) {
        return new BallotInsight(last.ballot(), last.items(), List.of(), earlier, List.of());
    }
}
