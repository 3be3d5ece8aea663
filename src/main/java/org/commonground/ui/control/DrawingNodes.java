package org.commonground.ui.control;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
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
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.ui.layout.Reconciler;

/** The shapes of a drawing as nodes, one to one. A shape that is in the next drawing too keeps its node. */
public final class DrawingNodes {

    /** A shape, and how many equal ones are behind it. */
    private record Placed(Shape shape, int before) {}

    /** A node that shows one shape and no other. */
    private record Drawn(Node node) implements Reconciler.Part<Placed> {
        @Override
        public void update(Placed value) {}
    }

    private final Pane view = new Pane();
    private final Reconciler<Placed> nodes =
            new Reconciler<>(view, placed -> placed, placed -> new Drawn(node(placed.shape())));

    public DrawingNodes() {
        view.setMinSize(0, 0);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** As large as the drawing, in its units. */
    public Region view() {
        return view;
    }

    public void show(Drawing drawing) {
        view.setPrefSize(drawing.width(), drawing.height());
        view.setAccessibleText(drawing.title());
        var equal = new HashMap<Shape, Integer>();
        var placed = new ArrayList<Placed>();
        drawing.shapes().forEach(shape -> placed.add(new Placed(shape, equal.merge(shape, 1, Integer::sum))));
        nodes.show(placed);
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
            case Shape.Image image -> image(image);
            case Shape.Group group ->
                new Group(group.shapes().stream().map(DrawingNodes::node).toList());
        };
    }

    private static Node image(Shape.Image image) {
        var node =
                new ImageView(new Image(new ByteArrayInputStream(image.picture().file())));
        node.setX(image.x());
        node.setY(image.y());
        node.setFitWidth(image.width());
        node.setFitHeight(image.height());
        return node;
    }

    private static Node text(Shape.Text text) {
        var node = new Text(text.x(), text.y(), text.text());
        node.setFont(Font.font(text.weight() == Shape.Weight.SEMIBOLD ? "Inter SemiBold" : "Inter", text.size()));
        node.setStyle(fill(text.fill().textColour()));
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

    /** By the token's name, so that a picture follows when other colours are chosen. */
    private static String fill(ColourToken tone) {
        return "-fx-fill: " + tone.token();
    }
}
