package org.commonground.drawing.chart;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.workshop.record.Ballot.Group;

/** The answers to one question in every run, from the first to the current one: a panel for each, with its day and n. */
record RunBars(ChartWords words) {
    /** @param now the current run, with one item compared */
    static List<Drawing> pages(BallotInsight now, ChartWords words, Frame frame) {
        var label = now.movements().getFirst().after().label();
        var runs = Stream.concat(now.earlier().stream(), Stream.of(now)).toList();
        var bars = new RunBars(words);
        var entries = Stream.of(Group.values())
                .filter(group -> runs.stream().anyMatch(run -> groups(run).contains(group)))
                .map(group -> new BarKey.KeyEntry(group, false, words.name(group)))
                .toList();
        var values = BarsBySide.valueLabels(now, words);
        var items = runs.stream()
                .flatMap(run -> run.items().stream()
                        .filter(item -> item.label().equals(label))
                        .map(item -> bars.panel(bars.runLabel(runs, run), run, item, values.size())))
                .toList();
        var key = new BarKey(frame, entries, BarsBySide.notSplitNote(now, words));
        var title = words.get("drawing.movement.title", now.ballot().question());
        return new Ratings(frame, words, title, key, values, now.voters(Group.ROOM)).pages(items);
    }

    private String runLabel(List<BallotInsight> runs, BallotInsight run) {
        var day = day(run.ballot().openedAt());
        return run == runs.getFirst()
                ? words.get("drawing.run.first", day)
                : run == runs.getLast() ? words.get("drawing.run.now", day) : day;
    }

    private RatingBars panel(String when, BallotInsight run, ItemInsight item, int values) {
        var groups = groups(run);
        var n = groups.stream().map(group -> String.valueOf(run.voters(group))).collect(Collectors.joining(" + "));
        return RatingBars.of(
                words.get("drawing.run.n", when, n),
                values,
                value -> groups.stream().map(group -> Bar.ofValue(item, group, false, value)));
    }

    /** The sides if the run is split, otherwise the room. */
    private static List<Group> groups(BallotInsight run) {
        return Stream.of(Group.values())
                .filter(group -> run.voters(group) > 0 && (group == Group.ROOM) != run.isSplit())
                .toList();
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(at.atZone(words.details().zone()));
    }
}
