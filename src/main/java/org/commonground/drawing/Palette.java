package org.commonground.drawing;

/** A set of colours for the screen; {@link Tone} says which. Paper is always light. */
public enum Palette {
    LIGHT,
    DARK,
    /** Black on white, with edges where the others have shades. */
    HIGH_CONTRAST
}
