package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/** Who voted: a shape for each person, by side where the sides are shown apart. */
public final class TurnoutPicture {

    private static final int IN_A_ROW = 20;

    private TurnoutPicture() {}

    public static Drawing of(BallotInsight insight, Details details, Words words, Frame frame) {
        double t = frame.text();
        var groups = insight.split()
                ? Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                        .filter(group -> insight.voters(group) > 0)
                        .toList()
                : List.of(Group.ROOM);
        var shapes = new ArrayList<Shape>();
        double mark = Math.min(2.4 * t, frame.width() / (IN_A_ROW * 1.4));
        double y = 1.4 * t;
        for (var group : groups) {
            int n = insight.voters(group);
            var name = words.get("drawing.key", Marks.name(group, details, words), n);
            shapes.add(Marks.text(
                    0,
                    y,
                    TextWidth.fit(name, 1.4 * t, Weight.SEMIBOLD, frame.width()),
                    1.4 * t,
                    Weight.SEMIBOLD,
                    Tone.of(group)));
            y += 0.9 * t + mark / 2;
            for (int i = 0; i < n; i++) {
                double row = Math.floorDiv(i, IN_A_ROW) * 1.3 * mark;
                shapes.add(Marks.of(group, mark / 2 + (i % IN_A_ROW) * 1.4 * mark, y + row, mark));
            }
            y += Math.max(0, (n - 1) / IN_A_ROW) * 1.3 * mark + mark / 2 + 2.6 * t;
        }
        var note = BarsBySide.notSplit(insight, words);
        double height = y - 1.6 * t;
        if (!note.isEmpty()) {
            height = y + t;
            shapes.add(Marks.text(
                    0, y, TextWidth.fit(note, t, Weight.REGULAR, frame.width()), t, Weight.REGULAR, Tone.MUTED));
        }
        var title = words.get("drawing.turnout.title", insight.ballot().question());
        return new Drawing(frame.width(), Math.min(height, frame.height()), title, shapes);
    }
}
