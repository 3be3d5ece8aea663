package org.commonground.drawing.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.drawing.TextMeasure;
import org.commonground.workshop.record.Ballot.Group;

/**
 * A thin line of time: the numbers of the actions above it where they are due, the check-ins below it. More actions than can be told
 * apart are counted by month, or by year where there are many months.
 */
public final class TimeLine {

    /** A point in time. @param number of an action; 0 for an event with a label below the line */
    public record TimePoint(LocalDate day, int number, String label) {}

    /** How many actions the line shows one by one; more are counted by month or year. */
    public static final int MOST_NUMBERS = 24;

    private static final int MOST_MONTHS = 18;
    private static final double HIGHEST_BAR = 5;

    private static final double RADIUS = 0.95;

    private final Frame frame;
    private final double t;
    private final LocalDate first;
    private final LocalDate last;

    private final Locale locale;

    private TimeLine(Frame frame, LocalDate first, LocalDate last, Locale locale) {
        this.frame = frame;
        this.locale = locale;
        t = frame.textSize();
        this.first = first;
        this.last = last;
    }

    /**
     * The line from the first point to the last; empty if no action has a date.
     *
     * @param title what it shows, in words
     * @param locale of the names of months
     */
    public static Optional<Drawing> of(List<TimePoint> points, String title, Frame frame, Locale locale) {
        var byDay = points.stream().sorted(Comparator.comparing(TimePoint::day)).toList();
        return byDay.stream().anyMatch(point -> point.number() > 0)
                        && byDay.getFirst().day().isBefore(byDay.getLast().day())
                ? Optional.of(new TimeLine(
                                frame, byDay.getFirst().day(), byDay.getLast().day(), locale)
                        .drawing(byDay, title))
                : Optional.empty();
    }

    /** How many actions the line shows in each month or year, by its name, in order; empty if it shows them one by one. */
    public static Map<String, Long> counts(List<TimePoint> points, Locale locale) {
        var actions = actions(points.stream().sorted(Comparator.comparing(TimePoint::day)));
        var counts = new LinkedHashMap<String, Long>();
        if (actions.size() > MOST_NUMBERS) {
            var name = DateTimeFormatter.ofPattern(inMonths(actions) ? "MMM yyyy" : "yyyy", locale);
            counted(actions).forEach((begin, count) -> counts.put(name.format(begin), count));
        }
        return counts;
    }

    private static List<TimePoint> actions(Stream<TimePoint> points) {
        return points.filter(point -> point.number() > 0).toList();
    }

    private static boolean inMonths(List<TimePoint> actions) {
        return ChronoUnit.MONTHS.between(
                        actions.getFirst().day().withDayOfMonth(1),
                        actions.getLast().day())
                < MOST_MONTHS;
    }

