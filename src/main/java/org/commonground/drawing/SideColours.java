package org.commonground.drawing;

/**
 * The choices of colours for the two sides and for what is joint; {@link ColourToken} has the colours. The shapes are the same for every
 * choice, and all choices are equally legible.
 */
public enum SideColours {
    ORANGE_BLUE_GREEN,
    /**
     * Colours that differ in lightness too, so that they can be told apart with any colour vision deficiency and in greyscale.
     */
    ORANGE_BLUE_PLUM,
    RED_TEAL_VIOLET;

    /** The default. */
    public static final SideColours USUAL = ORANGE_BLUE_GREEN;
}
