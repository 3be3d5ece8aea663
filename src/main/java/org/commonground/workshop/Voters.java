package org.commonground.workshop;

import java.util.Map;
import org.commonground.programme.Side;

/**
 * Who is asked for a vote while a ballot is open: people come late and leave in the middle, and nobody knows which of those who left
 * had voted. So as many of a side may vote as were here at any time since the ballot opened, and those are waited for who are here
 * now.
 *
 * <p>Where nobody had said who is here when the ballot opened, everybody who was invited counts as here until they leave.
 */
public final class Voters {

    private Voters() {}

    /** The most votes that can come from a side; joint people count in both where each of them picks one. */
    public static int most(Workshop workshop, Ballot ballot, Side side) {
        return count(workshop, ballot, side, false) + (picks(ballot, side) ? joint(workshop, ballot, false) : 0);
    }

    /** How many votes a side would give if everybody voted who is here; joint people who pick a side count in both. */
    public static int here(Workshop workshop, Ballot ballot, Side side) {
        return count(workshop, ballot, side, true) + (picks(ballot, side) ? joint(workshop, ballot, true) : 0);
    }

    /** How many people of a side are here, without those who pick it. */
    public static int own(Workshop workshop, Ballot ballot, Side side) {
        return count(workshop, ballot, side, true);
    }

    /** How many of a side left since the ballot opened; joint people who pick a side count in both. */
    public static int gone(Workshop workshop, Ballot ballot, Side side) {
        return most(workshop, ballot, side) - here(workshop, ballot, side);
    }

    /**
     * How many who are here have not voted, at least. A vote of somebody who left since stands for nobody else, so no side's surplus
     * makes up for another's lack, but for the joint people who voted with it.
     *
     * @param voted how many of each side have voted
     */
    public static int waiting(Workshop workshop, Ballot ballot, Map<Side, Integer> voted) {
        int waiting = 0;
        int surplus = 0;
        for (var side : ballot.voters()) {
            int missing = count(workshop, ballot, side, true) - voted.getOrDefault(side, 0);
            waiting += Math.max(0, missing);
            surplus += Math.max(0, -missing);
        }
        return ballot.voters().contains(Side.JOINT)
                ? waiting
                : waiting + Math.max(0, joint(workshop, ballot, true) - surplus);
    }

    private static boolean picks(Ballot ballot, Side side) {
        return side != Side.JOINT && !ballot.voters().contains(Side.JOINT);
    }

    private static int joint(Workshop workshop, Ballot ballot, boolean now) {
        return count(workshop, ballot, Side.JOINT, now);
    }

    private static int count(Workshop workshop, Ballot ballot, Side side, boolean now) {
        boolean counted = workshop.participants().stream()
                .flatMap(person -> person.presence().stream())
                .anyMatch(stay -> stay.from().isBefore(ballot.openedAt()));
        return (int) workshop.participants().stream()
                .filter(person -> person.side() == side)
                .filter(person -> person.presence().isEmpty()
                        ? !counted
                        : person.here() || !now && (!counted || wasHere(person, ballot)))
                .count();
    }

    private static boolean wasHere(Participant person, Ballot ballot) {
        return person.presence().stream()
                .anyMatch(stay -> stay.to()
                        .filter(left -> left.isBefore(ballot.openedAt()))
                        .isEmpty());
    }
}
