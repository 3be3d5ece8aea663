package org.commonground.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A row that breaks as a text does: what has no room goes into the next line, so that no button is cut short and nothing has to be
 * scrolled to aside. What is to grow (see {@link Ui#grow}) takes the width that is left in its line.
 */
public final class Flow extends Pane {

    /** What grows can do with this in a row that holds all. */
    private static final double ENOUGH = 180;

    private final double gap;
    private final double enough;
    private final VPos across;

    private record Line(List<Node> nodes, double used) {}

    /** @param gap between nodes and between lines, in pixels */
    public Flow(double gap, Node... nodes) {
        this(gap, ENOUGH, VPos.CENTER, nodes);
    }

    private Flow(double gap, double enough, VPos across, Node... nodes) {
        super(nodes);
        this.gap = gap;
        this.enough = enough;
        this.across = across;
    }

    /** Parts of one height, beside each other as long as each has the width that it likes to have. */
    public static Flow columns(double gap, Node... nodes) {
        return new Flow(gap, Double.MAX_VALUE, VPos.TOP, nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + wide(getManagedChildren());
    }

    /** Parts beside each other may be lower than they like to be. */
    @Override
    protected double computeMinHeight(double given) {
        double width = (given < 0 ? prefWidth(-1) : given) - sides();
        var lines = broken(width);
        return across == VPos.TOP && lines.size() == 1
                ? ends() + height(lines.getFirst(), width, Node::minHeight)
                : computePrefHeight(given);
    }

    @Override
    protected double computePrefHeight(double given) {
        double width = (given < 0 ? prefWidth(-1) : given) - sides();
        var lines = broken(width);
        double high = ends() + gap * (lines.size() - 1);
        for (var line : lines) {
            high += height(line, width, Node::prefHeight);
        }
        return high;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - sides();
        double y = getInsets().getTop();
        var lines = broken(width);
        for (var line : lines) {
            double high = across == VPos.TOP && lines.size() == 1
                    ? getHeight() - ends()
                    : height(line, width, Node::prefHeight);
            double x = getInsets().getLeft();
            double more = more(line, width);
            for (var node : line.nodes()) {
                double wide = wide(node, width) + (grows(node) ? more : 0);
                layoutInArea(node, x, y, wide, high, 0, null, grows(node), across == VPos.TOP, HPos.LEFT, across);
                x += wide + gap;
            }
            y += high + gap;
        }
    }

    /** All in one line if what grows can give way enough, else line by line. */
    private List<Line> broken(double width) {
        List<Node> nodes = getManagedChildren();
        double tight = gap * Math.max(0, nodes.size() - 1);
        for (var node : nodes) {
            double wide = wide(node, width);
            tight += grows(node) ? Math.min(wide, enough) : wide;
        }
        if (tight <= width + 1) {
            return List.of(new Line(nodes, wide(nodes)));
        }
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Node>();
        double used = 0;
        for (var node : nodes) {
            double next = wide(node, width);
            if (!line.isEmpty() && used + gap + next > width + 1) {
                lines.add(new Line(List.copyOf(line), used));
                line.clear();
                used = 0;
            }
            used += next + (line.isEmpty() ? 0 : gap);
            line.add(node);
        }
        lines.add(new Line(line, used));
        return lines;
    }

    private double wide(List<Node> nodes) {
        return nodes.stream().mapToDouble(node -> wide(node, Double.MAX_VALUE)).sum()
                + gap * Math.max(0, nodes.size() - 1);
    }

    private static double wide(Node node, double most) {
        double likes = Math.ceil(node.prefWidth(-1));
        boolean held = !grows(node) && node instanceof Region region && region.getMaxWidth() >= 0;
        return Math.min(held ? Math.min(likes, node.maxWidth(-1)) : likes, most);
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    /** What each that grows gets beyond what it asks for; below 0 where it gives way. */
    private static double more(Line line, double width) {
        long growing = line.nodes().stream().filter(Flow::grows).count();
        return growing == 0 ? 0 : (width - line.used()) / growing;
    }

    private static double height(Line line, double width, ToDoubleBiFunction<Node, Double> of) {
        double more = more(line, width);
        return line.nodes().stream()
                .mapToDouble(node -> of.applyAsDouble(
                        node,
                        node.getContentBias() == Orientation.HORIZONTAL
                                ? wide(node, width) + (grows(node) ? more : 0)
                                : -1.0))
                .max()
                .orElse(0);
    }

    private double ends() {
        return getInsets().getTop() + getInsets().getBottom();
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
