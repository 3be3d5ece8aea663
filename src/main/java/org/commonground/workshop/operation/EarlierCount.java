package org.commonground.workshop.operation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/**
 * How many people were counted in an earlier vote on the same question. Where all others vote as before, the difference between two
 * counts is the vote of those who are in one of them only: there must be none of them, or as many as the threshold.
 *
 * @param sides the groups that were counted separately; empty if only the room was
 * @param threshold the threshold of that vote
 */
record EarlierCount(Map<Group, Integer> sides, int room, int threshold) {

    static EarlierCount ofVoters(Ballot run) {
        return of(run, run::voterCount);
    }

    /** Those who answered an item, found by its label; empty if it was not on that ballot or its counts were not kept. */
    static Optional<EarlierCount> ofAnswers(Ballot run, String label) {
        if (run.kind() instanceof VoteKind.Dots || run.kind() instanceof VoteKind.Points) {
            return Optional.of(ofVoters(run));
        }
        return run.items().stream()
                .filter(item -> item.label().equals(label))
                .findFirst()
                .map(item -> of(run, group -> answers(run, group, item)))
                .filter(count -> count.room > 0);
    }

    private static int answers(Ballot run, Group group, Ballot.BallotItem item) {
        return run.counts().stream()
                .filter(count -> count.group() == group && count.itemId().equals(item.id()))
                .mapToInt(Ballot.Count::count)
                .sum();
    }

    private static EarlierCount of(Ballot run, ToIntFunction<Group> people) {
        var sides = new EnumMap<Group, Integer>(Group.class);
        Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                .filter(group -> people.applyAsInt(group) > 0)
                .forEach(group -> sides.put(group, people.applyAsInt(group)));
        return new EarlierCount(sides, people.applyAsInt(Group.ROOM), run.threshold());
    }

    /**
     * Whether some people, but fewer than the threshold, can be in one of two counts only, as far as the numbers tell: beside a count of
     * the sides one of the whole room shows what remains of them, and the other way round.
     *
     * @param now the people of each group now
     * @param apart whether these groups are counted separately, and not only their sum
     */
    boolean isNear(Map<Group, Integer> now, boolean apart, int thresholdNow) {
        int least = Math.max(threshold, thresholdNow);
        if (apart == sides.isEmpty()) {
            return true;
        }
        return apart
                ? sides.entrySet().stream()
                        .anyMatch(then ->
                                isFew(now.getOrDefault(then.getKey(), then.getValue()) - then.getValue(), least))
                : isFew(now.values().stream().mapToInt(n -> n).sum() - room, least);
    }

    private static boolean isFew(int difference, int least) {
        return difference != 0 && Math.abs(difference) < least;
    }
}
