package org.commonground.drawing;

import java.util.List;

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
}
