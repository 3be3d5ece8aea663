package org.commonground.ui.plan;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.WidthPane;

/**
 * The columns of a line: number, action, owner, counterpart, date and measure. On a narrow page the last four are placed below the action
 * in two rows of two, each with its heading.
 */
final class RowColumns extends WidthPane {

    private static final List<String> HEADINGS =
            List.of("plan.column.owner", "plan.column.counterpart", "plan.column.due", "plan.column.measure");

    private static final double GAP = 16;
    private static final double NUMBER = 40;

    /** The least width of the action's column, in pixels. */
    private static final double WHAT = 200;

    private static final double[] WIDTHS = {134, 134, 104, 170};
    private static final double ALL_WIDTHS = 542;

    /** The fraction of its width that a column keeps where space is short. */
    private static final double NARROWEST = 0.6;

    private static final double TWO = 2;

    private final Kit kit;
    private final boolean head;
    private List<Node> headings = List.of();
    private List<Node> cells = List.of();

    private RowColumns(Kit kit, boolean head) {
        this.kit = kit;
        this.head = head;
    }

    static RowColumns row(Kit kit) {
        return new RowColumns(kit, false);
    }

    /** The headings above the lines; hidden where each line has its own. */
    static RowColumns head(Kit kit) {
        var head = new RowColumns(kit, true);
        head.cells = List.of(
                kit.ui().text("plan.column.number", "column-title"), kit.ui().text("plan.column.what", "column-title"));
        head.headings = head.headings();
        head.getChildren().setAll(head.cells);
        head.getChildren().addAll(head.headings);
        return head;
    }

    /** @param shown number, action, and the four columns after it */
    void show(List<Node> shown) {
        cells = List.copyOf(shown);
        headings = headings();
        getChildren().setAll(cells);
        getChildren().addAll(headings);
    }

    private List<Node> headings() {
        return HEADINGS.stream()
                .<Node>map(key -> kit.ui().text(key, "column-title"))
                .toList();
    }

    @Override
    protected double contentWidth() {
        return NUMBER + WHAT + ALL_WIDTHS + 5 * GAP;
    }

    @Override
    protected double contentHeight(double width) {
        return lay(width, false);
    }

    @Override
    protected void layoutChildren() {
        lay(getWidth() - sides(), true);
    }

    private boolean columns(double width) {
        return width >= NUMBER + WHAT + NARROWEST * ALL_WIDTHS + 5 * GAP;
    }

    /** Measures the cells and, if {@code place}, positions them. @return the height without insets, in pixels */
    private double lay(double width, boolean place) {
        boolean columns = columns(width);
        if (place) {
            headings.forEach(heading -> heading.setVisible(head == columns));
            if (head) {
                cells.forEach(cell -> cell.setVisible(columns));
            }
        }
        if (head && !columns) {
            // Hidden headings take no space, insets included.
            return -ends();
        }
        return columns ? inColumns(width, place) : under(width, place);
    }

    private double inColumns(double width, boolean place) {
        double part = Math.clamp((width - 5 * GAP - NUMBER - WHAT) / ALL_WIDTHS, NARROWEST, 1);
        double what = width - 5 * GAP - NUMBER - part * ALL_WIDTHS;
        double high =
                Math.max(put(cells.getFirst(), 0, 0, NUMBER, place), put(cells.get(1), NUMBER + GAP, 0, what, place));
        double x = NUMBER + GAP + what + GAP;
        for (int i = 0; i < WIDTHS.length; i++) {
            var cell = head ? headings.get(i) : cells.get(i + 2);
            high = Math.max(high, put(cell, x, 0, part * WIDTHS[i], place));
            x += part * WIDTHS[i] + GAP;
        }
        return high;
    }

    private double under(double width, boolean place) {
        double x = NUMBER;
        double half = (width - x - GAP) / TWO;
        put(cells.getFirst(), 0, 0, NUMBER, place);
        double y = put(cells.get(1), x, 0, width - x, place) + GAP / TWO;
        for (int i = 0; i < WIDTHS.length; i += 2) {
            double high = 0;
            for (int j = 0; j < 2; j++) {
                double at = x + j * (half + GAP);
                double heading = put(headings.get(i + j), at, y, half, place);
                high = Math.max(high, heading + put(cells.get(i + j + 2), at, y + heading, half, place));
            }
            y += high + GAP / TWO;
        }
        return y;
    }

    private double put(Node node, double x, double y, double width, boolean place) {
        double high = node.prefHeight(node.getContentBias() == Orientation.HORIZONTAL ? width : -1);
        if (place) {
            var in = getInsets();
            layoutInArea(node, in.getLeft() + x, in.getTop() + y, width, high, 0, HPos.LEFT, VPos.TOP);
        }
        return high;
    }
}
