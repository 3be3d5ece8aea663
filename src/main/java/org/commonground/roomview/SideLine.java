package org.commonground.roomview;

import org.commonground.programme.model.Side;

/** What a side said. @param id of the record */
record SideLine(String id, Side side, String text) {

    /** A piece of it, where it is cut. */
    SideLine with(String piece) {
        return new SideLine(id, side, piece);
    }
}
