package org.commonground.session;

import java.util.OptionalInt;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;

/** How the room view is divided into pages. How much fits on a page depends on the screen, so the room view implements this. */
public interface Paging {

    /** Before anything has laid the room view out. */
    Paging ONE_PAGE = new Paging() {
        @Override
        public Position position(Workshop workshop) {
            return new Position(0, 1, false);
        }

        @Override
        public OptionalInt pageAfter(Workshop workshop, Change done) {
            return OptionalInt.empty();
        }
    };

    /**
     * A page of several.
     *
     * @param index from 0 to {@code of} − 1
     * @param results whether the pages are pictures of a result, which {@code Shown.beat} counts
     */
    record Position(int index, int count, boolean results) {}

    /** The page that shows. */
    Position position(Workshop workshop);

    /**
     * The page to turn to after a change, so that what was added or altered is visible.
     *
     * @param workshop after the change
     * @return from 0; empty where the page may stay
     */
    OptionalInt pageAfter(Workshop workshop, Change done);
}
