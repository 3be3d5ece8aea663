package org.commonground.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.session.CellFormats;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Placing;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.RegisterRow.Cell;

/** Plays the tables: rows, their places in value × feasibility, needs and gives. */
record TablePlayer(LiveWorkshop live, Messages messages) {

    private Workshop workshop() {
        return live.workshop();
    }

    void register(Step step, StepKind.Register register, Sample.StepContent done) {
        for (var row : Sample.orEmpty(done.rows())) {
            live.performUndoable(Registers.add(workshop(), live.pen(), step.id(), row.side(), cells(step, row)));
        }
        Placing.of(register)
                .ifPresent(placing -> done.placed()
                        .orElse(Map.of())
                        .forEach((field, names) -> names.forEach(name -> place(step, placing, field, name))));
    }

    /** Places the rows of the first field only. */
    void placeFirst(Step step, StepKind.Register register, Map<String, List<String>> placed) {
        Placing.of(register).ifPresent(placing -> {
            var field = placing.column().choices().getFirst();
            placed.getOrDefault(field, List.of()).forEach(name -> place(step, placing, field, name));
        });
    }

    /** The cells, read like typed text. */
    private Map<String, Cell> cells(Step step, Sample.SampleRow row) {
        var reader = CellFormats.reader(
                workshop(), messages, LocalDate.now(live.pen().clock()));
        var cells = new HashMap<String, Cell>();
        for (var column : Registers.columns(workshop(), step.id())) {
            Optional.ofNullable(row.cells().get(column.id()))
                    .flatMap(typed -> reader.read(column, typed))
                    .ifPresent(cell -> cells.put(column.id(), cell));
        }
        return cells;
    }

    private void place(Step step, Placing placing, String field, String name) {
        var columns = Registers.columns(workshop(), step.id());
        var text = CellFormats.text(workshop(), messages);
        var row = Registers.rows(workshop(), step.id()).stream()
                .filter(r -> Registers.nameOf(r, columns, text).equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("The row is gone: " + name));
        live.performUndoable(placing.place(
                workshop(), row.id(), Optional.of(placing.column().choices().indexOf(field))));
    }

    void exchange(Step step, Sample.StepContent done) {
        add(step, Exchange.Direction.NEED, Sample.orEmpty(done.needs()));
        add(step, Exchange.Direction.GIVE, Sample.orEmpty(done.gives()));
        done.matches()
                .orElse(Map.of())
                .forEach((need, give) -> live.performUndoable(Exchanges.match(
                        workshop(), find(step, need).id(), find(step, give).id())));
    }

    private void add(Step step, Exchange.Direction direction, List<String> lines) {
        lines.forEach(line -> {
            var said = Sample.contribution(line);
            live.performUndoable(Exchanges.add(workshop(), live.pen(), step.id(), said.side(), direction, said.text()));
        });
    }

    private Exchange find(Step step, String line) {
        var said = Sample.contribution(line);
        return Exchanges.ofStep(workshop(), step.id()).stream()
                .filter(one -> one.side() == said.side() && one.text().equals(said.text()))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("Gone: " + line));
    }
}
