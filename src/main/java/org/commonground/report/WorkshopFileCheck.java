package org.commonground.report;

import static org.commonground.report.UnreadableWorkshopFile.require;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.programme.Exercise;
import org.commonground.programme.Limits;
import org.commonground.programme.ProgrammeFile;
import org.commonground.programme.Step;
import org.commonground.programme.UnreadableProgramme;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Card;
import org.commonground.workshop.CheckIn;
import org.commonground.workshop.Decision;
import org.commonground.workshop.Details;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.ExportVersion;
import org.commonground.workshop.Item;
import org.commonground.workshop.LiveState;
import org.commonground.workshop.ParkedItem;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Photo;
import org.commonground.workshop.PhotoFile;
import org.commonground.workshop.PrivateNote;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Review;
import org.commonground.workshop.RunSheet;
import org.commonground.workshop.Series;
import org.commonground.workshop.SponsorBrief;
import org.commonground.workshop.Statement;
import org.commonground.workshop.Term;
import org.commonground.workshop.Theme;

/**
 * Validates the records of a workshop file together: limits, unique ids, and references to existing records. References may be
 * broken in origins of actions and ballot lines, which keep a label of deleted records, in persons of cells and reservations, and
 * in the subject of a private note.
 */
final class WorkshopFileCheck {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final Map<Class<?>, Map<String, Item>> records = new HashMap<>();
    private final Set<String> steps;
    private final Set<String> pauses;

    private WorkshopFileCheck(Collection<Item> items) {
        var ids = new HashSet<String>();
        for (var item : items) {
            require(item, ID.matcher(item.id()).matches(), Words.text("workshop_file.id_letters_digits"));
            require(item, ids.add(item.id()), Words.text("workshop_file.two_records_id"));
            records.computeIfAbsent(item.getClass(), kind -> new HashMap<>()).put(item.id(), item);
        }
        for (var single : List.of(Details.class, RunSheet.class, LiveState.class)) {
            if (count(single) != 1) {
                throw new UnreadableWorkshopFile(
                        "", Words.text("workshop_file.workshop_exactly_one_record", single.getSimpleName()));
            }
        }
        most(Series.class, 1);
        most(Participant.class, Limits.MOST_PARTICIPANTS);
        most(Card.class, Limits.MOST_CARDS);
        var sheet = (RunSheet) items(RunSheet.class).iterator().next();
        steps = sheet.programme().steps().map(Step::id).collect(Collectors.toSet());
        pauses = sheet.programme().exercises().stream()
                .filter(Exercise::isPause)
                .map(Exercise::id)
                .collect(Collectors.toSet());
    }

    /** @throws UnreadableWorkshopFile with the first error */
    static void check(Collection<Item> items) {
        var check = new WorkshopFileCheck(items);
        items.forEach(check::item);
    }

    private void item(Item item) {
        WorkshopFileTexts.check(item);
        switch (item) {
            case Details details -> details(details);
            case RunSheet sheet -> programme(sheet);
            case LiveState live -> {
                live.step().ifPresent(id -> stop(item, id));
                live.runs().forEach(run -> stop(item, run.stepId()));
                refers(item, live.shown().ballotId(), Ballot.class);
            }
            case Card card -> {
                step(item, card.stepId());
                refers(item, card.themeId(), Theme.class);
            }
            case Theme theme -> step(item, theme.stepId());
            case RegisterRow row -> step(item, row.stepId());
            case Exchange exchange -> exchange(exchange);
            case Statement statement -> step(item, statement.stepId());
            case Ballot ballot -> {
                step(item, ballot.stepId());
                refers(item, ballot.predictionOf(), Ballot.class);
                refers(item, ballot.repeatOf(), Ballot.class);
                notInACircle(ballot);
                counts(ballot);
            }
            case Decision decision -> {
                decision.stepId().ifPresent(id -> step(item, id));
                refers(item, decision.ballotId(), Ballot.class);
            }
            case ParkedItem parked -> parked.stepId().ifPresent(id -> step(item, id));
            case Action action -> {
                refers(item, action.owner(), Participant.class);
                refers(item, action.counterpart(), Participant.class);
            }
            case CheckIn checkIn ->
                require(item, checkIn.days() >= 1, Words.text("workshop_file.check_day_more_after"));
            case Participant _, SponsorBrief _, PrivateNote _, Term _, Series _, ExportVersion _, Review _ -> {}
            case Photo photo -> {
                step(item, photo.stepId());
                refers(item, Optional.of(photo.fileId()), PhotoFile.class);
            }
            case PhotoFile file ->
                require(item, PhotoReader.isOurs(file), Words.text("workshop_file.no_picture_app_kept"));
        }
    }

