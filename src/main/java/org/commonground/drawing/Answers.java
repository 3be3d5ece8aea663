package org.commonground.drawing;

import java.util.OptionalInt;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.Support;
import org.commonground.words.Words;

/**
 * Formats the answers of a rating for sentences: the number and the name on the ballot, if there is one, because only the name
 * shows whether a high answer is a wish or a pain.
 */
record Answers(BallotInsight insight, Words words) {

    static Answers of(BallotInsight insight, Words words) {
        return new Answers(insight, words);
    }

    /** One answer: {@code 4}, or {@code 5 "Customers leave over it"}. */
    String label(int value) {
        var label = Bar.brief(BarsBySide.labels(insight, words)
                        .get(value - insight.ballot().lowest()))
                .split(" ", 2);
        return label.length == 1 ? label[0] : words.get("drawing.say.answer", label[0], label[1]);
    }

    /** The answers that count as support, see {@link Support}: {@code 4 or 5 "Customers leave over it"}. */
    String high() {
        int highest = insight.ballot().highest();
        int from = Support.from(insight.ballot());
        return from == highest ? label(highest) : words.get("drawing.say.or", label(from), label(highest));
    }

    /** An answer and all above: {@code 3 "A nuisance" or higher}. */
    String from(int value) {
        return value == insight.ballot().highest() ? label(value) : words.get("drawing.say.or_higher", label(value));
    }

    /** The answer that at least half of a group's voters gave, if there is exactly one. */
    OptionalInt most(GroupResult result) {
        var most = result.given().mostSay();
        return most.isPresent() && 2 * count(result, most.getAsInt()) >= result.voters() ? most : OptionalInt.empty();
    }

    int count(GroupResult result, int value) {
        return result.given().counts().get(value - result.given().lowest());
    }

    /** The answer of a group with counts, {@code 2 "Coping" (3 of 4)}, or the range of its answers. */
    String heard(GroupResult result) {
        var given = result.given();
        if (given.total() == 0) {
            return words.get("drawing.say.nothing", result.voters());
        }
        var one = given.from().equals(given.to()) ? given.from() : most(result);
        return one.isPresent()
                ? words.get("drawing.say.heard", label(one.getAsInt()), count(result, one.getAsInt()), result.voters())
                : words.get(
                        "drawing.say.heard_range",
                        label(given.from().getAsInt()),
                        label(given.to().getAsInt()),
                        result.voters());
    }
}
