package org.commonground.ui.console;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.WidthPane;

/**
 * Programme, step and guide side by side. Where that leaves too little width for the step, guide and programme are placed below it and
 * everything between the top bar and the capture line scrolls.
 */
final class ConsoleLayout {

    /** The least width of the step beside the others, in pixels. */
    private static final double MIN_STEP_WIDTH = 360;

    /** The least height of the step above the others, in pixels; it gets its preferred height between this and {@code MOST_HIGH}. */
    private static final double MIN_STEP_HEIGHT = 340;

    private static final double MAX_STEP_HEIGHT = 600;

    private static final double LINE = 48;

    private final Region left;
    private final Region middle;
    private final Region right;
    private final ScrollPane scroll;

    ConsoleLayout(Region left, Region middle, Region right) {
        this.left = left;
        this.middle = middle;
        this.right = right;
        scroll = Widgets.scrolling(new Columns());
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Not cached, as on the board: a cached node is redrawn as a whole with each new card.
        scroll.skinProperty().subscribe(skin -> scroll.lookupAll(".viewport").forEach(port -> port.setCache(false)));
    }

    Region view() {
        return scroll;
    }

    /** Scrolls by one page. @param way 1 down, −1 up */
    void turnPage(int way) {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + way * (seen - LINE) / hidden, 0, 1));
        }
    }

    private final class Columns extends WidthPane {

        Columns() {
            super(left, middle, right);
        }

        @Override
        protected double contentWidth() {
            return left.prefWidth(-1) + middle.prefWidth(-1) + right.prefWidth(-1);
        }

        private boolean beside(double width) {
            return width - left.prefWidth(-1) - right.prefWidth(-1) >= MIN_STEP_WIDTH;
        }

        /** The guide gets its preferred height and the programme gets the rest. */
        private double guide(double width) {
            return width - left.prefWidth(-1);
        }

        private double under(double width) {
            return Math.max(left.prefHeight(left.prefWidth(-1)), right.prefHeight(guide(width)));
        }

        @Override
        protected double contentHeight(double width) {
            return beside(width)
                    ? Math.max(middle.minHeight(-1), right.minHeight(-1))
                    : Math.clamp(middle.prefHeight(width), MIN_STEP_HEIGHT, MAX_STEP_HEIGHT) + under(width);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double aside = left.prefWidth(-1);
            if (beside(width)) {
                double guide = right.prefWidth(-1);
                put(left, 0, 0, aside, getHeight());
                put(middle, aside, 0, width - aside - guide, getHeight());
                put(right, width - guide, 0, guide, getHeight());
            } else {
                double under = under(width);
                double step = getHeight() - under;
                put(middle, 0, 0, width, step);
                put(left, 0, step, aside, under);
                put(right, aside, step, guide(width), under);
            }
        }

        private void put(Region part, double x, double y, double width, double height) {
            layoutInArea(part, x, y, width, height, 0, HPos.LEFT, VPos.TOP);
        }
    }
}
