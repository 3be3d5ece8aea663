package org.commonground.drawing;

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
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/**
 * Captions: a result in one sentence to read aloud, always with n. A sentence speaks of "both sides" only if at least half of each
 * side agree; a side of fewer than {@value Telling#FEW} people is described by counts.
 */
final class Sayings {

    private final Telling tell;
    private final Words words;

    Sayings(Details details, Words words) {
        this.words = words;
        tell = new Telling(details, words);
    }

    private KindSayings of(BallotInsight insight) {
        return switch (insight.ballot().kind()) {
            case VoteKind.Dots dots -> new DotSayings(tell);
            case VoteKind.Points points -> new PointSayings(tell);
            case VoteKind.Scale scale -> new ScaleSayings(tell);
            case VoteKind.Consent consent -> new ScaleSayings(tell);
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
                .filter(gap -> gap.side().name().equals(guesser.name()) && off(gap) > 0)
                .max(Comparator.comparingDouble(Sayings::off));
        var label =
                off.map(PredictionGap::label).orElse(answered.items().getFirst().label());
        var answers = Answers.of(answered, words);
        var said = result(answered, label, who);
        var thought = result(guessed, label, guesser);
        var most = answers.most(said);
        boolean right = most.isPresent() && most.equals(answers.most(thought));
        var sentence = right
                ? words.get(
                        "drawing.say.expected_right",
                        tell.name(guesser),
                        tell.name(who),
                        answers.heard(thought),
                        answers.count(said, most.getAsInt()),
                        said.voters())
                : words.get(
                        "drawing.say.expected",
                        tell.name(guesser),
                        tell.name(who),
                        answers.heard(thought),
                        answers.heard(said));
        if (answered.items().size() == 1) {
            return sentence;
        }
        var key = right || off.isEmpty() ? "drawing.say.about" : "drawing.say.furthest_off";
        return words.get(key, tell.quoted(label), sentence);
    }

    private static double off(PredictionGap gap) {
        return Math.abs(gap.value().orElse(0));
    }

    private static GroupResult result(BallotInsight insight, String label, Group group) {
        return insight.items().stream()
                .filter(item -> item.label().equals(label))
                .flatMap(item -> item.of(group).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Whether the sides came closer since the first run; nothing is claimed about sides with only a few people. */
    String moved(BallotInsight after) {
        var known = after.movements().stream()
                .filter(movement -> movement.closer().isPresent())
                .filter(movement -> !Telling.few(movement.before()) && !Telling.few(movement.after()))
                .toList();
        if (known.isEmpty()) {
            return inTheRoom(after);
        }
        var n = n(known.getFirst());
        long closer = known.stream().filter(by -> by(by) > 0).count();
        long further = known.stream().filter(by -> by(by) < 0).count();
        if (known.size() > 1) {
            return words.get("drawing.say.moved", closer, further, known.size() - closer - further, n);
        }
        return words.get(
                closer == 1 ? "drawing.say.closer" : further == 1 ? "drawing.say.further" : "drawing.say.as_far", n);
    }

    private static double by(Movement movement) {
        return movement.closer().orElseThrow();
    }

    private String n(Movement movement) {
        var sizes = Stream.of(movement.before(), movement.after())
                .flatMap(item -> Stream.of(item.of(Group.MARKETING), item.of(Group.IT)))
                .map(result -> result.orElseThrow().voters())
                .toArray();
        return words.get("drawing.say.n_moved", sizes);
    }

    private String inTheRoom(BallotInsight after) {
        var movement = after.movements().stream()
                .filter(m -> rated(m.before()).isPresent() && rated(m.after()).isPresent())
                .findFirst();
        var answers = Answers.of(after, words);
        return movement.filter(m -> after.items().size() == 1)
                .map(m -> words.get(
                        "drawing.say.before_now",
                        answers.heard(rated(m.before()).orElseThrow()),
                        answers.heard(rated(m.after()).orElseThrow())))
                .orElseGet(
                        () -> words.get("drawing.movement.title", after.ballot().question()));
    }

    private static Optional<GroupResult> rated(ItemInsight item) {
        return item.of(Group.ROOM).filter(GroupResult::rated);
    }

    /** The items of a matrix that could be started now. */
    String matrix(BallotInsight value, BallotInsight feasible) {
        List<String> start = Matrix.startNow(value, feasible);
        int n = value.voters(Group.ROOM);
        return start.isEmpty()
                ? words.get("drawing.say.matrix_none", n)
                : words.get(
                        "drawing.say.matrix",
                        start.stream().limit(3).map(tell::quoted).collect(Collectors.joining("; ")),
                        n);
    }
}
