package org.commonground.programme;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.programme.StepKind.Column;
import org.commonground.programme.StepKind.ColumnType;
import org.commonground.programme.StepKind.Zone;

/** Checks the settings of each step, and that the step refers only to earlier steps of the right kind. */
final class KindCheck {

    private final ProgrammeRules rules;
    private final Map<String, StepKind> all = new LinkedHashMap<>();
    private final Map<String, StepKind> earlier = new LinkedHashMap<>();
    private final Set<String> off = new HashSet<>();

    KindCheck(ProgrammeRules rules, Programme programme) {
        this.rules = rules;
        programme.steps().forEach(step -> all.put(step.id(), step.kind()));
    }

    /** Checks one step. To be called for all steps of the programme in their order. */
    void step(Step step) {
        var place = "step " + step.id();
        switch (step.kind()) {
            case StepKind.Cards cards -> cards(place, cards);
            case StepKind.Map map -> {
                zones(place, "row", map.rows());
                zones(place, "column", map.columns());
            }
            case StepKind.Register register -> register(place, register);
            case StepKind.Vote vote -> vote(place, vote);
            case StepKind.Reveal reveal -> reveal(place, reveal);
            case StepKind.Statement statement -> {
                rules.require(place, !statement.slots().isEmpty(), "a statement needs a slot");
                rules.different(
                        place, statement.slots().stream().map(StepKind.Slot::id).toList());
                for (var slot : statement.slots()) {
                    rules.id(place, slot.id());
                    rules.line(place, "the lead of a slot", slot.lead());
                    rules.words(place, "the example of a slot", slot.example());
                }
            }
            case StepKind.Plan plan -> plan(place, plan);
            case StepKind.Exchange exchange -> {}
            case StepKind.Talk talk -> {}
        }
        for (var needed : step.kind().worksOn()) {
            rules.require(place, step.isOff() || !off.contains(needed), "it works on " + needed + ", which is off");
        }
        if (step.isOff()) {
            off.add(step.id());
        }
        earlier.put(step.id(), step.kind());
    }

    private void cards(String place, StepKind.Cards cards) {
        zones(place, "zone", cards.zones());
        cards.suggested().ifPresent(lines -> {
            rules.require(
                    place,
                    lines.size() <= Limits.MOST_SUGGESTED,
                    "it suggests more than " + Limits.MOST_SUGGESTED + " lines");
            rules.require(place, cards.continues().isEmpty(), "lines are suggested at the step where the board begins");
            rules.different(place, lines);
            lines.forEach(line -> rules.line(place, "a suggested line", line));
        });
        cards.continues().ifPresent(id -> {
            var board = earlier(place, id, StepKind.Cards.class, "a cards step");
            rules.require(place, board.continues().isEmpty(), id + " goes on with a board itself; name the first step");
            rules.require(
                    place,
                    cards.zones().stream()
                            .map(Zone::id)
                            .toList()
                            .containsAll(board.zones().stream().map(Zone::id).toList()),
                    "it goes on with the board of " + id + ", so it needs the same zones");
        });
    }

    private void zones(String place, String what, List<Zone> zones) {
        rules.require(place, !zones.isEmpty(), "it needs a " + what);
        rules.different(place, zones.stream().map(Zone::id).toList());
        for (var zone : zones) {
            rules.id(place, zone.id());
            rules.line(place, "the title of a " + what, zone.title());
            rules.different(place, zone.writers().stream().map(Side::name).toList());
        }
    }

    private void register(String place, StepKind.Register register) {
        rules.require(place, !register.columns().isEmpty(), "it needs a column");
        rules.different(place, register.columns().stream().map(Column::id).toList());
        register.columns().forEach(column -> column(place, column));
        register.rows().ifPresent(rows -> {
            rules.require(place, register.continues().isEmpty(), "rows stand at the step where the table begins");
            rules.require(
                    place,
                    rows.size() <= Limits.MOST_PROGRAMME_ROWS,
                    "there are more than " + Limits.MOST_PROGRAMME_ROWS + " rows");
            rows.forEach(row -> row(place, register.columns(), row));
        });
        register.continues().ifPresent(id -> {
            var table = earlier(place, id, StepKind.Register.class, "a register step");
            rules.require(place, table.continues().isEmpty(), id + " goes on with a table itself; name the first step");
            for (var column : register.columns()) {
                rules.require(
                        place,
                        table.columns().stream().noneMatch(c -> c.id().equals(column.id()) && !c.equals(column)),
                        "the column " + column.id() + " differs from the one in " + id);
            }
        });
    }

    private void row(String place, List<Column> columns, List<String> cells) {
        rules.require(place, cells.size() <= columns.size(), "a row has more cells than there are columns");
        rules.require(place, !cells.isEmpty() && !cells.getFirst().isBlank(), "a row has to begin with its name");
        for (int i = 0; i < cells.size(); i++) {
            var column = columns.get(i);
            var cell = cells.get(i);
            rules.words(place, "a cell of a row", cell);
            switch (column.type()) {
                case TEXT -> {}
                case CHOICE ->
                    rules.require(
                            place,
                            cell.isEmpty() || column.choices().contains(cell),
                            "\"" + cell + "\" is not a choice of the column " + column.id());
                case PERSON, DATE, NUMBER, MONEY, YES_NO ->
                    rules.require(place, cell.isEmpty(), "a row can only be filled with texts and choices beforehand");
            }
        }
    }

