package org.commonground.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Distribution;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;

/**
 * The matrix of value and feasibility: the means of the room on two ballots about the same items, the first upwards, the second to
 * the right. The dividing lines are in the middle between the lowest and the highest answer; a mean exactly in the middle belongs
 * to the upper half.
 */
record Matrix(BallotInsight value, BallotInsight feasible, Words words, MapGround ground, List<Placed> placed) {
    /** An item with its position on both axes, 0 to 1. */
    record Placed(String label, double right, double up) {
        /** The quadrant: 0 start now, 1 plan, 2 nice to have, 3 leave. */
        int quadrant() {
            return (up >= 0.5 ? 0 : 2) + (right >= 0.5 ? 0 : 1);
        }

        Tone tone() {
            return quadrant() == 3 ? Tone.MUTED : Tone.INK;
        }
    }

    /** The matrix, repeated on as many pages as its list needs; items on only one of the ballots are left out. */
    public static List<Drawing> pages(BallotInsight value, BallotInsight feasible, Words words, Frame frame) {
        return new Matrix(value, feasible, words, new MapGround(frame), placed(value, feasible)).pages();
    }

    /** The items in the upper right quarter, which could be started now, the clearest first. */
    static List<String> startNow(BallotInsight value, BallotInsight feasible) {
        return placed(value, feasible).stream()
                .filter(item -> item.quadrant() == 0)
                .map(Placed::label)
                .toList();
    }

    private List<Drawing> pages() {
        var points = ground.points(placed.stream()
                .map(item -> MapGround.Place.of(item.right(), item.up(), item.tone()))
                .toList());
        var map = new ArrayList<>(ground.fields(Tone.PAPER));
        map.add(ground.name(words.get("drawing.matrix.start"), true, true, Weight.SEMIBOLD, Tone.INK));
        map.add(ground.name(words.get("drawing.matrix.plan"), false, true, Weight.REGULAR, Tone.MUTED));
        map.add(ground.name(words.get("drawing.matrix.nice"), true, false, Weight.REGULAR, Tone.MUTED));
        map.add(ground.name(words.get("drawing.matrix.leave"), false, false, Weight.REGULAR, Tone.MUTED));
        map.addAll(ground.axisRight(Group.ROOM, feasible.ballot().question(), n(feasible)));
        map.addAll(ground.axisUp(Group.ROOM, value.ballot().question(), n(value)));
        map.addAll(points.shapes());
        var told = placed.stream()
                .map(item -> words.get(
                        "drawing.alt.placed", item.label(), mean(value, item.up()), mean(feasible, item.right())))
                .collect(Collectors.joining("; "));
        var title = words.get("drawing.matrix.title", value.ballot().question()) + ". " + n(value) + ". " + told;
        return ground.pages(title, map, legend(), points.spread() ? words.get("drawing.map.spread") : "");
    }

    private static double mean(BallotInsight insight, double part) {
        return insight.ballot().lowest()
                + part * (insight.ballot().highest() - insight.ballot().lowest());
    }

    private String n(BallotInsight insight) {
        return words.get("drawing.n", insight.voters(Group.ROOM));
    }

    private List<Legend.Entry> legend() {
        return IntStream.range(0, placed.size())
                .mapToObj(i -> new Legend.Entry(
                        i + 1,
                        placed.get(i).label(),
                        placed.get(i).tone(),
                        placed.get(i).quadrant() == 0 ? Weight.SEMIBOLD : Weight.REGULAR))
                .toList();
    }

    private static List<Placed> placed(BallotInsight value, BallotInsight feasible) {
        return value.items().stream()
                .flatMap(item -> feasible.items().stream()
                        .filter(other -> other.label().equals(item.label()))
                        .map(other -> new Placed(item.label(), part(feasible, other), part(value, item))))
                .sorted(Comparator.comparingInt(Placed::quadrant).thenComparing(p -> -(p.right() + p.up())))
                .toList();
    }

    /** The mean of the room as a position between the lowest answer (0) and the highest (1). */
    private static double part(BallotInsight insight, ItemInsight item) {
        int lowest = insight.ballot().lowest();
        double span = insight.ballot().highest() - (double) lowest;
        var mean = item.of(Group.ROOM).map(GroupResult::given).map(Distribution::mean);
        return mean.isPresent() && mean.get().isPresent() ? (mean.get().getAsDouble() - lowest) / span : 0;
    }
}
