package org.commonground.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.Figures;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.VoteKind;
import org.commonground.report.model.Block;
import org.commonground.report.model.KeyFigure;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.CheckIn;

/** The section with at most four key figures, each with what it is about, its scale and n. */
record KeyFiguresSection(Wording wording) {
    private static final int MAX_FIGURES = 4;
    private static final int MAX_STAGES = 2;

    List<Block> blocks() {
        var insights = BallotInsight.all(wording.workshop());
        var figures = new ArrayList<>(stages(insights));
        commonGround(insights).ifPresent(figures::add);
        actions().ifPresent(figures::add);
        nextCheckIn().filter(next -> figures.size() < MAX_FIGURES).ifPresent(figures::add);
        return figures.isEmpty()
                ? List.of()
                : List.of(wording.sectionHeading("report.standing"), new Block.KeyFigures(figures));
    }

    /** The items of the rating on a scale of named stages, "Where are we today?", as it was voted on last. */
    private List<KeyFigure> stages(List<BallotInsight> insights) {
        return insights.stream()
                .filter(KeyFiguresSection::hasStages)
                .findFirst()
                .flatMap(first -> insights.stream()
                        .filter(run -> hasStages(run)
                                && run.ballot().stepId().equals(first.ballot().stepId()))
                        .reduce((earlier, later) -> later))
                .map(view -> view.items().stream()
                        .limit(MAX_STAGES)
                        .flatMap(item -> stage(view, item).stream())
                        .toList())
                .orElse(List.of());
    }

    private static boolean hasStages(BallotInsight insight) {
        return insight.ballot().kind() instanceof VoteKind.Scale scale
                && scale.labels().stream().noneMatch(String::isEmpty)
                && !insight.isPrediction();
    }

    /** "IT 3.2 · Marketing 2.2", the higher side first; the mean of the room where the sides are withheld. */
    private Optional<KeyFigure> stage(BallotInsight view, ItemInsight item) {
        var groups = view.isSplit() ? List.of(Group.MARKETING, Group.IT) : List.of(Group.ROOM);
        var means = groups.stream()
                .filter(group -> item.mean(group).isPresent())
                .sorted(Comparator.comparingDouble(group -> -item.mean(group).getAsDouble()))
                .map(group -> wording.get(
                        "report.figure.mean",
                        wording.nameOf(group),
                        item.mean(group).getAsDouble()))
                .collect(Collectors.joining(" · "));
        var n = groups.stream()
                .map(group -> String.valueOf(item.answers(group)))
                .collect(Collectors.joining("\u00a0+\u00a0"));
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyFigure(
                        means,
                        wording.get(
                                "report.figure.stage",
                                ShownText.isolate(item.label()),
                                view.ballot().highestValue(),
                                n)));
    }

    private Optional<KeyFigure> actions() {
        var actions = wording.workshop().actions();
        long shared = actions.stream()
                .filter(action -> wording.person(action.owner()).isPresent()
                        && wording.person(action.counterpart()).isPresent())
                .count();
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyFigure(
                        wording.get("report.number", actions.size()),
                        wording.get("report.figure.actions", actions.size(), shared)));
    }

    private Optional<KeyFigure> nextCheckIn() {
        return wording.workshop().all(CheckIn.class).stream()
                .filter(checkIn -> checkIn.heldIn().isEmpty())
                .findFirst()
                .map(checkIn -> new KeyFigure(wording.shortDate(checkIn.due()), wording.get("report.figure.check_in")));
    }

    private Optional<KeyFigure> commonGround(List<BallotInsight> insights) {
        return insights.stream()
                .filter(Figures::hasMap)
                .findFirst()
                .map(insight -> new KeyFigure(
                        wording.get(
                                "report.figure.of",
                                insight.commonGround().size(),
                                insight.items().size()),
                        wording.get(
                                "report.figure.common_ground",
                                ShownText.isolate(insight.ballot().question()),
                                insight.voters(Group.MARKETING),
                                insight.voters(Group.IT))));
    }

    /** The finding of the workshop in one sentence, or that no vote was held; empty if there is nothing to tell. */
    Optional<Block> headline() {
        int actions = wording.workshop().actions().size();
        return finding()
                .or(() -> actions == 0
                        ? Optional.empty()
                        : Optional.of(new Block.Paragraph(wording.get("report.headline.no_vote", actions))));
    }

    /** What the votes say about the two sides, in one sentence; empty without a vote. */
    Optional<Block> finding() {
        var insights = BallotInsight.all(wording.workshop()).stream()
                .filter(insight -> !insight.isPrediction())
                .toList();
        var told = Stream.concat(
                        insights.stream().filter(Figures::hasMap),
                        insights.stream().filter(insight -> insight.ballot().kind() instanceof VoteKind.Dots))
                .findFirst()
                .or(() -> insights.stream().findFirst());
        return told.map(this::finding).map(Block.Paragraph::new);
    }

    private String finding(BallotInsight insight) {
        var best = insight.commonGround().stream().findFirst();
        var furthest = insight.talkFirst().stream().findFirst();
        if (!insight.isSplit()) {
            return ofQuestion(insight) + " "
                    + wording.get("report.ballot.room_only", insight.ballot().threshold());
        }
        if (!Figures.hasMap(insight) || best.isEmpty() && furthest.isEmpty()) {
            return ofQuestion(insight);
        }
        if (best.isEmpty() || furthest.isEmpty()) {
            return best.map(item -> wording.get("report.headline.common", support(item)))
                    .orElseGet(() -> wording.get(
                            "report.headline.apart", insight.furthestApart().size(), support(furthest.orElseThrow())));
        }
        return wording.get(
                "report.headline.both", insight.furthestApart().size(), support(best.get()), support(furthest.get()));
    }

    /** "Where are we today? IT: 4 of 4 say 3." */
    private String ofQuestion(BallotInsight insight) {
        return wording.get(
                "report.finding",
                ShownText.isolate(insight.ballot().question()),
                new Figures(wording.workshop(), wording.messages(), Frame.PAPER).finding(insight));
    }

    /** "“One record” (Marketing 2 of 4, IT 3 of 4)". */
    private String support(ItemInsight item) {
        var ground = item.commonGround().orElseThrow();
        return wording.get(
                "report.headline.item",
                ShownText.isolate(item.label()),
                wording.get(
                        "drawing.say.by_side",
                        wording.nameOf(Group.MARKETING),
                        ground.marketing().votes(),
                        ground.marketing().voters(),
                        wording.nameOf(Group.IT),
                        ground.it().votes(),
                        ground.it().voters()));
    }
}