    private void column(String place, Column column) {
        rules.id(place, column.id());
        rules.line(place, "the title of a column", column.title());
        if (column.type() == ColumnType.CHOICE) {
            rules.require(place, column.choices().size() >= 2, "the column " + column.id() + " needs two choices");
            rules.different(place, column.choices());
            column.choices().forEach(choice -> rules.line(place, "a choice", choice));
        } else {
            rules.require(
                    place,
                    column.choices().isEmpty(),
                    "the column " + column.id() + " is not of type CHOICE, but has choices");
        }
    }

    private void vote(String place, StepKind.Vote vote) {
        switch (vote.vote()) {
            case VoteKind.Dots dots -> {
                rules.require(
                        place, dots.perPerson() >= 0 && dots.perPerson() <= 100, "dots per person have to be 0 to 100");
                rules.require(
                        place, dots.mostOnOne() >= 1 && dots.mostOnOne() <= 100, "at most on one has to be 1 to 100");
            }
            case VoteKind.Scale scale -> {
                rules.require(place, scale.size() >= 2 && scale.size() <= 10, "a scale has 2 to 10 values");
                rules.line(place, "the first label of the scale", scale.labels().getFirst());
                rules.line(place, "the last label of the scale", scale.labels().getLast());
                scale.labels().forEach(label -> rules.words(place, "a label of the scale", label));
            }
            case VoteKind.Points points -> {
                rules.require(
                        place,
                        points.total() >= 2 && points.total() <= 1_000,
                        "points to share out have to be 2 to 1000");
                rules.require(
                        place,
                        !points.bySide() || !vote.sealed(),
                        "a side's split is no vote of anybody and cannot be sealed");
            }
            case VoteKind.Consent consent ->
                rules.require(place, !vote.sealed(), "consent is shown together and cannot be sealed");
        }
        rules.require(
                place,
                !vote.withPrediction() || vote.vote() instanceof VoteKind.Scale,
                "only a scale can be voted on with a prediction");
        votedOn(place, vote.on());
        vote.repeatOf().ifPresent(id -> {
            var first = earlier(place, id, StepKind.Vote.class, "a vote");
            rules.require(
                    place, first.vote().equals(vote.vote()), "it repeats " + id + ", but is given in another way");
        });
    }

    private void votedOn(String place, VotedOn on) {
        switch (on) {
            case VotedOn.Themes themes -> board(place, themes.stepId());
            case VotedOn.CardsOf cards -> {
                if (!(all.get(cards.stepId()) instanceof StepKind.Map)) {
                    board(place, cards.stepId());
                } else {
                    earlier(place, cards.stepId(), StepKind.Map.class, "a map step");
                }
            }
            case VotedOn.ColumnsOf columns -> earlier(place, columns.stepId(), StepKind.Map.class, "a map step");
            case VotedOn.RowsOf rows -> rows(place, rows.stepId());
            case VotedOn.RowsToStart rows -> {
                rows(place, rows.stepId());
                rules.require(
                        place,
                        earlier.entrySet().stream()
                                .anyMatch(step -> step.getValue() instanceof StepKind.Register register
                                        && register.places()
                                        && register.goesOnWith()
                                                .orElse(step.getKey())
                                                .equals(rows.stepId())),
                        "no step before it places the rows of " + rows.stepId());
            }
            case VotedOn.StatementOf of -> earlier(place, of.stepId(), StepKind.Statement.class, "a statement step");
            case VotedOn.Options options -> {
                rules.require(place, !options.options().isEmpty(), "there is nothing to vote on");
                rules.different(place, options.options());
                options.options().forEach(option -> rules.line(place, "an option", option));
            }
        }
    }

    private void rows(String place, String id) {
        first(place, id, earlier(place, id, StepKind.Register.class, "a register step"));
    }

    private void board(String place, String id) {
        first(place, id, earlier(place, id, StepKind.Cards.class, "a cards step"));
    }

    private void first(String place, String id, StepKind kind) {
        kind.goesOnWith()
                .ifPresent(board -> rules.require(place, false, id + " goes on with " + board + "; name that step"));
    }

    private void reveal(String place, StepKind.Reveal reveal) {
        rules.require(place, !reveal.ballotSteps().isEmpty(), "it has to name a vote");
        rules.different(place, reveal.ballotSteps());
        var votes = reveal.ballotSteps().stream()
                .map(id -> earlier(place, id, StepKind.Vote.class, "a vote"))
                .toList();
        switch (reveal.picture()) {
            case MATRIX -> rules.require(place, votes.size() == 2, "a matrix has two votes, one an axis");
            case BEFORE_AFTER ->
                rules.require(
                        place,
                        votes.stream().anyMatch(vote -> vote.repeatOf().isPresent()),
                        "before and after needs a vote that repeats another");
            case COMMON_GROUND_MAP ->
                rules.require(
                        place,
                        votes.stream().noneMatch(vote -> vote.vote() instanceof VoteKind.Consent),
                        "consent has no common-ground map");
            case BARS, GAP_LIST -> {}
        }
    }

    private void plan(String place, StepKind.Plan plan) {
        rules.require(place, plan.loadLimit() >= 1 && plan.loadLimit() <= 100, "the load limit has to be 1 to 100");
        rules.require(place, plan.checkInDays().size() <= 20, "there are more than 20 check-ins");
        int last = 0;
        for (int days : plan.checkInDays()) {
            rules.require(place, days > last && days <= 3_650, "check-in days have to rise, from 1 to 3650");
            last = days;
        }
    }

    private <T extends StepKind> T earlier(String place, String id, Class<T> kind, String what) {
        rules.require(place, all.containsKey(id), "it refers to a step " + id + ", which is not there");
        var found = earlier.get(id);
        if (!kind.isInstance(found)) {
            throw rules.fault(
                    place, found == null ? "the step " + id + " comes later" : "the step " + id + " is not " + what);
        }
        return kind.cast(found);
    }
}
