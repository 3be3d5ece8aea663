package org.commonground.report;

import java.util.Locale;
import java.util.Set;

/** The paper that a plan is printed on; lengths in twentieths of a point. */
public enum Paper {
    A4("A4", 11906, 16838),
    LETTER("letter", 12240, 15840),
    /** For posters; what is read in the hand is on A4 then. */
    A3("A3", 16838, 23811);

    private static final Set<String> LETTER_COUNTRIES = Set.of("US", "CA", "MX", "CO", "CL", "PH", "VE");

    private static final int TWIPS_IN_PIXEL = 15;

    private final String css;
    private final int width;
    private final int height;

    Paper(String css, int width, int height) {
        this.css = css;
        this.width = width;
        this.height = height;
    }

    /** The paper of the reader's country. */
    public static Paper of(Locale locale) {
        return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
    }

    /** What is read in the hand. */
    Paper inHand() {
        return this == A3 ? A4 : this;
    }

    /** How much larger than A4 a lying page is set. */
    double lyingScale() {
        return Math.min((double) width / A4.width, (double) height / A4.height);
    }

    /** What a page lying so has more of its height than A4, in pixels of CSS at that scale. */
    int lyingSpare() {
        return (int) ((width / lyingScale() - A4.width) / TWIPS_IN_PIXEL);
    }

    String css() {
        return css;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
