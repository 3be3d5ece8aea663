package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Exchange.Direction;

/** The operations on the needs and offers of the sides. */
public final class Exchanges {

    private Exchanges() {}

    /** The needs and offers of a step in their order. */
    public static List<Exchange> ofStep(Workshop workshop, String stepId) {
        return workshop.all(Exchange.class).stream()
                .filter(exchange -> exchange.stepId().equals(stepId))
                .toList();
    }

    /** The offer matched with a need, or the need matched with an offer. */
    public static Optional<Exchange> partner(Workshop workshop, Exchange of) {
        return of.matchedWith().flatMap(id -> workshop.find(Exchange.class, id));
    }

    /** @throws InvalidInput if the text is not valid, or the side is {@code JOINT}, which has no opposite side */
    public static Change add(
            Workshop workshop, IdsAndClock idsAndClock, String stepId, Side side, Direction direction, String text) {
        if (side == Side.JOINT) {
            throw new InvalidInput(InvalidInput.Reason.ONE_SIDE_ONLY);
        }
        return Change.of(
                "exchange.add",
                Edit.add(new Exchange(
                        idsAndClock.newId(),
                        Places.afterLast(workshop.all(Exchange.class)),
                        stepId,
                        side,
                        direction,
                        InputText.required(text, Limits.MAX_TEXT_LENGTH),
                        Optional.empty())));
    }

    /** @throws InvalidInput if the text is not valid */
    public static Change edit(Workshop workshop, String id, String text) {
        var before = workshop.get(Exchange.class, id);
        return Workshops.replace(
                "exchange.edit", before, before.withText(InputText.required(text, Limits.MAX_TEXT_LENGTH)));
    }

    /**
     * Matches a need of one side with an offer of the other, in either order. Their previous partners become unmatched.
     *
     * @throws InvalidInput unless one is a need and the other an offer of the opposite side
     */
    public static Change match(Workshop workshop, String oneId, String otherId) {
        var one = workshop.get(Exchange.class, oneId);
        var other = workshop.get(Exchange.class, otherId);
        if (one.direction() == other.direction() || one.side() == other.side()) {
            throw new InvalidInput(InvalidInput.Reason.NOT_A_PAIR);
        }
        if (one.matchedWith().filter(otherId::equals).isPresent()) {
            return new Change("exchange.match", List.of());
        }
        var edits = new ArrayList<Edit>();
        for (var left : new LinkedHashSet<>(
                List.of(one.matchedWith().orElse(""), other.matchedWith().orElse("")))) {
            workshop.find(Exchange.class, left).ifPresent(alone -> edits.add(matched(alone, Optional.empty())));
        }
        edits.add(matched(one, Optional.of(otherId)));
        edits.add(matched(other, Optional.of(oneId)));
        return new Change("exchange.match", edits);
    }

    /** Removes the match of a pair; both records stay. Does nothing if there is no match. */
    public static Change unmatch(Workshop workshop, String id) {
        var one = workshop.get(Exchange.class, id);
        return new Change(
                "exchange.unmatch",
                partner(workshop, one).stream()
                        .flatMap(other ->
                                List.of(matched(one, Optional.empty()), matched(other, Optional.empty())).stream())
                        .toList());
    }

    /** Deletes a need or offer; its partner becomes unmatched. */
    public static Change delete(Workshop workshop, String id) {
        var edits = new ArrayList<Edit>();
        var one = workshop.get(Exchange.class, id);
        partner(workshop, one).ifPresent(other -> edits.add(matched(other, Optional.empty())));
        edits.add(Edit.delete(one));
        return new Change("exchange.delete", edits);
    }

    private static Edit matched(Exchange before, Optional<String> with) {
        return Edit.replace(before, before.withMatch(with));
    }
}
