package org.commonground.programme.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the participants do in a step. Exercises in programme files are made of these nine kinds. */
public sealed interface StepKind {

    /** The zones in which a card can be, the cells of a map among them; empty for a kind without cards. */
    default List<Zone> zones() {
        return List.of();
    }

    /** The id of the earlier step whose board or table this step continues. */
    default Optional<String> continues() {
        return Optional.empty();
    }

    /** The ids of the steps whose contents this step needs; they have to come before it. */
    default List<String> dependsOn() {
        return continues().stream().toList();
    }

    /**
     * A board: writing cards into zones and grouping them into themes.
     *
     * @param zones the columns of the board, one or more
     * @param silent whether everybody writes in silence first
     * @param continues id of an earlier {@code Cards} step whose board this step continues, to group what was written
     * @param suggested suggested cards, which can be added to the board at once and then edited
     */
    record Cards(List<Zone> zones, boolean silent, Optional<String> continues, Optional<List<String>> suggested)
            implements StepKind {
        public Cards {
            zones = List.copyOf(zones);
            suggested = suggested.map(List::copyOf);
        }

        /** A board without suggestions. */
        public Cards(List<Zone> zones, boolean silent, Optional<String> continues) {
            this(zones, silent, continues, Optional.empty());
        }
    }

    /** Writing cards into a grid. The zone id of a cell is {@link #cellId(String, String)}. */
    record Map(List<Zone> rows, List<Zone> columns) implements StepKind {
        public Map {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }

        /** The cells column by column, in the order in which they are filled. */
        @Override
        public List<Zone> zones() {
            return columns.stream()
                    .flatMap(column -> rows.stream()
                            .map(row -> new Zone(
                                    cellId(row.id(), column.id()),
                                    column.title() + " · " + row.title(),
                                    column.writers())))
                    .toList();
        }

        public static String cellId(String rowId, String columnId) {
            return rowId + ":" + columnId;
        }
    }

    /**
     * Filling in a table with one row per item.
     *
     * <p>Some columns have a {@link ColumnRole}: a row with the first choice of {@link ColumnRole#PLACING} ("start now") or of
     * {@link ColumnRole#PRIORITY} ("must"), or with anything in {@link ColumnRole#TARGET}, becomes a candidate for an action.
     *
     * @param columns the columns filled in during this step; the first one names the row
     * @param continues id of an earlier {@code Register} step whose rows this step continues; columns with the same id share their cells
     * @param rows initial rows of the table: the cells of each row in the order of the columns; only text and choice columns can be filled
     *     in advance, and "" leaves a cell empty
     */
    record Register(List<Column> columns, Optional<String> continues, Optional<List<List<String>>> rows)
            implements StepKind {
        public Register {
            columns = List.copyOf(columns);
            rows = rows.map(all -> all.stream().map(List::copyOf).toList());
        }

        /** A table without initial rows. */
        public Register(List<Column> columns, Optional<String> continues) {
            this(columns, continues, Optional.empty());
        }

        /** Whether rows are placed in the value × feasibility matrix in this step. */
        public boolean placesRows() {
            return column(ColumnRole.PLACING).isPresent();
        }

        /** The column of this step with the role, if any. */
        public Optional<Column> column(ColumnRole role) {
            return columns.stream().filter(column -> column.role() == role).findFirst();
        }
    }

    /**
     * A vote.
     *
     * @param sealed whether votes are sealed (on paper or at the keyboard); otherwise a show of hands
     * @param on what is voted on
     * @param withPrediction whether each side also predicts the answer of the other
     * @param repeatOf id of an earlier vote step that this one repeats, to show the change
     */
    record Vote(VoteKind vote, boolean sealed, VotedOn on, boolean withPrediction, Optional<String> repeatOf)
            implements StepKind {
        @Override
        public List<String> dependsOn() {
            return Stream.concat(on.sourceStep().stream(), repeatOf.stream()).toList();
        }
    }

    /** Showing the results of earlier vote steps. */
    record Reveal(List<String> ballotSteps, Picture picture) implements StepKind {
        public Reveal {
            ballotSteps = List.copyOf(ballotSteps);
        }

        @Override
        public List<String> dependsOn() {
            return ballotSteps;
        }
    }

    /** Writing one sentence together, slot by slot. */
    record Statement(List<Slot> slots) implements StepKind {
        public Statement {
            slots = List.copyOf(slots);
        }
    }

    /** Matching the needs of one side with the offers of the other. */
    record Exchange() implements StepKind {}

    /**
     * Making actions from candidates.
     *
     * @param loadLimit more actions than this for one person cause a warning, 1 to 100
     * @param checkInDays days after the workshop, ascending
     */
    record Plan(int loadLimit, List<Integer> checkInDays) implements StepKind {

        /** Of a new step, and of programmes without one. */
        public static final Plan USUAL = new Plan(3, List.of(30, 60, 90));

        public Plan {
            checkInDays = List.copyOf(checkInDays);
        }
    }

    /** A discussion; the room view shows only the prompt and the clock. */
    record Talk() implements StepKind {}

    /** A column of a board, or a row or column of a map. Empty {@code writers} means that every side may write. */
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

    enum ColumnType {
        TEXT,
        CHOICE,
        PERSON,
        DATE,
        NUMBER,
        MONEY,
        YES_NO
    }

    /** One part of a sentence: the fixed words before it ("so that") and an example of its content. */
    record Slot(String id, String lead, String example) {}

    /** The chart that a reveal shows first. */
    enum Picture {
        BARS,
        GAP_LIST,
        COMMON_GROUND_MAP,
        MATRIX,
        BEFORE_AFTER
    }
}
