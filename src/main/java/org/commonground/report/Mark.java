package org.commonground.report;

import org.commonground.programme.Side;

/**
 * Whose something is, as it is shown: by shape and colour, and by name for those who see neither.
 *
 * @param name of the side, as the workshop calls it
 */
public record Mark(Side side, String name) {
    public Mark {
        name = ShownText.clean(name);
    }

    /** The letter that the styles know the side by. */
    public String style() {
        return switch (side) {
            case MARKETING -> "m";
            case IT -> "i";
            case JOINT -> "j";
        };
    }
}
