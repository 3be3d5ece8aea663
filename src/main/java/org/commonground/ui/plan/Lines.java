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
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Seen;
import org.commonground.ui.kit.WidthPane;

/**
 * A vertical list in a page that scrolls. Only lines in and near the viewport have nodes, so that hundreds of lines cost no more than a
 * screenful. The height of a line is measured once it has a node, and estimated as the average before that.
 */
final class Lines<V> extends WidthPane {

    /** Lines within this distance of the viewport have nodes too, so that scrolling and the Tab key find them; in pixels. */
    private static final double AROUND = 500;

    /** The height of the viewport that is assumed before the first layout, in pixels. */
    private static final double AT_FIRST = 1_200;

    private static final double USUAL_HEIGHT = 64;

    private record Height(double width, double height) {}

    private final ScrollPane scroll;
    private final Function<V, String> key;
    private final Reconciler<V> nodes;
    private final Map<String, Height> heights = new HashMap<>();
    private List<V> values = List.of();
    private List<V> near = List.of();
    private Optional<String> held = Optional.empty();
    private List<String> laidOut = List.of();
    private double[] laidOutAt = {0};
    /** The scroll offset in pixels. Heights above the viewport that become known later must not move the visible lines. */
    private double scrolled;

    /** @param scroll the scroll pane that contains the list */
    Lines(ScrollPane scroll, Function<V, String> key, Function<V, Reconciler.Part<V>> make) {
        this.scroll = scroll;
        this.key = key;
        nodes = new Reconciler<>(this, key, make);
        scroll.vvalueProperty().subscribe(() -> {
            scrolled = scroll.getVvalue() * hidden();
            Platform.runLater(this::sighted);
        });
        scroll.viewportBoundsProperty().subscribe(() -> Platform.runLater(this::sighted));
    }

    void show(List<V> now) {
        values = List.copyOf(now);
        heights.keySet().retainAll(values.stream().map(key).toList());
        sighted();
        requestLayout();
    }

    /** The node of a line; empty if it has none now. */
    Optional<Reconciler.Part<V>> part(String id) {
        return nodes.part(id);
    }

    /** Creates the node of a line, and keeps it wherever the page scrolls until another line is held. */
    Optional<Reconciler.Part<V>> hold(String id) {
        held = Optional.of(id);
        sighted();
        return part(id);
    }

    /** Creates the nodes of the lines near the viewport. Not to be called during layout. */
    private void sighted() {
        var wanted = wanted();
        if (!wanted.equals(near)) {
            near = wanted;
            nodes.show(near);
        }
    }

    private List<V> wanted() {
        var seen = getHeight() > 0 ? Seen.of(scroll, this) : new Seen(0, AT_FIRST);
        var tops = tops(getWidth());
        return IntStream.range(0, values.size())
                .filter(i -> tops[i + 1] >= seen.top() - AROUND && tops[i] <= seen.bottom() + AROUND
                        || isHeld(key.apply(values.get(i))))
                .mapToObj(values::get)
                .toList();
    }

    private boolean isHeld(String id) {
        return held.filter(id::equals).isPresent()
                || part(id).filter(part -> part.node().isFocusWithin()).isPresent();
    }

    /** The top of each line, followed by the bottom of the last one. */
    private double[] tops(double width) {
        double usual =
                heights.values().stream().mapToDouble(Height::height).average().orElse(USUAL_HEIGHT);
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
        if (!wanted().equals(near)) {
            Platform.runLater(this::sighted);
        }
    }

    /** Scrolls by the distance that the topmost visible line has moved, so that it stays in place on screen. */
    private void keepInPlace(double[] tops) {
        var ids = values.stream().map(key).toList();
        double top =
                scrolled - scroll.getVvalue() * hidden() + Seen.of(scroll, this).top();
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
        if (hidden() > 0) {
            scroll.setVvalue(Math.clamp((scrolled + moved) / hidden(), 0, 1));
        }
        scrolled = scroll.getVvalue() * hidden();
    }

    /** The part of the page's height that does not fit in the viewport, in pixels. */
    private double hidden() {
        return scroll.getContent() == null
                ? 0
                : Math.max(
                        0,
                        scroll.getContent().getLayoutBounds().getHeight()
                                - scroll.getViewportBounds().getHeight());
    }
}
