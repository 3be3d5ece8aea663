package org.commonground.drawing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chart or page as an immutable value, in units of its own.
 *
 * @param title the alternative text: what the picture shows, in words
 * @param shapes back to front
 */
public record Drawing(double width, double height, String title, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** All texts in it, also those in groups. */
    public Stream<Shape.Text> texts() {
        return texts(shapes);
    }

    private static Stream<Shape.Text> texts(List<Shape> shapes) {
        return shapes.stream().flatMap(shape -> switch (shape) {
            case Shape.Text text -> Stream.of(text);
            case Shape.Group group -> texts(group.shapes());
            case Shape.Rect _, Shape.Circle _, Shape.Polygon _, Shape.Line _, Shape.Image _ -> Stream.empty();
        });
    }
}
