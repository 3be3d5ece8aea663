package org.commonground.plan;

import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.plan.Candidate.Source;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Action.Origin;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;

/** The rows of registers that ask for an action; see {@link StepKind.Register} for the columns that do. */
final class RegisterCandidates {

    private RegisterCandidates() {}

    static Stream<Candidate> of(Workshop workshop) {
        return workshop.programme()
                .steps()
                .filter(step -> step.kind() instanceof StepKind.Register)
                .flatMap(step -> of(workshop, Cards.boardOf(workshop, step.id()), (StepKind.Register) step.kind()));
    }

    private static Stream<Candidate> of(Workshop workshop, String table, StepKind.Register register) {
        return workshop.all(RegisterRow.class).stream()
                .filter(row -> row.stepId().equals(table))
                .flatMap(row -> register.columns().stream()
                        .flatMap(column -> source(row, column).stream())
                        .findFirst()
                        .flatMap(source -> title(workshop, table, row)
                                .map(title -> Candidate.of(source, title, Origin.Kind.REGISTER_ROW, row.id())))
                        .stream());
    }

    private static Optional<Source> source(RegisterRow row, StepKind.Column column) {
        var cell = Optional.ofNullable(row.cells().get(column.id()));
        return switch (column.role()) {
            case PLACING -> cell.filter(c -> isFirst(c, column)).map(c -> Source.START_NOW);
            case PRIORITY -> cell.filter(c -> isFirst(c, column)).map(c -> Source.MUST);
            case TARGET -> cell.map(c -> Source.MEASURE);
            case SHARE, NONE -> Optional.empty();
        };
    }

    private static boolean isFirst(Cell cell, StepKind.Column column) {
        return cell instanceof Cell.Choice chosen
                && column.choices().stream()
                        .findFirst()
                        .filter(chosen.choice()::equals)
                        .isPresent();
    }

    /** A row is called what stands in the first column of its table. */
    private static Optional<String> title(Workshop workshop, String table, RegisterRow row) {
        return workshop.programme()
                .step(table)
                .map(step -> step.kind())
                .filter(StepKind.Register.class::isInstance)
                .map(StepKind.Register.class::cast)
                .flatMap(register -> Optional.ofNullable(
                        row.cells().get(register.columns().getFirst().id())))
                .filter(Cell.Text.class::isInstance)
                .map(cell -> ((Cell.Text) cell).text())
                .filter(text -> !text.isBlank());
    }
}
