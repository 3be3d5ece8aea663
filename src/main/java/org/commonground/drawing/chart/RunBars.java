package org.commonground.drawing.chart;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.SideShapes;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Details;

/** The answers to one question in every run, from the first to the current one: a panel for each, with its day and n. */
record RunBars(Details details, Messages messages) {
    /** @param now the current run, with one item compared */
    static List<Drawing> pages(BallotInsight now, Details details, Messages messages, Frame frame) {
        var label = now.movements().getFirst().after().label();
        var runs = Stream.concat(now.earlier().stream(), Stream.of(now)).toList();
        var bars = new RunBars(details, messages);
        var entries = Stream.of(Group.values())
                .filter(group -> runs.stream().anyMatch(run -> groups(run).contains(group)))
                .map(group -> new BarKey.KeyEntry(group, false, SideShapes.groupName(group, details, messages)))
                .toList();
        var values = BarsBySide.valueLabels(now, messages);
        var items = runs.stream()
                .flatMap(run -> run.items().stream()
                        .filter(item -> item.label().equals(label))
                        .map(item -> bars.panel(bars.runLabel(runs, run), run, item, values.size())))
                .toList();
        var key = new BarKey(frame, entries, BarsBySide.notSplitNote(now, messages));
        var title = messages.get("drawing.movement.title", now.ballot().question());
        return new Ratings(frame, messages, title, key, values, now.voters(Group.ROOM)).pages(items);
    }

    private String runLabel(List<BallotInsight> runs, BallotInsight run) {
        var day = day(run.ballot().openedAt());
        return run == runs.getFirst()
                ? messages.get("drawing.run.first", day)
                : run == runs.getLast() ? messages.get("drawing.run.now", day) : day;
    }

    private RatingBars panel(String when, BallotInsight run, ItemInsight item, int values) {
        var groups = groups(run);
        var n = groups.stream().map(group -> String.valueOf(run.voters(group))).collect(Collectors.joining(" + "));
        return RatingBars.of(
                messages.get("drawing.run.n", when, n),
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
                .withLocale(messages.locale())
                .format(at.atZone(details.zone()));
    }
}
