package org.commonground.report.model;

import java.util.Locale;
import java.util.Set;

/** Paper sizes; lengths are in twentieths of a point. */
public enum Paper {
    A4("A4", 11906, 16838),
    LETTER("letter", 12240, 15840),
    /** For posters; everything else is on A4 then. */
    A3("A3", 16838, 23811);

    private static final Set<String> LETTER_COUNTRIES = Set.of("US", "CA", "MX", "CO", "CL", "PH", "VE");

    private static final int TWIPS_PER_PIXEL = 15;

    private final String css;
    private final int width;
    private final int height;

    Paper(String css, int width, int height) {
        this.css = css;
        this.width = width;
        this.height = height;
    }

    /** The usual paper of a country. */
    public static Paper of(Locale locale) {
        return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
    }

    /** The paper for documents that are not posters. */
    Paper forDocuments() {
        return this == A3 ? A4 : this;
    }

    /** The scale of a landscape page relative to A4. */
    public double landscapeScale() {
        return Math.min((double) width / A4.width, (double) height / A4.height);
    }

    /** The extra height of a landscape page compared with A4 at {@link #landscapeScale}, in CSS pixels. */
    public int landscapeExtraHeight() {
        return (int) ((width / landscapeScale() - A4.width) / TWIPS_PER_PIXEL);
    }

    public String css() {
        return css;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
