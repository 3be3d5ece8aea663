package org.commonground.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.live.RoomScene.Group;
import org.commonground.live.RoomScene.Heading;
import org.commonground.live.RoomScene.Line;
import org.commonground.live.RoomScene.Quadrant;
import org.commonground.words.Words;
import org.commonground.workshop.Placing;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Registers;
import org.commonground.workshop.Workshop;

/** Value × feasibility: page 0 has all four fields; where one holds more than fits, each follows on pages of its own. */
final class RoomPlacing {

    private final Workshop workshop;
    private final Words words;
    private final Placing placing;
    private final String stepId;

    RoomPlacing(Workshop workshop, Words words, Placing placing, String stepId) {
        this.workshop = workshop;
        this.words = words;
        this.placing = placing;
        this.stepId = stepId;
    }

    RoomScene scene(Heading heading) {
        double room = RoomLayout.contentHeight(heading);
        var rows = Registers.rows(workshop, stepId);
        var waiting = lines(placing.in(rows, Optional.empty()));
        var fields = IntStream.range(0, Placing.FIELDS)
                .mapToObj(field -> new Group(placing.title(field), lines(placing.in(rows, Optional.of(field)))))
                .toList();
        boolean aside = !waiting.isEmpty();
        double high = RoomLayout.quadrantHeight(room);
        var quadrants = fields.stream()
                .map(field -> fitting(field, RoomLayout.quadrantWidth(aside), high))
                .toList();
        var beside = new Group(words.get("room.placing.waiting"), waiting);
        var unplaced = fitting(beside, RoomLayout.ASIDE, room);
        var all = new ArrayList<Group>();
        if (unplaced.more() + quadrants.stream().mapToInt(Quadrant::more).sum() > 0) {
            all.addAll(fields);
            all.add(beside);
            all.removeIf(group -> group.lines().isEmpty());
        }
        var pages = all.stream()
                .flatMap(group -> RoomLayout.boards(List.of(group), room).stream())
                .toList();
        var page = RoomScenes.page(workshop, pages.size() + 1);
        return page.at() == 0
                ? new RoomScene.Placing(heading, quadrants, unplaced, high, page)
                : new RoomScene.Cards(heading, pages.get(page.at() - 1), page);
    }

    /** As many lines as there is room for, and how many there are more. */
    private static Quadrant fitting(Group group, double width, double high) {
        double inside = width - 2.0 * RoomLayout.CARD_PADDING;
        double left = high
                - 2.0 * RoomLayout.CARD_PADDING
                - RoomText.height(group.title(), RoomLayout.QUADRANT_TITLE, inside)
                - RoomLayout.QUADRANT_GAP;
        double more = RoomText.height("1", RoomLayout.SMALLEST, inside);
        var fit = new ArrayList<Line>();
        for (var line : group.lines()) {
            double tall = RoomText.height(line.text(), RoomLayout.SMALLEST, inside - RoomLayout.CARD_MARK)
                    + RoomLayout.QUADRANT_GAP;
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
                .map(row -> new Line(row.side(), Registers.name(row, columns, text)))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }
}
