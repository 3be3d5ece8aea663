package org.commonground.drawing;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.VoteKind;
import org.commonground.workshop.Ballot.Group;

/**
 * Sentences about ratings: who gave which answer, with the names of the scale, because a high rating need not be a wish. For a fist
 * of five on one sentence, the number of people who can live with it: three fingers or more.
 */
record ScaleSayings(Telling tell) implements KindSayings {

    private static final int CAN_LIVE_WITH_IT = 3;

    @Override
    public String room(BallotInsight insight) {
        var answers = Answers.of(insight, tell.words());
        int n = insight.voters(Group.ROOM);
        if (insight.items().size() == 1) {
            var room = insight.items().getFirst().of(Group.ROOM).orElseThrow();
            return fist(insight)
                    ? tell.get("drawing.say.fist", fingers(room), room.voters())
                    : tell.get("drawing.say.one", one(answers, Group.ROOM, room));
        }
        if (insight.items().stream().allMatch(item -> high(item) == 0)) {
            return tell.get("drawing.say.scale.nobody", answers.high(), n);
        }
        return Telling.ahead(insight, ScaleSayings::high)
                .map(item -> tell.get("drawing.say.scale.most", tell.quoted(item), high(item), n, answers.high()))
                .orElseGet(() -> level(insight, answers));
    }

    private String level(BallotInsight insight, Answers answers) {
        long most = insight.items().stream().mapToLong(ScaleSayings::high).max().orElse(0);
        long items = insight.items().stream().filter(item -> high(item) == most).count();
        return tell.get("drawing.say.scale.level", items, most, insight.voters(Group.ROOM), answers.high());
    }

    private static boolean fist(BallotInsight insight) {
        return insight.ballot().kind() instanceof VoteKind.Consent;
    }

    private static int fingers(GroupResult result) {
        return result.given().atLeast(CAN_LIVE_WITH_IT);
    }

    private static long high(ItemInsight item) {
        return item.of(Group.ROOM).map(room -> (long) room.support().votes()).orElse(0L);
    }

    @Override
    public String sides(BallotInsight insight) {
        var answers = Answers.of(insight, tell.words());
        if (insight.items().size() == 1) {
            return fist(insight)
                    ? fingers(insight.items().getFirst())
                    : both(answers, insight.items().getFirst());
        }
        return insight.byCommonGround().stream()
                .filter(Telling::halfOfEach)
                .findFirst()
                .map(item -> tell.get(
                        Telling.few(item) ? "drawing.say.scale.few" : "drawing.say.scale.half",
                        tell.quoted(item),
                        answers.high(),
                        tell.support(item)))
                .orElseGet(() -> tell.get(
                        "drawing.say.scale.none",
                        answers.high(),
                        insight.voters(Group.MARKETING),
                        insight.voters(Group.IT)));
    }

    private String fingers(ItemInsight item) {
        var marketing = item.of(Group.MARKETING).orElseThrow();
        var it = item.of(Group.IT).orElseThrow();
        return tell.get(
                "drawing.say.fist_sides",
                tell.bySide(fingers(marketing), marketing.voters(), fingers(it), it.voters()));
    }

    private String both(Answers answers, ItemInsight item) {
        var marketing = item.of(Group.MARKETING).orElseThrow();
        var it = item.of(Group.IT).orElseThrow();
        var one = answers.most(marketing);
        return one.isPresent() && one.equals(answers.most(it)) && !Telling.few(item)
                ? tell.get(
                        "drawing.say.same",
                        answers.label(one.getAsInt()),
                        tell.bySide(
                                answers.count(marketing, one.getAsInt()),
                                marketing.voters(),
                                answers.count(it, one.getAsInt()),
                                it.voters()))
                : tell.get("drawing.say.two", one(answers, Group.MARKETING, marketing), one(answers, Group.IT, it));
    }

    private String one(Answers answers, Group group, GroupResult result) {
        var most = answers.most(result);
        return most.isPresent()
                ? tell.get(
                        "drawing.say.most_of",
                        tell.name(group),
                        answers.count(result, most.getAsInt()),
                        result.voters(),
                        answers.label(most.getAsInt()))
                : tell.get("drawing.say.range", tell.name(group), answers.heard(result));
    }

    /**
     * If the means differ, the share of answers from some value on differs in the same direction; the sentence uses the value where
     * the shares differ most.
     */
    @Override
    public String talkFirst(BallotInsight insight) {
        var item = insight.talkFirst().getFirst();
        var marketing = item.of(Group.MARKETING).orElseThrow();
        var it = item.of(Group.IT).orElseThrow();
        long sign = Long.signum(item.gap().orElseThrow().numerator());
        int lowest = insight.ballot().lowest();
        int value = IntStream.rangeClosed(lowest + 1, insight.ballot().highest())
                .boxed()
                .max(Comparator.comparingDouble(v -> sign * (share(marketing, v) - share(it, v))))
                .orElseThrow();
        return tell.get(
                "drawing.say.apart_from",
                tell.quoted(item),
                Answers.of(insight, tell.words()).from(value),
                tell.bySide(
                        marketing.given().atLeast(value),
                        marketing.voters(),
                        it.given().atLeast(value),
                        it.voters()));
    }

    private static double share(GroupResult result, int from) {
        return (double) result.given().atLeast(from) / result.given().total();
    }
}
