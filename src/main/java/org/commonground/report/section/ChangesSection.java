package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.plan.PlanVersions;
import org.commonground.report.model.ActionText;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Decision;

/** The section about what changed since the last export: actions, the vision, decisions, and what reviewers said. */
record ChangesSection(Wording wording) {
    private record ComparedField(String key, Function<Action, Object> value) {
        boolean differs(Action was, Action now) {
            return !value.apply(was).equals(value.apply(now));
        }
    }

    private static final List<ComparedField> FIELDS = Stream.of(
                    Stream.of(new ComparedField("report.changes.title", Action::title)),
                    Stream.of(ActionText.values()).map(text -> new ComparedField(text.nameInSentence(), text::of)),
                    Stream.of(
                            new ComparedField("report.changes.owner", Action::owner),
                            new ComparedField("report.changes.counterpart", Action::counterpart),
                            new ComparedField("report.changes.measure", Action::measure)))
            .flatMap(Function.identity())
            .toList();

    /** @param before the workshop as it was at the last export */
    List<Block> blocks(Workshop before) {
        return blocks(
                before, byId(before.actions()), wording.get("report.changes.since", PlanVersions.lastVersion(before)));
    }

    /**
     * A plan is made with every action open: a status that an action of a first workshop has by now was given to it since.
     *
     * @param before the workshop that a check-in follows, or the check-in before it
     */
    List<Block> sinceWorkshop(Workshop before) {
        var then = wording.of(before);
        var old = byId(
                then.isCheckIn()
                        ? before.actions()
                        : before.actions().stream()
                                .map(action -> action.withStatus(Action.Status.OPEN))
                                .toList());
        return blocks(
                before,
                old,
                wording.get(
                        then.isCheckIn() ? "report.changes.since_check_in" : "report.changes.since_workshop",
                        wording.longDate(then.day())));
    }

    private List<Block> blocks(Workshop before, Map<String, Action> old, String heading) {
        var now = byId(wording.workshop().actions());
        var lines = new ArrayList<Block.Line>();
        for (var action : wording.workshop().actions()) {
            var was = old.get(action.id());
            if (was == null) {
                lines.add(line("report.changes.added", action));
            } else {
                var fields = Stream.concat(
                                FIELDS.stream()
                                        .filter(field -> field.differs(was, action))
                                        .map(field -> wording.get(field.key())),
                                fromTo(was, action))
                        .toList();
                if (!fields.isEmpty()) {
                    lines.add(Block.Line.plain(wording.get(
                            "report.changes.changed", ShownText.isolate(action.title()), wording.list(fields))));
                }
            }
        }
        before.actions().stream()
                .filter(action -> !now.containsKey(action.id()))
                .forEach(action -> lines.add(line("report.changes.removed", action)));
        newWords(before).forEach(lines::add);
        new ReviewsSection(wording).since(before).forEach(lines::add);
        return List.of(
                new Block.Heading(2, heading),
                lines.isEmpty()
                        ? new Block.Note(
                                wording.get(now.isEmpty() ? "report.changes.no_actions" : "report.changes.none"))
                        : new Block.Lines(lines));
    }

    /** The date and the status of an action, as they were and as they are, where they differ. */
    private Stream<String> fromTo(Action was, Action now) {
        return Stream.of(
                        fromTo("report.changes.due", due(was), due(now)),
                        fromTo("report.changes.status", wording.status(was.status()), wording.status(now.status())))
                .filter(change -> !change.isEmpty());
    }

    private String fromTo(String key, String was, String now) {
        return was.equals(now) ? "" : wording.get(key, was, now);
    }

    private String due(Action action) {
        return action.due().map(wording::shortDate).orElseGet(() -> wording.get("report.changes.no_date"));
    }

    /** Statements with new words, and decisions that are new or withdrawn. */
    private Stream<Block.Line> newWords(Workshop before) {
        var workshop = wording.workshop();
        var then = wording.of(before);
        var visions = visions(wording).filter(words -> visions(then).noneMatch(words::equals));
        return Stream.of(
                        visions.map(words -> wording.get("report.changes.vision", words)),
                        decided(workshop, before).map(text -> wording.get("report.changes.decided", text)),
                        before.id().equals(workshop.id())
                                ? decided(before, workshop).map(text -> wording.get("report.changes.withdrawn", text))
                                : Stream.<String>empty())
                .flatMap(Function.identity())
                .map(Block.Line::plain);
    }

    private static Stream<String> visions(Wording wording) {
        return new VisionSection(wording).claims().stream().map(claim -> ShownText.isolate(claim.wording()));
    }

    /** The decisions that only the first of two workshops has. */
    private static Stream<String> decided(Workshop one, Workshop other) {
        return one.decisions().stream()
                .map(Decision::text)
                .filter(text -> other.decisions().stream().map(Decision::text).noneMatch(text::equals))
                .map(ShownText::isolate);
    }

    private Block.Line line(String key, Action action) {
        return Block.Line.plain(wording.get(key, ShownText.isolate(action.title())));
    }

    private static Map<String, Action> byId(List<Action> actions) {
        return actions.stream().collect(Collectors.toMap(Action::id, Function.identity()));
    }
}
