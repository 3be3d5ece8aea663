package org.commonground.ui.kit;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/** Two parts, beside each other as long as the main one keeps the width it needs, else one below the other. */
public final class Fold extends WidthPane {

    private final double least;
    private final double gap;
    private final Region first;
    private final Region second;
    private final boolean leading;

    /**
     * The main part comes first; the second is placed beside or below it.
     *
     * @param least the width that the first part needs, in pixels
     */
    public Fold(double least, double gap, Region first, Region second) {
        this(least, gap, first, second, false);
    }

    private Fold(double least, double gap, Region first, Region second, boolean leading) {
        this.least = least;
        this.gap = gap;
        this.first = first;
        this.second = second;
        this.leading = leading;
        getChildren().setAll(first, second);
    }

    /**
     * The side part comes first, with its preferred width, or less to leave the main part its width.
     *
     * @param least the width that the main part needs, in pixels
     */
    public static Fold leading(double gap, Region aside, Region main, double least) {
        return new Fold(least, gap, aside, main, true);
    }

    private double aside(double width) {
        return leading
                ? Math.clamp(width - gap - least, first.minWidth(-1), Math.max(first.minWidth(-1), first.prefWidth(-1)))
                : second.prefWidth(-1);
    }

    private boolean beside(double width) {
        return width - gap - aside(width) >= least;
    }

    private double firstWidth(double width) {
        return !beside(width) ? width : leading ? aside(width) : width - gap - aside(width);
    }

    private double secondWidth(double width) {
        return beside(width) ? width - gap - firstWidth(width) : width;
    }

    @Override
    protected double contentWidth() {
        return first.prefWidth(-1) + gap + second.prefWidth(-1);
    }

    @Override
    protected double contentHeight(double width) {
        return together(width, first.prefHeight(firstWidth(width)), second.prefHeight(secondWidth(width)));
    }

    /** The side part is never cut off. */
    @Override
    protected double leastContentHeight(double width) {
        double one = firstWidth(width);
        double other = secondWidth(width);
        boolean under = !beside(width);
        return together(
                width,
                leading && under ? first.prefHeight(one) : first.minHeight(one),
                !leading && under ? second.prefHeight(other) : second.minHeight(other));
    }

    private double together(double width, double one, double other) {
        return beside(width) ? Math.max(one, other) : one + gap + other;
    }

    @Override
    protected void layoutChildren() {
        var in = getInsets();
        double width = getWidth() - sides();
        double height = getHeight() - ends();
        double x = in.getLeft();
        double y = in.getTop();
        double one = firstWidth(width);
        double other = secondWidth(width);
        if (beside(width)) {
            double high = leading ? height : Math.min(height, second.prefHeight(other));
            layoutInArea(first, x, y, one, height, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, x + one + gap, y, other, high, 0, HPos.LEFT, VPos.TOP);
        } else {
            double high = first.prefHeight(one);
            if (!leading) {
                high = Math.min(high, height - gap - second.prefHeight(other));
            }
            layoutInArea(first, x, y, one, high, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, x, y + high + gap, other, height - gap - high, 0, HPos.LEFT, VPos.TOP);
        }
    }
}
