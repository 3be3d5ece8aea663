package org.commonground.live;

import java.util.List;
import org.commonground.workshop.SearchText;
import org.commonground.workshop.Workshop;

/** Which workshops are of one organisation, however its name was typed. Archived ones are left out. */
public final class Organisation {

    /** How many are looked into, those changed last. */
    private static final int MOST = 8;

    private Organisation() {}

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

    /** The other workshops of this one's organisation. Blocks, as the library does. */
    public static List<Workshop> others(Library library, String workshopId) {
        var entries = library.list();
        return entries.stream()
                .filter(entry -> entry.id().equals(workshopId))
                .flatMap(entry -> together(entry, entries).stream())
                .filter(entry -> !entry.id().equals(workshopId))
                .map(entry -> library.open(entry.id()).workshop())
                .toList();
    }

    private static String name(String typed) {
        return SearchText.fold(typed.strip());
    }
}