    private static void details(Details details) {
        require(
                details,
                details.loadLimit() >= 1 && details.loadLimit() <= 100,
                Words.text("workshop_file.load_limit"));
        int last = 0;
        for (int days : details.checkInDays()) {
            require(details, days > last && days <= 3_650, Words.text("workshop_file.check_days_rise_from"));
            last = days;
        }
    }

    private static void programme(RunSheet sheet) {
        try {
            ProgrammeFile.check(Words.text("workshop_file.programme"), sheet.programme());
        } catch (UnreadableProgramme e) {
            require(sheet, false, e.file() + ", " + e.place() + ": " + e.reason());
        }
    }

    private void exchange(Exchange exchange) {
        step(exchange, exchange.stepId());
        refers(exchange, exchange.matchedWith(), Exchange.class);
        exchange.matchedWith()
                .flatMap(id -> find(Exchange.class, id))
                .ifPresent(other -> require(
                        exchange,
                        other.matchedWith().filter(exchange.id()::equals).isPresent()
                                && other.direction() != exchange.direction(),
                        Words.text("workshop_file.need_what_given_for")));
    }

    private void notInACircle(Ballot ballot) {
        for (var next : List.<java.util.function.Function<Ballot, Optional<String>>>of(
                Ballot::predictionOf, Ballot::repeatOf)) {
            var seen = new HashSet<>(Set.of(ballot.id()));
            var at = next.apply(ballot).flatMap(id -> find(Ballot.class, id));
            while (at.isPresent()) {
                require(ballot, seen.add(at.get().id()), Words.text("workshop_file.repeats_predicts_itself_circle"));
                at = next.apply(at.get()).flatMap(id -> find(Ballot.class, id));
            }
        }
    }

    private static void counts(Ballot ballot) {
        var lines = ballot.items().stream().map(Ballot.Line::id).collect(Collectors.toSet());
        var groups = ballot.groupSizes().stream().map(Ballot.GroupSize::group).collect(Collectors.toSet());
        require(ballot, lines.size() == ballot.items().size(), Words.text("workshop_file.two_lines_same_id"));
        require(ballot, groups.size() == ballot.groupSizes().size(), Words.text("workshop_file.group_stands_twice"));
        for (var size : ballot.groupSizes()) {
            require(ballot, size.voters() >= 0 && size.voters() <= 1_000, Words.text("workshop_file.voters"));
        }
        var seen = new HashSet<List<Object>>();
        for (var count : ballot.counts()) {
            require(
                    ballot,
                    lines.contains(count.itemId()),
                    Words.text("workshop_file.counts_votes_for_line", count.itemId()));
            require(ballot, groups.contains(count.group()), Words.text("workshop_file.counts_votes_group_without"));
            require(
                    ballot,
                    count.value() >= ballot.lowest() && count.value() <= ballot.highest(),
                    Words.text("workshop_file.vote_cannot_given", count.value()));
            require(
                    ballot,
                    count.count() >= 1 && count.count() <= ballot.size(count.group()),
                    Words.text("workshop_file.more_votes_counted_than"));
            require(
                    ballot,
                    seen.add(List.of(count.group(), count.itemId(), count.value())),
                    Words.text("workshop_file.count_stands_twice"));
        }
    }

    private void step(Item item, String id) {
        require(item, steps.contains(id), Words.text("workshop_file.refers_step_which_not", id));
    }

    private void stop(Item item, String id) {
        if (!pauses.contains(id)) {
            step(item, id);
        }
    }

    private void refers(Item item, Optional<String> id, Class<? extends Item> kind) {
        id.ifPresent(i -> require(
                item,
                find(kind, i).isPresent(),
                Words.text("workshop_file.refers_which_not", kind.getSimpleName(), i)));
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

    private void most(Class<?> kind, int most) {
        if (count(kind) > most) {
            throw new UnreadableWorkshopFile(
                    "", Words.text("workshop_file.records_workshop_holds", count(kind), kind.getSimpleName(), most));
        }
    }
}
