package org.commonground.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Tone;

/** Shows a drawing centred, as large as fits, with its aspect ratio kept. */
public final class DrawingView {

    private final Drawing drawing;
    private final Pane view = new Pane();
    private final Group shapes = new Group();
    private final Scale scale = new Scale(1, 1, 0, 0);

    public DrawingView(Drawing drawing) {
        this.drawing = drawing;
        drawing.shapes().forEach(shape -> shapes.getChildren().add(node(shape)));
        shapes.getTransforms().add(scale);
        shapes.setManaged(false);
        view.getChildren().add(shapes);
        view.setMinSize(0, 0);
        view.setPrefSize(drawing.width(), drawing.height());
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(drawing.title());
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

    private static Node node(Shape shape) {
        return switch (shape) {
            case Shape.Rect rect -> {
                var node = new Rectangle(rect.x(), rect.y(), rect.width(), rect.height());
                node.setArcWidth(2 * rect.radius());
                node.setArcHeight(2 * rect.radius());
                node.setStyle(fill(rect.fill()));
                yield node;
            }
            case Shape.Circle circle -> {
                var node = new Circle(circle.x(), circle.y(), circle.radius());
                node.setStyle(fill(circle.fill()));
                yield node;
            }
            case Shape.Polygon polygon -> {
                var node = new Polygon();
                polygon.points().forEach(point -> node.getPoints().addAll(point.x(), point.y()));
                node.setStyle(fill(polygon.fill()));
                yield node;
            }
            case Shape.Line line -> {
                var node = new Line(
                        line.from().x(),
                        line.from().y(),
                        line.to().x(),
                        line.to().y());
                node.setStrokeWidth(line.width());
                node.setStrokeLineCap(StrokeLineCap.BUTT);
                node.setStyle("-fx-stroke: " + line.stroke().token());
                yield node;
            }
            case Shape.Text text -> text(text);
        };
    }

    private static Node text(Shape.Text text) {
        var node = new Text(text.x(), text.y(), text.text());
        node.setFont(Font.font(text.weight() == Shape.Weight.SEMIBOLD ? "Inter SemiBold" : "Inter", text.size()));
        node.setStyle(fill(text.fill().ofWords()));
        double wide = node.getLayoutBounds().getWidth();
        node.setX(
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - wide / 2;
                    case END -> text.x() - wide;
                });
        if (text.rotation() != 0) {
            node.getTransforms().add(new Rotate(text.rotation(), text.x(), text.y()));
        }
        return node;
    }

    /** Uses the token, so that the picture follows a change of the colour scheme. */
    private static String fill(Tone tone) {
        return "-fx-fill: " + tone.token();
    }
}
