package org.commonground.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.plan.PlanOut;
import org.commonground.workshop.Action;
import org.commonground.workshop.Workshop;

/** The section about changes to actions and answers to reviewers since the last export. */
record Changes(Wording wording) {
    private record Field(String key, Function<Action, Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("report.changes.title", Action::title),
            new Field("report.changes.first_step", Action::firstStep),
            new Field("report.changes.owner", Action::owner),
            new Field("report.changes.counterpart", Action::counterpart),
            new Field("report.changes.due", Action::due),
            new Field("report.changes.measure", Action::measure),
            new Field("report.changes.status", Action::status));

    /** @param before the workshop as it was at the last export */
    List<Block> blocks(Workshop before) {
        var old = byId(before);
        var now = byId(wording.workshop());
        var lines = new ArrayList<Block.Line>();
        for (var action : wording.workshop().actions()) {
            var was = old.get(action.id());
            if (was == null) {
                lines.add(line("report.changes.added", action));
            } else {
                var fields = FIELDS.stream()
                        .filter(field -> !Objects.equals(
                                field.value().apply(was), field.value().apply(action)))
                        .map(field -> wording.get(field.key()))
                        .toList();
                if (!fields.isEmpty()) {
                    lines.add(Block.Line.plain(wording.get(
                            "report.changes.changed", ShownText.isolated(action.title()), wording.list(fields))));
                }
            }
        }
        before.actions().stream()
                .filter(action -> !now.containsKey(action.id()))
                .forEach(action -> lines.add(line("report.changes.removed", action)));
        new Reviewed(wording).since(before).forEach(lines::add);
        return List.of(
                new Block.Heading(2, wording.get("report.changes.since", PlanOut.number(before)), ""),
                lines.isEmpty() ? new Block.Note(wording.get("report.changes.none")) : new Block.Lines(lines));
    }

    private Block.Line line(String key, Action action) {
        return Block.Line.plain(wording.get(key, ShownText.isolated(action.title())));
    }

    private static Map<String, Action> byId(Workshop workshop) {
        return workshop.actions().stream().collect(Collectors.toMap(Action::id, Function.identity()));
    }
}
