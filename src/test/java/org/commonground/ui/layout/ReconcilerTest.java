package org.commonground.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private record Value(String id, String text) {}

    private static final class Box implements Reconciler.Part<Value> {
        private final Rectangle node = new Rectangle();
        private final List<String> shown = new ArrayList<>();

        Box(Value first) {
            shown.add(first.text());
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void update(Value value) {
            shown.add(value.text());
        }
    }

    private final Pane pane = new Pane();
    private final List<Box> made = new ArrayList<>();
    private final Reconciler<Value> reconciler = new Reconciler<>(pane, Value::id, value -> {
        made.add(new Box(value));
        return made.getLast();
    });

    @Test
    void onlyChangedNodesAreUpdated() {
        reconciler.show(List.of(new Value("a", "1"), new Value("b", "1")));
        reconciler.show(List.of(new Value("a", "1"), new Value("b", "2"), new Value("c", "1")));
        assertThat(made).extracting(box -> box.shown).containsExactly(List.of("1"), List.of("1", "2"), List.of("1"));
        assertThat(pane.getChildren()).containsExactly(made.get(0).node, made.get(1).node, made.get(2).node);
    }

    @Test
    void nodesFollowTheOrderAndAreRemovedWithTheirValue() {
        reconciler.show(List.of(new Value("a", "1"), new Value("b", "1"), new Value("c", "1")));
        reconciler.show(List.of(new Value("c", "1"), new Value("a", "1")));
        assertThat(pane.getChildren()).containsExactly(made.get(2).node, made.get(0).node);
        assertThat(made).hasSize(3);
    }

    @Test
    void aDuplicateKeyIsRejected() {
        var twice = List.of(new Value("a", "1"), new Value("a", "2"));
        assertThatThrownBy(() -> reconciler.show(twice)).isInstanceOf(IllegalArgumentException.class);
    }
}
