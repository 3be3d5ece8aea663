package org.commonground.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.session.CellFormats;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.record.Exchange.Direction;
import org.commonground.workshop.record.RegisterRow.Cell;

/**
 * Fills the boards and tables of a rehearsal with what invented people would say, so that every step can be practised. The lines are those
 * of the sample where it has the step, and else lines that fit anywhere. Each step keeps something to do: cards that are in no group, rows
 * that are not placed, needs that are not matched.
 */
public final class RehearsalContents {

    /** The cards of one side on a board, at most. */
    private static final int CARDS_PER_SIDE = 5;

    private static final int ROWS = 6;

    /** The groups that are made already. */
    private static final int GROUPS = 3;

    private final Sample sample;
    private final LiveWorkshop live;
    private final Messages messages;

    private RehearsalContents(Sample sample, LiveWorkshop live, Messages messages) {
        this.sample = sample;
        this.live = live;
        this.messages = messages;
    }

    /** @param rehearsal with its invented people and no contents @return the same, filled; nothing of it can be undone */
    public static Workshop fill(Workshop rehearsal, IdsAndClock idsAndClock, Messages messages) {
        var today = LocalDate.ofInstant(idsAndClock.now(), idsAndClock.clock().getZone());
        var sample = Sample.load(today, line -> withPeopleOf(rehearsal, line));
        var live = new LiveWorkshop(rehearsal, List.of(), new RehearsalSaving(), Runnable::run, idsAndClock);
        var contents = new RehearsalContents(sample, live, messages);
        rehearsal.programme().steps().forEach(contents::fill);
        if (rehearsal.programme().id().equals(FollowUps.PROGRAMME)) {
            contents.actions();
        }
        return live.workshop();
    }

    /** The people of the sample become those of the rehearsal. */
    private static String withPeopleOf(Workshop rehearsal, String text) {
        var replaced = text;
        var taken = new EnumMap<Side, Integer>(Side.class);
        for (var person : Sample.load().people()) {
            var same = rehearsal.participants().stream()
                    .filter(one -> one.side() == person.side())
                    .toList();
            int at = taken.merge(person.side(), 1, Integer::sum) - 1;
            if (!same.isEmpty()) {
                replaced = replaced.replace(
                        person.name(), same.get(at % same.size()).name());
            }
        }
        return replaced;
    }

    private void fill(Step step) {
        var said = sample.stepContent(step.id());
        switch (step.kind()) {
            case StepKind.Cards cards -> cards(step, cards, said);
            case StepKind.Map map -> map(step, map, said);
            case StepKind.Register register -> register(step, register, said);
            case StepKind.Exchange exchange -> exchange(step);
            case StepKind.Statement statement -> statement(step, statement, said);
            case StepKind.Vote vote -> groupForVote(vote);
            case StepKind.Reveal reveal -> {}
            case StepKind.Plan plan -> {}
            case StepKind.Talk talk -> {}
        }
    }

    private Workshop workshop() {
        return live.workshop();
    }

    /** The lines that are suggested for a step are taken by a key, which is practised as well. */
    private void cards(Step step, StepKind.Cards cards, Sample.StepContent said) {
        var board = Cards.boardOf(workshop(), step.id());
        if (cards.suggested().isEmpty() && Cards.onBoard(workshop(), board).isEmpty()) {
            int zone = 0;
            for (var line : someOfEachSide(said.cards().orElseGet(this::anyCards))) {
                add(board, cards.zones().get(zone++ % cards.zones().size()).id(), line);
            }
        }
        said.themes().ifPresent(themes -> group(board, themes));
    }

    /** Where cards are grouped while they are read out, the vote still needs its groups. */
    private void groupForVote(StepKind.Vote vote) {
        if (vote.on() instanceof VotedOn.Themes on) {
            var board = Cards.boardOf(workshop(), on.stepId());
            if (Cards.onBoard(workshop(), board).stream()
                    .allMatch(card -> card.themeId().isEmpty())) {
                group(board, Sample.orEmpty(sample.stepContent("vision-group").themes()));
            }
        }
    }

    /** Makes the first groups, of the cards that are on the board. */
    private void group(String board, List<Sample.SampleTheme> themes) {
        var cardIds = new HashMap<String, String>();
        Cards.onBoard(workshop(), board).forEach(card -> cardIds.put(card.text(), card.id()));
        themes.stream().limit(GROUPS).forEach(theme -> {
            var ids = theme.cards().stream()
                    .map(line -> inOwnNames(Sample.contribution(line).text()))
                    .flatMap(text -> Optional.ofNullable(cardIds.get(text)).stream())
                    .toList();
            if (!ids.isEmpty()) {
                live.performUndoable(Themes.group(workshop(), live.pen(), board, theme.title(), ids));
            }
        });
    }

    /** What the sample's customers would thank for: lines that fit under most prompts. */
    private List<String> anyCards() {
        return Sample.orEmpty(sample.stepContent("vision-read-out").cards());
    }

    private static List<String> someOfEachSide(List<String> lines) {
        var taken = new EnumMap<Side, Integer>(Side.class);
        return lines.stream()
                .filter(line -> taken.merge(Sample.contribution(line).side(), 1, Integer::sum) <= CARDS_PER_SIDE)
                .toList();
    }

