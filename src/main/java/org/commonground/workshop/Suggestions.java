package org.commonground.workshop;

import java.util.List;
import java.util.stream.Collectors;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;

/** Lines that a programme suggests to begin a board with; the room takes them at once, then strikes, adds and rewords. */
public final class Suggestions {

    private Suggestions() {}

    /** Those that do not stand on the board of the step yet. */
    public static List<String> open(Workshop workshop, Step step) {
        if (!(step.kind() instanceof StepKind.Cards cards)) {
            return List.of();
        }
        var there = workshop.cards().stream()
                .filter(card -> card.stepId().equals(step.id()))
                .map(card -> SearchText.fold(card.text()))
                .collect(Collectors.toSet());
        return cards.suggested().orElse(List.of()).stream()
                .filter(line -> !there.contains(SearchText.fold(line)))
                .toList();
    }

    /** Puts them on the board, in its first zone, as cards of both sides. */
    public static Change take(Workshop workshop, Pen pen, Step step) {
        return step.kind() instanceof StepKind.Cards cards
                ? Cards.add(workshop, pen, step.id(), cards.zones().getFirst().id(), Side.JOINT, open(workshop, step))
                : new Change("card.add", List.of());
    }
}
