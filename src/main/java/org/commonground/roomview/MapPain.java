package org.commonground.roomview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.insight.Support;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.programme.VotedOn;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Workshop;

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
    public static List<Pain> of(Workshop workshop, String mapStepId, StepKind.Map map, Words words) {
        return workshop.ballots().stream()
                .filter(ballot ->
                        ballot.revealed() && ballot.predictionOf().isEmpty() && isAbout(workshop, ballot, mapStepId))
                .reduce((earlier, later) -> later)
                .map(ballot -> of(BallotInsight.of(workshop, ballot), map, words))
                .orElse(List.of());
    }

    private static boolean isAbout(Workshop workshop, Ballot ballot, String mapStepId) {
        return workshop.programme()
                .step(ballot.stepId())
                .filter(step ->
                        step.kind() instanceof StepKind.Vote vote && vote.on().equals(new VotedOn.ColumnsOf(mapStepId)))
                .isPresent();
    }

    private static List<Pain> of(BallotInsight insight, StepKind.Map map, Words words) {
        var byColumn = new HashMap<String, ItemInsight>();
        insight.items().forEach(item -> item.line().originId().ifPresent(id -> byColumn.put(id, item)));
        var furthest = insight.talkFirst().stream().findFirst();
        return map.columns().stream()
                .map(column -> Optional.ofNullable(byColumn.get(column.id())))
                .map(item -> new Pain(
                        item.map(found -> figures(insight.ballot(), found, words))
                                .orElse(List.of()),
                        item.isPresent() && item.equals(furthest)))
                .toList();
    }

    private static List<PainFigure> figures(Ballot ballot, ItemInsight item, Words words) {
        var figures = new ArrayList<PainFigure>();
        for (var side : Side.values()) {
            item.of(Ballot.Group.valueOf(side.name()))
                    .ifPresent(
                            result -> figures.add(new PainFigure(Optional.of(side), written(ballot, result, words))));
        }
        if (figures.isEmpty()) {
            item.of(Ballot.Group.ROOM)
                    .ifPresent(result -> figures.add(new PainFigure(Optional.empty(), written(ballot, result, words))));
        }
        return figures;
    }

    /** Votes where they are added up; of ratings how many gave a high one. Never a mean: a few people are counted. */
    private static String written(Ballot ballot, GroupResult result, Words words) {
        return result.rated()
                ? words.get(
                        "room.pain.high", Support.from(ballot), result.support().votes(), result.voters())
                : words.get("room.pain.votes", result.votes(), result.voters());
    }
}
