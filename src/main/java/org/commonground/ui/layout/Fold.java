package org.commonground.ui.layout;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/** Two parts, beside each other as long as the main one keeps the width it needs, else one below the other. */
public final class Fold extends WidthPane {

    private final double mainWidth;
    private final double gap;
    private final Region first;
    private final Region second;
    private final boolean sideFirst;

    /**
     * The main part comes first; the second is placed beside or below it.
     *
     * @param least the width that the first part needs, in pixels
     */
    public Fold(double least, double gap, Region first, Region second) {
        this(least, gap, first, second, false);
    }

    private Fold(double least, double gap, Region first, Region second, boolean leading) {
        this.mainWidth = least;
        this.gap = gap;
        this.first = first;
        this.second = second;
        this.sideFirst = leading;
        getChildren().setAll(first, second);
    }

    /**
     * The side part comes first, with its preferred width, or less to leave the main part its width.
     *
     * @param least the width that the main part needs, in pixels
     */
    public static Fold sideFirst(double gap, Region aside, Region main, double least) {
        return new Fold(least, gap, aside, main, true);
    }

    private double sideWidth(double width) {
        return sideFirst
                ? Math.clamp(
                        width - gap - mainWidth, first.minWidth(-1), Math.max(first.minWidth(-1), first.prefWidth(-1)))
                : second.prefWidth(-1);
    }

    private boolean fitsSideBySide(double width) {
        return width - gap - sideWidth(width) >= mainWidth;
    }

    private double firstWidth(double width) {
        return !fitsSideBySide(width) ? width : sideFirst ? sideWidth(width) : width - gap - sideWidth(width);
    }

    private double secondWidth(double width) {
        return fitsSideBySide(width) ? width - gap - firstWidth(width) : width;
    }

    @Override
    protected double contentWidth() {
        return first.prefWidth(-1) + gap + second.prefWidth(-1);
    }

    @Override
    protected double contentHeight(double width) {
        return combinedHeight(width, first.prefHeight(firstWidth(width)), second.prefHeight(secondWidth(width)));
    }

    /** The side part is never cut off. */
    @Override
    protected double leastContentHeight(double width) {
        double one = firstWidth(width);
        double other = secondWidth(width);
        boolean under = !fitsSideBySide(width);
        return combinedHeight(
                width,
                sideFirst && under ? first.prefHeight(one) : first.minHeight(one),
                !sideFirst && under ? second.prefHeight(other) : second.minHeight(other));
    }

    private double combinedHeight(double width, double one, double other) {
        return fitsSideBySide(width) ? Math.max(one, other) : one + gap + other;
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
        if (fitsSideBySide(width)) {
            double high = sideFirst ? height : Math.min(height, second.prefHeight(other));
            layoutInArea(first, x, y, one, height, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, x + one + gap, y, other, high, 0, HPos.LEFT, VPos.TOP);
        } else {
            double high = first.prefHeight(one);
            if (!sideFirst) {
                high = Math.min(high, height - gap - second.prefHeight(other));
            }
            layoutInArea(first, x, y, one, high, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, x, y + high + gap, other, height - gap - high, 0, HPos.LEFT, VPos.TOP);
        }
    }
}
