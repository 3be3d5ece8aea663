package org.commonground.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A label that wraps its text. It breaks the lines of right-to-left text itself, which JavaFX cannot do (see {@link Wrapping});
 * {@code getText} then contains the line breaks.
 */
final class WrappedLabel extends Label {

    private String whole = "";
    private boolean breaking;

    WrappedLabel(String text) {
        textProperty().addListener((of, before, now) -> said(now));
        setText(text);
        said(text);
    }

    private void said(String text) {
        if (!breaking) {
            whole = text;
            setWrapText(!Wrapping.needed(text));
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
                : sides() + Math.ceil(size(whole).getWidth());
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
        var shown = width < 0 ? whole : lines(width);
        var line = size("X");
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
        return Wrapping.broken(whole, getFont(), Math.max(1, width - sides()));
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private Bounds size(String text) {
        var probe = new Text(text);
        probe.setFont(getFont());
        return probe.getLayoutBounds();
    }
}
