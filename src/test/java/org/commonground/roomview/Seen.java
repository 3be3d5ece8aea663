package org.commonground.roomview;

import java.util.List;
import java.util.stream.Stream;
import org.commonground.drawing.Shape;

/** What somebody sees of a page that is drawn. */
public final class Seen {

    private Seen() {}

    /** Every text as it was before its lines were broken, in the order of drawing. */
    public static List<String> texts(RoomPage scene) {
        return List.of(((RoomPage.Drawn) scene).drawing().title().split("\n"));
    }

    /** Ids of the records on it, in the order of drawing. */
    static List<String> records(RoomPage scene) {
        return StepPages.Sheet.of(((RoomPage.Drawn) scene).drawing()).records();
    }

    /** The line of text that reads so. */
    static Shape.Text line(RoomPage scene, String text) {
        return lines(scene).filter(line -> line.text().equals(text)).findFirst().orElseThrow();
    }

    /** Size of the smallest type. */
    static double smallest(RoomPage scene) {
        return lines(scene).mapToDouble(Shape.Text::size).min().orElseThrow();
    }

    /** The box behind a record. */
    static Shape.Rect box(RoomPage scene, String record) {
        return groups(scene)
                .filter(group -> group.recordId().equals(record))
                .flatMap(group -> group.shapes().stream())
                .filter(Shape.Rect.class::isInstance)
                .map(Shape.Rect.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Shape.Group> groups(RoomPage scene) {
        return ((RoomPage.Drawn) scene)
                .drawing().shapes().stream()
                        .filter(Shape.Group.class::isInstance)
                        .map(Shape.Group.class::cast);
    }

    private static Stream<Shape.Text> lines(RoomPage scene) {
        return Stream.concat(
                        ((RoomPage.Drawn) scene).drawing().shapes().stream(),
                        groups(scene).flatMap(group -> group.shapes().stream()))
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast);
    }
}
