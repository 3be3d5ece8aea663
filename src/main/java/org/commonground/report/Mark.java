package org.commonground.report;

import org.commonground.programme.Side;

/**
 * A side as it is shown in a report: by shape and colour, and by name for readers who see neither.
 *
 * @param name of the side, as the workshop calls it
 */
public record Mark(Side side, String name) {
    public Mark {
        name = ShownText.clean(name);
    }

    /** The CSS class of the side. */
    public String style() {
        return switch (side) {
            case MARKETING -> "m";
            case IT -> "i";
            case JOINT -> "j";
        };
    }
}
