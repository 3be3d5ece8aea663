package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.live.Cells;
import org.commonground.roomview.RoomScene.Group;
import org.commonground.roomview.RoomScene.Heading;
import org.commonground.roomview.RoomScene.Line;
import org.commonground.roomview.RoomScene.Page;
import org.commonground.roomview.RoomScene.Quadrant;
import org.commonground.words.Words;
import org.commonground.workshop.Placing;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Registers;
import org.commonground.workshop.Workshop;

/** Value × feasibility: page 0 has all four fields; where one holds more than fits, each follows on pages of its own. */
final class RoomPlacing {

    private final Workshop workshop;
    private final Words words;
    private final RoomLayout layout;
    private final Placing placing;
    private final String stepId;

    RoomPlacing(Workshop workshop, Words words, RoomLayout layout, Placing placing, String stepId) {
        this.workshop = workshop;
        this.words = words;
        this.layout = layout;
        this.placing = placing;
        this.stepId = stepId;
    }

    /** Every page. */
    List<RoomScene> scenes(Heading heading) {
        double room = layout.contentHeight(heading);
        var rows = Registers.rows(workshop, stepId);
        var waiting = lines(placing.in(rows, Optional.empty()));
        var fields = IntStream.range(0, Placing.FIELDS)
                .mapToObj(field -> new Group(placing.title(field), lines(placing.in(rows, Optional.of(field)))))
                .toList();
        boolean aside = !waiting.isEmpty() && layout.wide();
        double high = layout.quadrantHeight(room);
        var quadrants = fields.stream()
                .map(field -> fitting(field, layout.quadrantWidth(aside), high))
                .toList();
        var beside = new Group(words.get("room.placing.waiting"), waiting);
        var unplaced = aside
                ? fitting(beside, layout.aside(), 2 * high + layout.quadrantGap())
                : new Quadrant(beside.title(), List.of(), waiting.size());
        var all = new ArrayList<Group>();
        if (unplaced.more() + quadrants.stream().mapToInt(Quadrant::more).sum() > 0) {
            all.addAll(fields);
            all.add(beside);
            all.removeIf(group -> group.lines().isEmpty());
        }
        var pages = all.stream()
                .flatMap(group -> new BoardPages(layout, room).of(List.of(group)).stream())
                .toList();
        int of = pages.size() + 1;
        var scenes = new ArrayList<RoomScene>();
        scenes.add(new RoomScene.Placing(heading, quadrants, unplaced, high, new Page(0, of)));
        pages.forEach(board -> scenes.add(new RoomScene.Cards(heading, board, new Page(scenes.size(), of))));
        return scenes;
    }

    /** As many lines as there is room for, and how many there are more. */
    private Quadrant fitting(Group group, double width, double high) {
        double inside = width - 2 * layout.cardPadding();
        double left = high - 2 * layout.cardPadding() - PlacingPage.titleHeight(group.title(), inside, layout);
        double more = PlacingPage.moreHeight();
        var fit = new ArrayList<Line>();
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

    private List<Line> lines(List<RegisterRow> rows) {
        var columns = Registers.columns(workshop, stepId).stream()
                .filter(column -> !column.equals(placing.column()))
                .toList();
        var text = Cells.text(workshop, words);
        return rows.stream()
                .map(row -> new Line(row.id(), row.side(), Registers.name(row, columns, text)))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }
}
