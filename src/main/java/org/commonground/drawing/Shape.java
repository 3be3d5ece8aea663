package org.commonground.drawing;

import java.util.List;

/** An element of a drawing. Lengths are in the drawing's units, x to the right, y down. */
public sealed interface Shape {

    record Rect(double x, double y, double width, double height, double radius, ColourToken fill) implements Shape {

        /** A box with this as its edge. @param edge its width, inside the measures */
        public List<Shape> around(double edge, ColourToken inside) {
            return List.of(
                    this, new Rect(x + edge, y + edge, width - 2 * edge, height - 2 * edge, radius - edge, inside));
        }
    }

    record Circle(double x, double y, double radius, ColourToken fill) implements Shape {}

    /** A filled area. */
    record Polygon(List<Point> points, ColourToken fill) implements Shape {
        public Polygon {
            points = List.copyOf(points);
        }
    }

    record Line(Point from, Point to, double width, ColourToken stroke) implements Shape {}

    /**
     * A line of text in Inter.
     *
     * @param y the base line
     * @param rotation degrees clockwise about (x, y)
     */
    record Text(
            double x,
            double y,
            String text,
            double size,
            Weight weight,
            ColourToken fill,
            Anchor anchor,
            double rotation)
            implements Shape {
        /** The same text with another of its points at its x. */
        public Text anchored(Anchor at) {
            return new Text(x, y, text, size, weight, fill, at, rotation);
        }

        /** Whether Java 2D, which has no weight between regular and bold, sets it in bold. */
        public boolean isBold() {
            return weight == Weight.SEMIBOLD;
        }
    }

    /**
     * Shapes that belong to one record.
     *
     * @param recordId of what they show
     * @param shapes back to front
     */
    record Group(String recordId, List<Shape> shapes) implements Shape {
        public Group {
            shapes = List.copyOf(shapes);
        }
    }

    /** A picture of pixels, stretched to that width and height. */
    record Image(double x, double y, double width, double height, Picture picture) implements Shape {

        /** The picture in the middle of a frame, as large as it fits with its own proportions. */
        public static Image within(double x, double y, double width, double height, Picture picture) {
            double by = Math.min(width / picture.width(), height / picture.height());
            return new Image(
                    x + (width - by * picture.width()) / 2,
                    y + (height - by * picture.height()) / 2,
                    by * picture.width(),
                    by * picture.height(),
                    picture);
        }
    }

    record Point(double x, double y) {}

    /** Which point of a text is at its x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** The weight of the type. */
    enum Weight {
        REGULAR(400),
        SEMIBOLD(600);

        private final int number;

        Weight(int number) {
            this.number = number;
        }

        /** The weight as in CSS. */
        public int number() {
            return number;
        }
    }
}
