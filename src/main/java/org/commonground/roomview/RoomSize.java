package org.commonground.roomview;

import org.commonground.drawing.Frame;

/**
 * The room in front of the wall, and the size of type it takes to be read from the back row: the smallest capitals are the depth ÷ 200
 * high, ÷ 150 where it is to be generous. Source: AVIXA V202.01:2016, Display Image Size for 2D Content in Audiovisual Systems (DISCAS),
 * basic decision making, as {@code product.md} puts it; the height of a capital stands in Inter's own table.
 *
 * @param depth metres from the wall to the eyes in the back row, {@value #LEAST_DEPTH} to {@value #MOST_DEPTH}
 * @param pictureHeight metres from the lower to the upper edge of the picture, {@value #LEAST_HEIGHT} to {@value #MOST_HEIGHT}
 * @param generous ÷ 150 instead of ÷ 200
 */
public record RoomSize(double depth, double pictureHeight, boolean generous) {

    public static final double LEAST_DEPTH = 1;
    public static final double MOST_DEPTH = 60;
    public static final double LEAST_HEIGHT = 0.3;
    public static final double MOST_HEIGHT = 12;

    /** Height of a capital of Inter, in sizes of its type: {@code sCapHeight} 1490 of 2048 units in the {@code OS/2} table of each weight. */
    public static final double CAPITAL = 1490.0 / 2048;

    /** Type is never smaller than this part of the picture's height, in however small a room. */
    public static final double LEAST_SHARE = Frame.SMALLEST_TYPE / 1080.0;

    private static final double USUAL_HEIGHT = 1.5;

    /** Until a room is measured: the deepest, to 0.1 metres, in which the smallest type on a picture of a usual height can be read. */
    public static final RoomSize USUAL =
            new RoomSize(Math.floor(10 * 200 * CAPITAL * LEAST_SHARE * USUAL_HEIGHT) / 10, USUAL_HEIGHT, false);

    /** Type is never asked to be larger than this part of the picture's height: too little would stand on a page. */
    public static final double MOST_SHARE = 0.06;

    /** @throws IllegalArgumentException if a length is out of its range */
    public RoomSize {
        if (!(depth >= LEAST_DEPTH && depth <= MOST_DEPTH)
                || !(pictureHeight >= LEAST_HEIGHT && pictureHeight <= MOST_HEIGHT)) {
            throw new IllegalArgumentException("A room " + depth + " m deep, a picture " + pictureHeight + " m high");
        }
    }

    /** How many capitals high the depth is. */
    public int factor() {
        return generous ? 150 : 200;
    }

    /** The size of the smallest type, in pixels of a screen of that height. */
    public double smallestType(double screenHeight) {
        return Math.clamp(wanted(), LEAST_SHARE, MOST_SHARE) * screenHeight;
    }

    /** Whether the back row sits too far away to read even the largest type the room view turns to. */
    public boolean tooFar() {
        return depth > furthest();
    }

    /** Metres from which the largest type the room view turns to can be read. */
    public double furthest() {
        return MOST_SHARE * pictureHeight * CAPITAL * factor();
    }

    /** The picture, in metres, that the back row could read. */
    public double pictureNeeded() {
        return depth / factor() / CAPITAL / MOST_SHARE;
    }

    private double wanted() {
        return depth / factor() / CAPITAL / pictureHeight;
    }
}
