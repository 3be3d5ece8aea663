package org.commonground.programme.file;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;

/** Checks the settings of each step, and that the step refers only to earlier steps of the right kind. */
final class StepKindCheck {

    private final ProgrammeRules rules;
    private final Map<String, StepKind> all = new LinkedHashMap<>();
    private final Map<String, StepKind> earlier = new LinkedHashMap<>();
    private final Set<String> off = new HashSet<>();

    StepKindCheck(ProgrammeRules rules, Programme programme) {
        this.rules = rules;
        programme.steps().forEach(step -> all.put(step.id(), step.kind()));
    }

    /** Checks one step. To be called for all steps of the programme in their order. */
    void check(Step step) {
        var place = Messages.text("programme_file.step", step.id());
        switch (step.kind()) {
            case StepKind.Cards cards -> cards(place, cards);
            case StepKind.Map map -> {
                zones(place, "programme_file.needs_row", "programme_file.title_row", map.rows());
                zones(place, "programme_file.needs_column", "programme_file.title_column", map.columns());
            }
            case StepKind.Register register -> register(place, register);
            case StepKind.Vote vote -> vote(place, vote);
            case StepKind.Reveal reveal -> reveal(place, reveal);
            case StepKind.Statement statement -> {
                rules.require(place, !statement.slots().isEmpty(), "programme_file.statement_needs_slot");
                rules.requireDistinct(
                        place, statement.slots().stream().map(StepKind.Slot::id).toList());
                for (var slot : statement.slots()) {
                    rules.requireId(place, slot.id());
                    rules.requireLine(place, "programme_file.lead_slot", slot.lead());
                    rules.requireOptionalLine(place, "programme_file.example_slot", slot.example());
                }
            }
            case StepKind.Plan plan -> plan(place, plan);
            case StepKind.Exchange _, StepKind.Talk _ -> {}
        }
        for (var needed : step.kind().dependsOn()) {
            rules.require(place, step.isOff() || !off.contains(needed), "programme_file.works_on_which_off", needed);
        }
        if (step.isOff()) {
            off.add(step.id());
        }
        earlier.put(step.id(), step.kind());
    }

    private void cards(String place, StepKind.Cards cards) {
        zones(place, "programme_file.needs_zone", "programme_file.title_zone", cards.zones());
        cards.suggested().ifPresent(lines -> {
            rules.require(
                    place,
                    lines.size() <= Limits.MAX_SUGGESTED_LINES,
                    "programme_file.suggests_more_than_lines",
                    Limits.MAX_SUGGESTED_LINES);
            rules.require(place, cards.continues().isEmpty(), "programme_file.lines_suggested_at_step");
            rules.requireDistinct(place, lines);
            lines.forEach(line -> rules.requireLine(place, "programme_file.suggested_line", line));
        });
        cards.continues().ifPresent(id -> {
            var board = earlier(place, id, StepKind.Cards.class, "programme_file.cards_step");
            rules.require(place, board.continues().isEmpty(), "programme_file.goes_on_board_itself", id);
            rules.require(
                    place,
                    cards.zones().stream()
                            .map(Zone::id)
                            .toList()
                            .containsAll(board.zones().stream().map(Zone::id).toList()),
                    "programme_file.goes_on_board_so",
                    id);
        });
    }

    private void zones(String place, String needsKey, String titleKey, List<Zone> zones) {
        rules.require(place, !zones.isEmpty(), needsKey);
        rules.requireDistinct(place, zones.stream().map(Zone::id).toList());
        for (var zone : zones) {
            rules.requireId(place, zone.id());
            rules.requireLine(place, titleKey, zone.title());
            rules.requireDistinct(place, zone.writers().stream().map(Side::name).toList());
        }
    }

    private void register(String place, StepKind.Register register) {
        rules.require(place, !register.columns().isEmpty(), "programme_file.needs_column");
        rules.requireDistinct(place, register.columns().stream().map(Column::id).toList());
        register.columns().forEach(column -> column(place, column));
        register.rows().ifPresent(rows -> {
            rules.require(place, register.continues().isEmpty(), "programme_file.rows_stand_at_step");
            rules.require(
                    place,
                    rows.size() <= Limits.MAX_INITIAL_ROWS,
                    "programme_file.more_than_rows",
                    Limits.MAX_INITIAL_ROWS);
            rows.forEach(row -> row(place, register.columns(), row));
        });
        register.continues().ifPresent(id -> {
            var table = earlier(place, id, StepKind.Register.class, "programme_file.register_step");
            rules.require(place, table.continues().isEmpty(), "programme_file.goes_on_table_itself", id);
            for (var column : register.columns()) {
                rules.require(
                        place,
                        table.columns().stream().noneMatch(c -> c.id().equals(column.id()) && !c.equals(column)),
                        "programme_file.column_differs_from_one",
                        column.id(),
                        id);
            }
        });
    }

