package org.commonground.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.VoteKind;
import org.commonground.workshop.Ballot;

/** Tables with the counts of a step's revealed ballots, always with the number of voters. */
record Ballots(Wording wording) {
    private static final int CONSENT_VALUES = 6;

    List<Block> blocks(Step step) {
        return BallotInsight.all(wording.workshop()).stream()
                .filter(insight -> insight.ballot().stepId().equals(step.id()))
                .flatMap(insight -> blocks(insight, step.prompt()).stream())
                .toList();
    }

    private List<Block> blocks(BallotInsight insight, String heading) {
        var blocks = new ArrayList<Block>();
        if (!insight.ballot().question().equals(heading)) {
            blocks.add(new Block.Heading(4, insight.ballot().question(), ""));
        }
        if (insight.isPrediction()) {
            blocks.add(new Block.Note(wording.get("report.ballot.prediction")));
        }
        blocks.add(new Block.Note(way(insight)));
        blocks.add(
                switch (insight.ballot().kind()) {
                    case VoteKind.Dots _, VoteKind.Points _ -> votes(insight);
                    case VoteKind.Scale scale -> ratings(insight, scale.labels(), blocks);
                    case VoteKind.Consent _ -> ratings(insight, Collections.nCopies(CONSENT_VALUES, ""), blocks);
                });
        return blocks;
    }

    private String way(BallotInsight insight) {
        var ballot = insight.ballot();
        if (ballot.bySide()) {
            return wording.get("report.ballot.splits", ballot.highest());
        }
        var way = ballot.way() == Ballot.Way.OPEN
                ? wording.get("report.ballot.open")
                : wording.get("report.ballot.sealed");
        return insight.split() ? way : way + " " + wording.get("report.ballot.room_only", ballot.threshold());
    }

    /** One row per item, with the votes of each group. */
    private Block votes(BallotInsight insight) {
        var groups = groups(insight);
        var head = new ArrayList<String>();
        head.add(wording.get("report.ballot.item"));
        groups.forEach(group -> head.add(
                insight.ballot().bySide()
                        ? name(group)
                        : wording.get("report.ballot.group", name(group), insight.voters(group))));
        var rows = insight.items().stream()
                .map(item -> Stream.concat(
                                Stream.of(Block.Cell.of(item.label())),
                                groups.stream()
                                        .map(group -> Block.Cell.of(item.of(group)
                                                .map(result -> wording.get("report.number", result.votes()))
                                                .orElse(""))))
                        .toList())
                .toList();
        return new Block.Table(head, rows, 1);
    }

    /**
     * One row per group and item: how many chose each value, the mean and the agreement (0 to 1).
     *
     * @param before receives the sentence that was voted on as a note, because it would be too wide for a column
     */
    private Block ratings(BallotInsight insight, List<String> labels, List<Block> before) {
        boolean several = insight.items().size() > 1;
        int lowest = insight.ballot().lowest();
        var head = new ArrayList<String>();
        if (several) {
            head.add(wording.get("report.ballot.item"));
        } else if (!insight.items().getFirst().label().equals(insight.ballot().question())) {
            before.add(new Block.Note(insight.items().getFirst().label()));
        }
        head.add(wording.get("report.ballot.who"));
        int texts = head.size();
        IntStream.range(0, labels.size())
                .forEach(i ->
                        head.add(labels.get(i).isEmpty() ? wording.get("report.number", lowest + i) : labels.get(i)));
        head.add(wording.get("report.ballot.mean"));
        head.add(wording.get("report.ballot.agreement"));
        var rows = new ArrayList<List<Block.Cell>>();
        for (var item : insight.items()) {
            var label = item.label();
            for (var group : groups(insight)) {
                var result = item.of(group);
                if (result.isPresent()) {
                    var row = new ArrayList<Block.Cell>();
                    if (several) {
                        row.add(Block.Cell.of(label));
                    }
                    row.addAll(row(group, result.get()));
                    rows.add(row);
                    label = "";
                }
            }
        }
        return new Block.Table(head, rows, texts);
    }

    private List<Block.Cell> row(Ballot.Group group, GroupResult result) {
        var row = new ArrayList<Block.Cell>();
        row.add(Block.Cell.of(who(group, result.given().total())));
        result.given().counts().forEach(count -> row.add(Block.Cell.of(wording.get("report.number", count))));
        row.add(Block.Cell.of(wording.decimal(result.mean())));
        row.add(Block.Cell.of(wording.decimal(result.agreement())));
        return row;
    }

    private Block.Line who(Ballot.Group group, int voters) {
        var text = wording.get("report.ballot.group", ShownText.isolated(plainName(group)), voters);
        return side(group).map(side -> wording.line(side, text)).orElseGet(() -> Block.Line.plain(text));
    }

    static List<Ballot.Group> groups(BallotInsight insight) {
        return Arrays.stream(Ballot.Group.values())
                .filter(group -> insight.voters(group) > 0)
                // Two separate splits of points have no total for the room; the agreed split is shown instead.
                .filter(group -> group != Ballot.Group.ROOM || !insight.ballot().bySide() || !insight.split())
                .toList();
    }

    private String name(Ballot.Group group) {
        return side(group)
                .map(side -> side.shape() + " " + ShownText.isolated(wording.nameOf(side)))
                .orElseGet(() -> plainName(group));
    }

    String plainName(Ballot.Group group) {
        return side(group).map(wording::nameOf).orElseGet(() -> wording.get("report.ballot.room"));
    }

    private static Optional<Side> side(Ballot.Group group) {
        return switch (group) {
            case MARKETING -> Optional.of(Side.MARKETING);
            case IT -> Optional.of(Side.IT);
            case JOINT -> Optional.of(Side.JOINT);
            case ROOM -> Optional.empty();
        };
    }
}
