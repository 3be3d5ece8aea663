package org.commonground.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;

/** Plays the votes: secret ones on paper, the others by show of hands. */
record VotePlayer(LiveWorkshop live) {

    private Workshop workshop() {
        return live.workshop();
    }

    /** Opens, counts and closes a vote. An open vote is revealed at once. */
    void vote(Step step, StepKind.Vote vote, Sample.StepContent done, Camera camera) {
        var way = vote.sealed() ? Ballot.VotingMethod.PAPER : Ballot.VotingMethod.OPEN;
        live.performLive(
                Ballots.open(workshop(), live.pen(), step, way, Ballots.allSides(workshop()), Limits.MIN_THRESHOLD));
        camera.shoot("open");
        var ballot = Ballots.open(workshop()).orElseThrow();
        var answers = new ArrayList<Ballot.Count>();
        var guesses = new ArrayList<Ballot.Count>();
        for (var votes : Sample.orEmpty(done.votes())) {
            var item = item(ballot, votes.on());
            add(answers, ballot, item, new Sample.BySide(votes.marketing(), votes.it()));
            votes.guesses().ifPresent(guess -> add(guesses, ballot, item, guess));
        }
        var voters = voters(done);
        live.performLive(Ballots.close(
                workshop(),
                live.pen(),
                ballot.id(),
                new Ballots.VoteCounts(voters, answers),
                guesses.isEmpty() ? Ballots.VoteCounts.NONE : new Ballots.VoteCounts(voters, guesses)));
        if (vote.sealed()) {
            camera.shoot("closed");
        } else {
            live.performLive(Ballots.reveal(workshop(), live.pen(), ballot.id()));
        }
    }

    private static List<Ballot.GroupSize> voters(Sample.StepContent done) {
        var first = Sample.orEmpty(done.votes()).getFirst();
        return List.of(
                new Ballot.GroupSize(Ballot.Group.MARKETING, sum(first.marketing())),
                new Ballot.GroupSize(Ballot.Group.IT, sum(first.it())));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static String item(Ballot ballot, String on) {
        return ballot.items().stream()
                .filter(line -> on.isEmpty() || line.label().equals(on))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("Not on the ballot: " + on))
                .id();
    }

    private static void add(List<Ballot.Count> to, Ballot ballot, String item, Sample.BySide votes) {
        add(to, ballot, item, Ballot.Group.MARKETING, votes.marketing());
        add(to, ballot, item, Ballot.Group.IT, votes.it());
    }

    private static void add(
            List<Ballot.Count> to, Ballot ballot, String item, Ballot.Group group, List<Integer> counts) {
        for (int i = 0; i < counts.size(); i++) {
            to.add(new Ballot.Count(group, item, ballot.lowestValue() + i, counts.get(i)));
        }
    }

    /** Reveals the votes that are closed and not yet revealed. */
    void reveal(StepKind.Reveal reveal) {
        for (var stepId : reveal.ballotSteps()) {
            var ballot = Ballots.latestOf(workshop(), stepId).orElseThrow();
            if (!ballot.isRevealed()) {
                live.performLive(Ballots.reveal(workshop(), live.pen(), ballot.id()));
            }
        }
    }

    /** The map whose columns are voted on in that step. */
    static Optional<String> mapOf(Programme programme, String stepId) {
        return programme
                .step(stepId)
                .filter(step -> step.kind() instanceof StepKind.Vote vote && vote.on() instanceof VotedOn.ColumnsOf)
                .map(step -> ((VotedOn.ColumnsOf) ((StepKind.Vote) step.kind()).on()).stepId());
    }
}
