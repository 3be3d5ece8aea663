package org.commonground.ui.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.commonground.ui.layout.Reconciler;
import org.commonground.ui.layout.VisibleRange;
import org.commonground.ui.layout.WidthPane;

/**
 * A vertical list in a page that scrolls. Only lines in and near the viewport have nodes, so that hundreds of lines cost no more than a
 * screenful. The height of a line is measured once it has a node, and estimated as the average before that.
 */
final class VirtualList<V> extends WidthPane {

    /** Lines within this distance of the viewport have nodes too, so that scrolling and the Tab key find them; in pixels. */
    private static final double MARGIN = 500;

    /** The height of the viewport that is assumed before the first layout, in pixels. */
    private static final double ASSUMED_VIEWPORT = 1_200;

    private static final double ESTIMATED_HEIGHT = 64;

    private record Height(double width, double height) {}

    private final ScrollPane scroll;
    private final Function<V, String> key;
    private final Reconciler<V> nodes;
    private final Map<String, Height> heights = new HashMap<>();
    private List<V> values = List.of();
    private List<V> withNodes = List.of();
    private Optional<String> keptId = Optional.empty();
    private List<String> laidOut = List.of();
    private double[] laidOutAt = {0};
    /** The scroll offset in pixels. Heights above the viewport that become known later must not move the visible lines. */
    private double offset;

    /** @param scroll the scroll pane that contains the list */
    VirtualList(ScrollPane scroll, Function<V, String> key, Function<V, Reconciler.Part<V>> make) {
        this.scroll = scroll;
        this.key = key;
        nodes = new Reconciler<>(this, key, make);
        scroll.vvalueProperty().subscribe(() -> {
            offset = scroll.getVvalue() * scrollRange();
            Platform.runLater(this::updateNodes);
        });
        scroll.viewportBoundsProperty().subscribe(() -> Platform.runLater(this::updateNodes));
    }

    void show(List<V> now) {
        values = List.copyOf(now);
        heights.keySet().retainAll(values.stream().map(key).toList());
        updateNodes();
        requestLayout();
    }

    /** The node of a line; empty if it has none now. */
    Optional<Reconciler.Part<V>> part(String id) {
        return nodes.part(id);
    }

    /** Creates the node of a line, and keeps it wherever the page scrolls until another line is held. */
    Optional<Reconciler.Part<V>> keepNode(String id) {
        keptId = Optional.of(id);
        updateNodes();
        return part(id);
    }

    /** Creates the nodes of the lines near the viewport. Not to be called during layout. */
    private void updateNodes() {
        var wanted = nearViewport();
        if (!wanted.equals(withNodes)) {
            withNodes = wanted;
            nodes.show(withNodes);
        }
    }

    private List<V> nearViewport() {
        var seen = getHeight() > 0 ? VisibleRange.of(scroll, this) : new VisibleRange(0, ASSUMED_VIEWPORT);
        var tops = tops(getWidth());
        return IntStream.range(0, values.size())
                .filter(i -> tops[i + 1] >= seen.top() - MARGIN && tops[i] <= seen.bottom() + MARGIN
                        || keepsNode(key.apply(values.get(i))))
                .mapToObj(values::get)
                .toList();
    }

    private boolean keepsNode(String id) {
        return keptId.filter(id::equals).isPresent()
                || part(id).filter(part -> part.node().isFocusWithin()).isPresent();
    }

    /** The top of each line, followed by the bottom of the last one. */
    private double[] tops(double width) {
        double usual =
                heights.values().stream().mapToDouble(Height::height).average().orElse(ESTIMATED_HEIGHT);
        var tops = new double[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            tops[i + 1] = tops[i] + height(key.apply(values.get(i)), width, usual);
        }
        return tops;
    }

    private double height(String id, double width, double usual) {
        var known = Optional.ofNullable(heights.get(id));
        var node = width <= 0 ? Optional.<Node>empty() : part(id).map(Reconciler.Part::node);
        if (node.filter(Node::isManaged)
                .filter(n -> known.filter(height -> height.width() == width).isEmpty() || isChanged(n))
                .isPresent()) {
            heights.put(id, new Height(width, Math.ceil(node.get().prefHeight(width))));
            return heights.get(id).height();
        }
        return known.map(Height::height).orElse(usual);
    }

    private static boolean isChanged(Node node) {
        return node instanceof Parent parent && parent.isNeedsLayout();
    }

    @Override
    protected double contentWidth() {
        return getWidth();
    }

    @Override
    protected double contentHeight(double width) {
        return tops(width)[values.size()];
    }

    @Override
    protected void layoutChildren() {
        var tops = tops(getWidth());
        for (int i = 0; i < values.size(); i++) {
            double top = tops[i];
            double high = tops[i + 1] - top;
            part(key.apply(values.get(i))).ifPresent(part -> part.node().resizeRelocate(0, top, getWidth(), high));
        }
        keepInPlace(tops);
        // After measuring, other lines may be in the viewport.
        if (!nearViewport().equals(withNodes)) {
            Platform.runLater(this::updateNodes);
        }
    }

    /** Scrolls by the distance that the topmost visible line has moved, so that it stays in place on screen. */
    private void keepInPlace(double[] tops) {
        var ids = values.stream().map(key).toList();
        double top = offset
                - scroll.getVvalue() * scrollRange()
                + VisibleRange.of(scroll, this).top();
        double moved = 0;
        if (top >= laidOutAt[laidOut.size()]) {
            moved = tops[ids.size()] - laidOutAt[laidOut.size()];
        } else if (top > 0) {
            int line = IntStream.range(0, laidOut.size())
                    .filter(i -> laidOutAt[i + 1] > top)
                    .findFirst()
                    .orElse(0);
            int now = ids.indexOf(laidOut.get(line));
            moved = now < 0 ? 0 : tops[now] - laidOutAt[line];
        }
        laidOut = ids;
        laidOutAt = tops;
        if (scrollRange() > 0) {
            scroll.setVvalue(Math.clamp((offset + moved) / scrollRange(), 0, 1));
        }
        offset = scroll.getVvalue() * scrollRange();
    }

    /** The part of the page's height that does not fit in the viewport, in pixels. */
    private double scrollRange() {
        return scroll.getContent() == null
                ? 0
                : Math.max(
                        0,
                        scroll.getContent().getLayoutBounds().getHeight()
                                - scroll.getViewportBounds().getHeight());
    }
}
