package org.commonground.plan;

import java.util.List;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Step;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;

/** Opens the vote of a step, also one on what could become an action. */
public final class VoteOpening {

    private VoteOpening() {}

    /**
     * Opens any vote of a step; one on candidates has those there are now as its items. Everybody who may vote in this way is asked.
     *
     * @throws org.commonground.workshop.InvalidInput as {@link Ballots} does
     */
    public static Change open(
            Workshop workshop,
            IdsAndClock idsAndClock,
            Messages messages,
            Step step,
            Ballot.VotingMethod way,
            int threshold) {
        var candidates = CandidateVotes.isOnCandidates(step)
                ? Candidates.of(workshop, messages).stream()
                        .map(candidate -> new Ballot.BallotItem(
                                idsAndClock.newId(),
                                candidate.title(),
                                Optional.of(CandidateVotes.originId(candidate))))
                        .toList()
                : List.<Ballot.BallotItem>of();
        return Ballots.open(
                workshop, idsAndClock, step, way, Ballots.sidesAsked(workshop, way, threshold), threshold, candidates);
    }
}
