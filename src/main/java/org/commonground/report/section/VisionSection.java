package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.report.model.Block;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Statement;

/** The section with the sentences that were worded together, and whether they were agreed. */
public record VisionSection(Wording wording) {
    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        wording.workshop().programme().steps().forEach(step -> {
            var sentence = sentence(wording.workshop(), step);
            if (!sentence.isEmpty()) {
                blocks.add(new Block.Quote(sentence));
                blocks.add(decision(wording.workshop(), step.id(), sentence)
                        .map(decision -> verdict(decision))
                        .orElseGet(() -> new Block.Note(undecided(step.id(), sentence))));
            }
        });
        if (!blocks.isEmpty()) {
            blocks.addFirst(wording.sectionHeading("report.vision"));
        }
        return blocks;
    }

    /** The sentence of a statement step; empty for other steps and before anything is worded. */
    static String sentence(Workshop workshop, Step step) {
        return step.kind() instanceof StepKind.Statement kind
                ? Agreements.statement(workshop, step.id())
                        .map(statement -> Agreements.sentence(kind, statement))
                        .orElse("")
                : "";
    }

    static List<String> earlierWordings(Workshop workshop, Step step) {
        return Agreements.statement(workshop, step.id()).map(Statement::earlier).orElse(List.of());
    }

    private Block verdict(Decision decision) {
        int reservations = decision.reservations().size();
        return reservations == 0
                ? new Block.Note(wording.get("report.vision.agreed"))
                : new Block.PageNote(
                        wording.get("report.vision.reservations", reservations),
                        wording.get("report.vision.page"),
                        DecisionsSection.anchor(decision));
    }

    /**
     * The result of the fist of five on a sentence without a recorded decision: it counts as agreed if nobody showed less than 3.
     */
    private String undecided(String stepId, String sentence) {
        var vote = wording.workshop().ballots().reversed().stream()
                .filter(ballot -> ballot.isRevealed()
                        && ballot.kind() instanceof VoteKind.Consent
                        && votesOn(wording.workshop(), ballot.stepId(), stepId))
                .findFirst();
        if (vote.isEmpty()) {
            return wording.get("report.vision.open");
        }
        var ballot = vote.get();
        if (!ballot.items().getFirst().label().equals(sentence)) {
            return wording.get("report.vision.reworded");
        }
        int people = ballot.voterCount(Ballot.Group.ROOM);
        int reserved = ballot.countAtMost(Ballot.Group.ROOM, 2);
        return reserved == 0
                ? wording.get("report.vision.agreed_by", people)
                : wording.get("report.vision.reserved", reserved, people);
    }

    /** The last decision about the sentence: taken at its step, by a vote on it, or with the same words. */
    private static Optional<Decision> decision(Workshop workshop, String stepId, String sentence) {
        return workshop.decisions().reversed().stream()
                .filter(decision -> decision.text().equals(sentence)
                        || decision.stepId()
                                .filter(id -> id.equals(stepId) || votesOn(workshop, id, stepId))
                                .isPresent()
                        || decision.ballotId()
                                .flatMap(id -> workshop.find(Ballot.class, id))
                                .filter(ballot -> votesOn(workshop, ballot.stepId(), stepId))
                                .isPresent())
                .findFirst();
    }

    private static boolean votesOn(Workshop workshop, String ballotStep, String stepId) {
        return workshop.programme()
                .step(ballotStep)
                .filter(step -> step.kind() instanceof StepKind.Vote vote
                        && vote.on() instanceof VotedOn.StatementOf(var votedOn)
                        && votedOn.equals(stepId))
                .isPresent();
    }
}
