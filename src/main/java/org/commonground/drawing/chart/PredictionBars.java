package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.insight.BallotInsight;
import org.commonground.workshop.record.Ballot.Group;

/** What a side answered, and what the other side had expected, as pale bars: one chart per side. */
record PredictionBars(BallotInsight answered, BallotInsight guessed, ChartWords words, Frame frame) {
    /**
     * First what IT expected of Marketing, then what Marketing expected of IT; empty unless both ballots are split by side.
     *
     * @param guessed the ballot that predicts {@code answered}
     */
    public static List<Drawing> pages(BallotInsight answered, BallotInsight guessed, ChartWords words, Frame frame) {
        var pages = new ArrayList<Drawing>();
        if (answered.isSplit() && guessed.isSplit()) {
            var bars = new PredictionBars(answered, guessed, words, frame);
            pages.addAll(bars.side(Group.MARKETING, Group.IT));
            pages.addAll(bars.side(Group.IT, Group.MARKETING));
        }
        return pages;
    }

    private List<Drawing> side(Group who, Group guesser) {
        var name = words.name(who);
        var other = words.name(guesser);
        var key = new BarKey(
                frame,
                List.of(
                        new BarKey.KeyEntry(
                                who, false, words.get("drawing.prediction.said", name, answered.voters(who))),
                        new BarKey.KeyEntry(
                                guesser,
                                true,
                                words.get("drawing.prediction.expected", other, name, guessed.voters(guesser)))),
                "");
        var values = BarsBySide.valueLabels(answered, words);
        var items = IntStream.range(0, answered.items().size())
                .mapToObj(i -> {
                    var said = answered.items().get(i);
                    var thought = guessed.items().get(i);
                    return RatingBars.of(
                            said.label(),
                            values.size(),
                            value -> Stream.of(
                                    Bar.ofValue(said, who, false, value), Bar.ofValue(thought, guesser, true, value)));
                })
                .toList();
        var title = words.get("drawing.prediction.title", other, name);
        long most = Math.max(answered.voters(who), guessed.voters(guesser));
        return new Ratings(frame, words, title, key, values, most).pages(items);
    }
}
