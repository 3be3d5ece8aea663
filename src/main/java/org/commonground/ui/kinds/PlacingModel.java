package org.commonground.ui.kinds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.StepKind;
import org.commonground.session.CellFormats;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.InputText;
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

    /** The name of a row as one would type it. */
    String editText(String id) {
        var row = live.workshop().get(RegisterRow.class, id);
        return nameColumn(row)
                .flatMap(column -> Optional.ofNullable(row.cells().get(column.id())))
                .map(CellFormats.text(live.workshop(), messages)::formatForEditing)
                .orElse("");
    }

    /** Changes the cell that names a row. @throws org.commonground.workshop.InvalidInput if the column cannot hold the text */
    void rename(String id, String typed) {
        nameColumn(live.workshop().get(RegisterRow.class, id)).ifPresent(column -> {
            var required = InputText.required(typed, Limits.MAX_TEXT_LENGTH);
            var today = LocalDate.now(live.pen().clock());
            live.performUndoable(Registers.setCell(
                    live.workshop(),
                    id,
                    column.id(),
                    CellFormats.reader(live.workshop(), messages, today).read(column, required)));
        });
    }

    /** The column of the first cell that is filled in. */
    private Optional<StepKind.Column> nameColumn(RegisterRow row) {
        return Registers.columns(live.workshop(), stepId).stream()
                .filter(column ->
                        !column.equals(placing.column()) && row.cells().containsKey(column.id()))
                .findFirst();
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
