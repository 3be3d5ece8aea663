package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.input.CellFormatter;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Placing;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.RegisterRow;

/**
 * The section of a step with a table or an exchange: its rows, or the rows by field of a placing, or the needs with their matches.
 */
public record TablesSection(Wording wording) {
    List<Block> blocks(Step step) {
        return switch (step.kind()) {
            case StepKind.Register register ->
                Placing.of(register).map(placing -> placedRows(step, placing)).orElseGet(() -> rows(step, register));
            case StepKind.Exchange exchange -> exchanges(step);
            case StepKind.Cards _,
                    StepKind.Map _,
                    StepKind.Vote _,
                    StepKind.Reveal _,
                    StepKind.Statement _,
                    StepKind.Plan _,
                    StepKind.Talk _ -> List.of();
        };
    }

    /** One row per item: its name, then the cells filled in during this step. Rows without such cells are left out. */
    private List<Block> rows(Step step, StepKind.Register register) {
        var text = cellText();
        var all = Registers.columns(wording.workshop(), step.id());
        var told = Registers.rows(wording.workshop(), step.id()).stream()
                .filter(row -> register.columns().stream()
                        .anyMatch(column -> row.cells().containsKey(column.id())))
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        var named = all.getFirst();
        var others = register.columns().stream()
                .filter(column -> !column.equals(named))
                .toList();
        var head = Stream.concat(Stream.of(named), others.stream())
                .map(Column::title)
                .toList();
        var rows = told.stream()
                .map(row -> Stream.concat(
                                Stream.of(
                                        Block.Cell.of(wording.sideLine(row.side(), Registers.nameOf(row, all, text)))),
                                others.stream().map(column -> cell(row, column, text)))
                        .toList())
                .toList();
        return List.of(Block.Table.of(head, rows));
    }

    private static Block.Cell cell(RegisterRow row, Column column, CellFormatter text) {
        return Optional.ofNullable(row.cells().get(column.id()))
                .map(value -> Block.Cell.of(text.format(value)))
                .orElseGet(() -> Block.Cell.of(""));
    }

    private List<Block> placedRows(Step step, Placing placing) {
        var rows = Registers.rows(wording.workshop(), step.id());
        if (placing.rowsIn(rows, Optional.empty()).size() == rows.size()) {
            return List.of();
        }
        var columns = Registers.columns(wording.workshop(), step.id()).stream()
                .filter(column -> !column.equals(placing.column()))
                .toList();
        var text = cellText();
        var groups = new ArrayList<Block.Group>();
        Stream.concat(
                        IntStream.range(0, Placing.QUADRANTS).mapToObj(Optional::of),
                        Stream.of(Optional.<Integer>empty()))
                .forEach(field -> {
                    var there = placing.rowsIn(rows, field);
                    if (!there.isEmpty()) {
                        groups.add(new Block.Group(
                                field.map(placing::title).orElseGet(() -> wording.get("report.placing.waiting")),
                                there.stream()
                                        .map(row -> wording.sideLine(row.side(), Registers.nameOf(row, columns, text)))
                                        .toList()));
                    }
                });
        return List.of(new Block.Groups(groups));
    }

    /** Matched pairs, then needs without an offer, then offers without a need. */
    private List<Block> exchanges(Step step) {
        var all = Exchanges.ofStep(wording.workshop(), step.id());
        var needs = all.stream()
                .filter(e -> e.direction() == Exchange.Direction.NEED)
                .toList();
        var rows = new ArrayList<List<Block.Cell>>();
        needs.forEach(need -> Exchanges.partner(wording.workshop(), need)
                .ifPresent(give -> rows.add(List.of(exchangeCell(need), exchangeCell(give)))));
        needs.stream()
                .filter(need -> need.matchedWith().isEmpty())
                .forEach(need ->
                        rows.add(List.of(exchangeCell(need), Block.Cell.of(wording.get("report.exchange.open")))));
        all.stream()
                .filter(e -> e.direction() == Exchange.Direction.GIVE
                        && e.matchedWith().isEmpty())
                .forEach(give -> rows.add(List.of(Block.Cell.of(""), exchangeCell(give))));
        return rows.isEmpty()
                ? List.of()
                : List.of(Block.Table.of(
                        List.of(wording.get("report.exchange.needs"), wording.get("report.exchange.gives")), rows));
    }

    private Block.Cell exchangeCell(Exchange e) {
        return Block.Cell.of(wording.sideLine(
                e.side(),
                wording.get(
                        "report.exchange.said",
                        ShownText.isolate(wording.nameOf(e.side())),
                        ShownText.isolate(e.text()))));
    }

    public CellFormatter cellText() {
        return new CellFormatter(
                wording.workshop(), wording.messages().locale(), wording.get("room.yes"), wording.get("room.no"));
    }
}
