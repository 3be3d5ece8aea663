package org.commonground.drawing;

import java.util.List;

/**
 * A picture as a value.
 *
 * @param title what the picture says, in words, for whoever does not see it
 * @param shapes back to front
 */
public record Drawing(double width, double height, String title, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }
}
