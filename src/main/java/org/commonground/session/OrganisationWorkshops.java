package org.commonground.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.SearchText;
import org.commonground.workshop.record.Series;

/**
 * Which workshops are of one organisation, however its name was typed. Archived ones are left out; fictional ones are never among those of
 * a real organisation.
 */
public final class OrganisationWorkshops {

    /** How many are looked into, those changed last. */
    private static final int MAX_WORKSHOPS = 8;

    private OrganisationWorkshops() {}

    /** Workshops as they were read. @param unreadable the titles of those that the store could not read, and that are left out */
    public record ReadWorkshops(List<Workshop> workshops, List<String> unreadable) {
        public static final ReadWorkshops NOTHING = new ReadWorkshops(List.of(), List.of());

        public ReadWorkshops {
            workshops = List.copyOf(workshops);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** The entries of the same organisation, newest first, this one among them; one without a name is nobody else's. */
    public static List<Library.WorkshopSummary> sameOrganisation(
            Library.WorkshopSummary entry, List<Library.WorkshopSummary> entries) {
        var organisation = foldedName(entry.organisation());
        return organisation.isEmpty()
                ? List.of(entry)
                : entries.stream()
                        .filter(other -> !other.archived() && other.fictional() == entry.fictional())
                        .filter(other -> foldedName(other.organisation()).equals(organisation))
                        .limit(MAX_WORKSHOPS)
                        .toList();
    }

    /** Reads each, as far as it can be read. Blocks, as the library does. */
    public static ReadWorkshops read(Library library, List<Library.WorkshopSummary> entries) {
        var workshops = new ArrayList<Workshop>();
        var unreadable = new ArrayList<String>();
        for (var entry : entries) {
            try {
                workshops.add(library.open(entry.id()).workshop());
            } catch (StoreFailure failure) {
                unreadable.add(entry.title());
            }
        }
        return new ReadWorkshops(workshops, unreadable);
    }

    /** The other workshops of this one's organisation, and those before it in its series. Blocks, as the library does. */
    public static ReadWorkshops related(Library library, Workshop workshop) {
        var entries = library.list();
        var read = read(
                library,
                entries.stream()
                        .filter(entry -> entry.id().equals(workshop.id()))
                        .flatMap(entry -> sameOrganisation(entry, entries).stream())
                        .filter(entry -> !entry.id().equals(workshop.id()))
                        .toList());
        return withSeries(library, entries, workshop, read);
    }

    /** The organisation of a series may have been renamed, or may have no name. */
    private static ReadWorkshops withSeries(
            Library library, List<Library.WorkshopSummary> entries, Workshop workshop, ReadWorkshops read) {
        var workshops = new ArrayList<>(read.workshops());
        var unreadable = new ArrayList<>(read.unreadable());
        var at = Optional.of(workshop);
        for (int i = 0; i < MAX_WORKSHOPS && at.isPresent(); i++) {
            var id = at.flatMap(OrganisationWorkshops::previousWorkshopId).orElse("");
            var known = workshops.stream().filter(one -> one.id().equals(id)).findFirst();
            if (known.isEmpty()) {
                var more = read(
                        library,
                        entries.stream().filter(entry -> entry.id().equals(id)).toList());
                workshops.addAll(more.workshops());
                more.unreadable().stream()
                        .filter(title -> !unreadable.contains(title))
                        .forEach(unreadable::add);
                known = more.workshops().stream().findFirst();
            }
            at = known;
        }
        return new ReadWorkshops(workshops, unreadable);
    }

    private static Optional<String> previousWorkshopId(Workshop workshop) {
        return workshop.series().flatMap(Series::previousWorkshop);
    }

    private static String foldedName(String typed) {
        return SearchText.fold(typed.strip());
    }
}
