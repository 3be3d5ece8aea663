package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/** What a side answered, and what the other side had expected, as pale bars: one chart per side. */
record PredictionBars(BallotInsight answered, BallotInsight guessed, Details details, Words words, Frame frame) {
    /**
     * First what IT expected of Marketing, then what Marketing expected of IT; empty unless both ballots are split by side.
     *
     * @param guessed the ballot that predicts {@code answered}
     */
    public static List<Drawing> pages(
            BallotInsight answered, BallotInsight guessed, Details details, Words words, Frame frame) {
        var pages = new ArrayList<Drawing>();
        if (answered.split() && guessed.split()) {
            var bars = new PredictionBars(answered, guessed, details, words, frame);
            pages.addAll(bars.of(Group.MARKETING, Group.IT));
            pages.addAll(bars.of(Group.IT, Group.MARKETING));
        }
        return pages;
    }

    private List<Drawing> of(Group who, Group guesser) {
        var name = Marks.name(who, details, words);
        var other = Marks.name(guesser, details, words);
        var key = new BarKey(
                frame,
                List.of(
                        new BarKey.Entry(who, false, words.get("drawing.prediction.said", name, answered.voters(who))),
                        new BarKey.Entry(
                                guesser,
                                true,
                                words.get("drawing.prediction.expected", other, name, guessed.voters(guesser)))),
                "");
        var values = BarsBySide.labels(answered, words);
        var items = IntStream.range(0, answered.items().size())
                .mapToObj(i -> {
                    var said = answered.items().get(i);
                    var thought = guessed.items().get(i);
                    return new RatingBars(
                            said.label(),
                            IntStream.range(0, values.size())
                                    .mapToObj(value -> bars(value, said, who, thought, guesser))
                                    .toList());
                })
                .toList();
        var title = words.get("drawing.prediction.title", other, name);
        long most = Math.max(answered.voters(who), guessed.voters(guesser));
        return new Ratings(frame, words, title, key, values, most).pages(items);
    }

    private static List<Bar> bars(int value, ItemInsight said, Group who, ItemInsight thought, Group guesser) {
        var bars = new ArrayList<Bar>();
        said.of(who)
                .ifPresent(result ->
                        bars.add(new Bar(who, false, result.given().counts().get(value), result.voters())));
        thought.of(guesser)
                .ifPresent(result ->
                        bars.add(new Bar(guesser, true, result.given().counts().get(value), result.voters())));
        return bars;
    }
}
