package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.ItemLetters;

/**
 * A paper ballot for one side. Items that are not known yet have only numbers; the items are on the room
 * view when people vote.
 */
public final class BallotPaper {

    /** The numbers on a ballot whose items are not known yet. */
    public static final int NUMBERS = 24;

    private final ChartWords words;
    private final Frame frame;
    private final double t;
    private final List<Shape> shapes = new ArrayList<>();
    private double y;

    private BallotPaper(ChartWords words, Frame frame) {
        this.words = words;
        this.frame = frame;
        t = frame.textSize();
    }

    /**
     * @param subject what is voted on; may be empty
     * @param lines the items that are voted on; empty if they are not known yet
     * @param predicts whether the ballot also asks what the other side will answer
     */
    public static Drawing of(
            VoteKind kind,
            String question,
            String subject,
            List<String> lines,
            boolean predicts,
            Side side,
            Details details,
            Messages messages,
            Frame frame) {
        var words = new ChartWords(details, messages);
        var paper = new BallotPaper(words, frame);
        var other = predicts && side != Side.JOINT ? words.name(Group.of(side.other())) : "";
        paper.head(Group.of(side), words.name(Group.of(side)), question, rule(kind, lines.size(), words));
        paper.subject(subject);
        switch (kind) {
            case VoteKind.Scale scale -> paper.ratings(scale.labels(), 1, lines, other);
            case VoteKind.Consent consent -> paper.ratings(List.of("", "", "", "", "", ""), 0, lines, other);
            case VoteKind.Dots dots -> paper.dots(lines);
            case VoteKind.Points points -> paper.points(lines);
            case VoteKind.Ranking ranking -> paper.ranks(lines);
        }
        var title = words.get("drawing.ballot.title", words.name(Group.of(side)), question);
        return new Drawing(frame.width(), paper.y, title, paper.shapes);
    }

    private static String rule(VoteKind kind, int items, ChartWords words) {
        return switch (kind) {
            case VoteKind.Dots dots -> {
                int each = items == 0 ? dots.perPerson() : dots.dotsPerPerson(items);
                yield words.get("drawing.ballot.dots", each, dots.mostOnOne());
            }
            case VoteKind.Scale _, VoteKind.Consent _ -> words.get("drawing.ballot.scale");
            case VoteKind.Points points -> words.get("drawing.ballot.points", points.total());
            case VoteKind.Ranking ranking -> words.get("drawing.ballot.ranking");
        };
    }

    private void head(Group group, String side, String question, String rule) {
        shapes.add(SideShapes.shape(group, 0.6 * t, t, 1.1 * t));
        var name = TextMeasure.fit(side, 1.1 * t, Weight.SEMIBOLD, frame.width() / 2);
        double room = frame.width() - 3 * t - TextMeasure.width(name, 1.1 * t, Weight.SEMIBOLD);
        shapes.add(SideShapes.text(1.6 * t, 1.4 * t, name, 1.1 * t, Weight.SEMIBOLD, ColourToken.of(group)));
        shapes.add(SideShapes.muted(frame.width(), 1.4 * t, TextMeasure.fit(rule, t, Weight.REGULAR, room), t)
                .anchored(Anchor.END));
        y = 3.4 * t;
        for (var line : TextMeasure.wrap(question, 1.5 * t, Weight.SEMIBOLD, frame.width(), 2)) {
            shapes.add(SideShapes.strong(0, y, line, 1.5 * t));
            y += 1.9 * t;
        }
    }

    private void subject(String subject) {
        if (!subject.isEmpty()) {
            for (var line : TextMeasure.wrap(subject, t, Weight.REGULAR, frame.width(), 2)) {
                shapes.add(SideShapes.muted(0, y - 0.4 * t, line, t));
                y += 1.4 * t;
            }
            y += 0.2 * t;
        }
    }

