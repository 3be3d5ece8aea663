package org.commonground.drawing.chart;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot.Group;

/**
 * Sentences about ratings: who gave which answer, with the names of the scale, because a high rating need not be a wish. For a fist
 * of five on one sentence, the number of people who can live with it: three fingers or more.
 */
record ScaleCaptions(ChartWords words) implements KindCaptions {

    private static final int CAN_LIVE_WITH_IT = 3;

    @Override
    public String room(BallotInsight insight) {
        var answers = new Answers(insight, words);
        int n = insight.voters(Group.ROOM);
        if (insight.items().size() == 1) {
            return insight.items()
                    .getFirst()
                    .resultOf(Group.ROOM)
                    .map(room -> isFistOfFive(insight)
                            ? words.get("drawing.say.fist", fingers(room), room.voters())
                            : words.get("drawing.say.one", groupAnswer(answers, Group.ROOM, room)))
                    .orElseGet(() -> words.tooFew(insight.ballot()));
        }
        if (insight.items().stream().allMatch(item -> roomSupport(item) == 0)) {
            return words.get("drawing.say.scale.nobody", answers.highest(), n);
        }
        return ChartWords.leader(insight, ScaleCaptions::roomSupport)
                .map(item -> words.get(
                        "drawing.say.scale.most", words.quoted(item), roomSupport(item), n, answers.highest()))
                .orElseGet(() -> tied(insight, answers));
    }

    private String tied(BallotInsight insight, Answers answers) {
        int most = insight.items().stream()
                .mapToInt(ScaleCaptions::roomSupport)
                .max()
                .orElse(0);
        long items = insight.items().stream()
                .filter(item -> roomSupport(item) == most)
                .count();
        return words.get("drawing.say.scale.level", items, most, insight.voters(Group.ROOM), answers.highest());
    }

    private static boolean isFistOfFive(BallotInsight insight) {
        return insight.ballot().kind() instanceof VoteKind.Consent;
    }

    private static int fingers(GroupResult result) {
        return result.distribution().atLeast(CAN_LIVE_WITH_IT);
    }

    private static int roomSupport(ItemInsight item) {
        return item.supporters(Group.ROOM);
    }

    @Override
    public String sides(BallotInsight insight) {
        var answers = new Answers(insight, words);
        if (insight.items().size() == 1) {
            var item = insight.items().getFirst();
            if (item.gap().isEmpty()) {
                return room(insight);
            }
            return isFistOfFive(insight) ? fingers(item) : bothSides(answers, item);
        }
        return insight.byCommonGround().stream()
                .filter(ChartWords::halfOfEach)
                .findFirst()
                .map(item -> words.get(
                        ChartWords.isSmall(item) ? "drawing.say.scale.few" : "drawing.say.scale.half",
                        words.quoted(item),
                        answers.highest(),
                        words.support(item)))
                .orElseGet(() -> words.belowHalf(
                        insight,
                        words.get(
                                "drawing.say.scale.none",
                                answers.highest(),
                                insight.voters(Group.MARKETING),
                                insight.voters(Group.IT))));
    }

    private String fingers(ItemInsight item) {
        var marketing = item.resultOf(Group.MARKETING).orElseThrow();
        var it = item.resultOf(Group.IT).orElseThrow();
        return words.get(
                "drawing.say.fist_sides",
                words.bySide(fingers(marketing), marketing.voters(), fingers(it), it.voters()));
    }

    private String bothSides(Answers answers, ItemInsight item) {
        var marketing = item.resultOf(Group.MARKETING).orElseThrow();
        var it = item.resultOf(Group.IT).orElseThrow();
        var one = answers.majority(marketing);
        return one.isPresent() && one.equals(answers.majority(it)) && !ChartWords.isSmall(item)
                ? words.get(
                        "drawing.say.same",
                        answers.label(one.getAsInt()),
                        words.bySide(
                                answers.count(marketing, one.getAsInt()),
                                marketing.voters(),
                                answers.count(it, one.getAsInt()),
                                it.voters()))
                : words.get(
                        "drawing.say.two",
                        groupAnswer(answers, Group.MARKETING, marketing),
                        groupAnswer(answers, Group.IT, it));
    }

    private String groupAnswer(Answers answers, Group group, GroupResult result) {
        var most = answers.majority(result);
        return most.isPresent()
                ? words.get(
                        "drawing.say.most_of",
                        words.name(group),
                        answers.count(result, most.getAsInt()),
                        result.voters(),
                        answers.label(most.getAsInt()))
                : words.get("drawing.say.range", words.name(group), answers.describe(result));
    }

    /**
     * If the means differ, the share of answers from some value on differs in the same direction; the sentence uses the value where
     * the shares differ most.
     */
    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        var marketing = item.resultOf(Group.MARKETING).orElseThrow();
        var it = item.resultOf(Group.IT).orElseThrow();
        long sign = Long.signum(item.gap().orElseThrow().numerator());
        int lowest = insight.ballot().lowestValue();
        int value = IntStream.rangeClosed(lowest + 1, insight.ballot().highestValue())
                .boxed()
                .max(Comparator.comparingDouble(v -> sign * (share(marketing, v) - share(it, v))))
                .orElseThrow();
        return words.get(
                "drawing.say.apart_from",
                insight.furthestApart().size(),
                words.quoted(item),
                new Answers(insight, words).orHigher(value),
                words.bySide(
                        marketing.distribution().atLeast(value),
                        marketing.voters(),
                        it.distribution().atLeast(value),
                        it.voters()));
    }

    private static double share(GroupResult result, int from) {
        return (double) result.distribution().atLeast(from)
                / result.distribution().total();
    }
}