    /** One card in a cell, until there are as many as one typist would have taken down. */
    private void map(Step step, StepKind.Map map, Sample.StepContent said) {
        var any = anyCards().iterator();
        int written = 0;
        for (var column : map.columns()) {
            for (var row : map.rows()) {
                var lines = said.map()
                        .map(cells -> cells.getOrDefault(column.id(), Map.of()).getOrDefault(row.id(), List.of()))
                        .orElseGet(() -> any.hasNext() ? List.of(any.next()) : List.of());
                if (!lines.isEmpty() && written++ < 2 * CARDS_PER_SIDE) {
                    add(step.id(), StepKind.Map.cellId(row.id(), column.id()), lines.getFirst());
                }
            }
        }
    }

    private void add(String board, String zone, String line) {
        var said = Sample.contribution(line);
        live.performUndoable(Cards.add(workshop(), live.pen(), board, zone, said.side(), inOwnNames(said.text())));
    }

    private String inOwnNames(String text) {
        var details = workshop().details();
        return text.replaceAll("\\bMarketing\\b", Matcher.quoteReplacement(details.marketingName()))
                .replaceAll("\\bIT\\b", Matcher.quoteReplacement(details.itName()));
    }

    private void register(Step step, StepKind.Register register, Sample.StepContent said) {
        if (register.continues().isEmpty() && register.rows().isEmpty()) {
            if (said.rows().isPresent()) {
                new TablePlayer(live, messages).register(step, register, said);
            } else {
                anyRows(step, register);
            }
        } else if (said.placed().isPresent()) {
            new TablePlayer(live, messages)
                    .placeFirst(step, register, said.placed().get());
        }
    }

    private void anyRows(Step step, StepKind.Register register) {
        var lines = anyCards();
        for (int i = 0; i < ROWS; i++) {
            var said = Sample.contribution(lines.get(i));
            var cells = new HashMap<String, Cell>();
            for (var column : register.columns()) {
                anyCell(column, i, inOwnNames(said.text())).ifPresent(cell -> cells.put(column.id(), cell));
            }
            if (!cells.isEmpty()) {
                live.performUndoable(Registers.add(workshop(), live.pen(), step.id(), said.side(), cells));
            }
        }
    }

    private Optional<Cell> anyCell(StepKind.Column column, int row, String text) {
        var people = workshop().participants();
        var typed = switch (column.type()) {
            case TEXT -> text;
            case CHOICE -> column.choices().get(row % column.choices().size());
            case PERSON ->
                people.isEmpty() ? "" : people.get(row % people.size()).name();
            case DATE -> LocalDate.now(live.pen().clock()).plusWeeks(4 + row).toString();
            case NUMBER, MONEY -> Integer.toString(10 * (row + 1));
            case YES_NO -> messages.get(row % 2 == 0 ? "room.yes" : "room.no");
        };
        return CellFormats.reader(workshop(), messages, LocalDate.now(live.pen().clock()))
                .read(column, typed);
    }

    /** The first pair is matched. */
    private void exchange(Step step) {
        var said = sample.steps().values().stream()
                .filter(one -> one.needs().isPresent())
                .findFirst()
                .orElseThrow();
        exchange(step, Direction.NEED, Sample.orEmpty(said.needs()));
        exchange(step, Direction.GIVE, Sample.orEmpty(said.gives()));
        said.matches().orElse(Map.of()).entrySet().stream().limit(1).forEach(pair -> {
            var all = Exchanges.ofStep(workshop(), step.id());
            var ids = new ArrayList<String>();
            for (var line : List.of(pair.getKey(), pair.getValue())) {
                var text = inOwnNames(Sample.contribution(line).text());
                all.stream().filter(one -> one.text().equals(text)).findFirst().ifPresent(one -> ids.add(one.id()));
            }
            live.performUndoable(Exchanges.match(workshop(), ids.getFirst(), ids.getLast()));
        });
    }

    private void exchange(Step step, Direction direction, List<String> lines) {
        lines.forEach(line -> {
            var said = Sample.contribution(line);
            live.performUndoable(
                    Exchanges.add(workshop(), live.pen(), step.id(), said.side(), direction, inOwnNames(said.text())));
        });
    }

    /** A first wording of each slot; the better ones are found in the rehearsal. */
    private void statement(Step step, StepKind.Statement statement, Sample.StepContent said) {
        for (var slot : statement.slots()) {
            var wording = said.sentence()
                    .map(slots -> slots.getOrDefault(slot.id(), List.of()))
                    .flatMap(wordings -> wordings.stream().findFirst())
                    .orElse(slot.example());
            if (!wording.isBlank()) {
                live.performUndoable(
                        Agreements.setSlot(workshop(), live.pen(), statement, step.id(), slot.id(), wording));
            }
        }
    }

    /** A check-in begins with the actions of a plan. */
    private void actions() {
        sample.steps().values().stream()
                .flatMap(step -> Sample.orEmpty(step.actions()).stream())
                .forEach(todo -> {
                    live.performUndoable(Actions.add(workshop(), live.pen(), todo.title(), List.of()));
                    new PlanPlayer(live, messages).fill(workshop().actions().getLast(), todo);
                });
    }
}
