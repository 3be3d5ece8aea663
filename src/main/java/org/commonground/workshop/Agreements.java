package org.commonground.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.Limits;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;

/** The operations on statements, decisions, parked items, terms and private notes. */
public final class Agreements {

    private Agreements() {}

    /** The statement of a step, if it has any words yet. */
    public static Optional<Statement> statement(Workshop workshop, String stepId) {
        return workshop.all(Statement.class).stream()
                .filter(statement -> statement.stepId().equals(stepId))
                .findFirst();
    }

    /**
     * Sets the words of one slot. The sentence before the change is kept as an earlier wording.
     *
     * @throws Refused if the words are not valid; blank words empty the slot
     */
    public static Change word(
            Workshop workshop, Pen pen, StepKind.Statement kind, String stepId, String slot, String words) {
        var before = statement(workshop, stepId);
        var slots = new HashMap<>(before.map(Statement::slots).orElse(Map.of()));
        var text = Texts.optional(words, Limits.LONGEST_TEXT);
        if (text.isEmpty()) {
            slots.remove(slot);
        } else {
            slots.put(slot, text);
        }
        if (before.isEmpty()) {
            var added = new Statement(pen.id(), Places.end(workshop.all(Statement.class)), stepId, slots, List.of());
            return Change.of("statement.word", Edit.add(added));
        }
        var old = before.get();
        var earlier = new ArrayList<>(old.earlier());
        if (old.slots().containsKey(slot) && !slots.equals(old.slots())) {
            earlier.add(sentence(kind, old));
        }
        return Workshops.replace("statement.word", old, new Statement(old.id(), old.place(), stepId, slots, earlier));
    }

    /** The slots as one sentence: leads and words in order, without empty slots, with one full stop at the end. */
    public static String sentence(StepKind.Statement kind, Statement statement) {
        var parts = kind.slots().stream()
                .filter(slot -> statement.slots().containsKey(slot.id()))
                .map(slot -> (slot.lead() + " " + statement.slots().get(slot.id())).strip())
                .toList();
        var sentence = String.join(", ", parts);
        return sentence.isEmpty() || sentence.matches("(?s).*[.!?…。؟]") ? sentence : sentence + ".";
    }

    /** The decision that a ballot led to. */
    public static Optional<Decision> decidedBy(Workshop workshop, String ballotId) {
        return workshop.decisions().stream()
                .filter(decision -> decision.ballotId().filter(ballotId::equals).isPresent())
                .findFirst();
    }

    /** The slots of a statement that are still empty, in their order. */
    public static List<StepKind.Slot> missing(StepKind.Statement kind, Optional<Statement> statement) {
        return kind.slots().stream()
                .filter(slot -> statement
                        .filter(begun -> begun.slots().containsKey(slot.id()))
                        .isEmpty())
                .toList();
    }

    /** @throws Refused if the text is not valid */
    public static Change decide(
            Workshop workshop, Pen pen, String text, Optional<String> stepId, Optional<String> ballotId) {
        return Change.of(
                "decision.add",
                Edit.add(new Decision(
                        pen.id(),
                        Places.end(workshop.decisions()),
                        Texts.line(text, Limits.LONGEST_TEXT),
                        stepId,
                        ballotId,
                        List.of(),
                        pen.now())));
    }

    /** Adds the decision that a ballot led to, with its reservations. @throws Refused if one of the texts is not valid */
    public static Change decide(Workshop workshop, Pen pen, Ballot ballot, List<Decision.Reservation> reservations) {
        return Change.of(
                "decision.add",
                Edit.add(new Decision(
                        pen.id(),
                        Places.end(workshop.decisions()),
                        Texts.line(ballot.items().getFirst().label(), Limits.LONGEST_TEXT),
                        Optional.of(ballot.stepId()),
                        Optional.of(ballot.id()),
                        reservations.stream()
                                .map(reservation -> new Decision.Reservation(
                                        Texts.line(reservation.words(), Limits.LONGEST_TEXT),
                                        reservation.participantId()))
                                .toList(),
                        pen.now())));
    }

    /** @throws Refused if the text is not valid */
    public static Change editDecision(Workshop workshop, String id, String text) {
        var d = workshop.get(Decision.class, id);
        return Workshops.replace(
                "decision.edit",
                d,
                new Decision(
                        id,
                        d.place(),
                        Texts.line(text, Limits.LONGEST_TEXT),
                        d.stepId(),
                        d.ballotId(),
                        d.reservations(),
                        d.at()));
    }

