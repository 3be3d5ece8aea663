package org.commonground.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.junit.jupiter.api.Test;

class DrawingNodesTest {

    private static final Shape DOT = new Shape.Circle(5, 5, 5, ColourToken.INK);

    private final DrawingNodes nodes = new DrawingNodes();

    @Test
    void newCardIsOneNewNodeInItsPlace() {
        var before = show(DOT, card("a", 10), card("b", 20));
        var now = show(DOT, card("a", 10), card("new", 15), card("b", 20));
        assertThat(now).hasSize(4).containsSubsequence(before);
        assertThat(now.get(2))
                .isInstanceOfSatisfying(
                        Group.class, group -> assertThat(group.getChildren()).hasSize(1));
    }

    @Test
    void cardThatMovesIsDrawnAnewAndTheOthersStay() {
        var before = show(card("a", 10), card("b", 20));
        var now = show(card("a", 10), card("b", 30));
        assertThat(now.getFirst()).isSameAs(before.getFirst());
        assertThat(now.getLast()).isNotSameAs(before.getLast());
    }

    @Test
    void equalShapesAreEachDrawn() {
        assertThat(show(DOT, DOT)).hasSize(2).doesNotHaveDuplicates();
        assertThat(show(DOT)).hasSize(1);
    }

    private List<Node> show(Shape... shapes) {
        nodes.show(new Drawing(100, 100, "", List.of(shapes)));
        return new ArrayList<>(((Pane) nodes.view()).getChildren());
    }

    private static Shape card(String id, double y) {
        return new Shape.Group(id, List.of(new Shape.Rect(0, y, 10, 5, 0, ColourToken.IT_TINT)));
    }
}
