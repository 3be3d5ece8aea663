package org.commonground.ui.control;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.commonground.drawing.Drawing;

/** Shows a drawing centred, as large as fits, with its aspect ratio kept. */
public final class DrawingView {

    private final Drawing drawing;
    private final Pane view = new Pane();
    private final Region shapes;
    private final Scale scale = new Scale(1, 1, 0, 0);

    public DrawingView(Drawing drawing) {
        this.drawing = drawing;
        var nodes = new DrawingNodes();
        nodes.show(drawing);
        shapes = nodes.view();
        shapes.getTransforms().add(scale);
        shapes.setManaged(false);
        view.getChildren().add(shapes);
        view.setMinSize(0, 0);
        view.setPrefSize(drawing.width(), drawing.height());
        view.widthProperty().addListener((of, before, now) -> fit());
        view.heightProperty().addListener((of, before, now) -> fit());
    }

    public Region view() {
        return view;
    }

    private void fit() {
        double by = Math.min(view.getWidth() / drawing.width(), view.getHeight() / drawing.height());
        scale.setX(by);
        scale.setY(by);
        shapes.setLayoutX((view.getWidth() - drawing.width() * by) / 2);
        shapes.setLayoutY((view.getHeight() - drawing.height() * by) / 2);
    }
}