    /** Adds a reservation to a decision. @throws Refused if the words are not valid */
    public static Change reserve(Workshop workshop, String decisionId, String words, Optional<String> participantId) {
        var d = workshop.get(Decision.class, decisionId);
        var reservations = new ArrayList<>(d.reservations());
        reservations.add(new Decision.Reservation(Texts.line(words, Limits.LONGEST_TEXT), participantId));
        return Workshops.replace(
                "decision.reserve",
                d,
                new Decision(d.id(), d.place(), d.text(), d.stepId(), d.ballotId(), reservations, d.at()));
    }

    /** Adds a reservation to the last decision. @throws Refused as {@link #reserve}, and if there is no decision */
    public static Change reserveLast(Workshop workshop, String words) {
        if (workshop.decisions().isEmpty()) {
            throw new Refused(Refused.Reason.NO_DECISION);
        }
        return reserve(workshop, workshop.decisions().getLast().id(), words, Optional.empty());
    }

    /** @throws Refused if the text is not valid */
    public static Change park(Workshop workshop, Pen pen, Side side, String text, Optional<String> stepId) {
        return Change.of(
                "parked.add",
                Edit.add(new ParkedItem(
                        pen.id(),
                        Places.end(workshop.parkedItems()),
                        Texts.line(text, Limits.LONGEST_TEXT),
                        side,
                        stepId,
                        "")));
    }

    /** Changes the text of a parked item. @throws Refused if it is not valid */
    public static Change editParked(Workshop workshop, String parkedId, String text) {
        var p = workshop.get(ParkedItem.class, parkedId);
        return Workshops.replace(
                "parked.edit",
                p,
                new ParkedItem(
                        p.id(), p.place(), Texts.line(text, Limits.LONGEST_TEXT), p.side(), p.stepId(), p.outcome()));
    }

    /** Sets the outcome of a parked item; a blank text parks it again. @throws Refused if the text is not valid */
    public static Change resolve(Workshop workshop, String parkedId, String outcome) {
        var p = workshop.get(ParkedItem.class, parkedId);
        return Workshops.replace(
                "parked.resolve",
                p,
                new ParkedItem(
                        p.id(),
                        p.place(),
                        p.text(),
                        p.side(),
                        p.stepId(),
                        Texts.optional(outcome, Limits.LONGEST_TEXT)));
    }

    /** @throws Refused if word or meaning is not valid, or the word is explained already */
    public static Change term(Workshop workshop, Pen pen, String word, String meaning) {
        return Change.of(
                "term.add",
                Edit.add(new Term(
                        pen.id(),
                        Places.end(workshop.terms()),
                        freeWord(workshop, "", Texts.line(word, 120)),
                        Texts.optional(meaning, Limits.LONGEST_TEXT))));
    }

    /** @throws Refused if word or meaning is not valid, or another term has the word */
    public static Change editTerm(Workshop workshop, String id, String word, String meaning) {
        var t = workshop.get(Term.class, id);
        return Workshops.replace(
                "term.edit",
                t,
                new Term(
                        id,
                        t.place(),
                        freeWord(workshop, id, Texts.line(word, 120)),
                        Texts.optional(meaning, Limits.LONGEST_TEXT)));
    }

    private static String freeWord(Workshop workshop, String own, String word) {
        var taken = workshop.terms().stream()
                .filter(term ->
                        !term.id().equals(own) && SearchText.fold(term.word()).equals(SearchText.fold(word)))
                .findFirst();
        taken.ifPresent(term -> {
            throw new Refused(Refused.Reason.DOUBLE_TERM, term.word());
        });
        return word;
    }

    /** Sets the private note about a record or step; a blank text removes it. @throws Refused if the text is not valid */
    public static Change note(Workshop workshop, Pen pen, String aboutId, String text) {
        var tidy = Texts.optional(text, 2_000);
        var before = workshop.all(PrivateNote.class).stream()
                .filter(note -> note.aboutId().equals(aboutId))
                .findFirst();
        if (before.isPresent()) {
            var old = before.get();
            return tidy.isEmpty()
                    ? Change.of("note.delete", Edit.delete(old))
                    : Workshops.replace("note.edit", old, new PrivateNote(old.id(), old.place(), aboutId, tidy));
        }
        return tidy.isEmpty()
                ? new Change("note.edit", List.of())
                : Change.of(
                        "note.add",
                        Edit.add(
                                new PrivateNote(pen.id(), Places.end(workshop.all(PrivateNote.class)), aboutId, tidy)));
    }

    /** Deletes one decision, parked item or term. */
    public static Change delete(Item item) {
        return Change.of("item.delete", Edit.delete(item));
    }
}
