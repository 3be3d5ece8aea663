package org.commonground.report.archive;

import static org.commonground.report.archive.UnreadableWorkshopFile.require;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.PhotoFile;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.RecordLimits;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.RunSheet;
import org.commonground.workshop.record.Series;
import org.commonground.workshop.record.SponsorBrief;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Term;
import org.commonground.workshop.record.Theme;

/**
 * Validates the records of a workshop file together: limits, unique ids, and references to existing records. References may be
 * broken in origins of actions and ballot lines, which keep a label of deleted records, in persons of cells and reservations, and
 * in the subject of a private note.
 */
final class WorkshopFileCheck {

    /** Longest pause or change of a step's time, in seconds: ten days. */
    private static final int MAX_SECONDS = 10 * 24 * 60 * 60;

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final Map<Class<?>, Map<String, Item>> records = new HashMap<>();
    private final Set<String> steps;
    private final Set<String> pauses;

    private WorkshopFileCheck(Collection<Item> items) {
        var ids = new HashSet<String>();
        for (var item : items) {
            require(item, ID.matcher(item.id()).matches(), "workshop_file.id_letters_digits");
            require(item, ids.add(item.id()), "workshop_file.two_records_id");
            records.computeIfAbsent(item.getClass(), kind -> new HashMap<>()).put(item.id(), item);
        }
        for (var single : List.of(Details.class, RunSheet.class, LiveState.class)) {
            if (count(single) != 1) {
                throw new UnreadableWorkshopFile(
                        "", Messages.text("workshop_file.workshop_exactly_one_record", single.getSimpleName()));
            }
        }
        Workshop.kinds().forEach(kind -> requireAtMost(kind, RecordLimits.most(kind)));
        var sheet = (RunSheet) items(RunSheet.class).iterator().next();
        steps = sheet.programme().steps().map(Step::id).collect(Collectors.toSet());
        pauses = sheet.programme().exercises().stream()
                .filter(Exercise::isBreak)
                .map(Exercise::id)
                .collect(Collectors.toSet());
    }

    /** @throws UnreadableWorkshopFile with the first error */
    static void check(Collection<Item> items) {
        var check = new WorkshopFileCheck(items);
        items.forEach(check::checkItem);
    }

    private void checkItem(Item item) {
        WorkshopTextCheck.check(item);
        require(item, Math.abs(item.place()) <= RecordLimits.MAX_PLACE, "workshop_file.place");
        switch (item) {
            case Details details -> details(details);
            case RunSheet sheet -> programme(sheet);
            case LiveState live -> {
                live.step().ifPresent(id -> requireStepOrPause(item, id));
                live.runs().forEach(run -> {
                    requireStepOrPause(item, run.stepId());
                    require(
                            item,
                            run.pausedSeconds() >= 0
                                    && run.pausedSeconds() <= MAX_SECONDS
                                    && Math.abs(run.extraSeconds()) <= MAX_SECONDS,
                            "workshop_file.run_seconds");
                    run.plannedMinutes()
                            .ifPresent(minutes -> require(
                                    item,
                                    minutes >= 0 && minutes <= Limits.MAX_MINUTES,
                                    "workshop_file.planned_minutes"));
                    run.airtime()
                            .ifPresent(airtime -> require(
                                    item,
                                    Math.min(airtime.marketingSeconds(), airtime.itSeconds()) >= 0
                                            && Math.max(airtime.marketingSeconds(), airtime.itSeconds()) <= MAX_SECONDS
                                            && airtime.speaking()
                                                    .filter(on -> on.side() == Side.JOINT)
                                                    .isEmpty(),
                                    "workshop_file.airtime"));
                });
                require(item, live.shown().beat() >= 0 && live.shown().page() >= 0, "workshop_file.shown_below_zero");
                requireReference(item, live.shown().ballotId(), Ballot.class);
            }
            case Card card -> {
                requireStep(item, card.stepId());
                requireReference(item, card.themeId(), Theme.class);
            }
            case Theme theme -> requireStep(item, theme.stepId());
            case RegisterRow row -> requireStep(item, row.stepId());
            case Exchange exchange -> exchange(exchange);
            case Statement statement -> requireStep(item, statement.stepId());
            case Ballot ballot -> {
                requireStep(item, ballot.stepId());
                requireReference(item, ballot.predictionOf(), Ballot.class);
                requireReference(item, ballot.repeatOf(), Ballot.class);
                notInACircle(ballot);
                counts(ballot);
            }
            case Decision decision -> {
                decision.stepId().ifPresent(id -> requireStep(item, id));
                requireReference(item, decision.ballotId(), Ballot.class);
            }
            case ParkedItem parked -> parked.stepId().ifPresent(id -> requireStep(item, id));
            case Action action -> {
                requireReference(item, action.owner(), Participant.class);
                requireReference(item, action.counterpart(), Participant.class);
            }
            case CheckIn checkIn -> require(item, checkIn.days() >= 1, "workshop_file.check_day_more_after");
            case Participant _, SponsorBrief _, PrivateNote _, Term _, Series _, ExportVersion _, Review _ -> {}
            case Photo photo -> {
                if (!photo.isClientLogo()) {
                    requireStep(item, photo.stepId());
                }
                requireReference(item, Optional.of(photo.fileId()), PhotoFile.class);
            }
            case PhotoFile file -> require(item, PhotoReader.isStorable(file), "workshop_file.no_picture_app_kept");
        }
    }

    private static void details(Details details) {
        require(details, details.loadLimit() >= 1 && details.loadLimit() <= 100, "workshop_file.load_limit");
        int last = 0;
        for (int days : details.checkInDays()) {
            require(details, days > last && days <= 3_650, "workshop_file.check_days_rise_from");
            last = days;
        }
    }

