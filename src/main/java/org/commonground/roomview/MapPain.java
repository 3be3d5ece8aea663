package org.commonground.roomview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.insight.Support;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;

/** What the sides said about the columns of a map, in the last vote on them that is revealed. */
public final class MapPain {

    /** What a vote says about a column: a figure for each group that may be shown apart, and whether the sides differ most here. */
    public record Pain(List<PainFigure> figures, boolean furthestApart) {
        public Pain {
            figures = List.copyOf(figures);
        }
    }

    /** A figure with its n; {@code side} is empty for the whole room. */
    public record PainFigure(Optional<Side> side, String text) {}

    private MapPain() {}

    /** One for each column of the map; none at all before such a vote is revealed. */
    public static List<Pain> of(Workshop workshop, String mapStepId, StepKind.Map map, Messages messages) {
        return workshop.ballots().stream()
                .filter(ballot ->
                        ballot.isRevealed() && ballot.predictionOf().isEmpty() && isAbout(workshop, ballot, mapStepId))
                .reduce((earlier, later) -> later)
                .map(ballot -> of(BallotInsight.of(workshop, ballot), map, messages))
                .orElse(List.of());
    }

    private static boolean isAbout(Workshop workshop, Ballot ballot, String mapStepId) {
        return workshop.programme()
                .step(ballot.stepId())
                .filter(step ->
                        step.kind() instanceof StepKind.Vote vote && vote.on().equals(new VotedOn.ColumnsOf(mapStepId)))
                .isPresent();
    }

    private static List<Pain> of(BallotInsight insight, StepKind.Map map, Messages messages) {
        var byColumn = new HashMap<String, ItemInsight>();
        insight.items().forEach(item -> item.line().originId().ifPresent(id -> byColumn.put(id, item)));
        var furthest = insight.furthestApart();
        return map.columns().stream()
                .map(column -> Optional.ofNullable(byColumn.get(column.id())))
                .map(item -> new Pain(
                        item.map(found -> figures(insight.ballot(), found, messages))
                                .orElse(List.of()),
                        item.filter(furthest::contains).isPresent()))
                .toList();
    }

    private static List<PainFigure> figures(Ballot ballot, ItemInsight item, Messages messages) {
        var figures = new ArrayList<PainFigure>();
        for (var side : Side.values()) {
            item.resultOf(Ballot.Group.of(side))
                    .ifPresent(result ->
                            figures.add(new PainFigure(Optional.of(side), written(ballot, result, messages))));
        }
        if (figures.isEmpty()) {
            item.resultOf(Ballot.Group.ROOM)
                    .ifPresent(
                            result -> figures.add(new PainFigure(Optional.empty(), written(ballot, result, messages))));
        }
        return figures;
    }

    /** Votes where they are added up; of ratings how many gave a high one; of ranks how many put it first. Never a mean: a few people are counted. */
    private static String written(Ballot ballot, GroupResult result, Messages messages) {
        if (ballot.kind() instanceof VoteKind.Ranking) {
            return messages.get("room.pain.first", result.support().votes(), result.voters());
        }
        return result.isRated()
                ? messages.get(
                        "room.pain.high",
                        Support.threshold(ballot),
                        result.support().votes(),
                        result.voters())
                : messages.get("room.pain.votes", result.votes(), result.voters());
    }
}
