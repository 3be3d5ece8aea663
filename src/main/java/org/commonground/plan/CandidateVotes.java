package org.commonground.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot.Group;

/** The results of votes on what could become an action. */
public final class CandidateVotes {

    private CandidateVotes() {}

    /** Whether a vote is on the candidates for actions. */
    public static boolean isOnCandidates(Step step) {
        return step.kind() instanceof StepKind.Vote vote && vote.on() instanceof VotedOn.Candidates;
    }

    /** By which an item of a ballot is known as the candidate. */
    static String originId(Candidate candidate) {
        return candidate.origins().getFirst().id();
    }

    /** The vote on candidates that was revealed last. */
    public static Optional<BallotInsight> latest(Workshop workshop) {
        return BallotInsight.all(workshop).stream()
                .filter(insight -> workshop.programme()
                        .step(insight.ballot().stepId())
                        .filter(CandidateVotes::isOnCandidates)
                        .isPresent())
                .reduce((earlier, later) -> later);
    }

    /** What a vote says about a candidate; empty if it was not there when the vote opened, or was called otherwise. */
    public static Optional<ItemInsight> result(BallotInsight vote, Candidate candidate) {
        return vote.items().stream()
                .filter(item -> item.line()
                                .originId()
                                .filter(originId(candidate)::equals)
                                .isPresent()
                        && item.label().equals(candidate.title()))
                .findFirst();
    }

    /** The candidates that were voted on first, the best first; then the others in their order. */
    static List<Candidate> sorted(Workshop workshop, List<Candidate> candidates) {
        var vote = latest(workshop);
        if (vote.isEmpty()) {
            return candidates;
        }
        var best = order(vote.get());
        return candidates.stream()
                .sorted(Comparator.comparingInt(candidate ->
                        result(vote.get(), candidate).map(best::indexOf).orElse(best.size())))
                .toList();
    }

    /** Most common ground first where the sides are told apart, and otherwise most wanted by the room. */
    private static List<ItemInsight> order(BallotInsight vote) {
        var order = new ArrayList<>(vote.byCommonGround());
        vote.items().stream()
                .filter(item -> !order.contains(item))
                .sorted(Comparator.comparingDouble(CandidateVotes::roomMean)
                        .reversed()
                        .thenComparing(ItemInsight::place))
                .forEach(order::add);
        return order;
    }

    private static double roomMean(ItemInsight item) {
        return item.resultOf(Group.ROOM)
                .map(room -> room.distribution().mean().orElse(0) * (room.isRanked() ? -1 : 1))
                .orElse(0.0);
    }
}
