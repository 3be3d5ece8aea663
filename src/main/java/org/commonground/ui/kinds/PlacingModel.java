package org.commonground.ui.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.session.CellFormats;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.operation.Placing;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.RegisterRow;

/** Rows in the matrix of value × feasibility: the active row, and moving it from field to field. */
final class PlacingModel {

    private final LiveWorkshop live;
    private final Messages messages;
    private final String stepId;
    private final Placing placing;
    private Optional<String> active = Optional.empty();

    PlacingModel(LiveWorkshop live, Messages messages, String stepId, Placing placing) {
        this.live = live;
        this.messages = messages;
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
    List<RegisterRow> rowsIn(Optional<Integer> field) {
        return placing.rowsIn(Registers.rows(live.workshop(), stepId), field);
    }

    String rowName(RegisterRow row) {
        var columns = Registers.columns(live.workshop(), stepId).stream()
                .filter(column -> !column.equals(placing.column()))
                .toList();
        return Registers.nameOf(row, columns, CellFormats.text(live.workshop(), messages));
    }

    /** Activates the next row (1) or the previous one (−1): rows that are not placed first, then field by field. */
    void activateNext(int by) {
        var order = inOrder();
        if (!order.isEmpty()) {
            int at = active.map(order::indexOf).orElse(-1);
            active = Optional.of(order.get(at < 0 ? 0 : Math.clamp(at + by, 0, order.size() - 1)));
        }
    }

    private List<String> inOrder() {
        var order = new ArrayList<String>();
        rowsIn(Optional.empty()).forEach(row -> order.add(row.id()));
        IntStream.range(0, Placing.QUADRANTS)
                .forEach(field -> rowsIn(Optional.of(field)).forEach(row -> order.add(row.id())));
        return order;
    }

    /** Places the active row in a field, or takes it out. After placing a waiting row the next waiting row becomes active. */
    void place(Optional<Integer> field) {
        active.ifPresent(id -> {
            var waiting = rowsIn(Optional.empty()).stream().map(RegisterRow::id).toList();
            place(id, field);
            if (field.isPresent() && waiting.contains(id) && waiting.size() > 1) {
                int at = waiting.indexOf(id);
                active = Optional.of(waiting.get(at + 1 < waiting.size() ? at + 1 : at - 1));
            }
        });
    }

    void place(String id, Optional<Integer> field) {
        live.performUndoable(placing.place(live.workshop(), id, field));
    }

    /** Moves the active row to the neighbouring field; a row that is not placed goes to the first field. */
    void moveToNeighbour(int across, int up) {
        var row = active.flatMap(id -> live.workshop().find(RegisterRow.class, id));
        var field = row.flatMap(placing::quadrantOf);
        row.ifPresent(there -> place(
                there.id(),
                Optional.of(field.map(now -> Placing.quadrant(
                                up > 0 || up == 0 && Placing.isUpper(now),
                                across > 0 || across == 0 && Placing.isRight(now)))
                        .orElse(0))));
    }
}
