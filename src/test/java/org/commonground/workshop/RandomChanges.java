package org.commonground.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonground.programme.Side;

/** Makes random valid changes to a workshop. */
public final class RandomChanges {

    private RandomChanges() {}

    public static Change next(Workshop workshop, Pen pen, Random random) {
        var cards = workshop.cards();
        var card =
                cards.isEmpty() ? "" : cards.get(random.nextInt(cards.size())).id();
        var themes = workshop.themes();
        return switch (cards.isEmpty() ? 0 : random.nextInt(9)) {
            case 0, 1, 2 ->
                Cards.add(
                        workshop, pen, "write", "ideas", Side.values()[random.nextInt(3)], "Card " + random.nextInt());
            case 3 -> Cards.edit(workshop, card, "Edited " + random.nextInt());
            case 4 -> Cards.delete(workshop, List.of(card));
            case 5 -> Themes.group(workshop, pen, "write", "Theme " + random.nextInt(), List.of(card));
            case 6 ->
                Cards.toTheme(
                        workshop,
                        List.of(card),
                        themes.isEmpty()
                                ? Optional.empty()
                                : Optional.of(themes.getFirst().id()));
            case 7 ->
                themes.isEmpty()
                        ? Agreements.decide(workshop, pen, "So be it", Optional.empty(), Optional.empty())
                        : Themes.delete(workshop, themes.getLast().id());
            default -> Agreements.note(workshop, pen, card, random.nextBoolean() ? "Ask Ada" : "");
        };
    }
}
