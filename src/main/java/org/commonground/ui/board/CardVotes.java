package org.commonground.ui.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.commonground.plan.CandidateVotes;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;

/**
 * The votes for a card or theme in a revealed vote.
 *
 * @param marketing dots from Marketing; 0 where sides are not separated
 * @param it dots from IT
 * @param joint dots from people of both sides
 * @param room dots from the whole room, only where sides are not separated
 */
record CardVotes(int marketing, int it, int joint, int room) {

    static final CardVotes NONE = new CardVotes(0, 0, 0, 0);

    /** Larger numbers of dots are written as a number. */
    private static final int MOST_SHAPES = 8;

    /**
     * The votes by the id of the record, from the vote that was revealed last. Votes that are not revealed are left out, and those
     * on what shall be done: the board has what it was about.
     */
    static Map<String, CardVotes> byRecord(Workshop workshop) {
        var votes = new HashMap<String, CardVotes>();
        workshop.ballots().stream()
                .filter(Ballot::isRevealed)
                .filter(ballot -> ballot.kind() instanceof VoteKind.Dots)
                .filter(ballot -> workshop.programme()
                        .step(ballot.stepId())
                        .filter(CandidateVotes::isOnCandidates)
                        .isEmpty())
                .sorted(Comparator.comparing(ballot -> ballot.revealedAt().orElse(ballot.openedAt())))
                .forEach(ballot -> ballot.items()
                        .forEach(line -> line.originId().ifPresent(id -> votes.put(id, of(ballot, line.id())))));
        return Map.copyOf(votes);
    }

    private static CardVotes of(Ballot ballot, String item) {
        return new CardVotes(
                dots(ballot, Ballot.Group.MARKETING, item),
                dots(ballot, Ballot.Group.IT, item),
                dots(ballot, Ballot.Group.JOINT, item),
                ballot.isSplit() ? 0 : dots(ballot, Ballot.Group.ROOM, item));
    }

    private static int dots(Ballot ballot, Ballot.Group group, String item) {
        return ballot.counts().stream()
                .filter(count -> count.group() == group && count.itemId().equals(item))
                .mapToInt(count -> count.value() * count.count())
                .sum();
    }

    /** The dots as text: one shape each, or a number where there are many. Empty without dots. */
    String asText() {
        if (equals(NONE)) {
            return "";
        }
        return String.join(
                        " ",
                        repeat(Side.MARKETING.shape(), marketing),
                        repeat(Side.IT.shape(), it),
                        repeat(Side.JOINT.shape(), joint),
                        repeat("○", room))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String repeat(String shape, int count) {
        return count > MOST_SHAPES ? count + shape : shape.repeat(count);
    }
}
