package org.commonground.report.model;

/** A figure, or one word in its place, and its label. */
public record KeyFigure(String value, String label) {
    public KeyFigure {
        value = ShownText.clean(value);
        label = ShownText.clean(label);
    }
}
