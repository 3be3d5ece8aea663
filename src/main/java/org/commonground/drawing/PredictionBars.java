package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.drawing.BarRows.Bar;
import org.commonground.drawing.BarRows.Key;
import org.commonground.drawing.BarRows.Row;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/** What a side answered, and what the other side had expected: a page for each side, a row for each value, the expected ones pale. */
public final class PredictionBars {

    private PredictionBars() {}

    /**
     * First what IT expected of Marketing, then what Marketing expected of IT; a side whose guesses are not kept apart has no page.
     *
     * @param guessed the ballot that predicts {@code answered}
     */
    public static List<Drawing> pages(
            BallotInsight answered, BallotInsight guessed, Details details, Words words, Frame frame) {
        var pages = new ArrayList<Drawing>();
        if (answered.split() && guessed.split()) {
            pages.addAll(of(Group.MARKETING, Group.IT, answered, guessed, details, words, frame));
            pages.addAll(of(Group.IT, Group.MARKETING, answered, guessed, details, words, frame));
        }
        return pages;
    }

    private static List<Drawing> of(
            Group who,
            Group guesser,
            BallotInsight answered,
            BallotInsight guessed,
            Details details,
            Words words,
            Frame frame) {
        var name = Marks.name(who, details, words);
        var other = Marks.name(guesser, details, words);
        var keys = List.of(
                new Key(who, false, words.get("drawing.prediction.said", name, answered.voters(who))),
                new Key(guesser, true, words.get("drawing.prediction.expected", other, name, guessed.voters(guesser))));
        var rows = new ArrayList<Row>();
        var labels = BarsBySide.labels(answered);
        for (int i = 0; i < answered.items().size(); i++) {
            var said = answered.items().get(i);
            var answer = said.of(who);
            var guess = guessed.items().get(i).of(guesser);
            rows.addAll(IntStream.range(0, labels.size())
                    .mapToObj(v -> new Row(
                            Optional.of(said.label())
                                    .filter(l -> answered.items().size() > 1 && v == 0),
                            labels.get(v),
                            bars(v, who, answer, guesser, guess)))
                    .toList());
        }
        var title = words.get("drawing.prediction.title", other, name);
        long most = Math.max(answered.voters(who), guessed.voters(guesser));
        return new BarRows(frame, words, title, keys, "", most).pages(rows);
    }

    private static List<Bar> bars(
            int value, Group who, Optional<GroupResult> answer, Group guesser, Optional<GroupResult> guess) {
        var bars = new ArrayList<Bar>();
        answer.ifPresent(
                result -> bars.add(new Bar(who, false, result.given().counts().get(value), result.voters())));
        guess.ifPresent(result ->
                bars.add(new Bar(guesser, true, result.given().counts().get(value), result.voters())));
        return bars;
    }
}
