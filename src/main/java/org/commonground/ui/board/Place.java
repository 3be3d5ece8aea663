package org.commonground.ui.board;

/** Where a card can stand, and be dropped. */
public sealed interface Place {

    /** In a theme. */
    record InTheme(String id) implements Place {}

    /** In a zone, a map's cell or among the notes, in no theme. */
    record InZone(String id) implements Place {}

    /** In no theme; the zone stays as it is. */
    record Ungrouped() implements Place {}

    Place UNGROUPED = new Ungrouped();
}
