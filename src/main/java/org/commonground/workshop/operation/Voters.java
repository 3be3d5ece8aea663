package org.commonground.workshop.operation;

import java.util.Map;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Participant;

/**
 * Counts the expected votes of an open ballot. People come late and leave early, and it is not known whether somebody who left had voted.
 * So the limit of a side is the number of people who were present at any time since the ballot opened; votes are missing only from people
 * who are present now.
 *
 * <p>If attendance was not taken when the ballot opened, everybody who was invited counts as present until they leave.
 */
public final class Voters {

    private Voters() {}

    /** The highest possible number of votes of a side. If joint people choose a side, they count for both. */
    public static int maxVotes(Workshop workshop, Ballot ballot, Side side) {
        return count(workshop, ballot, side, false) + (picks(ballot, side) ? joint(workshop, ballot, false) : 0);
    }

    /** The number of votes of a side if everybody who is present votes. If joint people choose a side, they count for both. */
    public static int presentVotes(Workshop workshop, Ballot ballot, Side side) {
        return count(workshop, ballot, side, true) + (picks(ballot, side) ? joint(workshop, ballot, true) : 0);
    }

    /** The number of people of a side who are present, without joint people who choose it. */
    public static int presentPeople(Workshop workshop, Ballot ballot, Side side) {
        return count(workshop, ballot, side, true);
    }

    /** The number of people of a side who left since the ballot opened. If joint people choose a side, they count for both. */
    public static int leftCount(Workshop workshop, Ballot ballot, Side side) {
        return maxVotes(workshop, ballot, side) - presentVotes(workshop, ballot, side);
    }

    /**
     * The least number of people who are present and have not voted. A surplus of votes on one side does not make up for missing votes on
     * the other, except for joint people who may have voted with it.
     *
     * @param voted number of votes received from each side
     */
    public static int missingVotes(Workshop workshop, Ballot ballot, Map<Side, Integer> voted) {
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
                        : person.isPresent() || !now && (!counted || wasHere(person, ballot)))
                .count();
    }

    private static boolean wasHere(Participant person, Ballot ballot) {
        return person.presence().stream()
                .anyMatch(stay -> stay.to()
                        .filter(left -> left.isBefore(ballot.openedAt()))
                        .isEmpty());
    }
}
