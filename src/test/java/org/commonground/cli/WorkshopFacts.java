package org.commonground.cli;

import java.util.ArrayList;
import java.util.Optional;
import org.commonground.programme.model.ColumnRole;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;
import org.commonground.workshop.record.SponsorBrief;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Theme;

/** What did come out, read off the records of a workshop. */
final class WorkshopFacts {

    private final Workshop workshop;
    private final Facts facts = new Facts();

    private WorkshopFacts(Workshop workshop) {
        this.workshop = workshop;
    }

    static Facts of(Workshop workshop) {
        var all = new WorkshopFacts(workshop);
        all.frame();
        all.boards();
        workshop.ballots().stream()
                .filter(ballot -> ballot.state() == Ballot.State.REVEALED)
                .forEach(all::counts);
        all.tables();
        all.settled();
        workshop.actions().forEach(all::action);
        return all.facts;
    }

    private void frame() {
        var details = workshop.details();
        facts.add(
                "facts",
                details.title(),
                details.organisation(),
                details.wallShowsScreen().map(Object::toString).orElse("not answered"));
        workshop.participants()
                .forEach(p -> facts.add(
                        "people", p.name(), p.role(), p.side(), p.sponsor(), p.isPresent() ? "here" : "away"));
        for (var brief : workshop.all(SponsorBrief.class)) {
            for (var question : SponsorBriefs.Question.values()) {
                facts.add("briefs", brief.side(), question, SponsorBriefs.answer(workshop, brief.side(), question));
            }
        }
        workshop.all(PrivateNote.class)
                .forEach(note -> facts.add("notes", line(workshop.get(Card.class, note.aboutId())), note.text()));
        workshop.liveState().runs().stream()
                .map(LiveState.Run::stepId)
                .distinct()
                .forEach(stop -> facts.add("stops", stop));
    }

    private void boards() {
        for (var card : workshop.cards()) {
            facts.add("cards", card.stepId(), card.zone(), line(card));
            card.themeId()
                    .ifPresent(id ->
                            facts.add("themes", workshop.get(Theme.class, id).title(), line(card)));
        }
    }

    private static String line(Card card) {
        return Facts.line(card.side(), card.text());
    }

    private static int count(Ballot ballot, Ballot.Group group, String itemId, int value) {
        return ballot.counts().stream()
                .filter(count -> count.group() == group && count.itemId().equals(itemId) && count.value() == value)
                .mapToInt(Ballot.Count::count)
                .sum();
    }

    private void counts(Ballot ballot) {
        for (var item : ballot.items()) {
            for (var size : ballot.groupSizes()) {
                var counts = new ArrayList<Integer>();
                for (int value = ballot.lowestValue(); value <= ballot.highestValue(); value++) {
                    counts.add(count(ballot, size.group(), item.id(), value));
                }
                if (ballot.kind() instanceof VoteKind.Dots) {
                    // Who gave no dot is not written down.
                    counts.set(
                            0,
                            size.voters()
                                    - counts.stream()
                                            .mapToInt(Integer::intValue)
                                            .sum());
                }
                facts.add(
                        ballot.predictionOf().isEmpty() ? "counts" : "guesses",
                        ballot.stepId(),
                        ballot.items().size() == 1 ? "" : item.label(),
                        size.group(),
                        counts);
            }
        }
    }

    private void tables() {
        for (var row : workshop.all(RegisterRow.class)) {
            row.cells().forEach((column, cell) -> {
                if (column.equals(ColumnRole.PLACING.columnId())) {
                    facts.add("places", row.stepId(), name(row), written(cell));
                } else {
                    facts.add("cells", row.stepId(), name(row), row.side(), column, written(cell));
                }
            });
        }
        for (var one : workshop.all(Exchange.class)) {
            var line = Facts.line(one.side(), one.text());
            if (one.direction() == Exchange.Direction.NEED) {
                var give = one.matchedWith().map(id -> workshop.get(Exchange.class, id));
                facts.add(
                        "needs",
                        line,
                        give.map(g -> Facts.line(g.side(), g.text())).orElse("not matched"));
            } else {
                facts.add("gives", line);
            }
        }
    }

    private String name(RegisterRow row) {
        return workshop.programme()
                .step(row.stepId())
                .map(Step::kind)
                .filter(StepKind.Register.class::isInstance)
                .flatMap(kind -> Optional.ofNullable(row.cells()
                        .get(((StepKind.Register) kind).columns().getFirst().id())))
                .map(this::written)
                .orElse("");
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Choice(var choice) -> choice;
            case Cell.Person(var id) -> workshop.get(Participant.class, id).name();
            case Cell.Date(var date) -> date.toString();
            case Cell.Number(var number) -> number.toPlainString();
            case Cell.Money(var amount, var currency) -> amount.toPlainString() + " " + currency;
            case Cell.YesNo(var yes) -> yes ? "yes" : "no";
        };
    }

    private void settled() {
        for (var statement : workshop.all(Statement.class)) {
            statement.slots().forEach((slot, words) -> facts.add("sentence", statement.stepId(), slot, words));
            statement.earlier().forEach(wording -> facts.add("earlier wordings", wording));
        }
        for (var decision : workshop.decisions()) {
            var ballot = decision.ballotId().map(id -> workshop.get(Ballot.class, id));
            facts.add(
                    "decisions",
                    decision.stepId().orElse(""),
                    ballot.map(Ballot::stepId).equals(decision.stepId()) ? "voted" : "said",
                    decision.text());
            decision.reservations()
                    .forEach(r -> facts.add(
                            "reservations",
                            decision.text(),
                            r.words(),
                            r.participantId().map(this::person).orElse("")));
        }
        workshop.parkedItems()
                .forEach(item ->
                        facts.add("parked items", item.stepId().orElse(""), Facts.line(item.side(), item.text())));
        workshop.terms().forEach(term -> facts.add("terms", term.word() + ": " + term.meaning()));
    }

    private String person(String id) {
        return workshop.get(Participant.class, id).name();
    }

    private void action(Action action) {
        facts.add(
                "actions",
                action.title(),
                action.firstStep(),
                action.owner().map(this::person).orElse(""),
                action.counterpart().map(this::person).orElse(""),
                action.due().map(Object::toString).orElse(""),
                action.measure().what(),
                action.measure().today(),
                action.measure().target());
        action.origins().forEach(origin -> facts.add("origins", action.title(), origin.kind(), origin(origin)));
    }

    /** How the record reads that an origin leads to. */
    private String origin(Action.Origin origin) {
        return switch (origin.kind()) {
            case THEME -> get(Theme.class, origin).title();
            case CARD -> get(Card.class, origin).text();
            case EXCHANGE -> get(Exchange.class, origin).text();
            case REGISTER_ROW -> name(get(RegisterRow.class, origin));
            case PARKED_ITEM -> get(ParkedItem.class, origin).text();
            case BALLOT, DECISION, ACTION, OFFERED -> origin.label();
        };
    }

    private <T extends Item> T get(Class<T> kind, Action.Origin origin) {
        return workshop.get(kind, origin.id());
    }
}
