package org.commonground.live;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.live.RoomScene.Pain;
import org.commonground.live.RoomScene.PainFigure;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.programme.VotedOn;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Workshop;

/** What the sides said about the columns of a map, in the last vote on them that is revealed. */
public final class MapPain {

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
                        item.map(found -> figures(found, words)).orElse(List.of()),
                        item.isPresent() && item.equals(furthest)))
                .toList();
    }

    private static List<PainFigure> figures(ItemInsight item, Words words) {
        var figures = new ArrayList<PainFigure>();
        for (var side : Side.values()) {
            item.of(Ballot.Group.valueOf(side.name()))
                    .ifPresent(result -> figures.add(new PainFigure(Optional.of(side), written(result, words))));
        }
        if (figures.isEmpty()) {
            item.of(Ballot.Group.ROOM)
                    .ifPresent(result -> figures.add(new PainFigure(Optional.empty(), written(result, words))));
        }
        return figures;
    }

    /** Votes where they are added up, else the mean; how many voted always stands beside. */
    private static String written(GroupResult result, Words words) {
        var number = NumberFormat.getInstance(words.locale());
        number.setMaximumFractionDigits(1);
        return result.rated()
                ? words.get(
                        "room.pain.mean",
                        result.mean().stream()
                                .mapToObj(number::format)
                                .findFirst()
                                .orElse("–"),
                        result.voters())
                : words.get("room.pain.votes", number.format(result.votes()), result.voters());
    }
}
