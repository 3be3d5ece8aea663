package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.CommonGround.Quadrant;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.record.Ballot.Group;

/**
 * A map of where the sides agree: the support of Marketing is to the right, that of IT upwards, both relative to the side's highest
 * support. Half of that is in the middle, on the line between wanted and not wanted. The list beside it has common ground, best
 * first, then what to talk about first, then the others, with items that neither side wants in grey.
 */
record CommonGroundMap(BallotInsight insight, ChartWords words, QuadrantMap ground) {
    /** An item with the number and colour of its point. */
    record MapEntry(int number, ItemInsight item, ColourToken tone, MapList list) {}

    /** The lists beside the map, in order. */
    enum MapList {
        COMMON_GROUND,
        TALK_FIRST,
        OTHERS
    }

    /**
     * The map, repeated on as many pages as its list needs.
     *
     * @throws IllegalArgumentException if the ballot is not split by side
     */
    public static List<Drawing> pages(BallotInsight insight, ChartWords words, Frame frame) {
        if (!insight.isSplit()) {
            throw new IllegalArgumentException(
                    "Not split by side: " + insight.ballot().id());
        }
        var map = new CommonGroundMap(insight, words, new QuadrantMap(frame));
        return map.pages(map.points(entries(insight)));
    }

    /** As {@link #pages}; empty if the numbers on the points would not be legible. */
    static List<Drawing> legiblePages(BallotInsight insight, ChartWords words, Frame frame) {
        var map = new CommonGroundMap(insight, words, new QuadrantMap(frame));
        var points = map.points(entries(insight));
        return points.legible() ? map.pages(points) : List.of();
    }

    /** The items in the order of the list, numbered from 1. */
    static List<MapEntry> entries(BallotInsight insight) {
        var entries = new ArrayList<MapEntry>();
        var talk = insight.talkFirst();
        var common = insight.commonGround().stream()
                .filter(item -> !talk.contains(item))
                .toList();
        common.forEach(item ->
                entries.add(new MapEntry(entries.size() + 1, item, ColourToken.JOINT_TEXT, MapList.COMMON_GROUND)));
        talk.forEach(item -> entries.add(new MapEntry(entries.size() + 1, item, ColourToken.INK, MapList.TALK_FIRST)));
        for (boolean neither : List.of(false, true)) {
            insight.byCommonGround().stream()
                    .filter(item -> !common.contains(item) && !talk.contains(item))
                    .filter(item -> item.isIn(Quadrant.NEITHER) == neither)
                    .forEach(item -> entries.add(new MapEntry(
                            entries.size() + 1, item, neither ? ColourToken.MUTED : ColourToken.INK, MapList.OTHERS)));
        }
        return entries;
    }

    private List<Drawing> pages(QuadrantMap.PlacedPoints points) {
        var entries = entries(insight);
        var map = new ArrayList<>(ground.fields(ColourToken.JOINT_TINT));
        map.addAll(names());
        map.addAll(points.shapes());
        var note = points.moved() ? words.get("drawing.map.spread") : "";
        return ground.pages((title(entries) + " " + support(entries) + " " + note).strip(), map, legend(entries), note);
    }

    /** The support of each side for each item, in words. */
    private String support(List<MapEntry> entries) {
        return entries.stream()
                .map(entry -> words.get("drawing.alt.item", entry.item().label(), words.support(entry.item())))
                .collect(Collectors.joining("; ", "", "."));
    }

    private QuadrantMap.PlacedPoints points(List<MapEntry> entries) {
        return ground.points(entries.stream().map(this::place).toList());
    }

    private List<Legend.LegendEntry> legend(List<MapEntry> entries) {
        var lines = new ArrayList<Legend.LegendEntry>();
        var list = MapList.COMMON_GROUND;
        for (var entry : entries) {
            if (entry.list() != list) {
                list = entry.list();
                lines.add(Legend.LegendEntry.heading(
                        words.get(list == MapList.TALK_FIRST ? "drawing.map.talk_first" : "drawing.map.others")));
            }
            var weight = entry.tone() == ColourToken.JOINT_TEXT ? Weight.SEMIBOLD : Weight.REGULAR;
            lines.add(new Legend.LegendEntry(entry.number(), entry.item().label(), entry.tone(), weight));
        }
        return lines;
    }

    private String title(List<MapEntry> entries) {
        return words.get(
                "drawing.map.title",
                insight.ballot().question(),
                labels(entries, MapList.COMMON_GROUND),
                labels(entries, MapList.TALK_FIRST));
    }

    private String labels(List<MapEntry> entries, MapList list) {
        var labels = entries.stream()
                .filter(entry -> entry.list() == list)
                .map(entry -> entry.item().label())
                .toList();
        return labels.isEmpty() ? words.get("drawing.nothing") : String.join("; ", labels);
    }

    /**
     * The names of the fields and axes. A chosen item is wanted; a high rating is only called high, because it can be a wish or a
     * pain.
     */
    private List<Shape> names() {
        boolean rated = insight.ballot().kind() instanceof VoteKind.Scale;
        var wants = rated ? "drawing.map.rates" : "drawing.map.wants";
        var support = rated ? "drawing.map.rated" : "drawing.map.support";
        var both = rated ? "drawing.map.both_rate" : "drawing.map.common_ground";
        var high = rated ? new Answers(insight, words).highest() : "";
        var marketing = words.name(Group.MARKETING);
        var it = words.name(Group.IT);
        var shapes = new ArrayList<Shape>();
        shapes.add(ground.fieldName(words.get(both), true, true, Weight.SEMIBOLD, ColourToken.JOINT));
        shapes.add(ground.fieldName(words.get(wants, it), false, true, Weight.REGULAR, ColourToken.MUTED));
        shapes.add(ground.fieldName(words.get(wants, marketing), true, false, Weight.REGULAR, ColourToken.MUTED));
        shapes.addAll(ground.xAxis(Group.MARKETING, words.get(support, marketing, high), n(Group.MARKETING)));
        shapes.addAll(ground.yAxis(Group.IT, words.get(support, it, high), n(Group.IT)));
        return shapes;
    }

    private String n(Group group) {
        return words.get("drawing.n", insight.voters(group));
    }

    /** The place of an item: half of a side's highest support is the middle of the axis, no support its beginning. */
    private QuadrantMap.PointPlace place(MapEntry entry) {
        var at = entry.item().commonGround().orElseThrow();
        return QuadrantMap.PointPlace.of(
                part(at.marketing().votes(), highest(Group.MARKETING)),
                part(at.it().votes(), highest(Group.IT)),
                entry.tone());
    }

    private int highest(Group group) {
        return insight.items().stream()
                .mapToInt(item -> item.supporters(group))
                .max()
                .orElse(0);
    }

    private static double part(int votes, int highest) {
        return highest == 0 ? 0 : (double) votes / highest;
    }
}
