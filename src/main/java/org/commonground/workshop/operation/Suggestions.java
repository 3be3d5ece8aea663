package org.commonground.workshop.operation;

import java.util.List;
import java.util.stream.Collectors;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.SearchText;

/** The operations on suggested cards. A programme can suggest lines for a board, which are added at once and then edited. */
public final class Suggestions {

    private Suggestions() {}

    /** The suggested lines that are not on the board of the step yet. */
    public static List<String> remaining(Workshop workshop, Step step) {
        if (!(step.kind() instanceof StepKind.Cards cards) || cards.suggested().isEmpty()) {
            return List.of();
        }
        var there = workshop.cards().stream()
                .filter(card -> card.stepId().equals(step.id()))
                .map(card -> SearchText.fold(card.text()))
                .collect(Collectors.toSet());
        return cards.suggested().get().stream()
                .filter(line -> !there.contains(SearchText.fold(line)))
                .toList();
    }

    /** Adds the remaining suggestions to the first zone of the board, as cards of both sides. */
    public static Change addRemaining(Workshop workshop, IdsAndClock idsAndClock, Step step) {
        return step.kind() instanceof StepKind.Cards cards
                ? Cards.add(
                        workshop,
                        idsAndClock,
                        step.id(),
                        cards.zones().getFirst().id(),
                        Side.JOINT,
                        remaining(workshop, step))
                : new Change("card.add", List.of());
    }
}
