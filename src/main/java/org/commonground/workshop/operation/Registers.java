package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.programme.model.ColumnRole;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.CellFormatter;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;

/** The operations on tables. A step that continues a table uses the same rows and adds its own columns. */
public final class Registers {

    private Registers() {}

    /** The rows of the table of a step, in their order. */
    public static List<RegisterRow> rows(Workshop workshop, String stepId) {
        var table = Cards.boardOf(workshop, stepId);
        return workshop.all(RegisterRow.class).stream()
                .filter(row -> row.stepId().equals(table))
                .toList();
    }

    /** The ids of the rows with the first choice in the column of {@link ColumnRole#PLACING}, in any step on this table. */
    static Set<String> idsToStart(Workshop workshop, String stepId) {
        var first = workshop.programme()
                .steps()
                .filter(step -> Cards.boardOf(workshop, step.id()).equals(stepId))
                .map(Step::kind)
                .filter(StepKind.Register.class::isInstance)
                .flatMap(kind -> ((StepKind.Register) kind).column(ColumnRole.PLACING).stream())
                .map(column -> new Cell.Choice(column.choices().getFirst()))
                .findFirst();
        return rows(workshop, stepId).stream()
                .filter(row -> first.filter(choice -> choice.equals(row.cells().get(ColumnRole.PLACING.columnId())))
                        .isPresent())
                .map(RegisterRow::id)
                .collect(Collectors.toSet());
    }

    /** The columns that a step shows: those of the table that it continues, then its own. None for another kind of step. */
    public static List<Column> columns(Workshop workshop, String stepId) {
        var columns = new LinkedHashMap<String, Column>();
        for (var id : List.of(Cards.boardOf(workshop, stepId), stepId)) {
            workshop.programme().step(id).map(Step::kind).ifPresent(kind -> {
                if (kind instanceof StepKind.Register register) {
                    register.columns().forEach(column -> columns.put(column.id(), column));
                }
            });
        }
        return List.copyOf(columns.values());
    }

    /** Adds a row at the end. @throws InvalidInput if it is empty, or the workshop has {@value Limits#MAX_ROWS} rows */
    public static Change add(
            Workshop workshop, IdsAndClock idsAndClock, String stepId, Side side, Map<String, Cell> cells) {
        return add(workshop, idsAndClock, stepId, side, List.of(cells));
    }

    /** Adds rows at the end, all of them or none. @throws InvalidInput if a row is empty, or there would be too many rows */
    public static Change add(
            Workshop workshop, IdsAndClock idsAndClock, String stepId, Side side, List<Map<String, Cell>> rows) {
        var all = workshop.all(RegisterRow.class);
        if (rows.isEmpty() || rows.stream().anyMatch(Map::isEmpty)) {
            throw new InvalidInput(InvalidInput.Reason.EMPTY);
        }
        if (all.size() + rows.size() > Limits.MAX_ROWS) {
            throw new InvalidInput(InvalidInput.Reason.TOO_MANY_ROWS, all.size() + rows.size(), Limits.MAX_ROWS);
        }
        var table = Cards.boardOf(workshop, stepId);
        long place = Places.afterLast(all);
        var edits = new ArrayList<Edit>();
        for (var cells : rows) {
            edits.add(Edit.add(new RegisterRow(idsAndClock.newId(), place, table, side, cells)));
            place += Places.GAP;
        }
        return new Change("register.add", edits);
    }

    /** Adds the initial rows of the programme's tables to every table that is still empty. The rows belong to both sides. */
    public static Change addInitialRows(Workshop workshop, IdsAndClock idsAndClock) {
        var edits = new ArrayList<Edit>();
        long place = Places.afterLast(workshop.all(RegisterRow.class));
        for (var step : workshop.programme().steps().toList()) {
            if (step.kind() instanceof StepKind.Register register
                    && !step.isOff()
                    && rows(workshop, step.id()).isEmpty()) {
                for (var texts : register.rows().orElse(List.of())) {
                    var row = cells(register.columns(), texts);
                    edits.add(Edit.add(new RegisterRow(idsAndClock.newId(), place, step.id(), Side.JOINT, row)));
                    place += Places.GAP;
                }
            }
        }
        return new Change("register.add", edits);
    }

    private static Map<String, Cell> cells(List<Column> columns, List<String> texts) {
        var cells = new HashMap<String, Cell>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (!text.isEmpty()) {
                var column = columns.get(i);
                cells.put(
                        column.id(), column.type() == ColumnType.CHOICE ? new Cell.Choice(text) : new Cell.Text(text));
            }
        }
        return cells;
    }

    public static Change setCell(Workshop workshop, String rowId, String columnId, Optional<Cell> cell) {
        var before = workshop.get(RegisterRow.class, rowId);
        var cells = new HashMap<>(before.cells());
        cell.ifPresentOrElse(filled -> cells.put(columnId, filled), () -> cells.remove(columnId));
        return Workshops.replace("register.cell", before, before.withCells(cells));
    }

    public static Change setSide(Workshop workshop, String rowId, Side side) {
        var before = workshop.get(RegisterRow.class, rowId);
        return Workshops.replace("register.side", before, before.withSide(side));
    }

    public static Change delete(Workshop workshop, Collection<String> rowIds) {
        return new Change(
                "register.delete",
                rowIds.stream()
                        .map(id -> Edit.delete(workshop.get(RegisterRow.class, id)))
                        .toList());
    }

    /** The name of a row: its first cell with words, or "". */
    public static String nameOf(RegisterRow row, List<Column> columns, CellFormatter text) {
        return columns.stream()
                .flatMap(column -> Optional.ofNullable(row.cells().get(column.id())).stream())
                .map(text::format)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }
}
