package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.roomview.ColumnFiller.Group;
import org.commonground.roomview.PlacingPage.Fields;
import org.commonground.roomview.PlacingPage.Quadrant;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.StepPages.Sheet;
import org.commonground.session.CellFormats;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Placing;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.RegisterRow;

/** Value × feasibility: page 0 has all four fields; where one holds more than fits, each follows on pages of its own. */
record PlacingLayout(
        Workshop workshop, Messages messages, RoomLayout layout, CardHeights heights, Placing placing, String stepId) {

    /** Every page. */
    StepPages of(Heading heading) {
        var overview = overview(heading);
        var pages = new ArrayList<>(List.of(Sheet.of(PlacingPage.draw(overview, layout, messages))));
        if (overview.more() > 0) {
            var boards = new BoardPages(layout, heights, "", layout.contentHeight(heading));
            Stream.concat(fields().stream(), Stream.of(waiting()))
                    .filter(group -> !group.lines().isEmpty())
                    .forEach(group -> pages.addAll(boards.of(List.of(group))));
        }
        return StepPages.of(heading, pages);
    }

    /** The page with all four fields. */
    Fields overview(Heading heading) {
        var waiting = waiting();
        boolean aside = !waiting.lines().isEmpty() && layout.wide();
        double high = layout.quadrantHeight(layout.contentHeight(heading));
        return new Fields(
                heading,
                fields().stream()
                        .map(field -> fitting(field, layout.quadrantWidth(aside), high))
                        .toList(),
                aside
                        ? fitting(waiting, layout.aside(), 2 * high + layout.quadrantGap())
                        : new Quadrant(
                                waiting.title(), List.of(), waiting.lines().size()),
                high);
    }

    private List<Group> fields() {
        var rows = Registers.rows(workshop, stepId);
        return IntStream.range(0, Placing.QUADRANTS)
                .mapToObj(field -> new Group(placing.title(field), lines(placing.rowsIn(rows, Optional.of(field)))))
                .toList();
    }

    private Group waiting() {
        return new Group(
                messages.get("room.placing.waiting"),
                lines(placing.rowsIn(Registers.rows(workshop, stepId), Optional.empty())));
    }

    /** As many lines as there is room for, and how many there are more. */
    private Quadrant fitting(Group group, double width, double high) {
        double inside = width - 2 * layout.cardPadding();
        double left = high - 2 * layout.cardPadding() - PlacingPage.titleHeight(group.title(), inside, layout);
        double more = PlacingPage.moreHeight();
        var fit = new ArrayList<SideLine>();
        for (var line : group.lines()) {
            double tall = PlacingPage.lineHeight(line, inside, layout);
            boolean last = fit.size() + 1 == group.lines().size();
            if (tall + (last ? 0 : more) > left) {
                break;
            }
            left -= tall;
            fit.add(line);
        }
        return new Quadrant(group.title(), fit, group.lines().size() - fit.size());
    }

    private List<SideLine> lines(List<RegisterRow> rows) {
        var columns = Registers.columns(workshop, stepId).stream()
                .filter(column -> !column.equals(placing.column()))
                .toList();
        var text = CellFormats.text(workshop, messages);
        return rows.stream()
                .map(row -> new SideLine(row.id(), row.side(), Registers.nameOf(row, columns, text)))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }
}
