package org.commonground.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.Cells;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.words.Words;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.Placing;
import org.commonground.workshop.RegisterRow.Cell;
import org.commonground.workshop.Registers;
import org.commonground.workshop.Workshop;

/** Plays the tables: rows, their places in value × feasibility, needs and gives. */
final class PlayTables {

    private final LiveWorkshop live;
    private final Words words;

    PlayTables(LiveWorkshop live, Words words) {
        this.live = live;
        this.words = words;
    }

    private Workshop now() {
        return live.workshop();
    }

    void register(Step step, StepKind.Register register, Sample.Done done) {
        for (var row : Sample.all(done.rows())) {
            live.perform(Registers.add(now(), live.pen(), step.id(), row.side(), cells(step, row)));
        }
        Placing.of(register)
                .ifPresent(placing -> done.placed()
                        .orElse(Map.of())
                        .forEach((field, names) -> names.forEach(name -> place(step, placing, field, name))));
    }

    /** The cells, read like typed text. */
    private Map<String, Cell> cells(Step step, Sample.Row row) {
        var reader = Cells.reader(now(), words, LocalDate.now(live.pen().clock()));
        var cells = new HashMap<String, Cell>();
        for (var column : Registers.columns(now(), step.id())) {
            Optional.ofNullable(row.cells().get(column.id()))
                    .flatMap(typed -> reader.read(column, typed))
                    .ifPresent(cell -> cells.put(column.id(), cell));
        }
        return cells;
    }

    private void place(Step step, Placing placing, String field, String name) {
        var columns = Registers.columns(now(), step.id());
        var text = Cells.text(now(), words);
        var row = Registers.rows(now(), step.id()).stream()
                .filter(r -> Registers.name(r, columns, text).equals(name))
                .findFirst()
                .orElseThrow(() -> new Failed("The row is gone: " + name));
        live.perform(placing.place(
                now(), row.id(), Optional.of(placing.column().choices().indexOf(field))));
    }

    void exchange(Step step, Sample.Done done) {
        add(step, Exchange.Direction.NEED, Sample.all(done.needs()));
        add(step, Exchange.Direction.GIVE, Sample.all(done.gives()));
        done.matches()
                .orElse(Map.of())
                .forEach((need, give) -> live.perform(Exchanges.match(
                        now(), find(step, need).id(), find(step, give).id())));
    }

    private void add(Step step, Exchange.Direction direction, List<String> lines) {
        lines.forEach(line -> {
            var said = Sample.said(line);
            live.perform(Exchanges.add(now(), live.pen(), step.id(), said.side(), direction, said.text()));
        });
    }

    private Exchange find(Step step, String line) {
        var said = Sample.said(line);
        return Exchanges.on(now(), step.id()).stream()
                .filter(one -> one.side() == said.side() && one.text().equals(said.text()))
                .findFirst()
                .orElseThrow(() -> new Failed("Gone: " + line));
    }
}
