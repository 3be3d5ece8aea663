package org.commonground.ui.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Updates the children of a pane from a list of values: one node per key, updated only if its value changed.
 *
 * @param <V> the value of a node; compared with {@code equals}
 */
public final class Reconciler<V> {

    /** A node that displays a value. */
    public interface Part<V> {
        Node node();

        void update(V value);
    }

    private record Shown<V>(Part<V> part, V value) {}

    private final Pane pane;
    private final Function<V, ?> key;
    private final Function<V, ? extends Part<V>> createPart;
    private Map<Object, Shown<V>> shown = Map.of();

    /** @param make creates the part for a new key, with its value already shown */
    public Reconciler(Pane pane, Function<V, ?> key, Function<V, ? extends Part<V>> make) {
        this.pane = pane;
        this.key = key;
        this.createPart = make;
    }

    /**
     * Shows the values in this order.
     *
     * @throws IllegalArgumentException if two have the same key
     */
    public void show(List<V> values) {
        var next = new HashMap<Object, Shown<V>>();
        var nodes = new ArrayList<Node>(values.size());
        for (var value : values) {
            var k = key.apply(value);
            var part = partFor(k, value);
            if (next.put(k, new Shown<>(part, value)) != null) {
                throw new IllegalArgumentException("Two values have the key " + k);
            }
            nodes.add(part.node());
        }
        shown.forEach((k, old) -> {
            if (!next.containsKey(k)) {
                pane.getChildren().remove(old.part().node());
            }
        });
        shown = next;
        order(nodes);
    }

    /** The part that shows the value with this key. */
    public Optional<Part<V>> part(Object k) {
        return Optional.ofNullable(shown.get(k)).map(Shown::part);
    }

    private Part<V> partFor(Object k, V value) {
        var old = shown.get(k);
        if (old == null) {
            return createPart.apply(value);
        }
        if (!old.value().equals(value)) {
            old.part().update(value);
        }
        return old.part();
    }

    private void order(List<Node> nodes) {
        var children = pane.getChildren();
        for (int i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            if (i >= children.size() || children.get(i) != node) {
                children.remove(node);
                children.add(i, node);
            }
        }
    }
}
