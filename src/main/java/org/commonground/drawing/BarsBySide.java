package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/**
 * A ballot as bars, one a side, each as long as the share of that side, with counts and n. Of dots and points a row is an item; of
 * ratings it is a value, so that four people are seen as four people and not as a mean.
 */
public final class BarsBySide {

    /** A row: what it is about, and a bar for each group. */
    private record Row(Optional<String> heading, String label, List<Bar> bars) {}

    private record Bar(Group group, long count, long of) {}

    private final BallotInsight insight;
    private final Details details;
    private final Words words;
    private final Frame frame;
    private final double t;
    private final List<Group> groups;

    private BarsBySide(BallotInsight insight, Details details, Words words, Frame frame) {
        this.insight = insight;
        this.details = details;
        this.words = words;
        this.frame = frame;
        t = frame.text();
        var sides = Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                .filter(group -> insight.voters(group) > 0)
                .toList();
        groups = sides.isEmpty() ? List.of(Group.ROOM) : sides;
    }

    /** Bars for every item, on as many pages as they need. */
    public static List<Drawing> pages(BallotInsight insight, Details details, Words words, Frame frame) {
        return pages(insight, insight.items(), details, words, frame);
    }

    static List<Drawing> pages(
            BallotInsight insight, List<ItemInsight> items, Details details, Words words, Frame frame) {
        var bars = new BarsBySide(insight, details, words, frame);
        return bars.pages(items.stream().flatMap(bars::rows).toList());
    }

    private Stream<Row> rows(ItemInsight item) {
        var kind = insight.ballot().kind();
        return switch (kind) {
            case VoteKind.Dots dots -> Stream.of(new Row(Optional.empty(), item.label(), bars(item, dots.mostOnOne())));
            case VoteKind.Points points ->
                Stream.of(new Row(Optional.empty(), item.label(), bars(item, points.total())));
            case VoteKind.Scale scale ->
                values(
                        item,
                        IntStream.range(0, scale.size())
                                .mapToObj(i -> (i + 1 + " " + scale.labels().get(i)).strip())
                                .toList());
            case VoteKind.Consent consent ->
                values(
                        item,
                        IntStream.rangeClosed(0, 5).mapToObj(String::valueOf).toList());
        };
    }

    private List<Bar> bars(ItemInsight item, int most) {
        return results(item, (group, result) -> new Bar(group, result.votes(), (long) result.voters() * most));
    }

