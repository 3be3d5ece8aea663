package org.commonground.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Details;

/**
 * How far a statement or a decision may be called agreed. Every screen and every file takes the words for this from here.
 *
 * @param wording the text that the claim is about
 * @param vote the result of the fist of five on this very wording; empty where it was not put to one
 * @param reservations the reservations that were made on this very wording
 */
public record Claim(
        Standing standing, String wording, Optional<ItemInsight> vote, List<Decision.Reservation> reservations) {

    private static final int LOWEST_WITHOUT_RESERVATION = 3;

    /** What may be said of a wording, the strongest first. */
    public enum Standing {
        /** Somebody of each side voted, the sides may be told apart, and nobody showed 0. */
        AGREED_BY_BOTH_SIDES,
        /** Nobody showed 0, but the sides may not be told apart, or nobody of one side voted. */
        AGREED_BY_ROOM,
        /** Somebody showed 0, which is a block. */
        NOT_AGREED,
        /** An earlier wording was voted on, and this one was not. */
        REWORDED,
        NOT_VOTED_ON
    }

    public Claim {
        reservations = List.copyOf(reservations);
    }

    /** The claim about the sentence of a statement step; empty for other steps and before anything is worded. */
    public static Optional<Claim> ofStatement(Workshop workshop, Step step) {
        if (!(step.kind() instanceof StepKind.Statement kind)) {
            return Optional.empty();
        }
        return Agreements.statement(workshop, step.id())
                .map(statement -> Agreements.sentence(kind, statement))
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence ->
                        of(workshop, sentence, lastVoteOn(workshop, step.id()), reservations(workshop, sentence)));
    }

    public static Claim ofDecision(Workshop workshop, Decision decision) {
        var named = decision.ballotId()
                .flatMap(id -> workshop.find(Ballot.class, id))
                .filter(ballot -> item(workshop, ballot, decision.text()).isPresent());
        return of(workshop, decision.text(), named, decision.reservations());
    }

    /** The claim about the first item of a vote. */
    public static Claim ofVote(Workshop workshop, Ballot ballot) {
        return of(workshop, ballot.items().getFirst().label(), Optional.of(ballot), List.of());
    }

    /** The claims about all statements, then about all decisions that do not repeat a statement. */
    static List<Claim> all(Workshop workshop) {
        var claims = new ArrayList<>(workshop.programme()
                .steps()
                .flatMap(step -> ofStatement(workshop, step).stream())
                .toList());
        workshop.decisions().stream()
                .map(decision -> ofDecision(workshop, decision))
                .filter(claim ->
                        claims.stream().noneMatch(known -> known.wording().equals(claim.wording())))
                .forEach(claims::add);
        return claims;
    }

    /** Whether a fist of five on this wording went without a block. */
    public boolean isAgreed() {
        return standing == Standing.AGREED_BY_BOTH_SIDES || standing == Standing.AGREED_BY_ROOM;
    }

    /** The claim as one sentence, with the number of voters. @param details for the names of the sides */
    public String sentence(Messages messages, Details details) {
        return switch (standing) {
            case AGREED_BY_BOTH_SIDES -> {
                var n = new Object[] {voters(Group.MARKETING), voters(Group.IT), low(), voters(Group.ROOM)};
                yield messages.get(
                        low() > 0
                                ? "claim.both_sides_below"
                                : reservations.isEmpty() ? "claim.both_sides" : "claim.both_sides_reserved",
                        n);
            }
            case AGREED_BY_ROOM ->
                messages.get(
                        low() > 0 ? "claim.room_below" : reservations.isEmpty() ? "claim.room" : "claim.room_reserved",
                        voters(Group.ROOM),
                        low());
            case NOT_AGREED -> messages.get("claim.not_agreed", blocking(messages, details));
            case REWORDED -> messages.get("claim.reworded");
            case NOT_VOTED_ON -> messages.get("claim.not_voted_on");
        };
    }

    /** How many people have a reservation. */
    private int low() {
        return atMost(Group.ROOM, LOWEST_WITHOUT_RESERVATION - 1);
    }

    /** "4 of IT", or "4 people" where the sides may not be told apart or somebody else is among them. */
    private String blocking(Messages messages, Details details) {
        int ofMarketing = atMost(Group.MARKETING, 0);
        int ofIt = atMost(Group.IT, 0);
        int people = atMost(Group.ROOM, 0);
        if (!isSplit() || ofMarketing + ofIt != people) {
            return messages.get("claim.people", people);
        }
        var first = messages.get("claim.of_side", ofMarketing, details.nameOf(Side.MARKETING, ""));
        var second = messages.get("claim.of_side", ofIt, details.nameOf(Side.IT, ""));
        return ofIt == 0 ? first : ofMarketing == 0 ? second : messages.get("claim.of_sides", first, second);
    }

    private boolean isSplit() {
        return voters(Group.MARKETING) > 0 && voters(Group.IT) > 0;
    }

    private int voters(Group group) {
        return vote.map(item -> item.answers(group)).orElse(0);
    }

    private int atMost(Group group, int value) {
        return vote.flatMap(item -> item.resultOf(group))
                .map(result ->
                        result.distribution().total() - result.distribution().atLeast(value + 1))
                .orElse(0);
    }

    private static Claim of(
            Workshop workshop, String wording, Optional<Ballot> asked, List<Decision.Reservation> reservations) {
        var ballot = asked.or(() -> lastVoteWith(workshop, wording));
        var vote = ballot.flatMap(known -> item(workshop, known, wording));
        var none = ballot.isPresent() && vote.isEmpty() ? Standing.REWORDED : Standing.NOT_VOTED_ON;
        var unplaced = new Claim(none, wording, vote, reservations);
        if (unplaced.voters(Group.ROOM) == 0) {
            return unplaced;
        }
        var standing = unplaced.atMost(Group.ROOM, 0) > 0
                ? Standing.NOT_AGREED
                : unplaced.isSplit() ? Standing.AGREED_BY_BOTH_SIDES : Standing.AGREED_BY_ROOM;
        return new Claim(standing, wording, vote, reservations);
    }

    /** The result on the item with these words; empty where the ballot did not ask about them. */
    private static Optional<ItemInsight> item(Workshop workshop, Ballot ballot, String wording) {
        return isRevealedConsent(ballot)
                ? BallotInsight.of(workshop, ballot).items().stream()
                        .filter(item -> item.label().equals(wording))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Ballot> lastVoteWith(Workshop workshop, String wording) {
        return workshop.ballots().reversed().stream()
                .filter(ballot -> item(workshop, ballot, wording).isPresent())
                .findFirst();
    }

    private static Optional<Ballot> lastVoteOn(Workshop workshop, String statementStep) {
        return workshop.ballots().reversed().stream()
                .filter(ballot -> isRevealedConsent(ballot)
                        && workshop.programme()
                                .step(ballot.stepId())
                                .filter(step -> step.kind() instanceof StepKind.Vote vote
                                        && vote.on().equals(new VotedOn.StatementOf(statementStep)))
                                .isPresent())
                .findFirst();
    }

    private static boolean isRevealedConsent(Ballot ballot) {
        return ballot.isRevealed()
                && ballot.kind() instanceof VoteKind.Consent
                && !ballot.items().isEmpty();
    }

    private static List<Decision.Reservation> reservations(Workshop workshop, String wording) {
        return workshop.decisions().stream()
                .filter(decision -> decision.text().equals(wording))
                .flatMap(decision -> decision.reservations().stream())
                .toList();
    }
}
