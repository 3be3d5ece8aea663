package org.commonground.report;

import java.util.ArrayList;
import java.util.List;
import org.commonground.workshop.CheckIn;

/** Where the two sides stand, in at most four figures. */
final class Standing {
    private static final int MOST = 4;

    private Standing() {}

    static List<Block> blocks(Wording wording) {
        var figures = new ArrayList<Block.KeyFigure>();
        var actions = wording.workshop().actions();
        if (!actions.isEmpty()) {
            boolean shared = actions.stream()
                    .allMatch(action ->
                            action.owner().isPresent() && action.counterpart().isPresent());
            figures.add(new Block.KeyFigure(
                    wording.get("report.number", actions.size()),
                    shared
                            ? wording.get("report.figure.actions_shared", actions.size())
                            : wording.get("report.figure.actions", actions.size())));
        }
        wording.workshop().all(CheckIn.class).stream()
                .findFirst()
                .ifPresent(checkIn -> figures.add(
                        new Block.KeyFigure(wording.shortDate(checkIn.due()), wording.get("report.figure.check_in"))));
        return figures.isEmpty()
                ? List.of()
                : List.of(
                        wording.section("report.standing"),
                        new Block.KeyFigures(figures.subList(0, Math.min(MOST, figures.size()))));
    }
}
