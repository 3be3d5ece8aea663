package org.commonground.ui.kinds;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.session.CellFormats;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.input.CellFormatter;
import org.commonground.workshop.input.CellReader;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.input.RowList;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;

/** Reading and editing the rows of a table. Every change can be undone. A row that is not saved yet has the id "". */
final class RegisterModel {

    /** The id of the row that is not saved yet. */
    static final String NEW_ROW = "";

    private static final int MAX_SUGGESTIONS = 6;

    private final LiveWorkshop live;
    private final Messages messages;
    private final String stepId;
    private final Supplier<Side> side;
    /** The people that the last suggestions offer to add, by the text of the suggestion. */
    private final Map<String, Invited> additions = new LinkedHashMap<>();

    /** @param side the side of a new row */
    RegisterModel(LiveWorkshop live, Messages messages, String stepId, Supplier<Side> side) {
        this.live = live;
        this.messages = messages;
        this.stepId = stepId;
        this.side = side;
    }

    List<Column> columns() {
        return Registers.columns(live.workshop(), stepId);
    }

    List<RegisterRow> rows() {
        return Registers.rows(live.workshop(), stepId);
    }

    CellFormatter text() {
        return CellFormats.text(live.workshop(), messages);
    }

    /** The content of a cell as one would type it; empty if the cell is empty. */
    String editText(Optional<RegisterRow> row, Column column) {
        return row.flatMap(r -> Optional.ofNullable(r.cells().get(column.id())))
                .map(text()::formatForEditing)
                .orElse("");
    }

    /**
     * Saves the text of a cell. An empty text in a new row saves nothing, and a text that was not changed keeps the value.
     *
     * @return the id of the row
     * @throws org.commonground.workshop.InvalidInput if the column cannot hold the text
     */
    String saveCell(String rowId, Column column, String typed) {
        var before = rows().stream().filter(row -> row.id().equals(rowId)).findFirst();
        return before.isPresent() && typed.equals(editText(before, column))
                ? rowId
                : save(rowId, column, reader().read(column, typed));
    }

    /** As {@link #saveCell}, for one of the {@link #suggestions}: what a number means is not asked again. */
    String saveSuggestion(String rowId, Column column, String suggestion) {
        var added = additions.get(suggestion);
        if (added != null) {
            live.performUndoable(Participants.add(live.workshop(), live.pen(), List.of(added)));
            additions.clear();
            return saveCell(rowId, column, added.name());
        }
        return save(rowId, column, reader().readChosen(column, suggestion));
    }

    private String save(String rowId, Column column, Optional<Cell> cell) {
        if (rowId.equals(NEW_ROW)) {
            return cell.map(filled -> add(Map.of(column.id(), filled))).orElse(NEW_ROW);
        }
        live.performUndoable(Registers.setCell(live.workshop(), rowId, column.id(), cell));
        return rowId;
    }

    private String add(Map<String, Cell> cells) {
        var change = Registers.add(live.workshop(), live.pen(), stepId, side.get(), cells);
        live.performUndoable(change);
        return change.edits().getFirst().item().id();
    }

    void delete(String rowId) {
        live.performUndoable(Registers.delete(live.workshop(), List.of(rowId)));
    }

    void setSide(String rowId, Side now) {
        live.performUndoable(Registers.setSide(live.workshop(), rowId, now));
    }

    /** Reads pasted text without adding it. @param answers see {@link RowList#parse} */
    RowList read(String pasted, Map<String, String> answers) {
        return RowList.parse(reader(), columns(), pasted, answers);
    }

    void add(RowList list) {
        live.performUndoable(Registers.add(live.workshop(), live.pen(), stepId, side.get(), list.rows()));
    }

    /** Suggestions for a cell that match the text so far: choices, people, yes and no, and what a number can mean if it is not clear. */
    List<String> suggestions(Column column, String typed) {
        var all = switch (column.type()) {
            case CHOICE -> column.choices().stream();
            case PERSON -> live.workshop().participants().stream().map(Participant::name);
            case YES_NO -> Stream.of(messages.get("room.yes"), messages.get("room.no"));
            case TEXT, DATE, NUMBER, MONEY -> Stream.<String>empty();
        };
        var low = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        all.filter(text -> text.toLowerCase(Locale.ROOT).contains(low)),
                        Stream.concat(reader().readings(column, typed).stream(), additions(column, typed.strip())))
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    /** Offers to put somebody who is not on the list on it, for either side. */
    private Stream<String> additions(Column column, String name) {
        additions.clear();
        boolean isMissing = column.type() == ColumnType.PERSON
                && !name.isEmpty()
                && name.length() <= Limits.MAX_NAME_LENGTH
                && live.workshop().participants().stream()
                        .noneMatch(person ->
                                person.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
        if (isMissing) {
            var details = live.workshop().details();
            for (var side : Side.values()) {
                var label = messages.get(
                        "kinds.add_person", name, details.nameOf(side, messages.get("side.joint")), side.shape());
                additions.put(label, new Invited(name, "", "", side, false));
            }
        }
        return List.copyOf(additions.keySet()).stream();
    }

    private CellReader reader() {
        return CellFormats.reader(
                live.workshop(), messages, LocalDate.now(live.pen().clock()));
    }
}
