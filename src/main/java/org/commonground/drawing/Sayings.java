package org.commonground.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.CommonGround.Quadrant;
import org.commonground.insight.Distribution;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.insight.Support;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/**
 * What a result says, in one sentence to read out. "Says" stands only where one answer has half of a group or more; else the sentence
 * tells from where to where the answers go. Never without n.
 */
final class Sayings {

    private final Details details;
    private final Words words;

    Sayings(Details details, Words words) {
        this.details = details;
        this.words = words;
    }

    String turnout(BallotInsight insight) {
        return words.get("drawing.say.turnout", insight.voters(Group.ROOM));
    }

    String room(BallotInsight insight) {
        if (insight.items().size() == 1) {
            return insight.items()
                    .getFirst()
                    .of(Group.ROOM)
                    .map(result -> words.get("drawing.say.one", one(insight, Group.ROOM, result)))
                    .orElse("");
        }
        var best = insight.items().stream()
                .max((a, b) -> Integer.compare(wanted(a), wanted(b)))
                .filter(item -> wanted(item) > 0)
                .filter(item -> insight.items().stream()
                                .filter(i -> wanted(i) == wanted(item))
                                .count()
                        == 1);
        var key = added(insight) ? "drawing.say.most" : "drawing.say.highest";
        return best.map(item -> words.get(key, item.label(), wanted(item), insight.voters(Group.ROOM)))
                .orElse(words.get("drawing.say.no_most", insight.voters(Group.ROOM)));
    }

    String sides(BallotInsight insight) {
        if (!insight.split()) {
            return BarsBySide.notSplit(insight, words);
        }
        if (insight.items().size() == 1) {
            return both(insight, insight.items().getFirst());
        }
        var shared = insight.byCommonGround().stream()
                .filter(item -> item.in(Quadrant.COMMON_GROUND))
                .filter(item -> half(item.commonGround().orElseThrow().marketing())
                        && half(item.commonGround().orElseThrow().it()))
                .findFirst();
        return shared.map(item -> withSupport("drawing.say.both_want", item))
                .orElse(words.get(
                        "drawing.say.nothing_shared", insight.voters(Group.MARKETING), insight.voters(Group.IT)));
    }

    String talkFirst(BallotInsight insight) {
        return insight.talkFirst().stream()
                .findFirst()
                .map(item -> withSupport("drawing.say.talk_first", item))
                .orElse(words.get("drawing.gaps.none"));
    }

    /** What {@code guesser} expected of {@code who}. */
    String expected(BallotInsight answered, BallotInsight guessed, Group who, Group guesser) {
        if (answered.items().size() != 1) {
            return words.get("drawing.prediction.title", name(guesser), name(who));
        }
        var answer = answered.items().getFirst().of(who);
        var guess = guessed.items().getFirst().of(guesser);
        if (answer.isEmpty() || guess.isEmpty()) {
            return "";
        }
        var said = answer.get().given().mostSay();
        var thought = guess.get().given().mostSay();
        if (said.isEmpty() || thought.isEmpty()) {
            return words.get(
                    "drawing.say.expected_range",
                    name(guesser),
                    name(who),
                    range(answered, guess.get().given()),
                    range(answered, answer.get().given()));
        }
        return words.get(
                said.equals(thought) ? "drawing.say.expected_right" : "drawing.say.expected",
                name(guesser),
                name(who),
                label(answered, thought),
                label(answered, said));
    }

    String moved(BallotInsight after) {
        var closer = after.movements().stream()
                .flatMapToDouble(movement -> movement.closer().stream())
                .toArray();
        if (closer.length == 0) {
            return words.get("drawing.movement.title", after.ballot().question());
        }
        long nearer = Arrays.stream(closer).filter(by -> by > 0).count();
        long further = Arrays.stream(closer).filter(by -> by < 0).count();
        if (closer.length == 1) {
            return words.get(
                    nearer == 1 ? "drawing.say.closer" : further == 1 ? "drawing.say.further" : "drawing.say.as_far");
        }
        return words.get("drawing.say.moved", nearer, further, closer.length - nearer - further);
    }

    private String both(BallotInsight insight, ItemInsight item) {
        var marketing = item.of(Group.MARKETING);
        var it = item.of(Group.IT);
        if (marketing.isEmpty() || it.isEmpty()) {
            return "";
        }
        var one = marketing.get().given().mostSay();
        var other = it.get().given().mostSay();
        return one.isPresent() && one.equals(other)
                ? words.get(
                        "drawing.say.same",
                        label(insight, one),
                        insight.voters(Group.MARKETING),
                        insight.voters(Group.IT))
                : words.get(
                        "drawing.say.two",
                        one(insight, Group.MARKETING, marketing.get()),
                        one(insight, Group.IT, it.get()));
    }

    private String one(BallotInsight insight, Group group, GroupResult result) {
        var most = result.given().mostSay();
        return most.isPresent()
                ? words.get(
                        "drawing.say.most_of",
                        name(group),
                        count(result, most),
                        result.given().total(),
                        label(insight, most))
                : words.get(
                        "drawing.say.range",
                        name(group),
                        range(insight, result.given()),
                        result.given().total());
    }

    private static int count(GroupResult result, OptionalInt value) {
        return result.given().counts().get(value.orElseThrow() - result.given().lowest());
    }

    private String range(BallotInsight insight, Distribution given) {
        return given.from().isEmpty()
                ? ""
                : words.get("drawing.say.from_to", label(insight, given.from()), label(insight, given.to()));
    }

    private static String label(BallotInsight insight, OptionalInt value) {
        int at = value.orElseThrow() - insight.ballot().lowest();
        return added(insight)
                ? String.valueOf(value.getAsInt())
                : BarsBySide.labels(insight).get(at).replaceFirst(" — .*", "");
    }

    private String withSupport(String key, ItemInsight item) {
        var ground = item.commonGround().orElseThrow();
        return words.get(
                key,
                item.label(),
                name(Group.MARKETING),
                ground.marketing().votes(),
                ground.marketing().voters(),
                name(Group.IT),
                ground.it().votes(),
                ground.it().voters());
    }

    private static boolean half(Support support) {
        return 2 * support.votes() >= support.voters();
    }

    private static boolean added(BallotInsight insight) {
        return List.of(VoteKind.Dots.class, VoteKind.Points.class)
                .contains(insight.ballot().kind().getClass());
    }

    private static int wanted(ItemInsight item) {
        return Optional.of(item)
                .flatMap(i -> i.of(Group.ROOM))
                .map(result -> result.support().votes())
                .orElse(0);
    }

    private String name(Group group) {
        return Marks.name(group, details, words);
    }
}
