package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.PrivateNote;

/** The operations on cards. */
public final class Cards {

    private Cards() {}

    /** The step whose board or table a step works on: itself, or the earlier step that it continues. */
    public static String boardOf(Workshop workshop, String stepId) {
        return workshop.programme()
                .step(stepId)
                .flatMap(step -> step.kind().continues())
                .orElse(stepId);
    }

    /** The cards of a board in their order. */
    public static List<Card> onBoard(Workshop workshop, String boardStep) {
        var board = boardStep.intern();
        return workshop.cards().stream()
                .filter(card -> card.stepId().equals(board))
                .toList();
    }

    /** @throws InvalidInput if the text is not valid, or the workshop has {@value Limits#MAX_CARDS} cards */
    public static Change add(
            Workshop workshop, IdsAndClock idsAndClock, String stepId, String zone, Side side, String text) {
        return add(workshop, idsAndClock, stepId, zone, side, List.of(text));
    }

    /** Adds a card for each line that is not blank; all of them or none. */
    public static Change add(
            Workshop workshop, IdsAndClock idsAndClock, String stepId, String zone, Side side, List<String> lines) {
        var texts = lines.size() == 1
                ? List.of(InputText.required(lines.getFirst(), Limits.MAX_TEXT_LENGTH))
                : lines.stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> InputText.required(line, Limits.MAX_TEXT_LENGTH))
                        .toList();
        var all = workshop.cards();
        if (all.size() + texts.size() > Limits.MAX_CARDS) {
            throw new InvalidInput(InvalidInput.Reason.TOO_MANY_CARDS, all.size() + texts.size(), Limits.MAX_CARDS);
        }
        long place = Places.afterLast(all);
        var now = idsAndClock.now();
        var edits = new ArrayList<Edit>();
        for (var text : texts) {
            edits.add(Edit.add(new Card(
                    idsAndClock.newId(),
                    place,
                    stepId,
                    zone,
                    side,
                    text,
                    Card.Visibility.WALL,
                    Optional.empty(),
                    List.of(),
                    now)));
            place += Places.GAP;
        }
        return new Change("card.add", edits);
    }

    /** @throws InvalidInput if the text is not valid */
    public static Change edit(Workshop workshop, String id, String text) {
        var before = workshop.get(Card.class, id);
        return Workshops.replace(
                "card.edit", before, before.withText(InputText.required(text, Limits.MAX_TEXT_LENGTH)));
    }

    public static Change setSide(Workshop workshop, Collection<String> ids, Side side) {
        return each(workshop, "card.side", ids, card -> card.withSide(side));
    }

    public static Change setVisibility(Workshop workshop, Collection<String> ids, Card.Visibility visibility) {
        return each(workshop, "card.visibility", ids, card -> card.withVisibility(visibility));
    }

    /** Moves cards to the end of a theme, or out of every theme. */
    public static Change moveToTheme(Workshop workshop, Collection<String> ids, Optional<String> themeId) {
        long[] place = {Places.afterLast(workshop.cards())};
        return each(workshop, themeId.isPresent() ? "card.group" : "card.ungroup", ids, card -> {
            if (card.themeId().equals(themeId)) {
                return card;
            }
            var moved = card.withTheme(themeId).movedTo(card.zone(), place[0]);
            place[0] += Places.GAP;
            return moved;
        });
    }

    /** Moves cards to the end of a zone. */
    public static Change moveToZone(Workshop workshop, Collection<String> ids, String zone) {
        long[] place = {Places.afterLast(workshop.cards())};
        return each(workshop, "card.move", ids, card -> {
            if (card.zone().equals(zone)) {
                return card;
            }
            var moved = card.movedTo(zone, place[0]);
            place[0] += Places.GAP;
            return moved;
        });
    }

    /**
     * Merges the other cards into the first one, which keeps their texts and private notes. If one of them was hidden in the room view, the
     * merged card is hidden too.
     *
     * @throws InvalidInput if the text is not valid
     */
    public static Change merge(Workshop workshop, List<String> ids, String text) {
        var cards = ids.stream().map(id -> workshop.get(Card.class, id)).toList();
        var first = cards.getFirst();
        var from = cards.stream().flatMap(Cards::history).toList();
        var hidden = cards.stream().anyMatch(card -> card.visibility() == Card.Visibility.CONSOLE_ONLY);
        var merged = first.withMerged(InputText.required(text, Limits.MAX_TEXT_LENGTH), from)
                .withVisibility(hidden ? Card.Visibility.CONSOLE_ONLY : Card.Visibility.WALL);
        var edits = new ArrayList<Edit>();
        cards.stream().skip(1).forEach(other -> edits.add(Edit.delete(other)));
        edits.add(Edit.replace(first, merged));
        edits.addAll(notesOnto(workshop, ids));
        return new Change("card.merge", edits);
    }

    /** The texts merged into a card, and its own text unless it is one of them. */
    private static Stream<String> history(Card card) {
        return card.mergedFrom().contains(card.text())
                ? card.mergedFrom().stream()
                : Stream.concat(card.mergedFrom().stream(), Stream.of(card.text()));
    }

    /** Joins the notes about all cards into one note about the first card. */
    private static List<Edit> notesOnto(Workshop workshop, List<String> ids) {
        var notes = workshop.all(PrivateNote.class).stream()
                .filter(note -> ids.contains(note.aboutId()))
                .toList();
        if (notes.isEmpty()) {
            return List.of();
        }
        var edits = new ArrayList<Edit>();
        notes.stream().skip(1).forEach(note -> edits.add(Edit.delete(note)));
        var kept = notes.getFirst();
        var text = notes.stream().map(PrivateNote::text).collect(Collectors.joining("\n"));
        edits.add(Edit.replace(kept, new PrivateNote(kept.id(), kept.place(), ids.getFirst(), text)));
        return edits;
    }

    /**
     * Puts the cards of a board in random order within every zone and theme, so that the order of typing is not mistaken for a ranking. The
     * order is stored with the cards: console, room view and plan show the same order, and undo restores the old one.
     */
    public static Change shuffle(Workshop workshop, IdsAndClock idsAndClock, String boardStep) {
        var cards = onBoard(workshop, boardStep);
        var places = new ArrayList<>(cards.stream().map(Card::place).toList());
        for (int last = places.size() - 1; last > 0; last--) {
            Collections.swap(places, last, idsAndClock.random().nextInt(last + 1));
        }
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            if (card.place() != places.get(i)) {
                edits.add(Edit.replace(card, card.movedTo(card.zone(), places.get(i))));
            }
        }
        return new Change("card.shuffle", edits);
    }

    /** Deletes cards and the private notes about them. */
    public static Change delete(Workshop workshop, Collection<String> ids) {
        var edits = new ArrayList<Edit>();
        for (var id : ids) {
            edits.add(Edit.delete(workshop.get(Card.class, id)));
            workshop.all(PrivateNote.class).stream()
                    .filter(note -> note.aboutId().equals(id))
                    .forEach(note -> edits.add(Edit.delete(note)));
        }
        return new Change("card.delete", edits);
    }

    private static Change each(
            Workshop workshop, String label, Collection<String> ids, java.util.function.UnaryOperator<Card> to) {
        return new Change(
                label,
                ids.stream()
                        .map(id -> workshop.get(Card.class, id))
                        .flatMap(card -> Workshops.replace(label, card, to.apply(card)).edits().stream())
                        .toList());
    }
}
