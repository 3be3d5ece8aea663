package org.commonground.drawing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/** The answers to one question in every run, from the first to the current one: a panel for each, with its day and n. */
record RunBars(Details details, Words words) {
    /** @param now the current run, with one item compared */
    static List<Drawing> pages(BallotInsight now, Details details, Words words, Frame frame) {
        var label = now.movements().getFirst().after().label();
        var runs = Stream.concat(now.earlier().stream(), Stream.of(now)).toList();
        var bars = new RunBars(details, words);
        var entries = Stream.of(Group.values())
                .filter(group -> runs.stream().anyMatch(run -> groups(run).contains(group)))
                .map(group -> new BarKey.Entry(group, false, Marks.name(group, details, words)))
                .toList();
        var values = BarsBySide.labels(now, words);
        var items = runs.stream()
                .flatMap(run -> run.items().stream()
                        .filter(item -> item.label().equals(label))
                        .map(item -> bars.item(bars.when(runs, run), run, item, values.size())))
                .toList();
        var key = new BarKey(frame, entries, BarsBySide.notSplit(now, words));
        var title = words.get("drawing.movement.title", now.ballot().question());
        return new Ratings(frame, words, title, key, values, now.voters(Group.ROOM)).pages(items);
    }

    private String when(List<BallotInsight> runs, BallotInsight run) {
        var day = day(run.ballot().openedAt());
        return run == runs.getFirst()
                ? words.get("drawing.run.first", day)
                : run == runs.getLast() ? words.get("drawing.run.now", day) : day;
    }

    private RatingBars item(String when, BallotInsight run, ItemInsight item, int values) {
        var groups = groups(run);
        var n = groups.stream().map(group -> String.valueOf(run.voters(group))).collect(Collectors.joining(" + "));
        return new RatingBars(
                words.get("drawing.run.n", when, n),
                IntStream.range(0, values)
                        .mapToObj(value -> groups.stream()
                                .flatMap(group -> item
                                        .of(group)
                                        .map(result -> new Bar(
                                                group,
                                                false,
                                                result.given().counts().get(value),
                                                result.voters()))
                                        .stream())
                                .toList())
                        .toList());
    }

    /** The sides if the run is split, otherwise the room. */
    private static List<Group> groups(BallotInsight run) {
        return Stream.of(Group.values())
                .filter(group -> run.voters(group) > 0 && (group == Group.ROOM) != run.split())
                .toList();
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(at.atZone(details.zone()));
    }
}
