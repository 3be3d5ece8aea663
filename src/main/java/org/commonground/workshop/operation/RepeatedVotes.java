package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;

/**
 * The runs of a repeated vote, within a workshop or from one check-in to the next. Each run is compared with the first one, since the
 * change in a small group from one check-in to the next is hardly more than one changed mind.
 */
public final class RepeatedVotes {

    private RepeatedVotes() {}

    /** The revealed runs before a ballot, oldest first; none for a ballot that is not a repeat. */
    public static List<Ballot> earlierRuns(Workshop workshop, Ballot ballot) {
        var first =
                ballot.repeatOf().flatMap(id -> workshop.find(Ballot.class, id)).filter(Ballot::isRevealed);
        if (first.isEmpty()) {
            return List.of();
        }
        var later = workshop.ballots().stream()
                .filter(run -> first.get().isCarriedOver() && run.isCarriedOver() && run.isRevealed())
                .filter(run -> run.stepId().equals(ballot.stepId())
                        && run.place() > first.get().place());
        return Stream.concat(first.stream(), later.sorted(Comparator.comparingLong(Ballot::place)))
                .toList();
    }

    /** The results that a later workshop with this programme repeats: all runs of the same steps with the same kind of vote. */
    static List<Ballot> carriedOverInto(Programme programme, Workshop followed) {
        var runs = new ArrayList<Ballot>();
        for (var exercise : programme.exercises()) {
            for (var step : exercise.steps()) {
                Stream.concat(Ballots.carriedOver(followed, step), Ballots.latestOf(followed, step.id()).stream())
                        .filter(Ballot::isRevealed)
                        .filter(ballot -> step.kind() instanceof StepKind.Vote vote
                                && vote.vote().equals(ballot.kind()))
                        .forEach(runs::add);
            }
        }
        return IntStream.range(0, runs.size())
                .mapToObj(i -> runs.get(i).withPlace((long) i - runs.size()))
                .toList();
    }
}
