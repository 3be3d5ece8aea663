package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot.Group;

/**
 * A whole rating in one picture: a line for each item, with the shape of each side at its mean and the number beside it, or the room
 * where the sides are withheld. What a side was expected to answer is an empty shape on a line of its own.
 */
record Dumbbells(BallotInsight insight, ChartWords words, Frame frame, double t) {

    private static final double SCALE_FROM = 0.5;
    private static final double LINE_HEIGHT = 1.35;
    private static final int MOST_LINES = 8;

    private record Mark(Group group, double mean, boolean expected) {}

    /** @param words the label for whoever does not see which mark is empty */
    private record Row(String label, String words, List<Mark> marks) {}

    /** @param guessed what was expected of this rating, if the sides were asked */
    static Optional<Drawing> of(BallotInsight insight, Optional<BallotInsight> guessed, ChartWords words, Frame frame) {
        var chart = new Dumbbells(insight, words, frame, frame.textSize());
        var rows = Stream.concat(
                        insight.items().stream().map(chart::row),
                        guessed.stream().flatMap(other -> chart.expectations(other)))
                .filter(row -> !row.marks().isEmpty())
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(chart.drawing(rows));
    }

    private List<Group> groups() {
        return insight.isSplit() ? List.of(Group.MARKETING, Group.IT) : List.of(Group.ROOM);
    }

    private Row row(ItemInsight item) {
        var marks = groups().stream()
                .flatMap(group -> mark(item, group, group, false).stream())
                .toList();
        var label = item.label() + otherN(item);
        return new Row(label, label, marks);
    }

    /** The n of an item that fewer people answered than voted; else empty. */
    private String otherN(ItemInsight item) {
        var answered = groups().stream().map(item::answers).toList();
        var voted = groups().stream().map(insight::voters).toList();
        var n = answered.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        return answered.equals(voted) ? "" : words.get("drawing.dumbbell.n", n);
    }

    private Stream<Row> expectations(BallotInsight guessed) {
        return insight.items().stream()
                .flatMap(item -> guessed.items().stream()
                        .filter(guess -> guess.label().equals(item.label()))
                        .flatMap(guess -> Stream.of(
                                expectation(item, guess, Group.MARKETING, Group.IT),
                                expectation(item, guess, Group.IT, Group.MARKETING))));
    }

    private Row expectation(ItemInsight item, ItemInsight guess, Group who, Group guesser) {
        var marks = Stream.of(mark(item, who, who, false), mark(guess, guesser, who, true))
                .flatMap(Optional::stream)
                .toList();
        var label = words.get("drawing.dumbbell.expected", item.label(), words.name(who), words.name(guesser));
        return new Row(label, item.label(), marks.size() == 2 ? marks : List.of());
    }

    private static Optional<Mark> mark(ItemInsight item, Group answering, Group shown, boolean expected) {
        var mean = item.mean(answering);
        return mean.isPresent() ? Optional.of(new Mark(shown, mean.getAsDouble(), expected)) : Optional.empty();
    }

    private Drawing drawing(List<Row> rows) {
        var shapes = new ArrayList<Shape>(head());
        double y = headHeight();
        for (var row : rows) {
            var lines =
                    TextMeasure.wrap(row.label(), t, Weight.REGULAR, (SCALE_FROM - 0.04) * frame.width(), MOST_LINES);
            double height = LINE_HEIGHT * t * Math.max(1, lines.size()) + 0.9 * t;
            for (int i = 0; i < lines.size(); i++) {
                shapes.add(SideShapes.plain(0, y + (1 + LINE_HEIGHT * i) * t, lines.get(i), t));
            }
            shapes.addAll(marks(row, y + 0.65 * LINE_HEIGHT * t * Math.max(1, lines.size()) - 0.1 * t));
            y += height;
        }
        return new Drawing(frame.width(), y, title(rows), shapes);
    }

    /** The key, and the scale with the names of its ends. */
    private List<Shape> head() {
        var shapes = new ArrayList<Shape>();
        double x = 0;
        for (var group : groups()) {
            var key = words.key(group, insight);
            shapes.add(SideShapes.shape(group, x + 0.5 * t, 0.8 * t, 0.9 * t));
            shapes.add(SideShapes.text(x + 1.4 * t, 1.15 * t, key, t, Weight.SEMIBOLD, tone(group)));
            x += 3 * t + TextMeasure.width(key, t, Weight.SEMIBOLD);
        }
        var ends = List.of(endLines(ends().getFirst()), endLines(ends().getLast()));
        for (int end = 0; end < 2; end++) {
            var lines = ends.get(end);
            for (int i = 0; i < lines.size(); i++) {
                shapes.add(SideShapes.muted(
                                end == 0 ? at(lowest()) - overhang() : at(highest()) + overhang(),
                                (2.9 + LINE_HEIGHT * i) * t,
                                lines.get(i),
                                t)
                        .anchored(end == 0 ? Anchor.START : Anchor.END));
            }
        }
        double numbers = headHeight() - 0.4 * t;
        IntStream.rangeClosed(lowest(), highest())
                .forEach(value -> shapes.add(SideShapes.muted(at(value), numbers, String.valueOf(value), t)
                        .anchored(Anchor.MIDDLE)));
        return shapes;
    }

