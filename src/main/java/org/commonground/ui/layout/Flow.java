package org.commonground.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A row that wraps like text: nodes without room go to the next line, so that no button is cut off and nothing has to be scrolled sideways.
 * Nodes that grow ({@code Hgrow} is {@code ALWAYS}) take the remaining width of their line; they shrink before the row wraps, and so do
 * nodes with a minimum width of their own.
 */
public final class Flow extends WidthPane {

    /** The width in pixels to which a growing node may shrink before the row wraps. */
    private static final double SHRINKS_TO = 180;

    private final double gap;
    private final double shrinksTo;
    private final VPos verticalAlignment;

    private record Line(List<Node> nodes, List<Double> widths) {}

    /** @param gap between nodes and between lines, in pixels */
    public Flow(double gap, Node... nodes) {
        this(gap, SHRINKS_TO, VPos.CENTER, nodes);
    }

    private Flow(double gap, double enough, VPos across, Node... nodes) {
        super(nodes);
        this.gap = gap;
        this.shrinksTo = enough;
        this.verticalAlignment = across;
    }

    /** Columns of equal height, beside each other as long as each has its preferred width. */
    public static Flow columns(double gap, Node... nodes) {
        return new Flow(gap, Double.MAX_VALUE, VPos.TOP, nodes);
    }

    @Override
    protected double contentWidth() {
        return preferredWidth(getManagedChildren());
    }

    @Override
    protected double contentHeight(double width) {
        var lines = wrapIntoLines(width);
        return gap * (lines.size() - 1)
                + lines.stream()
                        .mapToDouble(line -> height(line, Node::prefHeight))
                        .sum();
    }

    /** Columns beside each other may be lower than their preferred height. */
    @Override
    protected double leastContentHeight(double width) {
        var lines = wrapIntoLines(width);
        return verticalAlignment == VPos.TOP && lines.size() == 1
                ? height(lines.getFirst(), Node::minHeight)
                : contentHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - sides();
        double y = getInsets().getTop();
        var lines = wrapIntoLines(width);
        for (var line : lines) {
            double high = verticalAlignment == VPos.TOP && lines.size() == 1
                    ? getHeight() - ends()
                    : height(line, Node::prefHeight);
            double x = getInsets().getLeft();
            for (int i = 0; i < line.nodes().size(); i++) {
                var node = line.nodes().get(i);
                double wide = line.widths().get(i);
                layoutInArea(
                        node,
                        x,
                        y,
                        wide,
                        high,
                        0,
                        null,
                        grows(node),
                        verticalAlignment == VPos.TOP,
                        HPos.LEFT,
                        verticalAlignment);
                x += wide + gap;
            }
            y += high + gap;
        }
    }

    private List<Line> wrapIntoLines(double width) {
        List<Node> nodes = getManagedChildren();
        if (nodes.stream().mapToDouble(this::shrunkWidth).sum() + gaps(nodes) <= width + 1) {
            return List.of(line(nodes, width));
        }
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Node>();
        double used = 0;
        for (var node : nodes) {
            double next = preferredWidth(node, width);
            if (!line.isEmpty() && used + gap + next > width + 1) {
                lines.add(line(List.copyOf(line), width));
                line.clear();
                used = 0;
            }
            used += next + (line.isEmpty() ? 0 : gap);
            line.add(node);
        }
        lines.add(line(line, width));
        return lines;
    }

    /** Growing nodes share the remaining width; missing width is taken from nodes that can shrink, the last one first. */
    private Line line(List<Node> nodes, double width) {
        double left = width - preferredWidth(nodes);
        long growing = nodes.stream().filter(Flow::grows).count();
        var widths = new ArrayList<Double>();
        for (var node : nodes.reversed()) {
            double wide = preferredWidth(node, width);
            if (left >= 0) {
                widths.addFirst(grows(node) ? wide + left / growing : wide);
            } else {
                double given = Math.min(-left, Math.max(0, wide - shrunkWidth(node)));
                widths.addFirst(wide - given);
                left += given;
            }
        }
        return new Line(nodes, widths);
    }

    /** The width in pixels to which a node may shrink in a row that does not wrap. */
    private double shrunkWidth(Node node) {
        double wide = preferredWidth(node, Double.MAX_VALUE);
        if (grows(node)) {
            return Math.min(wide, shrinksTo);
        }
        return node instanceof Region region && region.getMinWidth() >= 0 ? Math.min(wide, region.getMinWidth()) : wide;
    }

    private double preferredWidth(List<Node> nodes) {
        return nodes.stream()
                        .mapToDouble(node -> preferredWidth(node, Double.MAX_VALUE))
                        .sum()
                + gaps(nodes);
    }

    private double gaps(List<Node> nodes) {
        return gap * Math.max(0, nodes.size() - 1);
    }

    private static double preferredWidth(Node node, double most) {
        double likes = Math.ceil(node.prefWidth(-1));
        boolean held = !grows(node) && node instanceof Region region && region.getMaxWidth() >= 0;
        return Math.min(held ? Math.min(likes, node.maxWidth(-1)) : likes, most);
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private static double height(Line line, ToDoubleBiFunction<Node, Double> of) {
        double high = 0;
        for (int i = 0; i < line.nodes().size(); i++) {
            var node = line.nodes().get(i);
            boolean biased = node.getContentBias() == Orientation.HORIZONTAL;
            high = Math.max(high, of.applyAsDouble(node, biased ? line.widths().get(i) : -1.0));
        }
        return high;
    }
}
