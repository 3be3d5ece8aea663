package org.commonground.programme;

/** Who said it. The names shown are the workshop's own; the shapes never change: circle, square, diamond. */
public enum Side {
    MARKETING,
    IT,
    /** A thing of both sides, or a person who belongs to both. Counts in the room's total and in neither side. */
    JOINT;

    /** The side across the table; joint is its own. */
    public Side other() {
        return switch (this) {
            case MARKETING -> IT;
            case IT -> MARKETING;
            case JOINT -> JOINT;
        };
    }

    /** The shape that carries the side where colour does not. */
    public String shape() {
        return switch (this) {
            case MARKETING -> "●";
            case IT -> "■";
            case JOINT -> "◆";
        };
    }
}