    private void row(String place, List<Column> columns, List<String> cells) {
        rules.require(place, cells.size() <= columns.size(), "programme_file.row_more_cells_than");
        rules.require(place, !cells.isEmpty() && !cells.getFirst().isBlank(), "programme_file.row_begin_name");
        for (int i = 0; i < cells.size(); i++) {
            var column = columns.get(i);
            var cell = cells.get(i);
            rules.requireOptionalLine(place, "programme_file.cell_row", cell);
            switch (column.type()) {
                case TEXT -> {}
                case CHOICE ->
                    rules.require(
                            place,
                            cell.isEmpty() || column.choices().contains(cell),
                            "programme_file.not_choice_column",
                            cell,
                            column.id());
                case PERSON, DATE, NUMBER, MONEY, YES_NO ->
                    rules.require(place, cell.isEmpty(), "programme_file.row_can_only_filled");
            }
        }
    }

    private void column(String place, Column column) {
        rules.requireId(place, column.id());
        rules.requireLine(place, "programme_file.title_column", column.title());
        if (column.type() == ColumnType.CHOICE) {
            rules.require(place, column.choices().size() >= 2, "programme_file.column_needs_two_choices", column.id());
            rules.requireDistinct(place, column.choices());
            column.choices().forEach(choice -> rules.requireLine(place, "programme_file.choice", choice));
        } else {
            rules.require(place, column.choices().isEmpty(), "programme_file.column_not_type_choice", column.id());
        }
    }

    private void vote(String place, StepKind.Vote vote) {
        switch (vote.vote()) {
            case VoteKind.Dots dots -> {
                rules.require(
                        place, dots.perPerson() >= 0 && dots.perPerson() <= 100, "programme_file.dots_per_person");
                rules.require(place, dots.mostOnOne() >= 1 && dots.mostOnOne() <= 100, "programme_file.at_most_on_one");
            }
            case VoteKind.Scale scale -> {
                rules.require(place, scale.size() >= 2 && scale.size() <= 10, "programme_file.scale_values");
                rules.requireLine(
                        place,
                        "programme_file.first_label_scale",
                        scale.labels().getFirst());
                rules.requireLine(
                        place, "programme_file.last_label_scale", scale.labels().getLast());
                scale.labels().forEach(label -> rules.requireOptionalLine(place, "programme_file.label_scale", label));
            }
            case VoteKind.Points points -> {
                rules.require(place, points.total() >= 2 && points.total() <= 1_000, "programme_file.points_share_out");
                rules.require(place, !points.bySide() || !vote.sealed(), "programme_file.side_split_no_vote");
            }
            case VoteKind.Ranking ranking -> {
                if (vote.on() instanceof VotedOn.Options(var options)) {
                    rules.require(
                            place,
                            options.size() >= 2 && options.size() <= Limits.MAX_RANKED,
                            "programme_file.ranked_items",
                            Limits.MAX_RANKED);
                }
                rules.require(
                        place,
                        !(vote.on() instanceof VotedOn.StatementOf),
                        "programme_file.ranked_items",
                        Limits.MAX_RANKED);
            }
            case VoteKind.Consent consent ->
                rules.require(place, !vote.sealed(), "programme_file.consent_shown_together_cannot");
        }
        rules.require(
                place,
                !vote.withPrediction() || vote.vote() instanceof VoteKind.Scale,
                "programme_file.only_scale_can_voted");
        rules.require(
                place,
                !(vote.on() instanceof VotedOn.Candidates)
                        || !(vote.vote() instanceof VoteKind.Consent)
                                && !(vote.vote() instanceof VoteKind.Points points && points.bySide()),
                "programme_file.candidates_voted_by_each");
        votedOn(place, vote.on());
        vote.repeatOf().ifPresent(id -> {
            var first = earlier(place, id, StepKind.Vote.class, "programme_file.vote");
            rules.require(place, first.vote().equals(vote.vote()), "programme_file.repeats_but_given_another", id);
        });
    }

