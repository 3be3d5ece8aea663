package org.commonground.drawing.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.insight.Movement;
import org.commonground.insight.PredictionGap;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot.Group;

/**
 * Captions: a result in one sentence to read aloud, always with n. A sentence speaks of "both sides" only if at least half of each
 * side agree; a side of fewer than {@value ChartWords#FEW} people is described by counts.
 */
record ResultCaptions(ChartWords words) {

    private KindCaptions of(BallotInsight insight) {
        return switch (insight.ballot().kind()) {
            case VoteKind.Dots _ -> new DotCaptions(words);
            case VoteKind.Points _ -> new PointCaptions(words);
            case VoteKind.Scale _, VoteKind.Consent _ -> new ScaleCaptions(words);
            case VoteKind.Ranking _ -> new RankingCaptions(words);
        };
    }

    String turnout(BallotInsight insight) {
        return words.get("drawing.say.turnout", insight.voters(Group.ROOM));
    }

    String room(BallotInsight insight) {
        return of(insight).room(insight);
    }

    String sides(BallotInsight insight) {
        return of(insight).sides(insight);
    }

    String talkFirst(BallotInsight insight) {
        return of(insight).talkFirst(insight);
    }

    /** What {@code guesser} expected of {@code who}; of several items, the one where the guess was furthest off. */
    String expected(BallotInsight answered, BallotInsight guessed, Group who, Group guesser) {
        var off = guessed.predictions().stream()
                .filter(gap -> gap.side().name().equals(guesser.name()) && error(gap) > 0)
                .max(Comparator.comparingDouble(ResultCaptions::error));
        var label =
                off.map(PredictionGap::label).orElse(answered.items().getFirst().label());
        var shown = result(answered, label, who);
        var guess = result(guessed, label, guesser);
        if (shown.isEmpty() || guess.isEmpty()) {
            return words.tooFew(answered.ballot());
        }
        var answers = new Answers(answered, words);
        var said = shown.get();
        var thought = guess.get();
        var most = answers.majority(said);
        boolean right = most.isPresent() && most.equals(answers.majority(thought));
        var sentence = right
                ? words.get(
                        "drawing.say.expected_right",
                        words.name(guesser),
                        words.name(who),
                        answers.describe(thought),
                        answers.count(said, most.getAsInt()),
                        said.voters())
                : words.get(
                        "drawing.say.expected",
                        words.name(guesser),
                        words.name(who),
                        answers.describe(thought),
                        answers.describe(said));
        if (answered.items().size() == 1) {
            return sentence;
        }
        var key = right || off.isEmpty() ? "drawing.say.about" : "drawing.say.furthest_off";
        return words.get(key, words.quoted(label), sentence);
    }

    private static double error(PredictionGap gap) {
        return Math.abs(gap.value().orElse(0));
    }

    private static Optional<GroupResult> result(BallotInsight insight, String label, Group group) {
        return insight.items().stream()
                .filter(item -> item.label().equals(label))
                .flatMap(item -> item.resultOf(group).stream())
                .findFirst();
    }

    /** Whether the sides came closer since the first run; nothing is claimed about sides with only a few people. */
    String moved(BallotInsight after) {
        var known = after.movements().stream()
                .filter(movement -> movement.narrowing().isPresent())
                .filter(movement -> !ChartWords.isSmall(movement.before()) && !ChartWords.isSmall(movement.after()))
                .toList();
        if (known.isEmpty()) {
            return roomBeforeAndNow(after);
        }
        var n = n(known.getFirst());
        long closer = known.stream().filter(by -> change(by) > 0).count();
        long further = known.stream().filter(by -> change(by) < 0).count();
        if (known.size() > 1) {
            return words.get("drawing.say.moved", closer, further, known.size() - closer - further, n);
        }
        return words.get(
                closer == 1 ? "drawing.say.closer" : further == 1 ? "drawing.say.further" : "drawing.say.as_far", n);
    }

    private static double change(Movement movement) {
        return movement.narrowing().orElseThrow();
    }

    private String n(Movement movement) {
        var sizes = Stream.of(movement.before(), movement.after())
                .flatMap(item -> Stream.of(item.resultOf(Group.MARKETING), item.resultOf(Group.IT)))
                .map(result -> result.map(GroupResult::voters).orElse(0))
                .toArray();
        return words.get("drawing.say.n_moved", sizes);
    }

    private String roomBeforeAndNow(BallotInsight after) {
        var movement = after.movements().stream()
                .filter(m -> roomRating(m.before()).isPresent()
                        && roomRating(m.after()).isPresent())
                .findFirst();
        var answers = new Answers(after, words);
        return movement.filter(m -> after.items().size() == 1)
                .map(m -> words.get(
                        "drawing.say.before_now",
                        answers.describe(roomRating(m.before()).orElseThrow()),
                        answers.describe(roomRating(m.after()).orElseThrow())))
                .orElseGet(
                        () -> words.get("drawing.movement.title", after.ballot().question()));
    }

    private static Optional<GroupResult> roomRating(ItemInsight item) {
        return item.resultOf(Group.ROOM).filter(GroupResult::isRated);
    }

    /** The items of a matrix that could be started now. */
    String matrix(BallotInsight value, BallotInsight feasible) {
        List<String> start = Matrix.startNow(value, feasible);
        int n = value.voters(Group.ROOM);
        return start.isEmpty()
                ? words.get("drawing.say.matrix_none", n)
                : words.get(
                        "drawing.say.matrix",
                        start.stream().limit(3).map(words::quoted).collect(Collectors.joining("; ")),
                        n);
    }
}
