package org.commonground.programme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a step has the room do. Java knows these nine kinds; the exercises are made of them in files. */
public sealed interface StepKind {

    /** The id of the earlier step whose board or table this step goes on with. */
    default Optional<String> goesOnWith() {
        return switch (this) {
            case Cards cards -> cards.continues();
            case Register register -> register.continues();
            case Map map -> Optional.empty();
            case Vote vote -> Optional.empty();
            case Reveal reveal -> Optional.empty();
            case Statement statement -> Optional.empty();
            case Exchange exchange -> Optional.empty();
            case Plan plan -> Optional.empty();
            case Talk talk -> Optional.empty();
        };
    }

    /** The ids of the steps that this one works on; they have to come before it. */
    default List<String> worksOn() {
        return switch (this) {
            case Cards cards -> cards.continues().stream().toList();
            case Register register -> register.continues().stream().toList();
            case Vote vote ->
                Stream.concat(vote.on().step().stream(), vote.repeatOf().stream())
                        .toList();
            case Reveal reveal -> reveal.ballotSteps();
            case Map map -> List.of();
            case Statement statement -> List.of();
            case Exchange exchange -> List.of();
            case Plan plan -> List.of();
            case Talk talk -> List.of();
        };
    }

    /**
     * Writing cards into zones, and grouping them into themes.
     *
     * @param zones one or more columns
     * @param silent whether everybody writes before anybody speaks
     * @param continues the id of an earlier {@code Cards} step whose board this step goes on with (to group what was written)
     * @param suggested lines that the room can take with one key, to strike, add to and reword
     */
    record Cards(List<Zone> zones, boolean silent, Optional<String> continues, Optional<List<String>> suggested)
            implements StepKind {
        public Cards {
            zones = List.copyOf(zones);
            suggested = suggested.map(List::copyOf);
        }

        /** A board for which nothing is suggested. */
        public Cards(List<Zone> zones, boolean silent, Optional<String> continues) {
            this(zones, silent, continues, Optional.empty());
        }
    }

    /** Writing cards into a grid. A cell's zone id is {@link #cell(String, String)}. */
    record Map(List<Zone> rows, List<Zone> columns) implements StepKind {
        public Map {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }

        public static String cell(String rowId, String columnId) {
            return rowId + ":" + columnId;
        }
    }

    /**
     * Filling a table, a row a thing.
     *
     * <p>Some columns have a {@link ColumnRole}: a row with the first choice of {@link ColumnRole#PLACING} ("start now") or of {@link
     * ColumnRole#PRIORITY} ("must"), or with anything in {@link ColumnRole#TARGET}, becomes a candidate for an action.
     *
     * @param columns what this step fills in; the first one names the row
     * @param continues the id of an earlier {@code Register} step whose rows this step goes on with; columns of the same id are
     *     the same cells
     * @param rows what stands in the table when the workshop begins, for the room to strike, add to and reword: each row's cells in
     *     the order of the columns, of which only texts and choices can be filled so; "" leaves a cell empty
     */
    record Register(List<Column> columns, Optional<String> continues, Optional<List<List<String>>> rows)
            implements StepKind {
        public Register {
            columns = List.copyOf(columns);
            rows = rows.map(all -> all.stream().map(List::copyOf).toList());
        }

        /** A table that is empty when the workshop begins. */
        public Register(List<Column> columns, Optional<String> continues) {
            this(columns, continues, Optional.empty());
        }

        /** Whether the room places its rows on value × feasibility. */
        public boolean places() {
            return column(ColumnRole.PLACING).isPresent();
        }

        /** The column that has a role in this step. */
        public Optional<Column> column(ColumnRole role) {
            return columns.stream().filter(column -> column.role() == role).findFirst();
        }
    }

    /**
     * A vote.
     *
     * @param sealed whether it is meant to be sealed (paper or keyboard), else a show of hands
     * @param on what is voted on
     * @param withPrediction whether each side also says what the other will answer
     * @param repeatOf id of an earlier ballot step that this one repeats, to see movement
     */
    record Vote(VoteKind vote, boolean sealed, VotedOn on, boolean withPrediction, Optional<String> repeatOf)
            implements StepKind {}

    /** Looking at the result of earlier ballot steps. */
    record Reveal(List<String> ballotSteps, Picture picture) implements StepKind {
        public Reveal {
            ballotSteps = List.copyOf(ballotSteps);
        }
    }

    /** Wording one sentence together, slot by slot. */
    record Statement(List<Slot> slots) implements StepKind {
        public Statement {
            slots = List.copyOf(slots);
        }
    }

    /** Matching what one side needs with what the other can give. */
    record Exchange() implements StepKind {}

    /**
     * Turning candidates into actions.
     *
     * @param loadLimit actions on one person from which a warning is shown
     * @param checkInDays days after the workshop
     */
    record Plan(int loadLimit, List<Integer> checkInDays) implements StepKind {
        public Plan {
            checkInDays = List.copyOf(checkInDays);
        }
    }

    /** Talking; only the prompt and the clock are shown. */
    record Talk() implements StepKind {}

    /** A column of a board, or a row or column of a map. {@code writers} empty means everybody. */
    record Zone(String id, String title, List<Side> writers) {
        public Zone {
            writers = List.copyOf(writers);
        }
    }

    /** A column of a register; {@code choices} only where the type is {@link ColumnType#CHOICE}. */
    record Column(String id, String title, ColumnType type, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }

        public ColumnRole role() {
            return ColumnRole.of(id, type == ColumnType.CHOICE);
        }
    }

    /** What a register's cell holds. */
    enum ColumnType {
        TEXT,
        CHOICE,
        PERSON,
        DATE,
        NUMBER,
        MONEY,
        YES_NO
    }

    /** One part of a sentence: the fixed words before it ("so that") and an example of what goes there. */
    record Slot(String id, String lead, String example) {}

    /** The picture a reveal opens with. */
    enum Picture {
        BARS,
        GAP_LIST,
        COMMON_GROUND_MAP,
        MATRIX,
        BEFORE_AFTER
    }
}
