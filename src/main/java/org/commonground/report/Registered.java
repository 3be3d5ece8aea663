package org.commonground.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Column;
import org.commonground.workshop.CellText;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.Placing;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Registers;

/**
 * The section of a step with a table or an exchange: its rows, or the rows by field of a placing, or the needs with their matches.
 */
record Registered(Wording wording) {
    List<Block> blocks(Step step) {
        return switch (step.kind()) {
            case StepKind.Register register ->
                Placing.of(register).map(placing -> placed(step, placing)).orElseGet(() -> rows(step, register));
            case StepKind.Exchange exchange -> exchanged(step);
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
        var text = text();
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
                                Stream.of(Block.Cell.of(wording.line(row.side(), Registers.name(row, all, text)))),
                                others.stream().map(column -> cell(row, column, text)))
                        .toList())
                .toList();
        return List.of(Block.Table.of(head, rows));
    }

    private static Block.Cell cell(RegisterRow row, Column column, CellText text) {
        return Optional.ofNullable(row.cells().get(column.id()))
                .map(value -> Block.Cell.of(text.of(value)))
                .orElseGet(() -> Block.Cell.of(""));
    }

    private List<Block> placed(Step step, Placing placing) {
        var rows = Registers.rows(wording.workshop(), step.id());
        if (placing.in(rows, Optional.empty()).size() == rows.size()) {
            return List.of();
        }
        var columns = Registers.columns(wording.workshop(), step.id()).stream()
                .filter(column -> !column.equals(placing.column()))
                .toList();
        var text = text();
        var groups = new ArrayList<Block.Group>();
        Stream.concat(IntStream.range(0, Placing.FIELDS).mapToObj(Optional::of), Stream.of(Optional.<Integer>empty()))
                .forEach(field -> {
                    var there = placing.in(rows, field);
                    if (!there.isEmpty()) {
                        groups.add(new Block.Group(
                                field.map(placing::title).orElseGet(() -> wording.get("report.placing.waiting")),
                                there.stream()
                                        .map(row -> wording.line(row.side(), Registers.name(row, columns, text)))
                                        .toList()));
                    }
                });
        return List.of(new Block.Groups(groups));
    }

    /** Matched pairs, then needs without an offer, then offers without a need. */
    private List<Block> exchanged(Step step) {
        var all = Exchanges.on(wording.workshop(), step.id());
        var needs = all.stream()
                .filter(e -> e.direction() == Exchange.Direction.NEED)
                .toList();
        var rows = new ArrayList<List<Block.Cell>>();
        needs.forEach(need -> Exchanges.partner(wording.workshop(), need)
                .ifPresent(give -> rows.add(List.of(said(need), said(give)))));
        needs.stream()
                .filter(need -> need.matchedWith().isEmpty())
                .forEach(need -> rows.add(List.of(said(need), Block.Cell.of(wording.get("report.exchange.open")))));
        all.stream()
                .filter(e -> e.direction() == Exchange.Direction.GIVE
                        && e.matchedWith().isEmpty())
                .forEach(give -> rows.add(List.of(Block.Cell.of(""), said(give))));
        return rows.isEmpty()
                ? List.of()
                : List.of(Block.Table.of(
                        List.of(wording.get("report.exchange.needs"), wording.get("report.exchange.gives")), rows));
    }

    private Block.Cell said(Exchange e) {
        return Block.Cell.of(wording.line(
                e.side(),
                wording.get(
                        "report.exchange.said",
                        ShownText.isolated(wording.nameOf(e.side())),
                        ShownText.isolated(e.text()))));
    }

    CellText text() {
        return new CellText(
                wording.workshop(), wording.words().locale(), wording.get("room.yes"), wording.get("room.no"));
    }
}
