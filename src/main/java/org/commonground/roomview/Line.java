package org.commonground.roomview;

import org.commonground.programme.Side;

/** What a side said. @param id of the record */
record Line(String id, Side side, String text) {

    /** A piece of it, where it is cut. */
    Line with(String piece) {
        return new Line(id, side, piece);
    }
}
