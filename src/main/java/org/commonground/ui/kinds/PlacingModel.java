package org.commonground.ui.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.live.Cells;
import org.commonground.live.LiveWorkshop;
import org.commonground.words.Words;
import org.commonground.workshop.Placing;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Registers;

/** Rows in the matrix of value × feasibility: the active row, and moving it from field to field. */
final class PlacingModel {

    private final LiveWorkshop live;
    private final Words words;
    private final String stepId;
    private final Placing placing;
    private Optional<String> active = Optional.empty();

    PlacingModel(LiveWorkshop live, Words words, String stepId, Placing placing) {
        this.live = live;
        this.words = words;
        this.stepId = stepId;
        this.placing = placing;
    }

    Placing placing() {
        return placing;
    }

    Optional<String> active() {
        return active;
    }

    void activate(Optional<String> id) {
        active = id;
    }

    /** The rows in a field; with an empty field those that are not placed yet. */
    List<RegisterRow> in(Optional<Integer> field) {
        return placing.in(Registers.rows(live.workshop(), stepId), field);
    }

    String name(RegisterRow row) {
        var columns = Registers.columns(live.workshop(), stepId).stream()
                .filter(column -> !column.equals(placing.column()))
                .toList();
        return Registers.name(row, columns, Cells.text(live.workshop(), words));
    }

    /** Activates the next row (1) or the previous one (−1): rows that are not placed first, then field by field. */
    void move(int by) {
        var order = order();
        if (!order.isEmpty()) {
            int at = active.map(order::indexOf).orElse(-1);
            active = Optional.of(order.get(at < 0 ? 0 : Math.clamp(at + by, 0, order.size() - 1)));
        }
    }

    private List<String> order() {
        var order = new ArrayList<String>();
        in(Optional.empty()).forEach(row -> order.add(row.id()));
        IntStream.range(0, Placing.FIELDS)
                .forEach(field -> in(Optional.of(field)).forEach(row -> order.add(row.id())));
        return order;
    }

    /** Places the active row in a field, or takes it out. After placing a waiting row the next waiting row becomes active. */
    void place(Optional<Integer> field) {
        active.ifPresent(id -> {
            var waiting = in(Optional.empty()).stream().map(RegisterRow::id).toList();
            place(id, field);
            if (field.isPresent() && waiting.contains(id) && waiting.size() > 1) {
                int at = waiting.indexOf(id);
                active = Optional.of(waiting.get(at + 1 < waiting.size() ? at + 1 : at - 1));
            }
        });
    }

    void place(String id, Optional<Integer> field) {
        live.perform(placing.place(live.workshop(), id, field));
    }

    /** Moves the active row to the neighbouring field; a row that is not placed goes to the first field. */
    void shift(int across, int up) {
        var row = active.flatMap(id -> live.workshop().find(RegisterRow.class, id));
        var field = row.flatMap(placing::fieldOf);
        row.ifPresent(there -> place(
                there.id(),
                Optional.of(field.map(now -> Placing.field(
                                up > 0 || up == 0 && Placing.above(now),
                                across > 0 || across == 0 && Placing.right(now)))
                        .orElse(0))));
    }
}
