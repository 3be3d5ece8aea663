package org.commonground.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.VoteKind;
import org.commonground.workshop.Ballot;

/** The counts of the revealed ballots of a step, never without how many voted. */
final class Ballots {
    private Ballots() {}

    static List<Block> blocks(Wording wording, Step step) {
        return BallotInsight.all(wording.workshop()).stream()
                .filter(insight -> insight.ballot().stepId().equals(step.id()))
                .flatMap(insight -> blocks(wording, insight, step.prompt()).stream())
                .toList();
    }

    private static List<Block> blocks(Wording wording, BallotInsight insight, String heading) {
        var blocks = new ArrayList<Block>();
        if (!insight.ballot().question().equals(heading)) {
            blocks.add(new Block.Heading(4, insight.ballot().question(), ""));
        }
        if (insight.isPrediction()) {
            blocks.add(new Block.Note(wording.get("report.ballot.prediction")));
        }
        blocks.add(new Block.Note(way(wording, insight)));
        switch (insight.ballot().kind()) {
            case VoteKind.Dots _, VoteKind.Points _ -> blocks.add(votes(wording, insight));
            case VoteKind.Scale scale ->
                insight.items().forEach(item -> blocks.addAll(ratings(wording, insight, item, scale.labels())));
            case VoteKind.Consent _ ->
                insight.items()
                        .forEach(item ->
                                blocks.addAll(ratings(wording, insight, item, List.of("", "", "", "", "", ""))));
        }
        return blocks;
    }

    private static String way(Wording wording, BallotInsight insight) {
        var ballot = insight.ballot();
        var way = ballot.way() == Ballot.Way.OPEN
                ? wording.get("report.ballot.open")
                : wording.get("report.ballot.sealed");
        return insight.split() ? way : way + " " + wording.get("report.ballot.room_only", ballot.threshold());
    }

    /** One row an item: what each group gave it. */
    private static Block votes(Wording wording, BallotInsight insight) {
        var groups = groups(insight);
        var head = new ArrayList<String>();
        head.add(wording.get("report.ballot.item"));
        groups.forEach(
                group -> head.add(wording.get("report.ballot.group", name(wording, group), insight.voters(group))));
        var rows = insight.items().stream()
                .map(item -> {
                    var row = new ArrayList<String>();
                    row.add(item.label());
                    groups.forEach(group -> row.add(item.of(group)
                            .map(result -> wording.get("report.number", result.votes()))
                            .orElse("")));
                    return List.<String>copyOf(row);
                })
                .toList();
        return new Block.Table(head, rows, true);
    }

    /** A table for an item: one row a group with how many chose each value, mean and agreement. */
    private static List<Block> ratings(Wording wording, BallotInsight insight, ItemInsight item, List<String> labels) {
        var lowest = insight.ballot().lowest();
        var head = new ArrayList<String>();
        head.add(wording.get("report.ballot.who"));
        IntStream.range(0, labels.size())
                .forEach(i ->
                        head.add(labels.get(i).isEmpty() ? wording.get("report.number", lowest + i) : labels.get(i)));
        head.add(wording.get("report.ballot.mean"));
        head.add(wording.get("report.ballot.agreement"));
        var rows = groups(insight).stream()
                .flatMap(group -> item.of(group).map(result -> row(wording, group, result)).stream())
                .toList();
        var table = new Block.Table(head, rows, true);
        // A sentence that was voted on stands above: in a narrow column it would squeeze the numbers.
        return item.label().equals(insight.ballot().question())
                ? List.of(table)
                : List.of(new Block.Note(ShownText.isolated(item.label())), table);
    }

    private static List<String> row(Wording wording, Ballot.Group group, GroupResult result) {
        var row = new ArrayList<String>();
        row.add(wording.get(
                "report.ballot.group", name(wording, group), result.given().total()));
        result.given().counts().forEach(count -> row.add(wording.get("report.number", count)));
        row.add(number(wording, result.mean()));
        row.add(number(wording, result.agreement()));
        return row;
    }

    private static String number(Wording wording, OptionalDouble value) {
        return value.isPresent() ? wording.get("report.ballot.decimal", value.getAsDouble()) : "";
    }

    static List<Ballot.Group> groups(BallotInsight insight) {
        return Arrays.stream(Ballot.Group.values())
                .filter(group -> insight.voters(group) > 0)
                .toList();
    }

    private static String name(Wording wording, Ballot.Group group) {
        return switch (group) {
            case MARKETING -> sided(wording, Side.MARKETING);
            case IT -> sided(wording, Side.IT);
            case JOINT -> sided(wording, Side.JOINT);
            case ROOM -> wording.get("report.ballot.room");
        };
    }

    static String plainName(Wording wording, Ballot.Group group) {
        return switch (group) {
            case MARKETING -> wording.nameOf(Side.MARKETING);
            case IT -> wording.nameOf(Side.IT);
            case JOINT -> wording.nameOf(Side.JOINT);
            case ROOM -> wording.get("report.ballot.room");
        };
    }

    private static String sided(Wording wording, Side side) {
        return side.shape() + " " + ShownText.isolated(wording.nameOf(side));
    }
}
