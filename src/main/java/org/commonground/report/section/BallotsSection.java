package org.commonground.report.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Concordance;
import org.commonground.insight.GroupResult;
import org.commonground.insight.RankedItem;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.VoteKind;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Ballot;

/** Tables with the counts of a step's revealed ballots, always with the number of voters. */
public record BallotsSection(Wording wording) {
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
            blocks.add(new Block.Heading(4, insight.ballot().question()));
        }
        if (insight.isPrediction()) {
            blocks.add(new Block.Note(wording.get(
                    "report.ballot.prediction_of",
                    ShownText.isolate(insight.ballot().question()))));
        }
        blocks.add(new Block.Note(methodText(insight)));
        if (shownGroups(insight).isEmpty()) {
            return blocks;
        }
        if (firstWithAgreement().filter(insight.ballot()::equals).isPresent()) {
            blocks.add(new Block.Note(wording.get("report.ballot.about_a")));
        }
        blocks.add(
                switch (insight.ballot().kind()) {
                    case VoteKind.Dots _, VoteKind.Points _ -> votes(insight);
                    case VoteKind.Scale scale -> ratings(insight, scale.labels(), blocks);
                    case VoteKind.Ranking _ -> {
                        concordance(insight).ifPresent(blocks::add);
                        yield ratings(
                                insight, Collections.nCopies(insight.items().size(), ""), blocks);
                    }
                    case VoteKind.Consent _ -> ratings(insight, Collections.nCopies(CONSENT_VALUES, ""), blocks);
                });
        return blocks;
    }

    /** The first ballot of the appendix whose table has a column for the agreement. */
    private Optional<Ballot> firstWithAgreement() {
        var workshop = wording.workshop();
        return workshop.programme()
                .steps()
                .flatMap(step -> workshop.ballots().stream()
                        .filter(ballot -> ballot.stepId().equals(step.id())))
                .filter(ballot -> ballot.isRevealed() && !ballot.isCarriedOver())
                .filter(ballot -> ballot.isSplit() || ballot.predictionOf().isEmpty())
                .filter(ballot -> ballot.kind() instanceof VoteKind.Scale || ballot.kind() instanceof VoteKind.Consent)
                .findFirst();
    }

    /** How it was voted, and of sides that are not shown why. */
    public String methodText(BallotInsight insight) {
        var ballot = insight.ballot();
        if (ballot.isBySide()) {
            return wording.get("report.ballot.splits", ballot.highestValue());
        }
        var way = ballot.way() == Ballot.VotingMethod.OPEN
                ? wording.get("report.ballot.open")
                : wording.get("report.ballot.sealed");
        var whole = insight.isPrediction() ? "report.ballot.no_room" : "report.ballot.room_only";
        return insight.isSplit() ? way : way + " " + wording.get(whole, ballot.threshold());
    }

    /** One row per item, with the votes of each group. */
    private Block votes(BallotInsight insight) {
        var groups = shownGroups(insight);
        var head = new ArrayList<String>();
        head.add(wording.get("report.ballot.item"));
        groups.forEach(group -> head.add(
                insight.ballot().isBySide()
                        ? markedGroupName(group)
                        : wording.get("report.ballot.group", markedGroupName(group), insight.voters(group))));
        var rows = insight.items().stream()
                .map(item -> Stream.concat(
                                Stream.of(Block.Cell.of(item.label())),
                                groups.stream()
                                        .map(group -> Block.Cell.of(item.resultOf(group)
                                                .map(result -> wording.get("report.number", result.votes()))
                                                .orElse(""))))
                        .toList())
                .toList();
        return new Block.Table(head, rows, 1);
    }

    /**
     * One row per group and item: how many chose each value, the mean, and the agreement of ratings (−1 to 1) or the place in an order.
     *
     * @param before receives the sentence that was voted on as a note, because it would be too wide for a column
     */
    private Block ratings(BallotInsight insight, List<String> labels, List<Block> before) {
        boolean several = insight.items().size() > 1;
        int lowest = insight.ballot().lowestValue();
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
        boolean ranked = insight.ballot().kind() instanceof VoteKind.Ranking;
        head.add(wording.get(ranked ? "report.ballot.place" : "report.ballot.agreement"));
        var rows = new ArrayList<List<Block.Cell>>();
        for (var item : insight.items()) {
            for (var group : shownGroups(insight)) {
                var result = item.resultOf(group);
                if (result.isPresent()) {
                    var row = new ArrayList<Block.Cell>();
                    if (several) {
                        row.add(Block.Cell.of(item.label())); // in each row, because a page may end between two
                    }
                    row.addAll(row(group, result.get()));
                    row.add(Block.Cell.of(
                            ranked
                                    ? wording.get("report.number", RankedItem.placeOf(insight, item, group))
                                    : wording.decimal(result.get().agreement())));
                    rows.add(row);
                }
            }
        }
        return new Block.Table(head, rows, texts);
    }

    /** How alike the orders are, of each group that is large enough to say so. */
    private Optional<Block> concordance(BallotInsight insight) {
        var groups = shownGroups(insight).stream()
                .filter(group -> Concordance.of(insight, group).isPresent())
                .map(group -> wording.get(
                        "report.ballot.w",
                        ShownText.isolate(wording.nameOf(group)),
                        wording.decimal(Concordance.of(insight, group)),
                        insight.voters(group)))
                .toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Note(wording.get(
                        "report.ballot.about_w",
                        String.join(", ", groups),
                        insight.items().size())));
    }

    private List<Block.Cell> row(Ballot.Group group, GroupResult result) {
        var row = new ArrayList<Block.Cell>();
        row.add(Block.Cell.of(groupLine(group, result.distribution().total())));
        result.distribution().counts().forEach(count -> row.add(Block.Cell.of(wording.get("report.number", count))));
        row.add(Block.Cell.of(wording.decimal(result.mean())));
        return row;
    }

    private Block.Line groupLine(Ballot.Group group, int voters) {
        var text = wording.get("report.ballot.group", ShownText.isolate(wording.nameOf(group)), voters);
        return group.side().map(side -> wording.sideLine(side, text)).orElseGet(() -> Block.Line.plain(text));
    }

    /** The groups that have answers of their own to show; none of a prediction whose sides are not shown. */
    public static List<Ballot.Group> shownGroups(BallotInsight insight) {
        return Arrays.stream(Ballot.Group.values())
                .filter(group -> insight.voters(group) > 0)
                // Two separate splits of points, or what each side expected of the other, are not answers of one room.
                .filter(group -> group != Ballot.Group.ROOM
                        || !insight.isPrediction()
                                && (!insight.isSplit() || !insight.ballot().isBySide()))
                .toList();
    }

    private String markedGroupName(Ballot.Group group) {
        return group.side()
                .map(side -> side.shape() + " " + ShownText.isolate(wording.nameOf(side)))
                .orElseGet(() -> wording.nameOf(group));
    }
}
