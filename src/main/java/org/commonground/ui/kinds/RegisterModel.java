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

/** Reading and editing the rows of a table. Every change can be undone. A row that is not saved yet has the id "". */
final class RegisterModel {

    /** The id of the row that is not saved yet. */
    static final String NEW = "";

    private static final int MOST_OFFERED = 6;

    private final LiveWorkshop live;
    private final Words words;
    private final String stepId;
    private final Supplier<Side> side;

    /** @param side the side of a new row */
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

    /** The content of a cell as one would type it; empty if the cell is empty. */
    String typed(Optional<RegisterRow> row, Column column) {
        return row.flatMap(r -> Optional.ofNullable(r.cells().get(column.id())))
                .map(text()::typed)
                .orElse("");
    }

    /**
     * Saves the text of a cell. An empty text in a new row saves nothing.
     *
     * @return the id of the row
     * @throws org.commonground.workshop.Refused if the column cannot hold the text
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

    /** Reads pasted text without adding it. */
    RowList read(String pasted) {
        return RowList.parse(reader(), columns(), pasted);
    }

    void add(RowList list) {
        live.perform(Registers.add(live.workshop(), live.pen(), stepId, side.get(), list.rows()));
    }

    /** Suggestions for a cell that match the text so far: choices, people, yes and no; none for columns of free text. */
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