    private static void programme(RunSheet sheet) {
        try {
            ProgrammeFile.check(Messages.text("workshop_file.programme"), sheet.programme());
        } catch (UnreadableProgramme e) {
            throw new UnreadableWorkshopFile(sheet, e.file() + ", " + e.place() + ": " + e.reason());
        }
    }

    private void exchange(Exchange exchange) {
        requireStep(exchange, exchange.stepId());
        requireReference(exchange, exchange.matchedWith(), Exchange.class);
        exchange.matchedWith()
                .flatMap(id -> find(Exchange.class, id))
                .ifPresent(other -> require(
                        exchange,
                        other.matchedWith().filter(exchange.id()::equals).isPresent()
                                && other.direction() != exchange.direction(),
                        "workshop_file.need_what_given_for"));
    }

    private void notInACircle(Ballot ballot) {
        for (var next : List.<java.util.function.Function<Ballot, Optional<String>>>of(
                Ballot::predictionOf, Ballot::repeatOf)) {
            var seen = new HashSet<>(Set.of(ballot.id()));
            var at = next.apply(ballot).flatMap(id -> find(Ballot.class, id));
            while (at.isPresent()) {
                require(ballot, seen.add(at.get().id()), "workshop_file.repeats_predicts_itself_circle");
                at = next.apply(at.get()).flatMap(id -> find(Ballot.class, id));
            }
        }
    }

    private static void counts(Ballot ballot) {
        var lines = ballot.items().stream().map(Ballot.BallotItem::id).collect(Collectors.toSet());
        var groups = ballot.groupSizes().stream().map(Ballot.GroupSize::group).collect(Collectors.toSet());
        require(ballot, lines.size() == ballot.items().size(), "workshop_file.two_lines_same_id");
        require(ballot, groups.size() == ballot.groupSizes().size(), "workshop_file.group_stands_twice");
        for (var size : ballot.groupSizes()) {
            require(ballot, size.voters() >= 0 && size.voters() <= 1_000, "workshop_file.voters");
        }
        var seen = new HashSet<List<Object>>();
        for (var count : ballot.counts()) {
            require(ballot, lines.contains(count.itemId()), "workshop_file.counts_votes_for_line", count.itemId());
            require(ballot, groups.contains(count.group()), "workshop_file.counts_votes_group_without");
            require(
                    ballot,
                    count.value() >= ballot.lowestValue() && count.value() <= ballot.highestValue(),
                    "workshop_file.vote_cannot_given",
                    count.value());
            require(
                    ballot,
                    count.count() >= 1 && count.count() <= ballot.voterCount(count.group()),
                    "workshop_file.more_votes_counted_than");
            require(
                    ballot,
                    seen.add(List.of(count.group(), count.itemId(), count.value())),
                    "workshop_file.count_stands_twice");
        }
        if (ballot.isSealed()) {
            checkSecrecy(ballot);
        }
        if (ballot.kind() instanceof VoteKind.Ranking) {
            ballot.groupSizes().forEach(size -> checkRanks(ballot, size));
        }
    }

    /** What is too few to be counted apart was never kept, so it was changed by hand: figures of it would not be true. */
    private static void checkSecrecy(Ballot ballot) {
        int least = ballot.threshold();
        require(
                ballot,
                least >= Limits.MIN_THRESHOLD && least <= Limits.MAX_THRESHOLD,
                "workshop_file.sealed_threshold",
                Limits.MIN_THRESHOLD,
                Limits.MAX_THRESHOLD);
        for (var size : ballot.groupSizes()) {
            require(ballot, size.voters() >= least, "workshop_file.sealed_too_few", size.voters(), least);
        }
    }

    /** Whoever ranks gives each item one rank and each rank to one item. */
    private static void checkRanks(Ballot ballot, Ballot.GroupSize size) {
        for (int i = 0; i < ballot.items().size(); i++) {
            var item = ballot.items().get(i).id();
            int rank = i + 1;
            require(
                    ballot,
                    sum(ballot, size.group(), count -> count.itemId().equals(item)) == size.voters()
                            && sum(ballot, size.group(), count -> count.value() == rank) == size.voters(),
                    "workshop_file.ranking_not_whole");
        }
    }

    private static int sum(Ballot ballot, Ballot.Group group, Predicate<Ballot.Count> which) {
        return ballot.counts().stream()
                .filter(count -> count.group() == group)
                .filter(which)
                .mapToInt(Ballot.Count::count)
                .sum();
    }

    private void requireStep(Item item, String id) {
        require(item, steps.contains(id), "workshop_file.refers_step_which_not", id);
    }

    private void requireStepOrPause(Item item, String id) {
        if (!pauses.contains(id)) {
            requireStep(item, id);
        }
    }

    private void requireReference(Item item, Optional<String> id, Class<? extends Item> kind) {
        id.ifPresent(i ->
                require(item, find(kind, i).isPresent(), "workshop_file.refers_which_not", kind.getSimpleName(), i));
    }

    private Collection<Item> items(Class<?> kind) {
        return records.getOrDefault(kind, Map.of()).values();
    }

    private int count(Class<?> kind) {
        return items(kind).size();
    }

    private <T extends Item> Optional<T> find(Class<T> kind, String id) {
        return Optional.ofNullable(records.getOrDefault(kind, Map.of()).get(id)).map(kind::cast);
    }

    private void requireAtMost(Class<? extends Item> kind, int most) {
        if (count(kind) > most) {
            throw new UnreadableWorkshopFile(
                    "", Messages.text("workshop_file.records_workshop_holds", count(kind), kind.getSimpleName(), most));
        }
    }
}
