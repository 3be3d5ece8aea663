package org.commonground.programme.model;

import java.util.List;
import java.util.Optional;

/** Where the items of a ballot come from. The items are fixed when the ballot opens. */
public sealed interface VotedOn {

    /** The id of the step that the items come from; empty for fixed options and for candidates. */
    default Optional<String> sourceStep() {
        return switch (this) {
            case Themes themes -> Optional.of(themes.stepId());
            case CardsOf cards -> Optional.of(cards.stepId());
            case ColumnsOf columns -> Optional.of(columns.stepId());
            case RowsOf rows -> Optional.of(rows.stepId());
            case RowsToStart rows -> Optional.of(rows.stepId());
            case StatementOf statement -> Optional.of(statement.stepId());
            case Options _, Candidates _ -> Optional.empty();
        };
    }

    /** The themes of a cards step. */
    record Themes(String stepId) implements VotedOn {}

    /** The cards of a cards or map step. */
    record CardsOf(String stepId) implements VotedOn {}

    /** The columns of a map step. */
    record ColumnsOf(String stepId) implements VotedOn {}

    /** The rows of a register step. */
    record RowsOf(String stepId) implements VotedOn {}

    /** The rows of a register step that have the first choice, "start now", in the column of {@link ColumnRole#PLACING}. */
    record RowsToStart(String stepId) implements VotedOn {}

    /** The sentence of a statement step. */
    record StatementOf(String stepId) implements VotedOn {}

    /** What could become an action, gathered from the whole workshop so far. */
    record Candidates() implements VotedOn {}

    /** Fixed options, one or more; a single question is one option. */
    record Options(List<String> options) implements VotedOn {
        public Options {
            options = List.copyOf(options);
        }
    }
}
