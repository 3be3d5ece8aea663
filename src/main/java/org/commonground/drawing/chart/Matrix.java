package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Distribution;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.workshop.record.Ballot.Group;

/**
 * The matrix of value and feasibility: the means of the room on two ballots about the same items, the first upwards, the second to
 * the right. The dividing lines are in the middle between the lowest and the highest answer; a mean exactly in the middle belongs
 * to the upper half.
 */
record Matrix(BallotInsight value, BallotInsight feasible, ChartWords words, QuadrantMap ground, List<Placed> placed) {
    /** An item with its position on both axes, 0 to 1. */
    record Placed(String label, double right, double up) {
        /** The quadrant: 0 start now, 1 plan, 2 nice to have, 3 leave. */
        int quadrant() {
            return (up >= 0.5 ? 0 : 2) + (right >= 0.5 ? 0 : 1);
        }

        ColourToken tone() {
            return quadrant() == 3 ? ColourToken.MUTED : ColourToken.INK;
        }
    }

    /** The matrix, repeated on as many pages as its list needs; items on only one of the ballots are left out. */
    public static List<Drawing> pages(BallotInsight value, BallotInsight feasible, ChartWords words, Frame frame) {
        return new Matrix(value, feasible, words, new QuadrantMap(frame), placed(value, feasible)).pages();
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
                .map(item -> QuadrantMap.PointPlace.of(item.right(), item.up(), item.tone()))
                .toList());
        var map = new ArrayList<>(ground.fields(ColourToken.PAPER));
        map.add(ground.fieldName(words.get("drawing.matrix.start"), true, true, Weight.SEMIBOLD, ColourToken.INK));
        map.add(ground.fieldName(words.get("drawing.matrix.plan"), false, true, Weight.REGULAR, ColourToken.MUTED));
        map.add(ground.fieldName(words.get("drawing.matrix.nice"), true, false, Weight.REGULAR, ColourToken.MUTED));
        map.add(ground.fieldName(words.get("drawing.matrix.leave"), false, false, Weight.REGULAR, ColourToken.MUTED));
        map.addAll(ground.xAxis(Group.ROOM, feasible.ballot().question(), n(feasible)));
        map.addAll(ground.yAxis(Group.ROOM, value.ballot().question(), n(value)));
        map.addAll(points.shapes());
        var told = placed.stream()
                .map(item -> words.get(
                        "drawing.alt.placed", item.label(), mean(value, item.up()), mean(feasible, item.right())))
                .collect(Collectors.joining("; "));
        var title = words.get("drawing.matrix.title", value.ballot().question()) + ". " + n(value) + ". " + told;
        return ground.pages(title, map, legend(), points.moved() ? words.get("drawing.map.spread") : "");
    }

    private static double mean(BallotInsight insight, double part) {
        return insight.ballot().lowestValue()
                + part * (insight.ballot().highestValue() - insight.ballot().lowestValue());
    }

    private String n(BallotInsight insight) {
        return words.get("drawing.n", insight.voters(Group.ROOM));
    }

    private List<Legend.LegendEntry> legend() {
        return IntStream.range(0, placed.size())
                .mapToObj(i -> new Legend.LegendEntry(
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
        int lowest = insight.ballot().lowestValue();
        double span = insight.ballot().highestValue() - (double) lowest;
        var mean = item.resultOf(Group.ROOM).map(GroupResult::distribution).map(Distribution::mean);
        return mean.isPresent() && mean.get().isPresent() ? (mean.get().getAsDouble() - lowest) / span : 0;
    }
}
