package org.commonground.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.IdsAndClock;

/** Draws pages without a display. Implemented in {@code app}. */
public interface PageImages {

    /** A page of the app, or the room view. */
    enum View {
        HOME,
        PREPARE,
        CONSOLE,
        ROOM,
        PLAN,
        EXPORT,
        REVIEWS
    }

    /** Writes one picture as PNG. Every view but {@code HOME} needs an open workshop. */
    void draw(View view, StoreAccess desk, IdsAndClock idsAndClock, Optional<LiveWorkshop> live, Path png);
}
