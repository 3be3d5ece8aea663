package org.commonground.ui.board;

/** A place for a card, and a drop target. */
sealed interface CardPlace {

    record InTheme(String id) implements CardPlace {}

    /** In a zone, the cell of a map or among the notes, without a theme. */
    record InZone(String id) implements CardPlace {}

    /** Without a theme; the zone does not change. */
    record Ungrouped() implements CardPlace {}

    CardPlace UNGROUPED = new Ungrouped();
}
