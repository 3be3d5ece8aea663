package org.commonground.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonground.programme.model.Side;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Themes;

/** Makes random valid changes to a workshop. */
public final class RandomChanges {

    private RandomChanges() {}

    public static Change next(Workshop workshop, IdsAndClock idsAndClock, Random random) {
        var cards = workshop.cards();
        var card =
                cards.isEmpty() ? "" : cards.get(random.nextInt(cards.size())).id();
        var themes = workshop.themes();
        return switch (cards.isEmpty() ? 0 : random.nextInt(9)) {
            case 0, 1, 2 ->
                Cards.add(
                        workshop,
                        idsAndClock,
                        "write",
                        "ideas",
                        Side.values()[random.nextInt(3)],
                        "Card " + random.nextInt());
            case 3 -> Cards.edit(workshop, card, "Edited " + random.nextInt());
            case 4 -> Cards.delete(workshop, List.of(card));
            case 5 -> Themes.group(workshop, idsAndClock, "write", "Theme " + random.nextInt(), List.of(card));
            case 6 ->
                Cards.moveToTheme(
                        workshop,
                        List.of(card),
                        themes.isEmpty()
                                ? Optional.empty()
                                : Optional.of(themes.getFirst().id()));
            case 7 ->
                themes.isEmpty()
                        ? Agreements.addDecision(workshop, idsAndClock, "So be it", Optional.empty(), Optional.empty())
                        : Themes.delete(workshop, themes.getLast().id());
            default -> Agreements.setNote(workshop, idsAndClock, card, random.nextBoolean() ? "Ask Ada" : "");
        };
    }
}
