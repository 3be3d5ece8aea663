package org.commonground.ui.plan;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.layout.WidthPane;

/**
 * The columns of a line: number, action, owner, counterpart, date and measure. On a narrow page the last four are placed below the action
 * in two rows of two, each with its heading.
 */
final class ActionColumns extends WidthPane {

    private static final List<String> HEADINGS =
            List.of("plan.column.owner", "plan.column.counterpart", "plan.column.due", "plan.column.measure");

    private static final double GAP = 16;
    private static final double NUMBER_WIDTH = 40;

    /** The least width of the action's column, in pixels. */
    private static final double ACTION_WIDTH = 200;

    private static final double[] WIDTHS = {134, 134, 104, 170};
    private static final double ALL_WIDTHS = 542;

    /** The fraction of its width that a column keeps where space is short. */
    private static final double MIN_WIDTH_FRACTION = 0.6;

    private static final double TWO = 2;

    private final PageContext context;
    private final boolean head;
    private List<Node> headings = List.of();
    private List<Node> cells = List.of();

    private ActionColumns(PageContext context, boolean head) {
        this.context = context;
        this.head = head;
    }

    static ActionColumns row(PageContext context) {
        return new ActionColumns(context, false);
    }

    /** The headings above the lines; hidden where each line has its own. */
    static ActionColumns head(PageContext context) {
        var head = new ActionColumns(context, true);
        head.cells = List.of(
                context.label("plan.column.number", "column-title"), context.label("plan.column.what", "column-title"));
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
                .<Node>map(key -> context.label(key, "column-title"))
                .toList();
    }

    @Override
    protected double contentWidth() {
        return NUMBER_WIDTH + ACTION_WIDTH + ALL_WIDTHS + 5 * GAP;
    }

    @Override
    protected double contentHeight(double width) {
        return layOut(width, false);
    }

    @Override
    protected void layoutChildren() {
        layOut(getWidth() - sides(), true);
    }

    private boolean fitsInColumns(double width) {
        return width >= NUMBER_WIDTH + ACTION_WIDTH + MIN_WIDTH_FRACTION * ALL_WIDTHS + 5 * GAP;
    }

    /** Measures the cells and, if {@code place}, positions them. @return the height without insets, in pixels */
    private double layOut(double width, boolean place) {
        boolean columns = fitsInColumns(width);
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
        return columns ? layOutInColumns(width, place) : layOutStacked(width, place);
    }

    private double layOutInColumns(double width, boolean place) {
        double part = Math.clamp((width - 5 * GAP - NUMBER_WIDTH - ACTION_WIDTH) / ALL_WIDTHS, MIN_WIDTH_FRACTION, 1);
        double what = width - 5 * GAP - NUMBER_WIDTH - part * ALL_WIDTHS;
        double high = Math.max(
                placeCell(cells.getFirst(), 0, 0, NUMBER_WIDTH, place),
                placeCell(cells.get(1), NUMBER_WIDTH + GAP, 0, what, place));
        double x = NUMBER_WIDTH + GAP + what + GAP;
        for (int i = 0; i < WIDTHS.length; i++) {
            var cell = head ? headings.get(i) : cells.get(i + 2);
            high = Math.max(high, placeCell(cell, x, 0, part * WIDTHS[i], place));
            x += part * WIDTHS[i] + GAP;
        }
        return high;
    }

    private double layOutStacked(double width, boolean place) {
        double x = NUMBER_WIDTH;
        double half = (width - x - GAP) / TWO;
        placeCell(cells.getFirst(), 0, 0, NUMBER_WIDTH, place);
        double y = placeCell(cells.get(1), x, 0, width - x, place) + GAP / TWO;
        for (int i = 0; i < WIDTHS.length; i += 2) {
            double high = 0;
            for (int j = 0; j < 2; j++) {
                double at = x + j * (half + GAP);
                double heading = placeCell(headings.get(i + j), at, y, half, place);
                high = Math.max(high, heading + placeCell(cells.get(i + j + 2), at, y + heading, half, place));
            }
            y += high + GAP / TWO;
        }
        return y;
    }

    private double placeCell(Node node, double x, double y, double width, boolean place) {
        double high = node.prefHeight(node.getContentBias() == Orientation.HORIZONTAL ? width : -1);
        if (place) {
            var in = getInsets();
            layoutInArea(node, in.getLeft() + x, in.getTop() + y, width, high, 0, HPos.LEFT, VPos.TOP);
        }
        return high;
    }
}
