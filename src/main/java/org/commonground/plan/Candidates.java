package org.commonground.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.plan.Candidate.Source;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action.Origin;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Theme;

/** Gathers what could become an action from the results of the workshop so far. */
public final class Candidates {

    private Candidates() {}

    /**
     * What is not an action yet: themes and cards on common ground, best first; matched needs; rows to start now, musts and measures;
     * parked items without an outcome; and three things that help everywhere. Nothing twice. Once they were voted on, in the order of
     * that vote.
     */
    public static List<Candidate> of(Workshop workshop, Messages messages) {
        var taken = workshop.actions().stream()
                .flatMap(action -> action.origins().stream())
                .map(Candidates::key)
                .collect(Collectors.toCollection(HashSet::new));
        var candidates = Stream.of(
                        onCommonGround(workshop),
                        exchanges(workshop),
                        RegisterCandidates.of(workshop),
                        workshop.parkedItems().stream()
                                .filter(item -> item.outcome().isEmpty())
                                .map(Candidates::parked),
                        offered(workshop, messages))
                .flatMap(some -> some)
                .filter(candidate ->
                        candidate.origins().stream().map(Candidates::key).noneMatch(taken::contains))
                .filter(candidate ->
                        candidate.origins().stream().map(Candidates::key).allMatch(taken::add))
                .toList();
        return CandidateVotes.sorted(workshop, candidates);
    }

    private static String key(Origin origin) {
        return origin.kind() + " " + origin.id();
    }

    private static Stream<Candidate> onCommonGround(Workshop workshop) {
        return BallotInsight.all(workshop).reversed().stream()
                .flatMap(insight -> insight.commonGround().stream())
                .flatMap(item -> onCommonGround(workshop, item).stream());
    }

    /** Only a theme or card can be acted on; a fixed line or the statement itself cannot. */
    private static Optional<Candidate> onCommonGround(Workshop workshop, ItemInsight item) {
        var origin = item.line().originId();
        var theme = origin.flatMap(id -> workshop.find(Theme.class, id))
                .map(t -> Candidate.of(Source.COMMON_GROUND, t.title(), Origin.Kind.THEME, t.id()));
        return theme.or(() -> origin.flatMap(id -> workshop.find(Card.class, id))
                .map(c -> Candidate.of(Source.COMMON_GROUND, c.text(), Origin.Kind.CARD, c.id())));
    }

    private static Stream<Candidate> exchanges(Workshop workshop) {
        return workshop.all(Exchange.class).stream()
                .filter(exchange -> exchange.direction() == Exchange.Direction.NEED)
                .flatMap(need -> need
                        .matchedWith()
                        .flatMap(id -> workshop.find(Exchange.class, id))
                        .map(give -> new Candidate(
                                Source.EXCHANGE,
                                give.text(),
                                List.of(
                                        new Origin(Origin.Kind.EXCHANGE, need.id(), need.text()),
                                        new Origin(Origin.Kind.EXCHANGE, give.id(), give.text()))))
                        .stream());
    }

    private static Candidate parked(ParkedItem item) {
        return Candidate.of(Source.PARKED, item.text(), Origin.Kind.PARKED_ITEM, item.id());
    }

    private static Stream<Candidate> offered(Workshop workshop, Messages messages) {
        var details = workshop.details();
        return Stream.of(
                Candidate.of(
                        Source.OFFERED, messages.get("plan.offered.skill_swap"), Origin.Kind.OFFERED, "skill-swap"),
                Candidate.of(
                        Source.OFFERED,
                        messages.get("plan.offered.relationship_manager", details.marketingName(), details.itName()),
                        Origin.Kind.OFFERED,
                        "relationship-manager"),
                Candidate.of(
                        Source.OFFERED, messages.get("plan.offered.first_lunch"), Origin.Kind.OFFERED, "first-lunch"));
    }
}