    private static SortedMap<LocalDate, Long> counted(List<TimePoint> actions) {
        boolean months = inMonths(actions);
        return actions.stream()
                .collect(Collectors.groupingBy(
                        point -> point.day()
                                .withDayOfMonth(1)
                                .withMonth(months ? point.day().getMonthValue() : 1),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private Drawing drawing(List<TimePoint> points, String title) {
        var actions = actions(points.stream());
        boolean counted = actions.size() > MOST_NUMBERS;
        var lanes = counted ? List.<List<TimePoint>>of() : lanes(actions);
        int most = lanes.size();
        double line = counted ? (HIGHEST_BAR + 1.6) * t : (2.15 * most + 0.4) * t;
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Line(new Point(at(first), line), new Point(at(last), line), t / 10, ColourToken.MUTED));
        double below = counted ? addCounts(shapes, actions, line) : line;
        for (int lane = 0; lane < most; lane++) {
            for (var point : lanes.get(lane)) {
                double y = line - (1.2 + 2.1 * lane) * t;
                shapes.add(new Shape.Line(
                        new Point(at(point.day()), y), new Point(at(point.day()), line), t / 14, ColourToken.LINE));
                shapes.addAll(SideShapes.numberedPoint(
                        new Point(at(point.day()), y), RADIUS * t, point.number(), ColourToken.INK, t));
            }
        }
        var ends = new ArrayList<Double>(); // of the labels so far, a row each
        for (var event : points.stream().filter(point -> point.number() == 0).toList()) {
            double width = TextMeasure.width(event.label(), t, Weight.REGULAR);
            double x = Math.clamp(at(event.day()), width / 2, frame.width() - width / 2);
            int row = 0;
            while (row < ends.size() && x - width / 2 < ends.get(row) + t) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, x + width / 2);
            shapes.add(SideShapes.shape(Group.JOINT, at(event.day()), line, 0.8 * t));
            shapes.add(SideShapes.muted(x, below + (1.7 + 1.3 * row) * t, event.label(), t)
                    .anchored(Anchor.MIDDLE));
        }
        return new Drawing(frame.width(), below + (0.8 + 1.3 * Math.max(2, ends.size())) * t, title, shapes);
    }

    /**
     * Adds a bar per month or year, with the number of actions above it and its name below the line: "Jan 27", or where there is no
     * room for that "Jan" with "2027" below it.
     *
     * @return where the names end
     */
    private double addCounts(List<Shape> shapes, List<TimePoint> actions, double line) {
        boolean months = inMonths(actions);
        var counts = counted(actions);
        long most = Collections.max(counts.values());
        var middles = new TreeMap<LocalDate, Double>();
        for (var begin : counts.keySet()) {
            var end = months ? begin.plusMonths(1) : begin.plusYears(1);
            middles.put(begin, (at(begin) + at(end)) / 2);
        }
        double below = line + 1.7 * t;
        var names = names(middles, below, months ? "MMM" : "yyyy", months ? "MMM yy" : "yyyy");
        boolean yearsBelow = months && names.size() < middles.size();
        if (yearsBelow) {
            names = names(middles, below, "MMM", "MMM");
        }
        for (var middle : middles.entrySet()) {
            long count = counts.getOrDefault(middle.getKey(), 0L);
            double x = middle.getValue();
            double height = HIGHEST_BAR * t * count / most;
            shapes.add(new Shape.Rect(x - 0.8 * t, line - height, 1.6 * t, height, 0, ColourToken.INK));
            shapes.add(middle(x, line - height - 0.5 * t, String.valueOf(count)));
            Optional.ofNullable(names.get(middle.getKey())).ifPresent(shapes::add);
        }
        if (yearsBelow) {
            shapes.addAll(names(middles, below + 1.3 * t, "", "yyyy").values());
        }
        return below - 0.2 * t + (yearsBelow ? 1.3 * t : 0);
    }

    /** The names that do not overlap the one before, by another pattern where the year changes. */
    private Map<LocalDate, Shape> names(
            SortedMap<LocalDate, Double> middles, double y, String pattern, String ofNewYear) {
        var names = new TreeMap<LocalDate, Shape>();
        int year = first.getYear();
        double end = 0;
        for (var middle : middles.entrySet()) {
            var begin = middle.getKey();
            var text = DateTimeFormatter.ofPattern(begin.getYear() == year ? pattern : ofNewYear, locale)
                    .format(begin);
            year = begin.getYear();
            double half = TextMeasure.width(text, t, Weight.REGULAR) / 2;
            if (half > 0 && middle.getValue() - half >= end) {
                names.put(begin, middle(middle.getValue(), y, text));
                end = middle.getValue() + half + t / 4;
            }
        }
        return names;
    }

    private Shape middle(double x, double y, String text) {
        return SideShapes.plain(x, y, text, t).anchored(Anchor.MIDDLE);
    }

    /** The points in rows in which none overlaps another. */
    private List<List<TimePoint>> lanes(List<TimePoint> points) {
        var lanes = new ArrayList<List<TimePoint>>();
        for (var point : points) {
            lanes.stream()
                    .filter(lane -> at(point.day()) - at(lane.getLast().day()) > 2.1 * RADIUS * t)
                    .findFirst()
                    .orElseGet(() -> {
                        var lane = new ArrayList<TimePoint>();
                        lanes.add(lane);
                        return lane;
                    })
                    .add(point);
        }
        return lanes;
    }

    /** The place of a day on the line; of one before its beginning or after its end, that end. */
    private double at(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return RADIUS * t + Math.clamp(share, 0, 1) * (frame.width() - 2 * RADIUS * t);
    }
}
