package org.commonground.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.commonground.ui.control.Widgets;
import org.junit.jupiter.api.Test;

/** Panes whose height depends on their width: nodes without room go to the next line, and the insets are counted once. */
class WidthPaneTest {

    private static final Insets EDGES = new Insets(10, 20, 30, 40);

    private final Region first = box(100, 30);
    private final Region second = box(200, 50);

    @Test
    void aRowWrapsWhereItsNodesDoNotFit() {
        var flow = new Flow(12, first, second);
        flow.setPadding(EDGES);
        assertThat(flow.getContentBias()).isEqualTo(Orientation.HORIZONTAL);
        assertThat(flow.minWidth(-1)).as("it may become as narrow as it has to").isLessThanOrEqualTo(60);
        assertThat(flow.prefWidth(-1)).isEqualTo(60 + 100 + 12 + 200);
        assertThat(flow.prefHeight(400)).as("beside each other").isEqualTo(40 + 50);
        assertThat(flow.prefHeight(300)).as("one below the other").isEqualTo(40 + 30 + 12 + 50);
        flow.resize(300, flow.prefHeight(300));
        flow.layout();
        assertThat(first.getLayoutX()).isEqualTo(40);
        assertThat(first.getLayoutY()).isEqualTo(10);
        assertThat(second.getLayoutX()).isEqualTo(40);
        assertThat(second.getLayoutY()).isEqualTo(10 + 30 + 12);
    }

    @Test
    void growingNodesTakeTheRemainingWidth() {
        var flow = new Flow(12, Widgets.grow(first), second);
        flow.resize(512, 50);
        flow.layout();
        assertThat(first.getWidth()).isEqualTo(300);
        assertThat(second.getLayoutX()).isEqualTo(312);
    }

    @Test
    void columnsSideBySideMayBeLowerThanPreferred() {
        first.setMinHeight(5);
        second.setMinHeight(8);
        var columns = Flow.columns(12, first, second);
        columns.setPadding(EDGES);
        assertThat(columns.minHeight(400)).isEqualTo(40 + 8);
        assertThat(columns.minHeight(300)).isEqualTo(columns.prefHeight(300));
    }

    @Test
    void theSecondPartIsBelowWhereTheFirstWouldBeTooNarrow() {
        second.setMinHeight(50);
        var fold = new Fold(150, 20, first, second);
        fold.setPadding(EDGES);
        assertThat(fold.getContentBias()).isEqualTo(Orientation.HORIZONTAL);
        assertThat(fold.prefHeight(60 + 370)).isEqualTo(40 + 50);
        assertThat(fold.prefHeight(60 + 369)).isEqualTo(40 + 30 + 20 + 50);
        fold.resize(60 + 500, 200);
        fold.layout();
        assertThat(first.getWidth()).as("the first part takes the rest").isEqualTo(280);
        assertThat(second.getLayoutX()).isEqualTo(40 + 280 + 20);
        fold.resize(60 + 300, fold.prefHeight(360));
        fold.layout();
        assertThat(second.getLayoutX()).isEqualTo(40);
        assertThat(second.getLayoutY()).isEqualTo(10 + 30 + 20);
        assertThat(second.getWidth()).isEqualTo(300);
    }

    @Test
    void aLeadingPartShrinksBeforeItIsPlacedAbove() {
        first.setMinWidth(60);
        var fold = Fold.sideFirst(20, first, second, 200);
        fold.resize(300, 50);
        fold.layout();
        assertThat(first.getWidth()).isEqualTo(80);
        assertThat(second.getLayoutX()).isEqualTo(100);
        assertThat(fold.prefHeight(279)).as("less than 60 and 200 with the gap").isEqualTo(30 + 20 + 50);
    }

    private static Region box(double width, double height) {
        var box = new Region();
        box.setMinHeight(0);
        box.setPrefSize(width, height);
        box.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return box;
    }
}
