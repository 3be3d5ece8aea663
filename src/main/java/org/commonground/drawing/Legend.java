package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Point;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.CommonGround.Quadrant;
import org.commonground.insight.ItemInsight;
import org.commonground.words.Words;

/** The numbered list beside a Common Ground map: common ground, best first; what to talk about first; the others, neithers grey. */
final class Legend {

    /** @param number from 1, as on its point */
    record Entry(int number, ItemInsight item, Part part) {
        Tone tone() {
            return switch (part) {
                case COMMON_GROUND -> Tone.JOINT;
                case TALK_FIRST -> Tone.INK;
                case OTHER -> item.in(Quadrant.NEITHER) ? Tone.MUTED : Tone.INK;
            };
        }
    }

    enum Part {
        COMMON_GROUND,
        TALK_FIRST,
        OTHER
    }

    /** A row, or the heading over the talk-first list. */
    private record Row(List<String> lines, int number, Tone tone, Weight weight, boolean heading) {}

    private static final double SIZE = 1.14;
    private static final double LINE = 1.28;
    private static final double LOOSE = 0.93;
    private static final double TIGHT = 0.4;

    private final Frame frame;
    private final Words words;
    private final double left;
    private final List<Row> rows = new ArrayList<>();

    Legend(List<Entry> entries, Frame frame, double left, Words words) {
        this.frame = frame;
        this.words = words;
        this.left = left;
        boolean talking = false;
        for (var entry : entries) {
            if (entry.part() == Part.TALK_FIRST && !talking) {
                talking = true;
                rows.add(new Row(List.of(words.get("drawing.map.talk_first")), 0, Tone.MUTED, Weight.REGULAR, true));
            }
            var weight = entry.part() == Part.COMMON_GROUND ? Weight.SEMIBOLD : Weight.REGULAR;
            var lines = TextWidth.wrap(
                    entry.item().label(), SIZE * frame.text(), weight, frame.width() - left - indent(), 2);
            rows.add(new Row(lines, entry.number(), entry.tone(), weight, false));
        }
    }

    static List<Entry> entries(BallotInsight insight) {
        var entries = new ArrayList<Entry>();
        var common = insight.commonGround();
        var talk = insight.talkFirst().stream()
                .filter(item -> !common.contains(item))
                .toList();
        common.forEach(item -> entries.add(new Entry(entries.size() + 1, item, Part.COMMON_GROUND)));
        talk.forEach(item -> entries.add(new Entry(entries.size() + 1, item, Part.TALK_FIRST)));
        for (boolean neither : List.of(false, true)) {
            insight.byCommonGround().stream()
                    .filter(item -> !common.contains(item) && !talk.contains(item))
                    .filter(item -> item.in(Quadrant.NEITHER) == neither)
                    .forEach(item -> entries.add(new Entry(entries.size() + 1, item, Part.OTHER)));
        }
        return entries;
    }

    /** The shapes of each page; one page where all fits, set loosely where there is room. */
    List<List<Shape>> pages() {
        double t = frame.text();
        if (height(rows, LOOSE) <= frame.height()) {
            return List.of(shapes(rows, LOOSE));
        }
        var chunks = new ArrayList<List<Row>>();
        var chunk = new ArrayList<Row>();
        for (var row : rows) {
            chunk.add(row);
            if (height(chunk, TIGHT) > frame.height() - 2 * t && height(rows, TIGHT) > frame.height()) {
                chunk.removeLast();
                chunks.add(List.copyOf(chunk));
                chunk.clear();
                chunk.add(row);
            }
        }
        chunks.add(chunk);
        var pages = new ArrayList<List<Shape>>();
        for (int i = 0; i < chunks.size(); i++) {
            var page = new ArrayList<>(shapes(chunks.get(i), TIGHT));
            if (chunks.size() > 1) {
                var marker = words.get("drawing.page", i + 1, chunks.size());
                page.add(Marks.text(
                        frame.width(), frame.height() - 0.3 * t, marker, t, Weight.REGULAR, Tone.MUTED, Anchor.END));
            }
            pages.add(page);
        }
        return pages;
    }

    private double indent() {
        return 1.95 * frame.text();
    }

    private double height(Row row) {
        double t = frame.text();
        return row.heading() ? 2.1 * t : row.lines().size() * LINE * SIZE * t;
    }

    private double height(List<Row> some, double spacing) {
        return some.stream().mapToDouble(this::height).sum() + (some.size() - 1) * spacing * frame.text();
    }

    private List<Shape> shapes(List<Row> some, double spacing) {
        double t = frame.text();
        var shapes = new ArrayList<Shape>();
        double y = spacing == LOOSE ? (frame.height() - height(some, spacing)) / 2 : 0;
        for (var row : some) {
            if (row.heading()) {
                if (y > t) {
                    shapes.add(new Shape.Line(new Point(left, y), new Point(frame.width(), y), t / 14, Tone.LINE));
                }
                shapes.add(Marks.text(left, y + 1.7 * t, row.lines().getFirst(), t, row.weight(), row.tone()));
            } else {
                double base = y + SIZE * t * 1.0;
                var number = String.valueOf(row.number());
                shapes.add(Marks.text(left, base, number, SIZE * t, Weight.SEMIBOLD, row.tone()));
                var ink = row.tone() == Tone.MUTED ? Tone.MUTED : Tone.INK;
                for (var line : row.lines()) {
                    shapes.add(Marks.text(left + indent(), base, line, SIZE * t, row.weight(), ink));
                    base += LINE * SIZE * t;
                }
            }
            y += height(row) + spacing * t;
        }
        return shapes;
    }
}