    /** The name of an end of the scale, in lines that leave the other half to the other end. */
    private List<String> endLines(String name) {
        return TextMeasure.wrap(name, t, Weight.REGULAR, half() + overhang(), MOST_LINES);
    }

    private double half() {
        return (at(highest()) - at(lowest()) - t) / 2;
    }

    /** How far the names of the ends go beyond the scale: as far as there is room, where a word would have to be broken otherwise. */
    private double overhang() {
        boolean broken = ends().stream()
                .flatMap(name -> Stream.of(name.split(" ")))
                .anyMatch(word -> TextMeasure.width(word, t, Weight.REGULAR) > half());
        return broken ? frame.width() - at(highest()) : 0;
    }

    private double headHeight() {
        int lines =
                ends().stream().mapToInt(name -> endLines(name).size()).max().orElse(1);
        return (4.6 + LINE_HEIGHT * (Math.max(1, lines) - 1)) * t;
    }

    private List<String> ends() {
        return insight.ballot().kind() instanceof VoteKind.Scale scale
                ? List.of(scale.labels().getFirst(), scale.labels().getLast())
                : List.of(words.get("room.consent.0"), words.get("room.consent.5"));
    }

    private List<Shape> marks(Row row, double y) {
        var marks = row.marks().stream()
                .sorted((a, b) -> Double.compare(a.mean(), b.mean()))
                .toList();
        double left = at(marks.getFirst().mean());
        double right = at(marks.getLast().mean());
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Line(new Point(at(lowest()), y), new Point(at(highest()), y), t / 14, ColourToken.LINE));
        shapes.add(new Shape.Line(new Point(left, y), new Point(right, y), t / 4, ColourToken.MUTED));
        double apart = right - left < 1.1 * t && marks.size() > 1 ? 0.45 * t : 0;
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            double x = at(mark.mean());
            double at = i == 0 ? y - apart : y + apart;
            shapes.addAll(
                    mark.expected()
                            ? SideShapes.hollow(mark.group().side().orElseThrow(), x, at, t, 0.18 * t)
                            : List.of(SideShapes.shape(mark.group(), x, at, t)));
            boolean before = i == 0 && marks.size() > 1;
            double width = TextMeasure.width(number(mark.mean()), t, Weight.SEMIBOLD) + 0.4 * t;
            shapes.add(new Shape.Rect(
                    before ? x - 0.6 * t - width : x + 0.6 * t, at - 0.6 * t, width, 1.2 * t, 0, ColourToken.SURFACE));
            shapes.add(SideShapes.text(
                            before ? x - 0.8 * t : x + 0.8 * t,
                            at + 0.36 * t,
                            number(mark.mean()),
                            t,
                            Weight.SEMIBOLD,
                            tone(mark.group()))
                    .anchored(before ? Anchor.END : Anchor.START));
        }
        return shapes;
    }

    private static ColourToken tone(Group group) {
        return ColourToken.of(group).textColour();
    }

    private String number(double mean) {
        return words.get("drawing.mean", mean);
    }

    private int lowest() {
        return insight.ballot().lowestValue();
    }

    private int highest() {
        return insight.ballot().highestValue();
    }

    private double at(double value) {
        double from = SCALE_FROM * frame.width() + 2.6 * t;
        double to = frame.width() - 2.6 * t;
        return from + (to - from) * (value - lowest()) / (highest() - lowest());
    }

    /** All numbers in words, for whoever does not see the picture. */
    private String title(List<Row> rows) {
        var n = groups().stream().map(group -> words.key(group, insight)).collect(Collectors.joining("; "));
        return rows.stream()
                .map(row -> words.get(
                        "drawing.alt.item",
                        row.words(),
                        row.marks().stream().map(this::inWords).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; ", insight.ballot().question() + " " + n + ". ", "."));
    }

    /** "Marketing 2.0 of 5", or "IT expected 1.5 of 5" of Marketing. */
    private String inWords(Mark mark) {
        var who = !mark.expected() ? mark.group() : mark.group() == Group.IT ? Group.MARKETING : Group.IT;
        return words.get(
                mark.expected() ? "drawing.dumbbell.alt_expected" : "drawing.dumbbell.alt",
                words.name(who),
                number(mark.mean()),
                highest());
    }
}
