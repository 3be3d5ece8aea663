package org.commonground.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.SearchText;
import org.commonground.workshop.Series;
import org.commonground.workshop.Workshop;

/** Which workshops are of one organisation, however its name was typed. Archived ones are left out. */
public final class Organisation {

    /** How many are looked into, those changed last. */
    private static final int MOST = 8;

    private Organisation() {}

    /** Workshops as they were read. @param unreadable the titles of those that the store could not read, and that are left out */
    public record Read(List<Workshop> workshops, List<String> unreadable) {
        public static final Read NOTHING = new Read(List.of(), List.of());

        public Read {
            workshops = List.copyOf(workshops);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** The entries of the same organisation, newest first, this one among them; one without a name is nobody else's. */
    public static List<Library.Entry> together(Library.Entry entry, List<Library.Entry> entries) {
        var organisation = name(entry.organisation());
        return organisation.isEmpty()
                ? List.of(entry)
                : entries.stream()
                        .filter(other -> !other.archived())
                        .filter(other -> name(other.organisation()).equals(organisation))
                        .limit(MOST)
                        .toList();
    }

    /** Reads each, as far as it can be read. Blocks, as the library does. */
    public static Read read(Library library, List<Library.Entry> entries) {
        var workshops = new ArrayList<Workshop>();
        var unreadable = new ArrayList<String>();
        for (var entry : entries) {
            try {
                workshops.add(library.open(entry.id()).workshop());
            } catch (StoreFailure failure) {
                unreadable.add(entry.title());
            }
        }
        return new Read(workshops, unreadable);
    }

    /** The other workshops of this one's organisation, and those before it in its series. Blocks, as the library does. */
    public static Read others(Library library, Workshop workshop) {
        var entries = library.list();
        var read = read(
                library,
                entries.stream()
                        .filter(entry -> entry.id().equals(workshop.id()))
                        .flatMap(entry -> together(entry, entries).stream())
                        .filter(entry -> !entry.id().equals(workshop.id()))
                        .toList());
        return withSeries(library, entries, workshop, read);
    }

    /** The organisation of a series may have been renamed, or may have no name. */
    private static Read withSeries(Library library, List<Library.Entry> entries, Workshop workshop, Read read) {
        var workshops = new ArrayList<>(read.workshops());
        var unreadable = new ArrayList<>(read.unreadable());
        var at = Optional.of(workshop);
        for (int i = 0; i < MOST && at.isPresent(); i++) {
            var id = at.flatMap(Organisation::before).orElse("");
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
        return new Read(workshops, unreadable);
    }

    private static Optional<String> before(Workshop workshop) {
        return workshop.all(Series.class).stream().findFirst().flatMap(Series::previousWorkshop);
    }

    private static String name(String typed) {
        return SearchText.fold(typed.strip());
    }
}
