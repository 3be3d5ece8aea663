package org.commonground.report.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commonground.drawing.chart.Figures;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.programme.model.VoteKind;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.CheckIn;

/** The section with at most four key figures. */
record KeyFiguresSection(Wording wording) {
    private static final int MAX_FIGURES = 4;

    List<Block> blocks() {
        var insights = BallotInsight.all(wording.workshop());
        var figures = new ArrayList<Block.KeyFigure>();
        insights.stream().filter(KeyFiguresSection::isFirstView).findFirst().ifPresent(view -> {
            mostGiven(view).ifPresent(figures::add);
            gap(view).ifPresent(figures::add);
        });
        actions().ifPresent(figures::add);
        wording.workshop().all(CheckIn.class).stream()
                .findFirst()
                .ifPresent(checkIn -> figures.add(
                        new Block.KeyFigure(wording.shortDate(checkIn.due()), wording.get("report.figure.check_in"))));
        if (figures.size() < MAX_FIGURES) {
            commonGround(insights).ifPresent(figures::addFirst);
        }
        return figures.isEmpty()
                ? List.of()
                : List.of(wording.sectionHeading("report.standing"), new Block.KeyFigures(figures));
    }

    /** Whether this is the first rating on a scale of named stages: "Where are we today?" */
    private static boolean isFirstView(BallotInsight insight) {
        var ballot = insight.ballot();
        return ballot.kind() instanceof VoteKind.Scale scale
                && scale.labels().stream().noneMatch(String::isEmpty)
                && ballot.predictionOf().isEmpty()
                && ballot.repeatOf().isEmpty();
    }

    /** The answer that more than half of all voters gave, if there is one. */
    private Optional<Block.KeyFigure> mostGiven(BallotInsight view) {
        if (!(view.ballot().kind() instanceof VoteKind.Scale scale)) {
            return Optional.empty();
        }
        var all = new ArrayList<>(Collections.nCopies(scale.size(), 0));
        eachVoterOnce(view).forEach(result -> {
            for (int i = 0; i < all.size(); i++) {
                all.set(i, all.get(i) + result.distribution().counts().get(i));
            }
        });
        int most = Collections.max(all);
        var label = scale.labels().get(all.indexOf(most));
        boolean majority = 2 * most > all.stream().mapToInt(count -> count).sum();
        return majority && !label.isEmpty()
                ? Optional.of(new Block.KeyFigure(
                        label,
                        wording.get(
                                "report.figure.most",
                                ShownText.isolate(view.ballot().question()))))
                : Optional.empty();
    }

    /** The results that count everybody once: the room if it is kept, otherwise its groups. */
    private static List<GroupResult> eachVoterOnce(BallotInsight view) {
        var groups = view.items().getFirst().groups();
        var room = Optional.ofNullable(groups.get(Ballot.Group.ROOM));
        return room.map(List::of).orElseGet(() -> List.copyOf(groups.values()));
    }

    private Optional<Block.KeyFigure> gap(BallotInsight view) {
        return view.items()
                .getFirst()
                .gap()
                .map(gap -> new Block.KeyFigure(
                        wording.get("report.figure.decimal", Math.abs(gap.value())),
                        wording.get(
                                "report.figure.gap",
                                view.voters(Ballot.Group.MARKETING),
                                view.voters(Ballot.Group.IT))));
    }

    private Optional<Block.KeyFigure> actions() {
        var actions = wording.workshop().actions();
        boolean shared = actions.stream()
                .allMatch(action ->
                        action.owner().isPresent() && action.counterpart().isPresent());
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.KeyFigure(
                        wording.get("report.number", actions.size()),
                        shared
                                ? wording.get("report.figure.actions_shared", actions.size())
                                : wording.get("report.figure.actions", actions.size())));
    }

    private Optional<Block.KeyFigure> commonGround(List<BallotInsight> insights) {
        return insights.stream()
                .filter(Figures::hasMap)
                .findFirst()
                .map(insight -> new Block.KeyFigure(
                        wording.get("report.number", insight.commonGround().size()),
                        wording.get(
                                "report.figure.common_ground",
                                insight.items().size(),
                                insight.voters(Ballot.Group.MARKETING),
                                insight.voters(Ballot.Group.IT))));
    }
}
