package org.commonground.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.commonground.programme.model.Side;

/** The shape and name of a side. The shape is drawn, so that it does not depend on a font. */
public final class SideMark {

    private SideMark() {}

    /** The name after its shape, both in the side's colour. */
    public static Label of(Side side, String name) {
        var label = new Label(name, shape(side, 10));
        label.getStyleClass().addAll("side", styleClass(side));
        return label;
    }

    /** As {@link #of}, but the name wraps where there is little width. */
    public static HBox wrapped(Side side, String name) {
        var label = Widgets.wrapped(name, "side", styleClass(side));
        label.setMinWidth(0);
        return Widgets.row(6, shape(side, 10), label);
    }

    /** A circle, square or diamond, {@code size} pixels wide. */
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

    /** The style class with the side's colours: {@code marketing}, {@code it} or {@code joint}. */
    public static String styleClass(Side side) {
        return switch (side) {
            case MARKETING -> "marketing";
            case IT -> "it";
            case JOINT -> "joint";
        };
    }
}
