package org.commonground.drawing.chart;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Trend;
import org.commonground.insight.Trend.TrendPoint;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Details;

/**
 * A line chart of the sides' means on one question over several workshops: a solid line for Marketing and a dashed one for IT, with
 * the date and n of each run, and the change of gap and agreement below. Only runs that are split by side are shown.
 */
public record TrendLines(BallotInsight last, List<TrendPoint> runs, ChartWords words, double width, double t) {
    private static final double HEIGHT_RATIO = 0.56;
    private static final int DASHES = 9;
    private static final int MOST_LINES = 3;
    private static final double LEAST_SHOWN = 0.05; // as 0.1

    /** The chart of the first item of a repeated rating; empty unless at least two runs are split by side. */
    public static Optional<Drawing> of(BallotInsight last, Details details, Messages messages, Frame frame) {
        var words = new ChartWords(details, messages);
        var runs = Trend.runs(last);
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrendLines(last, runs, words, frame.width(), frame.textSize()).drawing());
    }

    private Drawing drawing() {
        var shapes = new ArrayList<Shape>();
        double x = 0;
        for (var group : List.of(Group.MARKETING, Group.IT)) {
            var name = words.get("drawing.trend.view", words.name(group));
            shapes.add(SideShapes.shape(group, x + 0.4 * t, 0.95 * t, 0.7 * t));
            shapes.add(SideShapes.text(
                    x + 1.1 * t,
                    1.3 * t,
                    name,
                    1.07 * t,
                    Weight.SEMIBOLD,
                    ColourToken.of(group).textColour()));
            x += 3 * t + TextMeasure.width(name, 1.07 * t, Weight.SEMIBOLD);
        }
        var question = TextMeasure.fit(runs.getLast().item().label(), 1.14 * t, Weight.SEMIBOLD, width);
        shapes.add(SideShapes.strong(0, 3.6 * t, question, 1.14 * t));
        double top = 5 * t;
        double bottom = Math.max(top + 8 * t, HEIGHT_RATIO * width);
        shapes.addAll(values(top, bottom));
        for (int i = 0; i < runs.size(); i++) {
            shapes.addAll(foot(runs.get(i), x(i), bottom));
        }
        for (var group : List.of(Group.IT, Group.MARKETING)) {
            shapes.addAll(line(group, top, bottom));
        }
        var change = String.join(" · ", changes());
        double y = bottom + 6.4 * t;
        for (var line : TextMeasure.width(change, t, Weight.REGULAR) <= width ? List.of(change) : changes()) {
            for (var part : TextMeasure.wrap(line, t, Weight.REGULAR, width, MOST_LINES)) {
                shapes.add(SideShapes.muted(0, y, part, t));
                y += 1.4 * t;
            }
        }
        var title = words.get("drawing.trend.title", runs.getLast().item().label(), change) + ". "
                + runs.stream().map(this::altText).collect(Collectors.joining("; "));
        return new Drawing(width, y - 0.6 * t, title, shapes);
    }

    /** A grey line per value, with its number. */
    private List<Shape> values(double top, double bottom) {
        var shapes = new ArrayList<Shape>();
        for (int value = last.ballot().lowestValue(); value <= last.ballot().highestValue(); value++) {
            double y = y(value, top, bottom);
            shapes.add(new Shape.Line(new Point(1.6 * t, y), new Point(width, y), t / 12, ColourToken.LINE));
            shapes.add(SideShapes.muted(0, y + 0.36 * t, String.valueOf(value), t));
        }
        return shapes;
    }

    private List<Shape> foot(TrendPoint run, double x, double bottom) {
        return List.of(
                SideShapes.plain(x, bottom + 3 * t, day(run), t).anchored(Anchor.MIDDLE),
                SideShapes.muted(x, bottom + 4.4 * t, n(run), t).anchored(Anchor.MIDDLE));
    }

    private String day(TrendPoint run) {
        return DateTimeFormatter.ofLocalizedPattern("yMMM")
                .withLocale(words.locale())
                .format(run.ballot().ballot().openedAt().atZone(words.details().zone()));
    }

    private String n(TrendPoint run) {
        return words.get(
                "drawing.trend.n",
                run.ballot().voters(Group.MARKETING),
                run.ballot().voters(Group.IT));
    }

    private String altText(TrendPoint run) {
        return words.get(
                "drawing.alt.run",
                day(run),
                words.name(Group.MARKETING),
                run.mean(Group.MARKETING).orElse(Double.NaN),
                words.name(Group.IT),
                run.mean(Group.IT).orElse(Double.NaN),
                n(run));
    }

    private List<Shape> line(Group group, double top, double bottom) {
        var shapes = new ArrayList<Shape>();
        var marks = new ArrayList<Shape>();
        Optional<Point> before = Optional.empty();
        for (int i = 0; i < runs.size(); i++) {
            var mean = runs.get(i).mean(group);
            if (mean.isPresent()) {
                var here = new Point(x(i), y(mean.getAsDouble(), top, bottom));
                before.ifPresent(from -> shapes.addAll(stroke(group, from, here)));
                marks.add(SideShapes.shape(group, here.x(), here.y(), 1.1 * t));
                marks.add(value(runs.get(i), group, here));
                before = Optional.of(here);
            }
        }
        shapes.addAll(marks);
        return shapes;
    }

    /** The mean beside its point: above it for the side with the higher mean, and for Marketing where both are equal. */
    private Shape value(TrendPoint run, Group group, Point at) {
        double marketing = run.mean(Group.MARKETING).orElse(0);
        double it = run.mean(Group.IT).orElse(0);
        boolean above = group == Group.MARKETING ? marketing >= it : it > marketing;
        return SideShapes.text(
                        at.x(),
                        at.y() + (above ? -0.9 : 1.6) * t,
                        words.get("drawing.mean", run.mean(group).orElseThrow()),
                        t,
                        Weight.SEMIBOLD,
                        ColourToken.of(group).textColour())
                .anchored(Anchor.MIDDLE);
    }

    private List<Shape> stroke(Group group, Point from, Point to) {
        int parts = group == Group.IT ? DASHES : 1;
        var strokes = new ArrayList<Shape>();
        for (int i = 0; i < parts; i += 2) {
            strokes.add(new Shape.Line(
                    between(from, to, (double) i / parts),
                    between(from, to, (i + 1.0) / parts),
                    t / 4,
                    ColourToken.of(group)));
        }
        return strokes;
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }

    private double x(int run) {
        double left = 5.5 * t;
        return left + run * (width - left - 4 * t) / (runs.size() - 1);
    }

    private double y(double value, double top, double bottom) {
        double low = last.ballot().lowestValue();
        return bottom - (value - low) / (last.ballot().highestValue() - low) * (bottom - top);
    }

    /** "gap: IT 1.5 higher → none" and "agreement 0.62 → 0.75", of the first run and the last. */
    private List<String> changes() {
        var changes = new ArrayList<String>();
        changes.add(words.get("drawing.trend.gap", gap(runs.getFirst()), gap(runs.getLast())));
        var first = runs.getFirst().agreement();
        var now = runs.getLast().agreement();
        if (first.isPresent() && now.isPresent()) {
            changes.add(words.get("drawing.trend.agreement", first.getAsDouble(), now.getAsDouble()));
        }
        return changes;
    }

    private String gap(TrendPoint run) {
        return run.higher()
                .filter(side -> run.gap() >= LEAST_SHOWN)
                .map(side -> words.get("drawing.trend.higher", words.name(side), run.gap()))
                .orElseGet(() -> words.get("drawing.trend.level"));
    }
}
