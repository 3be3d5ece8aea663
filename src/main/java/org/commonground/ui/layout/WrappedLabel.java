package org.commonground.ui.layout;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;

/**
 * A label that wraps its text. It breaks the lines of right-to-left text itself, which JavaFX cannot do (see {@link LineWrapping});
 * {@code getText} then contains the line breaks.
 */
public final class WrappedLabel extends Label {

    private String fullText = "";
    private boolean breaking;

    public WrappedLabel(String text) {
        textProperty().addListener((of, before, now) -> textChanged(now));
        setText(text);
        textChanged(text);
    }

    private void textChanged(String text) {
        if (!breaking) {
            fullText = text;
            setWrapText(!LineWrapping.breaksLines(text));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return isWrapText()
                ? super.computePrefWidth(height)
                : sides() + Math.ceil(LineWrapping.size(fullText, getFont()).getWidth());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (isWrapText()) {
            return super.computePrefHeight(width);
        }
        var shown = width < 0 ? fullText : lines(width);
        var line = LineWrapping.size("X", getFont());
        // In a window, ascent and descent are rounded up to whole pixels in each line.
        double high = Math.ceil(-line.getMinY()) + Math.ceil(line.getMaxY()) + getLineSpacing();
        return getInsets().getTop() + getInsets().getBottom() + shown.lines().count() * high;
    }

    @Override
    protected void layoutChildren() {
        if (!isWrapText()) {
            var shown = lines(getWidth());
            if (!shown.equals(getText())) {
                breaking = true;
                setText(shown);
                breaking = false;
            }
        }
        super.layoutChildren();
    }

    private String lines(double width) {
        return LineWrapping.withLineBreaks(fullText, getFont(), Math.max(1, width - sides()));
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
