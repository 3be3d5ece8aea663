package org.commonground.programme.model;

/** The two sides of a workshop, and both together. Each workshop names its sides; the shapes are fixed: circle, square, diamond. */
public enum Side {
    MARKETING,
    IT,
    /** Something that concerns both sides, or a person who belongs to both. Counted in the total of the room, but for neither side. */
    JOINT;

    /** The opposite side; {@code JOINT} for {@code JOINT}. */
    public Side other() {
        return switch (this) {
            case MARKETING -> IT;
            case IT -> MARKETING;
            case JOINT -> JOINT;
        };
    }

    /** The side after this one, and after the last one the first. */
    public Side next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The symbol of the side, so that it can be recognised without colour. */
    public String shape() {
        return switch (this) {
            case MARKETING -> "●";
            case IT -> "■";
            case JOINT -> "◆";
        };
    }
}
