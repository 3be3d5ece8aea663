package org.commonground.report.section;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.model.StepKind;
import org.commonground.report.model.Block;
import org.commonground.report.model.KeyFigure;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.CheckIn;

/** The beginning of the report of a check-in: which one it is, the vision, how far the actions are, what blocks them, what changed. */
record CheckInSection(Wording wording) {

    /** "Common Ground · Check-in after 30 days", or its number where the days are not known. */
    String kind() {
        return passed().or(this::scheduled)
                .map(days -> wording.get("report.check_in.days", days))
                .orElseGet(() -> wording.get("report.check_in.number", number()));
    }

    /** The days since the first workshop; empty if one of the two has no day. */
    private Optional<Long> passed() {
        return earlier().reversed().stream()
                .findFirst()
                .flatMap(first -> wording.of(first).knownDay())
                .flatMap(first -> wording.knownDay().map(day -> ChronoUnit.DAYS.between(first, day)))
                .filter(days -> days > 0);
    }

    /** The days after which it was to be held. */
    private Optional<Long> scheduled() {
        var id = wording.workshop().id();
        return earlier().stream()
                .flatMap(before -> before.all(CheckIn.class).stream())
                .filter(checkIn -> checkIn.heldIn().filter(id::equals).isPresent())
                .findFirst()
                .map(checkIn -> (long) checkIn.days());
    }

    private int number() {
        return wording.workshop().series().map(series -> series.number() - 1).orElse(1);
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(
                earlier().isEmpty()
                        ? wording.get("report.check_in.of_unknown", number())
                        : wording.get(
                                "report.check_in.of",
                                number(),
                                ShownText.isolate(earlier().getLast().details().title()),
                                wording.longDate(wording.of(earlier().getLast()).day()))));
        new KeyFiguresSection(wording).finding().ifPresent(blocks::add);
        Stream.concat(Stream.of(wording.workshop()), earlier().stream())
                .map(workshop -> new VisionSection(wording.of(workshop)).blocks())
                .filter(vision -> !vision.isEmpty())
                .findFirst()
                .ifPresent(blocks::addAll);
        blocks.addAll(counts());
        var actions = new ActionsSection(wording).blocks();
        blocks.addAll(
                wording.workshop().actions().size() > ActionsSection.MOST_ON_A_PAGE
                        ? joined(blocked(), actions)
                        : joined(actions, blocked()));
        earlier().stream()
                .findFirst()
                .ifPresent(before -> blocks.addAll(new ChangesSection(wording).sinceWorkshop(before)));
        return blocks;
    }

    private static List<Block> joined(List<Block> first, List<Block> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** What the sides need and offer, so that actions that are blocked go on. */
    private List<Block> blocked() {
        var blocked = wording.workshop()
                .programme()
                .steps()
                .filter(step -> step.kind() instanceof StepKind.Exchange)
                .flatMap(step -> new TablesSection(wording).blocks(step).stream())
                .toList();
        return blocked.isEmpty()
                ? blocked
                : joined(List.of(wording.sectionHeading("report.check_in.blocked")), blocked);
    }

    /**
     * How many actions are done, blocked, late, on time, without a date, or dropped; only what there is. Each is counted once, and how
     * many of the blocked ones are late or have no date is told with them, so that the table of the actions has no more of them.
     */
    private List<Block> counts() {
        var counts = new LinkedHashMap<ActionStatus.Count, Integer>();
        Arrays.stream(ActionStatus.Count.values()).forEach(count -> counts.put(count, 0));
        var actions = wording.workshop().actions();
        var status = new ActionStatus(wording);
        actions.forEach(action -> counts.merge(status.count(action), 1, Integer::sum));
        var blocked = actions.stream()
                .filter(action -> status.count(action) == ActionStatus.Count.BLOCKED)
                .toList();
        long late = blocked.stream().filter(status::isLate).count();
        long undated = blocked.stream().filter(action -> action.due().isEmpty()).count();
        var figures = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new KeyFigure(
                        wording.get("report.number", count.getValue()),
                        wording.get(count.getKey().key(), actions.size(), late, undated)))
                .toList();
        return figures.isEmpty()
                ? List.of()
                : List.of(wording.sectionHeading("report.standing"), new Block.KeyFigures(figures));
    }

    /** The workshops that this one follows, the last one first, as far as they are known. */
    private List<Workshop> earlier() {
        var found = new ArrayList<Workshop>();
        var next = wording.followed();
        while (next.isPresent() && !found.contains(next.get())) {
            found.add(next.get());
            next = wording.of(next.get()).followed();
        }
        return found;
    }
}