    /** A row for each value; the item's own words above the first where there are several items. */
    private Stream<Row> values(ItemInsight item, List<String> labels) {
        boolean several = insight.items().size() > 1;
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Row(
                        Optional.of(item.label()).filter(label -> several && i == 0),
                        labels.get(i),
                        results(
                                item,
                                (group, result) ->
                                        new Bar(group, result.given().counts().get(i), result.voters()))));
    }

    private List<Bar> results(ItemInsight item, java.util.function.BiFunction<Group, GroupResult, Bar> bar) {
        return groups.stream()
                .flatMap(group -> item.of(group).map(result -> bar.apply(group, result)).stream())
                .toList();
    }

    private List<Drawing> pages(List<Row> rows) {
        var pages = new ArrayList<List<Row>>();
        var page = new ArrayList<Row>();
        double y = top();
        for (var row : rows) {
            if (!page.isEmpty() && y + height(row) > frame.height() - 1.6 * t) {
                pages.add(List.copyOf(page));
                page.clear();
                y = top();
            }
            page.add(row);
            y += height(row);
        }
        pages.add(page);
        var title = words.get("drawing.bars.title", insight.ballot().question());
        return IntStream.range(0, pages.size())
                .mapToObj(i -> new Drawing(
                        frame.width(),
                        height(pages.get(i), pages.size()),
                        title,
                        shapes(pages.get(i), i, pages.size())))
                .toList();
    }

    /** A page that stands alone is no higher than its rows. */
    private double height(List<Row> rows, int pages) {
        double used = top() + rows.stream().mapToDouble(this::height).sum();
        return pages > 1 ? frame.height() : Math.min(used, frame.height());
    }

    private double top() {
        return groups.contains(Group.ROOM) ? 4.2 * t : 2.8 * t;
    }

    private double height(Row row) {
        double label = 2.9 * t;
        return Math.max(label, groups.size() * 1.2 * t)
                + 0.7 * t
                + (row.heading().isPresent() ? 2.2 * t : 0);
    }

    private List<Shape> shapes(List<Row> rows, int page, int pages) {
        var shapes = new ArrayList<Shape>(key());
        double y = top();
        for (var row : rows) {
            shapes.addAll(shapes(row, y));
            y += height(row);
        }
        if (pages > 1) {
            var marker = words.get("drawing.page", page + 1, pages);
            shapes.add(Marks.text(
                    frame.width(), frame.height() - 0.3 * t, marker, t, Weight.REGULAR, Tone.MUTED, Anchor.END));
        }
        return shapes;
    }

    /** Which bar is whose, with n; and why the sides are not kept apart. */
    private List<Shape> key() {
        var shapes = new ArrayList<Shape>();
        double x = 0;
        double most = frame.width() / groups.size();
        for (var group : groups) {
            var name = words.get("drawing.key", Marks.name(group, details, words), insight.voters(group));
            var fitted = TextWidth.fit(name, 1.07 * t, Weight.SEMIBOLD, most - 3 * t);
            shapes.add(Marks.of(group, x + 0.4 * t, 0.95 * t, 0.7 * t));
            shapes.add(Marks.text(x + 1.1 * t, 1.33 * t, fitted, 1.07 * t, Weight.SEMIBOLD, Tone.of(group)));
            x += TextWidth.of(fitted, 1.07 * t, Weight.SEMIBOLD) + 3 * t;
        }
        if (groups.contains(Group.ROOM)) {
            int threshold = insight.ballot().threshold();
            var why =
                    threshold > 1 ? words.get("drawing.bars.not_split", threshold) : words.get("drawing.bars.one_side");
            shapes.add(Marks.text(
                    0, 2.9 * t, TextWidth.fit(why, t, Weight.REGULAR, frame.width()), t, Weight.REGULAR, Tone.MUTED));
        }
        return shapes;
    }

    private List<Shape> shapes(Row row, double top) {
        var shapes = new ArrayList<Shape>();
        double y = top;
        if (row.heading().isPresent()) {
            var heading = TextWidth.fit(row.heading().get(), 1.14 * t, Weight.SEMIBOLD, frame.width());
            shapes.add(Marks.text(0, y + 1.2 * t, heading, 1.14 * t, Weight.SEMIBOLD, Tone.INK));
            y += 2.2 * t;
        }
        double middle = y + (height(row) - (y - top) - 0.7 * t) / 2;
        double label = 0.36 * frame.width();
        var lines = TextWidth.wrap(row.label(), 1.14 * t, Weight.REGULAR, label - t, 2);
        double base = middle + 0.4 * t - (lines.size() - 1) * 0.73 * t;
        for (var line : lines) {
            shapes.add(Marks.text(0, base, line, 1.14 * t, Weight.REGULAR, Tone.INK));
            base += 1.46 * t;
        }
        double lane = middle - row.bars().size() * 0.6 * t;
        for (var bar : row.bars()) {
            shapes.addAll(shapes(bar, label, lane + 0.6 * t));
            lane += 1.2 * t;
        }
        return shapes;
    }

    private List<Shape> shapes(Bar bar, double left, double middle) {
        var count = words.get("drawing.count", bar.count(), bar.of());
        double counts = TextWidth.of(words.get("drawing.count", longest(), longest()), t, Weight.REGULAR);
        double from = left + 1.1 * t;
        double width = frame.width() - from - counts - 0.6 * t;
        double thick = 0.8 * t;
        var shapes = new ArrayList<Shape>();
        shapes.add(Marks.of(bar.group(), left + 0.4 * t, middle, 0.7 * t));
        shapes.add(new Shape.Rect(from, middle - thick / 2, width, thick, thick / 5, Tone.PAPER));
        if (bar.count() > 0) {
            double share = (double) bar.count() / bar.of();
            shapes.add(new Shape.Rect(from, middle - thick / 2, width * share, thick, thick / 5, Tone.of(bar.group())));
        } else {
            shapes.add(new Shape.Line(
                    new Point(from, middle - thick / 2),
                    new Point(from, middle + thick / 2),
                    t / 10,
                    Tone.of(bar.group())));
        }
        shapes.add(Marks.text(frame.width(), middle + 0.36 * t, count, t, Weight.REGULAR, Tone.MUTED, Anchor.END));
        return shapes;
    }

    private long longest() {
        return (long) insight.voters(Group.ROOM)
                * Math.max(1, insight.ballot().kind() instanceof VoteKind.Points p ? p.total() : 1);
    }
}