    private void votedOn(String place, VotedOn on) {
        switch (on) {
            case VotedOn.Themes themes -> board(place, themes.stepId());
            case VotedOn.CardsOf cards -> {
                if (!(all.get(cards.stepId()) instanceof StepKind.Map)) {
                    board(place, cards.stepId());
                } else {
                    earlier(place, cards.stepId(), StepKind.Map.class, "programme_file.map_step");
                }
            }
            case VotedOn.ColumnsOf columns ->
                earlier(place, columns.stepId(), StepKind.Map.class, "programme_file.map_step");
            case VotedOn.RowsOf rows -> rows(place, rows.stepId());
            case VotedOn.RowsToStart rows -> {
                rows(place, rows.stepId());
                rules.require(
                        place,
                        earlier.entrySet().stream()
                                .anyMatch(step -> step.getValue() instanceof StepKind.Register register
                                        && register.placesRows()
                                        && register.continues()
                                                .orElse(step.getKey())
                                                .equals(rows.stepId())),
                        "programme_file.no_step_before_places",
                        rows.stepId());
            }
            case VotedOn.StatementOf of ->
                earlier(place, of.stepId(), StepKind.Statement.class, "programme_file.statement_step");
            case VotedOn.Candidates candidates -> {}
            case VotedOn.Options options -> {
                rules.require(place, !options.options().isEmpty(), "programme_file.nothing_vote_on");
                rules.requireDistinct(place, options.options());
                options.options().forEach(option -> rules.requireLine(place, "programme_file.option", option));
            }
        }
    }

    private void rows(String place, String id) {
        first(place, id, earlier(place, id, StepKind.Register.class, "programme_file.register_step"));
    }

    private void board(String place, String id) {
        first(place, id, earlier(place, id, StepKind.Cards.class, "programme_file.cards_step"));
    }

    private void first(String place, String id, StepKind kind) {
        kind.continues().ifPresent(board -> rules.require(place, false, "programme_file.goes_on_name_step", id, board));
    }

    private void reveal(String place, StepKind.Reveal reveal) {
        rules.require(place, !reveal.ballotSteps().isEmpty(), "programme_file.name_vote");
        rules.requireDistinct(place, reveal.ballotSteps());
        var votes = reveal.ballotSteps().stream()
                .map(id -> earlier(place, id, StepKind.Vote.class, "programme_file.vote"))
                .toList();
        switch (reveal.picture()) {
            case MATRIX -> {
                rules.require(place, votes.size() == 2, "programme_file.matrix_two_votes_one");
                requireNoRanking(place, votes);
            }
            case BEFORE_AFTER ->
                rules.require(
                        place,
                        votes.stream().anyMatch(vote -> vote.repeatOf().isPresent()),
                        "programme_file.before_after_needs_vote");
            case COMMON_GROUND_MAP -> {
                rules.require(
                        place,
                        votes.stream().noneMatch(vote -> vote.vote() instanceof VoteKind.Consent),
                        "programme_file.consent_no_common_ground");
                requireNoRanking(place, votes);
            }
            case BARS, GAP_LIST -> {}
        }
    }

    /** A low rank is a good one, and a place in an order is nobody's support. */
    private void requireNoRanking(String place, List<StepKind.Vote> votes) {
        rules.require(
                place,
                votes.stream().noneMatch(vote -> vote.vote() instanceof VoteKind.Ranking),
                "programme_file.ranking_no_common_ground");
    }

    private void plan(String place, StepKind.Plan plan) {
        rules.require(place, plan.loadLimit() >= 1 && plan.loadLimit() <= 100, "programme_file.load_limit");
        rules.require(place, plan.checkInDays().size() <= 20, "programme_file.more_than_check_ins");
        int last = 0;
        for (int days : plan.checkInDays()) {
            rules.require(place, days > last && days <= 3_650, "programme_file.check_days_rise_from");
            last = days;
        }
    }

    private <T extends StepKind> T earlier(String place, String id, Class<T> kind, String key) {
        rules.require(place, all.containsKey(id), "programme_file.refers_step_which_not", id);
        var found = earlier.get(id);
        if (!kind.isInstance(found)) {
            throw rules.fault(
                    place,
                    found == null
                            ? Messages.text("programme_file.step_comes_later", id)
                            : Messages.text("programme_file.step_not", id, Messages.text(key)));
        }
        return kind.cast(found);
    }
}
