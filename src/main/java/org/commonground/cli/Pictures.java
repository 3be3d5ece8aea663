package org.commonground.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.workshop.Pen;

/** Draws pages without a display. Implemented in {@code app}. */
public interface Pictures {

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
    void draw(View view, Desk desk, Pen pen, Optional<LiveWorkshop> live, Path png);
}
