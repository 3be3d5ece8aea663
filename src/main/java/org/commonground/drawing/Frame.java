package org.commonground.drawing;

/**
 * The size of a drawing, and of its smallest type.
 *
 * @param textSize the smallest type size; all other sizes are multiples of it
 */
public record Frame(double width, double height, double textSize) {

    /** The smallest type of the room view, in pixels of a picture 1080 pixels high. */
    public static final int SMALLEST_TYPE = 28;

    /** The area below the title of the room view at 1920 × 1080. */
    public static final Frame ROOM_VIEW = new Frame(1776, 800, SMALLEST_TYPE);

    /** The width of an A4 or Letter page between its margins, in points. */
    public static final Frame PAPER = new Frame(496, 200, 7.5);

    /** One of two columns of such a page, with a chart for each question that is as high as its rows. */
    public static final Frame COLUMN = new Frame(238, Double.POSITIVE_INFINITY, 7);

    /** Whether the height is unlimited and a chart holds one question, so that charts can be placed side by side. */
    public boolean isUnbounded() {
        return Double.isInfinite(height);
    }
}
