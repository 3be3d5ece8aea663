package org.commonground.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonground.programme.model.Side;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.Slip;
import org.commonground.workshop.operation.Ballots.VoteCounts;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/**
 * The votes of the ballot that is open. They are in memory only: what leaves the box before the ballot closes is how many of each
 * side have voted, and what leaves it then is counts. A crash in between means voting again.
 */
public final class BallotBox {

    private final Ballot ballot;
    private final Optional<Ballot> prediction;
    private final boolean restarted;
    private final List<Vote> votes = new ArrayList<>();

    /**
     * What one person handed in.
     *
     * @param prediction what this person expects the other side to answer; empty if it was not asked or not answered
     * @param onPaper whether it was keyed in from paper, and can be taken back to be keyed in again
     */
    public record Vote(Slip answer, Optional<Slip> prediction, boolean onPaper) {}

    BallotBox(Ballot ballot, Optional<Ballot> prediction) {
        this(ballot, prediction, false);
    }

    private BallotBox(Ballot ballot, Optional<Ballot> prediction, boolean restarted) {
        this.ballot = ballot;
        this.prediction = prediction;
        this.restarted = restarted;
    }

    /** The box of a ballot that was open when the app ended: whatever was in it is gone. */
    static BallotBox afterRestart(Ballot ballot, Optional<Ballot> prediction) {
        return new BallotBox(ballot, prediction, true);
    }

    public Ballot ballot() {
        return ballot;
    }

    /** The ballot on which each side predicts the answers of the other. */
    public Optional<Ballot> prediction() {
        return prediction;
    }

    /** Whether the app ended while this ballot was open, so that everybody has to vote again. */
    public boolean restarted() {
        return restarted;
    }

    void add(Vote vote) {
        if (!ballot.voters().contains(vote.answer().side())) {
            throw new InvalidInput(InvalidInput.Reason.SIDE_NOT_ASKED);
        }
        vote.answer().check(ballot);
        votes.add(vote);
    }

    /** @return the paper ballot that was keyed in last, which is no longer in the box; empty if there was none */
    Optional<Vote> takeBackPaper() {
        for (int i = votes.size() - 1; i >= 0; i--) {
            if (votes.get(i).onPaper()) {
                return Optional.of(votes.remove(i));
            }
        }
        return Optional.empty();
    }

    /** How many of a side have voted. */
    public int voteCount(Side side) {
        return (int) votes.stream().filter(vote -> vote.answer().side() == side).count();
    }

    /** How many were keyed in from paper. */
    public int paperCount() {
        return (int) votes.stream().filter(Vote::onPaper).count();
    }

    /** By side, 0 where nobody has voted yet. */
    public Map<Side, Integer> turnout() {
        var turnout = new EnumMap<Side, Integer>(Side.class);
        ballot.voters().forEach(side -> turnout.put(side, voteCount(side)));
        return turnout;
    }

    /** The turnout as counts of voters, without any vote. */
    public VoteCounts turnoutCounts() {
        return new VoteCounts(
                turnout().entrySet().stream()
                        .map(side -> new Ballot.GroupSize(Group.of(side.getKey()), side.getValue()))
                        .toList(),
                List.of());
    }

    /** What has come in, as counts; for closing the ballot and nothing else. */
    VoteCounts answers() {
        return counted(votes.stream().map(Vote::answer).toList());
    }

    /** What the sides expect of each other, as counts; for closing the ballot and nothing else. */
    VoteCounts predictions() {
        return counted(
                votes.stream().flatMap(vote -> vote.prediction().stream()).toList());
    }

    /** In the order of sides, items and values, so that the order reveals nothing about who voted when. */
    private static VoteCounts counted(List<Slip> slips) {
        var people = new EnumMap<Group, Integer>(Group.class);
        var counts = new EnumMap<Group, Map<String, Map<Integer, Integer>>>(Group.class);
        for (var slip : slips) {
            var group = Group.of(slip.side());
            people.merge(group, 1, Integer::sum);
            slip.values()
                    .forEach((item, value) -> counts.computeIfAbsent(group, g -> new TreeMap<>())
                            .computeIfAbsent(item, i -> new TreeMap<>())
                            .merge(value, 1, Integer::sum));
        }
        var all = new ArrayList<Ballot.Count>();
        counts.forEach((group, items) -> items.forEach((item, values) ->
                values.forEach((value, count) -> all.add(new Ballot.Count(group, item, value, count)))));
        return new VoteCounts(
                people.entrySet().stream()
                        .map(size -> new Ballot.GroupSize(size.getKey(), size.getValue()))
                        .toList(),
                all);
    }
}
