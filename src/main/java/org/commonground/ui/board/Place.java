package org.commonground.ui.board;

/** A place for a card, and a drop target. */
public sealed interface Place {

    /** In a theme. */
    record InTheme(String id) implements Place {}

    /** In a zone, the cell of a map or among the notes, without a theme. */
    record InZone(String id) implements Place {}

    /** Without a theme; the zone does not change. */
    record Ungrouped() implements Place {}

    Place UNGROUPED = new Ungrouped();
}
