package org.commonground.insight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot;

/**
 * What a ballot says about one item.
 *
 * @param place where it stands on the ballot, from 0
 * @param groups the results that may be shown; a group of nobody is absent
 * @param gap between the sides; absent without a split, or where nobody of a side answered
 * @param commonGround absent without a split, in a ranking, and where each side gave one answer that it agreed on
 */
public record ItemInsight(
        Ballot.BallotItem line,
        int place,
        Map<Ballot.Group, GroupResult> groups,
        Optional<Gap> gap,
        Optional<CommonGround> commonGround) {

    public ItemInsight {
        groups = Collections.unmodifiableMap(new EnumMap<>(groups));
    }

    public String label() {
        return line.label();
    }

    public Optional<GroupResult> resultOf(Ballot.Group group) {
        return Optional.ofNullable(groups.get(group));
    }

    /** How many people of the group chose a value; 0 for a group that is not counted apart, as in all the numbers here. */
    public int answers(Ballot.Group group) {
        return resultOf(group).map(result -> result.distribution().total()).orElse(0);
    }

    /** How many people of the group want it. */
    public int supporters(Ballot.Group group) {
        return resultOf(group).map(result -> result.support().votes()).orElse(0);
    }

    /** The dots or points that the group gave it. */
    public long votes(Ballot.Group group) {
        return resultOf(group).map(GroupResult::votes).orElse(0L);
    }

    /** The mean of the group; nothing where it has none. */
    public OptionalDouble mean(Ballot.Group group) {
        return resultOf(group).map(GroupResult::mean).orElse(OptionalDouble.empty());
    }

    /** Whether it stands in this quadrant of the Common Ground map. */
    public boolean isIn(CommonGround.Quadrant quadrant) {
        return commonGround.filter(ground -> ground.quadrant() == quadrant).isPresent();
    }

    static Optional<Gap> gap(Ballot ballot, GroupResult marketing, GroupResult it) {
        if (ballot.kind() instanceof VoteKind.Dots) {
            return Optional.of(Gap.ofSupport(marketing.support(), it.support()));
        }
        if (marketing.distribution().total() == 0 || it.distribution().total() == 0) {
            return Optional.empty();
        }
        return Optional.of(Gap.ofMeans(marketing.distribution(), it.distribution()));
    }
}
