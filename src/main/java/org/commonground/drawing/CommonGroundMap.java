package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.drawing.Shape.Weight;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.CommonGround.Quadrant;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Details;

/**
 * A map of where the sides agree: the support of Marketing is to the right, that of IT upwards, both relative to the side's highest
 * support. Half of that is in the middle, on the line between wanted and not wanted. The list beside it has common ground, best
 * first, then what to talk about first, then the others, with items that neither side wants in grey.
 */
record CommonGroundMap(BallotInsight insight, Details details, Words words, MapGround ground) {
    /** An item with the number and colour of its point. */
    record Entry(int number, ItemInsight item, Tone tone, boolean talkFirst) {}

    /**
     * The map, repeated on as many pages as its list needs.
     *
     * @throws IllegalArgumentException if the ballot is not split by side
     */
    public static List<Drawing> pages(BallotInsight insight, Details details, Words words, Frame frame) {
        if (!insight.split()) {
            throw new IllegalArgumentException(
                    "Not split by side: " + insight.ballot().id());
        }
        var map = new CommonGroundMap(insight, details, words, new MapGround(frame));
        return map.pages(map.points(entries(insight)));
    }

    /** As {@link #pages}; empty if the numbers on the points would not be legible. */
    static List<Drawing> legiblePages(BallotInsight insight, Details details, Words words, Frame frame) {
        var map = new CommonGroundMap(insight, details, words, new MapGround(frame));
        var points = map.points(entries(insight));
        return points.legible() ? map.pages(points) : List.of();
    }

    /** The items in the order of the list, numbered from 1. */
    static List<Entry> entries(BallotInsight insight) {
        var entries = new ArrayList<Entry>();
        var common = insight.commonGround();
        var talk = insight.talkFirst().stream()
                .filter(item -> !common.contains(item))
                .toList();
        common.forEach(item -> entries.add(new Entry(entries.size() + 1, item, Tone.JOINT_WORDS, false)));
        talk.forEach(item -> entries.add(new Entry(entries.size() + 1, item, Tone.INK, true)));
        for (boolean neither : List.of(false, true)) {
            insight.byCommonGround().stream()
                    .filter(item -> !common.contains(item) && !talk.contains(item))
                    .filter(item -> item.in(Quadrant.NEITHER) == neither)
                    .forEach(item ->
                            entries.add(new Entry(entries.size() + 1, item, neither ? Tone.MUTED : Tone.INK, false)));
        }
        return entries;
    }

    private List<Drawing> pages(MapGround.Points points) {
        var entries = entries(insight);
        var map = new ArrayList<>(ground.fields(Tone.JOINT_TINT));
        map.addAll(names());
        map.addAll(points.shapes());
        var note = points.spread() ? words.get("drawing.map.spread") : "";
        return ground.pages((title() + " " + support(entries) + " " + note).strip(), map, legend(entries), note);
    }

    /** The support of each side for each item, in words. */
    private String support(List<Entry> entries) {
        var tell = new Telling(details, words);
        return entries.stream()
                .map(entry -> words.get("drawing.alt.item", entry.item().label(), tell.support(entry.item())))
                .collect(Collectors.joining("; ", "", "."));
    }

    private MapGround.Points points(List<Entry> entries) {
        return ground.points(entries.stream().map(this::place).toList());
    }

    private List<Legend.Entry> legend(List<Entry> entries) {
        var lines = new ArrayList<Legend.Entry>();
        boolean talking = false;
        for (var entry : entries) {
            if (entry.talkFirst() && !talking) {
                talking = true;
                lines.add(Legend.Entry.heading(words.get("drawing.map.talk_first")));
            }
            var weight = entry.tone() == Tone.JOINT_WORDS ? Weight.SEMIBOLD : Weight.REGULAR;
            lines.add(new Legend.Entry(entry.number(), entry.item().label(), entry.tone(), weight));
        }
        return lines;
    }

    private String title() {
        return words.get(
                "drawing.map.title",
                insight.ballot().question(),
                labels(insight.commonGround()),
                labels(insight.talkFirst()));
    }

    private String labels(List<ItemInsight> items) {
        return items.isEmpty()
                ? words.get("drawing.nothing")
                : String.join("; ", items.stream().map(ItemInsight::label).toList());
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
        var high = rated ? Answers.of(insight, words).high() : "";
        var marketing = Marks.name(Group.MARKETING, details, words);
        var it = Marks.name(Group.IT, details, words);
        var shapes = new ArrayList<Shape>();
        shapes.add(ground.name(words.get(both), true, true, Weight.SEMIBOLD, Tone.JOINT));
        shapes.add(ground.name(words.get(wants, it), false, true, Weight.REGULAR, Tone.MUTED));
        shapes.add(ground.name(words.get(wants, marketing), true, false, Weight.REGULAR, Tone.MUTED));
        shapes.addAll(ground.axisRight(Group.MARKETING, words.get(support, marketing, high), n(Group.MARKETING)));
        shapes.addAll(ground.axisUp(Group.IT, words.get(support, it, high), n(Group.IT)));
        return shapes;
    }

    private String n(Group group) {
        return words.get("drawing.n", insight.voters(group));
    }

    /** The place of an item: half of a side's highest support is the middle of the axis, no support its beginning. */
    private MapGround.Place place(Entry entry) {
        var at = entry.item().commonGround().orElseThrow();
        return MapGround.Place.of(
                part(at.marketing().votes(), highest(Group.MARKETING)),
                part(at.it().votes(), highest(Group.IT)),
                entry.tone());
    }

    private int highest(Group group) {
        return insight.items().stream()
                .flatMap(item -> item.of(group).stream())
                .mapToInt(result -> result.support().votes())
                .max()
                .orElse(0);
    }

    private static double part(int votes, int highest) {
        return highest == 0 ? 0 : (double) votes / highest;
    }
}