    /** A row of circles for each item, and a second one for the expected answer of the other side. */
    private void ratings(List<String> labels, int lowest, List<String> lines, String other) {
        var named = IntStream.range(0, labels.size())
                .filter(i -> !labels.get(i).isEmpty())
                .mapToObj(i -> (lowest + i) + " " + labels.get(i))
                .toList();
        for (var line : TextMeasure.wrap(String.join(" · ", named), t, Weight.REGULAR, frame.width(), 3)) {
            shapes.add(SideShapes.muted(0, y, line, t));
            y += 1.4 * t;
        }
        y += 0.6 * t;
        for (var line : lines) {
            label(line, Weight.SEMIBOLD, frame.width());
            circles(words.get("drawing.ballot.own"), labels.size(), lowest);
            if (!other.isEmpty()) {
                circles(words.get("drawing.ballot.other", other), labels.size(), lowest);
            }
            y += 0.6 * t;
        }
    }

    private void label(String text, Weight weight, double width) {
        for (var line : TextMeasure.wrap(text, 1.1 * t, weight, width, 2)) {
            shapes.add(SideShapes.text(0, y, line, 1.1 * t, weight, ColourToken.INK));
            y += 1.5 * t;
        }
    }

    private void circles(String who, int count, int lowest) {
        double from = 0.36 * frame.width();
        double step = Math.min(4 * t, (frame.width() - from) / count);
        y += 0.7 * t;
        shapes.add(SideShapes.plain(0, y + 0.4 * t, TextMeasure.fit(who, t, Weight.REGULAR, from - t), t));
        for (int i = 0; i < count; i++) {
            circle(from + (i + 0.5) * step, String.valueOf(lowest + i));
        }
        y += 2 * t;
    }

    private void circle(double x, String number) {
        shapes.add(new Shape.Circle(x, y, 1.05 * t, ColourToken.INK));
        shapes.add(new Shape.Circle(x, y, 0.95 * t, ColourToken.SURFACE));
        shapes.add(SideShapes.plain(x, y + 0.38 * t, number, 1.05 * t).anchored(Anchor.MIDDLE));
    }

    private void dots(List<String> lines) {
        if (!lines.isEmpty()) {
            for (int i = 0; i < lines.size(); i++) {
                circle(t, String.valueOf(i + 1));
                beside(lines.get(i), 3 * t);
            }
            return;
        }
        int inRow = NUMBERS / 2;
        for (int i = 0; i < NUMBERS; i++) {
            circle(frame.width() * (i % inRow + 0.5) / inRow, String.valueOf(i + 1));
            if (i % inRow == inRow - 1) {
                y += 2.8 * t;
            }
        }
        y -= 1.6 * t; // below the last row there is the white between two ballots
    }

    private void points(List<String> lines) {
        var named = lines.isEmpty()
                ? IntStream.rangeClosed(1, 8).mapToObj(i -> i + ".").toList()
                : lines;
        for (var line : named) {
            shapes.add(new Shape.Line(
                    new Point(0.8 * frame.width(), y + 0.9 * t),
                    new Point(frame.width(), y + 0.9 * t),
                    t / 12,
                    ColourToken.INK));
            beside(line, 0);
        }
    }

    /** A box for the rank before the letter of each item, and its name where it is known. */
    private void ranks(List<String> lines) {
        int count = lines.isEmpty() ? Limits.MAX_RANKED : lines.size();
        double box = 2 * t;
        for (int i = 0; i < count; i++) {
            shapes.add(new Shape.Rect(0, y - box / 2, box, box, t / 5, ColourToken.INK));
            shapes.add(new Shape.Rect(
                    0.1 * t, y - box / 2 + 0.1 * t, box - 0.2 * t, box - 0.2 * t, t / 5, ColourToken.SURFACE));
            shapes.add(SideShapes.strong(box + 1.1 * t, y + 0.4 * t, ItemLetters.of(i), 1.1 * t)
                    .anchored(Anchor.MIDDLE));
            beside(lines.isEmpty() ? "" : lines.get(i), box + 2.6 * t);
        }
    }

    private void beside(String text, double x) {
        var fitted = TextMeasure.fit(text, 1.1 * t, Weight.REGULAR, 0.78 * frame.width() - x);
        shapes.add(SideShapes.plain(x, y + 0.4 * t, fitted, 1.1 * t));
        y += 2.6 * t;
    }
}
