package org.commonground.drawing;

/**
 * The room a drawing has, and how large its letters are.
 *
 * @param text size of the smallest letters; everything else is measured by it
 */
public record Frame(double width, double height, double text) {

    /** Nothing on a picture of 1080 pixels that is seen by a room is smaller, in pixels. */
    public static final int SMALLEST_ON_WALL = 28;

    /** Below the title of the room view at 1920 × 1080. */
    public static final Frame WALL = new Frame(1776, 800, SMALLEST_ON_WALL);

    /** Across an A4 or Letter page between its margins, in points. */
    public static final Frame PAPER = new Frame(496, 200, 7.5);

    /** A column of such a page, two of them beside each other: a picture for each question, as high as its rows. */
    public static final Frame COLUMN = new Frame(238, Double.POSITIVE_INFINITY, 7);

    /** Whether a picture is as high as it likes and holds one question, so that pictures can stand beside each other. */
    boolean endless() {
        return Double.isInfinite(height);
    }
}
