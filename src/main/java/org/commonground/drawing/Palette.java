package org.commonground.drawing;

/** The colour schemes of the screen; {@link ColourToken} has the colours. Paper is always light. */
public enum Palette {
    LIGHT,
    DARK,
    /** Black on white, with edges instead of shades. */
    HIGH_CONTRAST
}
