package org.commonground.workshop.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.RegisterRow;

/** Collects the items of a ballot from the workshop when the ballot opens. */
final class BallotItems {

    private BallotItems() {}

    /**
     * The items in the order on the board; none if nothing was written yet. Cards that are hidden in the room view are left out. The
     * candidates for actions come from a layer above and are never here.
     */
    static List<Ballot.BallotItem> of(Workshop workshop, IdsAndClock idsAndClock, VotedOn on) {
        return switch (on) {
            case VotedOn.Candidates() -> List.of();
            case VotedOn.Themes(var stepId) ->
                Themes.onBoard(workshop, Cards.boardOf(workshop, stepId)).stream()
                        .map(theme -> line(idsAndClock, theme.title(), theme.id()))
                        .toList();
            case VotedOn.CardsOf(var stepId) ->
                Cards.onBoard(workshop, Cards.boardOf(workshop, stepId)).stream()
                        .filter(card -> card.visibility() == Card.Visibility.WALL)
                        .map(card -> line(idsAndClock, card.text(), card.id()))
                        .toList();
            case VotedOn.ColumnsOf(var stepId) ->
                kind(workshop, stepId, StepKind.Map.class)
                        .flatMap(map -> map.columns().stream())
                        .map(column -> line(idsAndClock, column.title(), column.id()))
                        .toList();
            case VotedOn.RowsOf(var stepId) ->
                kind(workshop, stepId, StepKind.Register.class)
                        .flatMap(register -> rows(workshop, idsAndClock, register, Cards.boardOf(workshop, stepId)))
                        .toList();
            case VotedOn.RowsToStart(var stepId) -> {
                var toStart = Registers.idsToStart(workshop, stepId);
                yield of(workshop, idsAndClock, new VotedOn.RowsOf(stepId)).stream()
                        .filter(row -> row.originId().filter(toStart::contains).isPresent())
                        .toList();
            }
            case VotedOn.StatementOf(var stepId) ->
                kind(workshop, stepId, StepKind.Statement.class)
                        .flatMap(kind -> Agreements.statement(workshop, stepId).stream()
                                .map(statement ->
                                        line(idsAndClock, Agreements.sentence(kind, statement), statement.id())))
                        .filter(line -> !line.label().isEmpty())
                        .toList();
            case VotedOn.Options(var options) ->
                options.stream()
                        .map(option -> new Ballot.BallotItem(idsAndClock.newId(), option, Optional.empty()))
                        .toList();
        };
    }

    /** A row is labelled with its first cell that has words. A row without words cannot be voted on. */
    private static Stream<Ballot.BallotItem> rows(
            Workshop workshop, IdsAndClock idsAndClock, StepKind.Register register, String tableStep) {
        return workshop.all(RegisterRow.class).stream()
                .filter(row -> row.stepId().equals(tableStep))
                .flatMap(row -> register.columns().stream()
                        .flatMap(column -> Optional.ofNullable(row.cells().get(column.id())).stream())
                        .flatMap(BallotItems::words)
                        .limit(1)
                        .map(words -> line(idsAndClock, words, row.id())));
    }

    private static Stream<String> words(RegisterRow.Cell cell) {
        return switch (cell) {
            case RegisterRow.Cell.Text(var text) -> Stream.of(text).filter(words -> !words.isBlank());
            case RegisterRow.Cell.Choice(var choice) -> Stream.of(choice);
            case RegisterRow.Cell.Person _, RegisterRow.Cell.Date _, RegisterRow.Cell.Number _ -> Stream.empty();
            case RegisterRow.Cell.Money _, RegisterRow.Cell.YesNo _ -> Stream.empty();
        };
    }

    private static <K extends StepKind> Stream<K> kind(Workshop workshop, String stepId, Class<K> kind) {
        return workshop.programme().step(stepId).stream()
                .map(step -> step.kind())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Ballot.BallotItem line(IdsAndClock idsAndClock, String label, String originId) {
        return new Ballot.BallotItem(idsAndClock.newId(), label, Optional.of(originId));
    }
}
