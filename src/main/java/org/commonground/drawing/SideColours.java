package org.commonground.drawing;

/**
 * In which colours the two sides and what is joint are shown; {@link Tone} says which. Whichever are chosen, the shapes stay, and each is
 * read as well as the others.
 */
public enum SideColours {
    ORANGE_BLUE_GREEN,
    /** Chosen to be told apart by eyes that lack one sort of colour, and in grey: they differ in how bright they are too. */
    ORANGE_BLUE_PLUM,
    RED_TEAL_VIOLET;

    /** Until others are chosen. */
    public static final SideColours USUAL = ORANGE_BLUE_GREEN;
}
