package org.commonground.roomview;

import java.util.List;
import java.util.function.Consumer;
import org.commonground.drawing.Drawing;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.StepPages.Sheet;

/** Pages of rows under each other, as even as they can be. */
final class RowPages<T> {

    /** How a row is drawn, and so how much room it takes. */
    interface Row<T> {

        /** @return its height with the gap under it */
        double draw(DrawingBuilder sheet, T thing, double y);
    }

    private record Measured<T>(T thing, double height, List<String> records) {}

    private final RoomLayout layout;
    private final Row<T> row;

    RowPages(RoomLayout layout, Row<T> row) {
        this.layout = layout;
        this.row = row;
    }

    double height(T thing) {
        return measured(thing).height();
    }

    private Measured<T> measured(T thing) {
        var alone = new DrawingBuilder(layout);
        double height = row.draw(alone, thing, 0);
        return new Measured<>(thing, height, Sheet.of(alone.drawing(height)).records());
    }

    /** Every page; where there is nothing yet, the prompt in the middle of one. */
    StepPages of(List<T> things, Heading heading) {
        return of(things, heading, 0, sheet -> {});
    }

    /** @param above height of what stands over the rows of every page */
    StepPages of(List<T> things, Heading heading, double above, Consumer<DrawingBuilder> titles) {
        return StepPages.joined(heading, sheets(things, heading, above, titles), layout);
    }

    /** The pages without their numbers; none where there is nothing yet. */
    List<Sheet> sheets(List<T> things, Heading heading, double above, Consumer<DrawingBuilder> titles) {
        double whole = layout.contentHeight(heading);
        var measured = things.stream().map(this::measured).toList();
        return RoomLayout.fillEvenly(measured, Measured::height, whole - above, 1).stream()
                .map(page -> new Sheet(
                        page.stream().flatMap(one -> one.records().stream()).toList(),
                        () -> draw(page, whole, above, titles)))
                .toList();
    }

    private Drawing draw(List<Measured<T>> page, double whole, double above, Consumer<DrawingBuilder> titles) {
        var sheet = new DrawingBuilder(layout);
        titles.accept(sheet);
        double y = above;
        for (var one : page) {
            y += row.draw(sheet, one.thing(), y);
        }
        return sheet.drawing(whole);
    }
}
