package org.commonground.ui.kinds;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonground.live.Cells;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind.Column;
import org.commonground.words.Words;
import org.commonground.workshop.CellReader;
import org.commonground.workshop.CellText;
import org.commonground.workshop.Participant;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.RegisterRow.Cell;
import org.commonground.workshop.Registers;
import org.commonground.workshop.RowList;

/** What can be done with a table; every act is one undo. A row that was not kept yet has the id "". */
final class RegisterModel {

    /** The id of the row that is being begun. */
    static final String NEW = "";

    private static final int MOST_OFFERED = 6;

    private final LiveWorkshop live;
    private final Words words;
    private final String stepId;
    private final Supplier<Side> side;

    /** @param side whose a new row is */
    RegisterModel(LiveWorkshop live, Words words, String stepId, Supplier<Side> side) {
        this.live = live;
        this.words = words;
        this.stepId = stepId;
        this.side = side;
    }

    List<Column> columns() {
        return Registers.columns(live.workshop(), stepId);
    }

    List<RegisterRow> rows() {
        return Registers.rows(live.workshop(), stepId);
    }

    Side side() {
        return side.get();
    }

    CellText text() {
        return Cells.text(live.workshop(), words);
    }

    /** What stands in a cell as it would be typed; "" where nothing does. */
    String typed(Optional<RegisterRow> row, Column column) {
        return row.flatMap(r -> Optional.ofNullable(r.cells().get(column.id())))
                .map(text()::typed)
                .orElse("");
    }

    /**
     * Keeps what was typed into a cell. Nothing typed into a new row keeps nothing.
     *
     * @return the id of the row
     * @throws org.commonground.workshop.Refused if the column cannot hold it
     */
    String keep(String rowId, Column column, String typed) {
        var cell = reader().read(column, typed);
        if (rowId.equals(NEW)) {
            return cell.map(filled -> add(Map.of(column.id(), filled))).orElse(NEW);
        }
        live.perform(Registers.set(live.workshop(), rowId, column.id(), cell));
        return rowId;
    }

    private String add(Map<String, Cell> cells) {
        var change = Registers.add(live.workshop(), live.pen(), stepId, side.get(), cells);
        live.perform(change);
        return change.edits().getFirst().either().id();
    }

    void delete(String rowId) {
        live.perform(Registers.delete(live.workshop(), List.of(rowId)));
    }

    void setSide(String rowId, Side now) {
        live.perform(Registers.setSide(live.workshop(), rowId, now));
    }

    /** What was pasted, read and not added yet. */
    RowList read(String pasted) {
        return RowList.parse(reader(), columns(), pasted);
    }

    void add(RowList list) {
        live.perform(Registers.add(live.workshop(), live.pen(), stepId, side.get(), list.rows()));
    }

    /** What a cell can hold that fits what was typed so far: choices, people, yes and no; none where it is free. */
    List<String> fitting(Column column, String typed) {
        var all = switch (column.type()) {
            case CHOICE -> column.choices().stream();
            case PERSON -> live.workshop().participants().stream().map(Participant::name);
            case YES_NO -> Stream.of(words.get("room.yes"), words.get("room.no"));
            case TEXT, DATE, NUMBER, MONEY -> Stream.<String>empty();
        };
        var low = typed.strip().toLowerCase(Locale.ROOT);
        return all.filter(text -> text.toLowerCase(Locale.ROOT).contains(low))
                .limit(MOST_OFFERED)
                .toList();
    }

    private CellReader reader() {
        return Cells.reader(live.workshop(), words, LocalDate.now(live.pen().clock()));
    }
}
