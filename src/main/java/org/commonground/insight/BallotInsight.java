package org.commonground.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.RepeatedVotes;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/**
 * All results of a revealed ballot, which screen, report and command line share.
 *
 * @param items in the order on the ballot
 * @param predictions how well the sides knew each other; empty unless this ballot predicts another that is revealed
 * @param earlier its runs before, the first one first, each alone; see {@link RepeatedVotes}
 * @param movements what changed since its first run
 */
public record BallotInsight(
        Ballot ballot,
        List<ItemInsight> items,
        List<PredictionGap> predictions,
        List<BallotInsight> earlier,
        List<Movement> movements) {

    /** How many items are talked about first. */
    public static final int TALK_FIRST = 3;

    public BallotInsight {
        items = List.copyOf(items);
        predictions = List.copyOf(predictions);
        earlier = List.copyOf(earlier);
        movements = List.copyOf(movements);
    }

    /**
     * @param workshop the workshop of the ballot, for the ballots that it predicts or repeats
     * @throws IllegalArgumentException unless the ballot is revealed: before that nothing of it may be seen
     */
    public static BallotInsight of(Workshop workshop, Ballot ballot) {
        if (!ballot.isRevealed()) {
            throw new IllegalArgumentException("Not revealed: " + ballot.id());
        }
        var items = items(ballot);
        var earlier = RepeatedVotes.earlierRuns(workshop, ballot).stream()
                .filter(run -> isComparable(ballot, run))
                .map(run -> new BallotInsight(run, items(run), List.of(), List.of(), List.of()))
                .toList();
        return new BallotInsight(
                ballot,
                items,
                revealed(workshop, ballot.predictionOf())
                        .map(answer -> PredictionGap.of(items, items(answer)))
                        .orElse(List.of()),
                earlier,
                Movement.of(earlier.stream().map(BallotInsight::items).toList(), items));
    }

    /** A rank depends on what else is ranked, so only orders of the same items are compared. */
    private static boolean isComparable(Ballot ballot, Ballot earlier) {
        return !(ballot.kind() instanceof VoteKind.Ranking) || labels(ballot).equals(labels(earlier));
    }

    private static Set<String> labels(Ballot ballot) {
        return ballot.items().stream().map(Ballot.BallotItem::label).collect(Collectors.toSet());
    }

    /** What every revealed ballot that was held in a workshop says, in the order in which they were opened. */
    public static List<BallotInsight> all(Workshop workshop) {
        return workshop.ballots().stream()
                .filter(ballot -> ballot.isRevealed() && !ballot.isCarriedOver())
                .map(ballot -> of(workshop, ballot))
                .toList();
    }

    private static Optional<Ballot> revealed(Workshop workshop, Optional<String> id) {
        return id.flatMap(ballot -> workshop.find(Ballot.class, ballot)).filter(Ballot::isRevealed);
    }

    private static List<ItemInsight> items(Ballot ballot) {
        var results = new ArrayList<EnumMap<Group, GroupResult>>();
        for (var line : ballot.items()) {
            var groups = new EnumMap<Group, GroupResult>(Group.class);
            for (var size : ballot.groupSizes()) {
                if (size.voters() > 0) {
                    var result = GroupResult.of(ballot, size.group(), line);
                    if (!ballot.isSealed() || result.answered() >= ballot.threshold()) {
                        groups.put(size.group(), result);
                    }
                }
            }
            results.add(groups);
        }
        int highestMarketing = highestSupport(results, Group.MARKETING);
        int highestIt = highestSupport(results, Group.IT);
        var items = new ArrayList<ItemInsight>();
        for (int i = 0; i < results.size(); i++) {
            var groups = results.get(i);
            var marketing = Optional.ofNullable(groups.get(Group.MARKETING));
            var it = Optional.ofNullable(groups.get(Group.IT));
            items.add(new ItemInsight(
                    ballot.items().get(i),
                    i,
                    groups,
                    marketing.flatMap(m -> it.flatMap(t -> ItemInsight.gap(ballot, m, t))),
                    // A split that a side agreed on is nobody's support, and a place in an order is none either.
                    marketing
                            .filter(m -> !ballot.isBySide() && !(ballot.kind() instanceof VoteKind.Ranking))
                            .flatMap(m -> it.map(t -> new CommonGround(
                                    m.support(),
                                    t.support(),
                                    CommonGround.quadrant(m.support(), t.support(), highestMarketing, highestIt))))));
        }
        return items;
    }

    private static int highestSupport(List<EnumMap<Group, GroupResult>> results, Group group) {
        return results.stream()
                .flatMap(groups -> Optional.ofNullable(groups.get(group)).stream())
                .mapToInt(result -> result.support().votes())
                .max()
                .orElse(0);
    }

    /** What the sides expected of each other on this ballot; empty where they were not asked, or it is not revealed. */
    public static Optional<BallotInsight> predictionOf(Workshop workshop, Ballot ballot) {
        return Ballots.predictionOf(workshop, ballot.id())
                .filter(Ballot::isRevealed)
                .map(guess -> of(workshop, guess));
    }

    /** Whether it says what the sides expected, and not what they answered. */
    public boolean isPrediction() {
        return ballot.predictionOf().isPresent();
    }

    /** Whether the sides are kept apart. */
    public boolean isSplit() {
        return ballot.isSplit();
    }

    /** How many voted in a group; 0 where it is not kept apart. */
    public int voters(Group group) {
        return ballot.voterCount(group);
    }

    /**
     * The items on which the sides differ, furthest apart first, {@value #TALK_FIRST} at most; ties in the order on the ballot. None
     * where there is a single item: then there is nothing to choose from. Of dots, items on common ground are not in it. Source: this program's own rule. Check value: dots 3 1 2 0 1 3
     * of 3 and 6 3 2 1 6 0 of 6 give the sixth, the fifth and the third item.
     */
    public List<ItemInsight> talkFirst() {
        return furthestFirst().limit(TALK_FIRST).toList();
    }

    /**
     * The first of {@link #talkFirst} and all that are as far apart; empty if there is none. Of two that points are shared out on it is
     * the first alone: what one has, the other lacks.
     */
    public List<ItemInsight> furthestApart() {
        var first = furthestFirst().findFirst();
        boolean mirrored = ballot.kind() instanceof VoteKind.Points && items.size() == 2;
        return furthestFirst()
                .takeWhile(item -> Gap.WIDEST_FIRST.compare(
                                item.gap().orElseThrow(),
                                first.orElseThrow().gap().orElseThrow())
                        == 0)
                .limit(mirrored ? 1 : items.size())
                .toList();
    }

    private Stream<ItemInsight> furthestFirst() {
        return items.stream()
                .filter(item -> items.size() > 1)
                .filter(item ->
                        !(ballot.kind() instanceof VoteKind.Dots && item.isIn(CommonGround.Quadrant.COMMON_GROUND)))
                .filter(item -> item.gap().filter(gap -> gap.numerator() != 0).isPresent())
                .sorted(Comparator.comparing(item -> item.gap().orElseThrow(), Gap.WIDEST_FIRST));
    }

    /** All items, most common ground first (see {@link CommonGround#BEST_FIRST}); ties in the order on the ballot. Empty without a split. */
    public List<ItemInsight> byCommonGround() {
        return items.stream()
                .filter(item -> item.commonGround().isPresent())
                .sorted(Comparator.comparing(item -> item.commonGround().orElseThrow(), CommonGround.BEST_FIRST))
                .toList();
    }

    /** The items on common ground, best first. */
    public List<ItemInsight> commonGround() {
        return byCommonGround().stream()
                .filter(item -> item.isIn(CommonGround.Quadrant.COMMON_GROUND))
                .toList();
    }
}
