package org.commonground.workshop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Limits;
import org.commonground.programme.Side;
import org.commonground.workshop.Exchange.Direction;

/** The operations on what the sides need of each other and can give. */
public final class Exchanges {

    private Exchanges() {}

    /** The needs and gives of a step in their order. */
    public static List<Exchange> on(Workshop workshop, String stepId) {
        return workshop.all(Exchange.class).stream()
                .filter(exchange -> exchange.stepId().equals(stepId))
                .toList();
    }

    /** What answers a need, or what a give answers. */
    public static Optional<Exchange> partner(Workshop workshop, Exchange of) {
        return of.matchedWith().flatMap(id -> workshop.find(Exchange.class, id));
    }

    /** @throws Refused if the text cannot be taken, or for a side that is both: there is nobody across the table then */
    public static Change add(Workshop workshop, Pen pen, String stepId, Side side, Direction direction, String text) {
        if (side == Side.JOINT) {
            throw new Refused(Refused.Reason.ONE_SIDE_ONLY);
        }
        return Change.of(
                "exchange.add",
                Edit.add(new Exchange(
                        pen.id(),
                        Places.end(workshop.all(Exchange.class)),
                        stepId,
                        side,
                        direction,
                        Texts.line(text, Limits.LONGEST_TEXT),
                        Optional.empty())));
    }

    /** @throws Refused if the text cannot be taken */
    public static Change edit(Workshop workshop, String id, String text) {
        var before = workshop.get(Exchange.class, id);
        return Workshops.replace("exchange.edit", before, before.withText(Texts.line(text, Limits.LONGEST_TEXT)));
    }

    /**
     * Matches a need of one side with a give of the other, in either order. What they were matched with before stands alone again.
     *
     * @throws Refused unless one is a need and the other a give of the other side
     */
    public static Change match(Workshop workshop, String oneId, String otherId) {
        var one = workshop.get(Exchange.class, oneId);
        var other = workshop.get(Exchange.class, otherId);
        if (one.direction() == other.direction() || one.side() == other.side()) {
            throw new Refused(Refused.Reason.NOT_A_PAIR);
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

    /** Takes a pair apart; both stay. What is matched with nothing changes nothing. */
    public static Change unmatch(Workshop workshop, String id) {
        var one = workshop.get(Exchange.class, id);
        return new Change(
                "exchange.unmatch",
                partner(workshop, one).stream()
                        .flatMap(other ->
                                List.of(matched(one, Optional.empty()), matched(other, Optional.empty())).stream())
                        .toList());
    }

    /** Deletes it; what it was matched with stands alone again. */
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
