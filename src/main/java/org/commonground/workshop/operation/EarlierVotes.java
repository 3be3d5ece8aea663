package org.commonground.workshop.operation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;

/**
 * Earlier votes on the same question, whose counts are compared with those of a new one. One voter more or less shows by the difference
 * what this voter chose, if all others vote as before.
 */
public final class EarlierVotes {

    private EarlierVotes() {}

    /** Those that a vote of a step would be compared with, also those of earlier workshops, oldest first. */
    public static List<Ballot> before(Workshop workshop, Step step) {
        if (!(step.kind() instanceof StepKind.Vote vote)) {
            return List.of();
        }
        var steps = new HashSet<>(Set.of(step.id()));
        vote.repeatOf().ifPresent(steps::add);
        return of(workshop, steps, vote.vote(), false).toList();
    }

    /** Those that were held in the workshop itself. */
    static List<Ballot> inThisWorkshop(Workshop workshop, Ballot ballot) {
        return of(workshop, ballot).filter(run -> !run.isCarriedOver()).toList();
    }

    static List<Ballot> ofEarlierWorkshops(Workshop workshop, Ballot ballot) {
        return of(workshop, ballot).filter(Ballot::isCarriedOver).toList();
    }

    /** Those on an item of the ballot. A prediction is compared with predictions. */
    private static Stream<Ballot> of(Workshop workshop, Ballot ballot) {
        var steps = new HashSet<>(Set.of(ballot.stepId()));
        repeatedStep(
                        workshop,
                        ballot.predictionOf()
                                .flatMap(id -> workshop.find(Ballot.class, id))
                                .orElse(ballot))
                .ifPresent(steps::add);
        return of(workshop, steps, ballot.kind(), ballot.predictionOf().isPresent())
                .filter(run -> !run.id().equals(ballot.id()))
                .filter(run -> ballot.items().stream().anyMatch(item -> isOn(run, item.label())));
    }

    /** Those whose counts are in the workshop, of the given steps or repeats of them. */
    private static Stream<Ballot> of(Workshop workshop, Set<String> steps, VoteKind kind, boolean predictions) {
        return workshop.ballots().stream()
                .filter(run -> !run.groupSizes().isEmpty() && run.kind().equals(kind))
                .filter(run -> run.predictionOf().isPresent() == predictions)
                .filter(run -> steps.contains(run.stepId())
                        || steps.contains(repeatedStep(workshop, run).orElse("")))
                .sorted(Comparator.comparingLong(Ballot::place));
    }

    private static boolean isOn(Ballot run, String label) {
        return run.items().stream().anyMatch(item -> item.label().equals(label));
    }

    private static Optional<String> repeatedStep(Workshop workshop, Ballot run) {
        return run.repeatOf().flatMap(id -> workshop.find(Ballot.class, id)).map(Ballot::stepId);
    }
}
