package org.commonground.workshop.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonground.programme.model.ColumnRole;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Change;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;

/**
 * The shared budget: the split of points that both sides agree after each has distributed its points over the rows of a table. It is stored
 * in the table, in the column of {@link ColumnRole#SHARE}; a register step with that column is for agreeing the split.
 */
public final class AgreedShares {

    private static final int LONGEST = 4;

    private AgreedShares() {}

    /**
     * The ballot whose split is agreed in a step: the last revealed ballot in which each side distributed points over the table of the
     * step.
     */
    public static Optional<Ballot> ballotAgreedIn(Workshop workshop, Step step) {
        var agrees = step.kind() instanceof StepKind.Register register
                && register.column(ColumnRole.SHARE).isPresent();
        var table = Cards.boardOf(workshop, step.id());
        return workshop.ballots().reversed().stream()
                .filter(ballot -> agrees && ballot.isRevealed() && ballot.isBySide())
                .filter(ballot -> workshop.programme()
                        .step(ballot.stepId())
                        .filter(voted -> voted.kind() instanceof StepKind.Vote vote
                                && vote.on().sourceStep().filter(table::equals).isPresent())
                        .isPresent())
                .findFirst();
    }

    /** The points agreed for an item, rounded to a whole number; empty while none are agreed. */
    public static OptionalInt agreedPoints(Workshop workshop, Ballot.BallotItem line) {
        return line.originId()
                .flatMap(row -> workshop.find(RegisterRow.class, row))
                .flatMap(row -> Optional.ofNullable(row.cells().get(ColumnRole.SHARE.columnId())))
                .filter(Cell.Number.class::isInstance)
                .map(cell -> ((Cell.Number) cell)
                        .number()
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Whether points are agreed for any item of the ballot. */
    public static boolean isBegun(Workshop workshop, Ballot ballot) {
        return ballot.items().stream()
                .anyMatch(line -> agreedPoints(workshop, line).isPresent());
    }

    /** The points that are still to be agreed; negative if too many are agreed. */
    public static int pointsLeft(Workshop workshop, Ballot ballot) {
        return ballot.highestValue()
                - ballot.items().stream()
                        .mapToInt(line -> agreedPoints(workshop, line).orElse(0))
                        .sum();
    }

    /**
     * Sets the points agreed for an item from typed text; blank text removes them.
     *
     * @throws InvalidInput if the text is not a whole number, or more than the total of the ballot, or the row was deleted
     */
    public static Change setAgreedPoints(Workshop workshop, Ballot ballot, Ballot.BallotItem line, String typed) {
        var text = typed.strip();
        if (!text.matches("\\p{Nd}{0," + LONGEST + "}")) {
            throw new InvalidInput(InvalidInput.Reason.NO_WHOLE_NUMBER, text);
        }
        var points = text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        if (points.orElse(0) > ballot.highestValue()) {
            throw new InvalidInput(InvalidInput.Reason.NO_SUCH_VALUE, points.getAsInt(), 0, ballot.highestValue());
        }
        var row = line.originId()
                .flatMap(id -> workshop.find(RegisterRow.class, id))
                .orElseThrow(() -> new InvalidInput(InvalidInput.Reason.EMPTY));
        return Registers.setCell(
                workshop,
                row.id(),
                ColumnRole.SHARE.columnId(),
                points.isPresent()
                        ? Optional.of(new Cell.Number(BigDecimal.valueOf(points.getAsInt())))
                        : Optional.empty());
    }
}
