package org.commonground.ui.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Workshop;

/**
 * The votes for a card or theme in a revealed vote.
 *
 * @param marketing dots from Marketing; 0 where sides are not separated
 * @param it dots from IT
 * @param joint dots from people of both sides
 * @param room dots from the whole room, only where sides are not separated
 */
public record Votes(int marketing, int it, int joint, int room) {

    public static final Votes NONE = new Votes(0, 0, 0, 0);

    /** Larger numbers of dots are written as a number. */
    private static final int DRAWN = 8;

    /** The votes by the id of the record, from the vote that was revealed last. Votes that are not revealed are left out. */
    static Map<String, Votes> onEach(Workshop workshop) {
        var votes = new HashMap<String, Votes>();
        workshop.ballots().stream()
                .filter(Ballot::revealed)
                .filter(ballot -> ballot.kind() instanceof VoteKind.Dots)
                .sorted(Comparator.comparing(ballot -> ballot.revealedAt().orElse(ballot.openedAt())))
                .forEach(ballot -> ballot.items()
                        .forEach(line -> line.originId().ifPresent(id -> votes.put(id, of(ballot, line.id())))));
        return Map.copyOf(votes);
    }

    private static Votes of(Ballot ballot, String item) {
        return new Votes(
                dots(ballot, Ballot.Group.MARKETING, item),
                dots(ballot, Ballot.Group.IT, item),
                dots(ballot, Ballot.Group.JOINT, item),
                ballot.split() ? 0 : dots(ballot, Ballot.Group.ROOM, item));
    }

    private static int dots(Ballot ballot, Ballot.Group group, String item) {
        return ballot.counts().stream()
                .filter(count -> count.group() == group && count.itemId().equals(item))
                .mapToInt(count -> count.value() * count.count())
                .sum();
    }

    /** The dots as text: one shape each, or a number where there are many. Empty without dots. */
    public String drawn() {
        if (equals(NONE)) {
            return "";
        }
        return String.join(
                        " ",
                        row(Side.MARKETING.shape(), marketing),
                        row(Side.IT.shape(), it),
                        row(Side.JOINT.shape(), joint),
                        row("○", room))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String row(String shape, int count) {
        return count > DRAWN ? count + shape : shape.repeat(count);
    }
}
