package org.commonground.workshop.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.commonground.programme.model.Side;

/** A row of a table; {@code cells} by column id, without empty cells. */
public record RegisterRow(String id, long place, String stepId, Side side, Map<String, Cell> cells) implements Item {

    public RegisterRow {
        cells = java.util.Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    public RegisterRow withCells(Map<String, Cell> newCells) {
        return new RegisterRow(id, place, stepId, side, newCells);
    }

    public RegisterRow withSide(Side newSide) {
        return new RegisterRow(id, place, stepId, newSide, cells);
    }

    /** The value of a cell. */
    public sealed interface Cell {
        record Text(String text) implements Cell {}

        record Choice(String choice) implements Cell {}

        record Person(String participantId) implements Cell {}

        record Date(LocalDate date) implements Cell {}

        record Number(BigDecimal number) implements Cell {}

        /** @param currency ISO 4217 code */
        record Money(BigDecimal amount, String currency) implements Cell {}

        record YesNo(boolean yes) implements Cell {}
    }
}
