package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Gatherers;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.roomview.MapCounts.Count;

/**
 * Cuts a map into parts that can each be read on one page: all of it where it fits, else some columns and some rows.
 *
 * @param foot whether what was voted about the columns stands under them on every page
 * @param counts of the cell in a row and a column
 */
record MapPages(RoomLayout layout, double room, boolean foot, BiFunction<Zone, Zone, Count> counts) {

    /** What stands on a page. */
    record Part(List<Zone> rows, List<Zone> columns) {}

    List<Part> of(StepKind.Map map) {
        var parts = new ArrayList<Part>();
        int beside = Math.max(1, layout.mapColumns());
        for (var columns :
                map.columns().stream().gather(Gatherers.windowFixed(beside)).toList()) {
            double names = columns.stream()
                    .mapToDouble(column ->
                            MapOverviewPage.titleHeight(column.title(), layout.mapCell(columns.size()), layout))
                    .max()
                    .orElse(0);
            double below = foot ? MapOverviewPage.mostPainHeight(layout) : 0;
            RoomLayout.fill(map.rows(), row -> rowHeight(row, columns), room - names - below)
                    .forEach(rows -> parts.add(new Part(rows, columns)));
        }
        return parts;
    }

    private double rowHeight(Zone row, List<Zone> columns) {
        var cell = new MapCounts(layout, layout.mapCell(columns.size()));
        double highest = columns.stream()
                .mapToDouble(column -> cell.height(counts.apply(row, column)))
                .max()
                .orElse(0);
        return MapOverviewPage.rowHeight(row.title(), highest, layout);
    }
}
