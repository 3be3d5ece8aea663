package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Registers;
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
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.RunSheet;
import org.commonground.workshop.record.SearchText;
import org.commonground.workshop.record.Series;
import org.commonground.workshop.record.SponsorBrief;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Term;
import org.commonground.workshop.record.Theme;

/** Searches one workshop. Words and case are treated as in the search over all workshops. */
final class WorkshopSearch {

    /** The kinds of records that are searched besides private notes, in the order of the results within a step. */
    private static final List<Class<? extends Item>> KINDS = List.of(
            Theme.class,
            Card.class,
            Exchange.class,
            RegisterRow.class,
            Statement.class,
            Decision.class,
            ParkedItem.class,
            Term.class,
            Action.class,
            Participant.class);

    private WorkshopSearch() {}

    /**
     * A search result.
     *
     * @param text the text of the item that contains the words
     * @param stepId the step in which the item is edited; empty for items in the lists beside every step
     */
    record SearchResult(Item item, String text, Optional<String> stepId) {}

    /** The results in the order of the programme, then those without a step; none for a blank text. */
    static List<SearchResult> search(Workshop workshop, String typed) {
        var folded = SearchText.fold(typed.strip());
        if (folded.isEmpty()) {
            return List.of();
        }
        var noted = textsOfNotes(workshop, folded);
        var names = peopleNamed(workshop, folded);
        var found = new ArrayList<SearchResult>();
        for (var kind : KINDS) {
            for (var item : workshop.all(kind)) {
                SearchText.firstMatch(item, folded)
                        .or(() -> Optional.ofNullable(noted.get(item.id())))
                        .or(() -> peopleOf(item)
                                .flatMap(id -> names.stream()
                                        .filter(person -> person.id().equals(id)))
                                .map(person -> title(workshop, item) + " · " + person.name())
                                .findFirst())
                        .ifPresent(text -> found.add(new SearchResult(item, text, stepOf(workshop, item))));
            }
        }
        var order = programmeOrder(workshop);
        found.sort(Comparator.comparingInt(find ->
                find.stepId().map(id -> order.getOrDefault(id, order.size())).orElse(order.size())));
        return List.copyOf(found);
    }

    private static Map<String, String> textsOfNotes(Workshop workshop, String folded) {
        var noted = new HashMap<String, String>();
        workshop.all(PrivateNote.class)
                .forEach(
                        note -> SearchText.firstMatch(note, folded).ifPresent(text -> noted.put(note.aboutId(), text)));
        return noted;
    }

    /** The people whose name contains the text. */
    private static List<Participant> peopleNamed(Workshop workshop, String folded) {
        return workshop.participants().stream()
                .filter(person -> SearchText.fold(person.name()).contains(folded))
                .toList();
    }

    /** The ids of the people who are named in the item. */
    private static Stream<String> peopleOf(Item item) {
        if (item instanceof RegisterRow row) {
            return row.cells().values().stream()
                    .filter(RegisterRow.Cell.Person.class::isInstance)
                    .map(cell -> ((RegisterRow.Cell.Person) cell).participantId());
        }
        return item instanceof Action action
                ? Stream.of(action.owner(), action.counterpart()).flatMap(Optional::stream)
                : Stream.of();
    }

    private static String title(Workshop workshop, Item item) {
        if (item instanceof RegisterRow row) {
            var first = row.cells()
                    .get(Registers.columns(workshop, row.stepId()).getFirst().id());
            return first instanceof RegisterRow.Cell.Text text ? text.text() : "";
        }
        return item instanceof Action action ? action.title() : "";
    }

    private static Map<String, Integer> programmeOrder(Workshop workshop) {
        var order = new HashMap<String, Integer>();
        workshop.programme().steps().forEach(step -> order.put(step.id(), order.size()));
        return order;
    }

    /** The step of the item, if the programme still has it. */
    private static Optional<String> stepOf(Workshop workshop, Item item) {
        var step = switch (item) {
            case Card card -> Stream.of(card.stepId());
            case Theme theme -> Stream.of(theme.stepId());
            case Exchange exchange -> Stream.of(exchange.stepId());
            case RegisterRow row -> Stream.of(row.stepId());
            case Statement statement -> Stream.of(statement.stepId());
            case Photo photo -> Stream.of(photo.stepId());
            case Details _,
                    RunSheet _,
                    LiveState _,
                    Participant _,
                    SponsorBrief _,
                    PrivateNote _,
                    Ballot _,
                    Decision _,
                    ParkedItem _,
                    Term _,
                    Action _,
                    CheckIn _,
                    Series _,
                    ExportVersion _,
                    Review _,
                    PhotoFile _ -> Stream.<String>of();
        };
        return step.filter(id -> workshop.programme().step(id).isPresent()).findFirst();
    }
}
