package org.commonground.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.commonground.programme.model.Side;
import org.commonground.workshop.record.Ballot.Group;

/**
 * How well a side knew the other: what it thought the other would say, minus what the other said, in means. 0 is a right guess,
 * above 0 the other was thought to be higher than it is. Source: a plain difference of means. Check
 * value: guesses 4, 4 of answers 1, 1, 1 are 3 off.
 *
 * @param side whose guess it is
 * @param label the item
 * @param value absent where nobody guessed or nobody answered, or votes are dots, which have no mean
 */
public record PredictionGap(Side side, String label, OptionalDouble value) {

    static List<PredictionGap> of(List<ItemInsight> guesses, List<ItemInsight> answers) {
        var gaps = new ArrayList<PredictionGap>();
        for (var guess : guesses) {
            for (var answer : answers) {
                if (guess.label().equals(answer.label())) {
                    gaps.add(of(Side.MARKETING, guess, Group.MARKETING, answer, Group.IT));
                    gaps.add(of(Side.IT, guess, Group.IT, answer, Group.MARKETING));
                }
            }
        }
        return gaps;
    }

    private static PredictionGap of(Side side, ItemInsight guess, Group who, ItemInsight answer, Group other) {
        return new PredictionGap(side, guess.label(), difference(answer.mean(other), guess.mean(who)));
    }

    private static OptionalDouble difference(OptionalDouble from, OptionalDouble to) {
        return from.isPresent() && to.isPresent()
                ? OptionalDouble.of(to.getAsDouble() - from.getAsDouble())
                : OptionalDouble.empty();
    }
}
