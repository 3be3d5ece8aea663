package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.RecordLimits;
import org.commonground.workshop.record.SearchText;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Term;

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
     * @throws InvalidInput if the words are not valid; blank words empty the slot
     */
    public static Change setSlot(
            Workshop workshop,
            IdsAndClock idsAndClock,
            StepKind.Statement kind,
            String stepId,
            String slot,
            String words) {
        var before = statement(workshop, stepId);
        var slots = new HashMap<>(before.map(Statement::slots).orElse(Map.of()));
        var text = InputText.optional(words, Limits.MAX_TEXT_LENGTH);
        if (text.isEmpty()) {
            slots.remove(slot);
        } else {
            slots.put(slot, text);
        }
        if (before.isEmpty()) {
            var added = new Statement(
                    idsAndClock.newId(), Places.afterLast(workshop.all(Statement.class)), stepId, slots, List.of());
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

    public static Optional<Decision> decidedBy(Workshop workshop, String ballotId) {
        return workshop.decisions().stream()
                .filter(decision -> decision.ballotId().filter(ballotId::equals).isPresent())
                .findFirst();
    }

    /** The slots of a statement that are still empty, in their order. */
    public static List<StepKind.Slot> emptySlots(StepKind.Statement kind, Optional<Statement> statement) {
        return kind.slots().stream()
                .filter(slot -> statement
                        .filter(begun -> begun.slots().containsKey(slot.id()))
                        .isEmpty())
                .toList();
    }

    /** @throws InvalidInput if the text is not valid */
    public static Change addDecision(
            Workshop workshop,
            IdsAndClock idsAndClock,
            String text,
            Optional<String> stepId,
            Optional<String> ballotId) {
        return addDecision(workshop, idsAndClock, text, stepId, ballotId, List.of());
    }

    /** Adds the decision that a ballot led to, with its reservations. @throws InvalidInput if one of the texts is not valid */
    public static Change addDecision(
            Workshop workshop, IdsAndClock idsAndClock, Ballot ballot, List<Decision.Reservation> reservations) {
        return addDecision(
                workshop,
                idsAndClock,
                ballot.items().getFirst().label(),
                Optional.of(ballot.stepId()),
                Optional.of(ballot.id()),
                reservations);
    }

    private static Change addDecision(
            Workshop workshop,
            IdsAndClock idsAndClock,
            String text,
            Optional<String> stepId,
            Optional<String> ballotId,
            List<Decision.Reservation> reservations) {
        return Change.of(
                "decision.add",
                Edit.add(new Decision(
                        idsAndClock.newId(),
                        Places.afterLast(workshop.decisions()),
                        InputText.required(text, Limits.MAX_TEXT_LENGTH),
                        stepId,
                        ballotId,
                        reservations.stream()
                                .map(reservation -> reservation(reservation.words(), reservation.participantId()))
                                .toList(),
                        idsAndClock.now())));
    }

    private static Decision.Reservation reservation(String words, Optional<String> participantId) {
        return new Decision.Reservation(InputText.required(words, Limits.MAX_TEXT_LENGTH), participantId);
    }

    /** @throws InvalidInput if the text is not valid */
    public static Change editDecision(Workshop workshop, String id, String text) {
        var d = workshop.get(Decision.class, id);
        return Workshops.replace("decision.edit", d, d.withText(InputText.required(text, Limits.MAX_TEXT_LENGTH)));
    }

    /** Adds a reservation to a decision. @throws InvalidInput if the words are not valid */
    public static Change addReservation(
            Workshop workshop, String decisionId, String words, Optional<String> participantId) {
        var d = workshop.get(Decision.class, decisionId);
        var reservations = new ArrayList<>(d.reservations());
        reservations.add(reservation(words, participantId));
        return Workshops.replace("decision.reserve", d, d.withReservations(reservations));
    }

    /** Adds a reservation to the last decision. @throws InvalidInput as {@link #addReservation}, and if there is no decision */
    public static Change addReservationToLast(Workshop workshop, String words) {
        if (workshop.decisions().isEmpty()) {
            throw new InvalidInput(InvalidInput.Reason.NO_DECISION);
        }
        return addReservation(workshop, workshop.decisions().getLast().id(), words, Optional.empty());
    }

    /** @throws InvalidInput if the text is not valid */
    public static Change addParked(
            Workshop workshop, IdsAndClock idsAndClock, Side side, String text, Optional<String> stepId) {
        return Change.of(
                "parked.add",
                Edit.add(new ParkedItem(
                        idsAndClock.newId(),
                        Places.afterLast(workshop.parkedItems()),
                        InputText.required(text, Limits.MAX_TEXT_LENGTH),
                        side,
                        stepId,
                        "")));
    }

    /** Changes the text of a parked item. @throws InvalidInput if it is not valid */
    public static Change editParked(Workshop workshop, String parkedId, String text) {
        var p = workshop.get(ParkedItem.class, parkedId);
        return Workshops.replace("parked.edit", p, p.withText(InputText.required(text, Limits.MAX_TEXT_LENGTH)));
    }

    /** Sets the outcome of a parked item; a blank text parks it again. @throws InvalidInput if the text is not valid */
    public static Change resolveParked(Workshop workshop, String parkedId, String outcome) {
        var p = workshop.get(ParkedItem.class, parkedId);
        return Workshops.replace(
                "parked.resolve", p, p.withOutcome(InputText.optional(outcome, Limits.MAX_TEXT_LENGTH)));
    }

    /** @throws InvalidInput if word or meaning is not valid, or the word is explained already */
    public static Change addTerm(Workshop workshop, IdsAndClock idsAndClock, String word, String meaning) {
        return Change.of(
                "term.add",
                Edit.add(new Term(
                        idsAndClock.newId(),
                        Places.afterLast(workshop.terms()),
                        freeWord(workshop, "", InputText.required(word, RecordLimits.MAX_TERM_LENGTH)),
                        InputText.optional(meaning, Limits.MAX_TEXT_LENGTH))));
    }

    /** @throws InvalidInput if word or meaning is not valid, or another term has the word */
    public static Change editTerm(Workshop workshop, String id, String word, String meaning) {
        var t = workshop.get(Term.class, id);
        return Workshops.replace(
                "term.edit",
                t,
                new Term(
                        id,
                        t.place(),
                        freeWord(workshop, id, InputText.required(word, RecordLimits.MAX_TERM_LENGTH)),
                        InputText.optional(meaning, Limits.MAX_TEXT_LENGTH)));
    }

    private static String freeWord(Workshop workshop, String own, String word) {
        var taken = workshop.terms().stream()
                .filter(term ->
                        !term.id().equals(own) && SearchText.fold(term.word()).equals(SearchText.fold(word)))
                .findFirst();
        taken.ifPresent(term -> {
            throw new InvalidInput(InvalidInput.Reason.DOUBLE_TERM, term.word());
        });
        return word;
    }

    /** Sets the private note about a record or step; a blank text removes it. @throws InvalidInput if the text is not valid */
    public static Change setNote(Workshop workshop, IdsAndClock idsAndClock, String aboutId, String text) {
        var tidy = InputText.optional(text, RecordLimits.MAX_NOTE_LENGTH);
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
                        Edit.add(new PrivateNote(
                                idsAndClock.newId(),
                                Places.afterLast(workshop.all(PrivateNote.class)),
                                aboutId,
                                tidy)));
    }

    /** Deletes one decision, parked item or term. */
    public static Change delete(Item item) {
        return Change.of("item.delete", Edit.delete(item));
    }
}
