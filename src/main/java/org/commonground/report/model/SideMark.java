package org.commonground.report.model;

import org.commonground.programme.model.Side;

/**
 * A side as it is shown in a report: by shape and colour, and by name for readers who see neither.
 *
 * @param name of the side, as the workshop calls it
 */
public record SideMark(Side side, String name) {
    public SideMark {
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
