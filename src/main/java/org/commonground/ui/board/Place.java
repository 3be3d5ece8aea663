package org.commonground.ui.board;

import org.commonground.ui.capture.Zones;

/** Where a card can stand, and be dropped. */
public sealed interface Place {

    /** In a theme. */
    record InTheme(String id) implements Place {}

    /** In a zone, a map's cell or among the notes, in no theme. */
    record InZone(String id) implements Place {}

    /** In no theme; the zone stays as it is. */
    record Ungrouped() implements Place {}

    Place UNGROUPED = new Ungrouped();

    /** The two columns of an exchange. */
    InZone NEED = new InZone(Zones.NEED);

    /** See {@link #NEED}. */
    InZone GIVE = new InZone(Zones.GIVE);
}
