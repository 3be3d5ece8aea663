package org.commonground.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.commonground.programme.Side;

/** A side's shape and name. The shape is drawn, so that no font can lack it. */
public final class SideMark {

    private SideMark() {}

    /** The name with the shape before it, both in the side's colour. */
    public static Label of(Side side, String name) {
        var label = new Label(name, shape(side, 10));
        label.getStyleClass().addAll("side", styleClass(side));
        return label;
    }

    /** As {@link #of}, in as many lines as the name needs where there is little width. */
    public static HBox wrapped(Side side, String name) {
        var label = Ui.wrapped(name, "side", styleClass(side));
        label.setMinWidth(0);
        return Ui.row(6, shape(side, 10), label);
    }

    /** Circle, square or diamond, {@code size} pixels wide. */
    public static Node shape(Side side, double size) {
        Shape shape = switch (side) {
            case MARKETING -> new Circle(size / 2);
            case IT -> new Rectangle(size, size);
            case JOINT -> new Polygon(size / 2, 0, size, size / 2, size / 2, size, 0, size / 2);
        };
        shape.getStyleClass().addAll("side-shape", styleClass(side));
        shape.setAccessibleText(side.shape());
        return shape;
    }

    /** {@code marketing}, {@code it} or {@code joint}: the style class that carries the side's colours. */
    public static String styleClass(Side side) {
        return switch (side) {
            case MARKETING -> "marketing";
            case IT -> "it";
            case JOINT -> "joint";
        };
    }
}
