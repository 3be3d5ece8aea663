package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.report.archive.UnreadableWorkshopFile;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.PhotoFile;
import org.commonground.workshop.record.RecordLimits;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RunSheet;
import org.commonground.workshop.record.Term;
import org.commonground.workshop.record.Theme;
import org.junit.jupiter.api.Test;

/** What a record holds at most is the same for what is typed, pasted and taken over, which are changes of an open workshop, and for files. */
class RecordLimitsTest {

    private static final int NO_LIMIT_OF_ITS_OWN = 10_000;

    private final Workshop full = FullWorkshop.of();
    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();

    @Test
    void everyTextOfEveryRecordIsRefusedOverItsLimitByTheOpenWorkshopAndInAFile() {
        int limited = 0;
        for (var item : oneOfEachKind()) {
            var limits = new ArrayList<Integer>();
            RecordLimits.visit(item, (value, limit) -> {
                if (value instanceof String) {
                    limits.add(limit);
                }
            });
            for (int n = 0; n < limits.size(); n++) {
                int limit = limits.get(n);
                var tooLong = (Item) with(item, new int[] {n}, "x".repeat(limit + 1));
                if (tooLong.id().equals(item.id())) {
                    assertThatThrownBy(() -> live().performLive(Change.of("x", Edit.replace(item, tooLong))))
                            .as("%s, text %d", item, n)
                            .isInstanceOfSatisfying(
                                    InvalidInput.class,
                                    refused -> assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.TOO_LONG));
                    var fits = (Item) with(item, new int[] {n}, "x".repeat(limit));
                    assertThatCode(() -> live().performLive(Change.of("x", Edit.replace(item, fits))))
                            .doesNotThrowAnyException();
                }
                if (limit < NO_LIMIT_OF_ITS_OWN) {
                    limited++;
                    assertThatThrownBy(() -> WorkshopFile.read(WorkshopFile.write(replaced(item, tooLong))))
                            .as("%s, text %d", item, n)
                            .isInstanceOf(UnreadableWorkshopFile.class)
                            .hasMessageContaining("the limit is " + limit);
                }
            }
        }
        assertThat(limited).isGreaterThan(30);
    }

    private List<Item> oneOfEachKind() {
        var kinds = new LinkedHashMap<Class<?>, Item>();
        full.items()
                .filter(item -> !(item instanceof RunSheet) && !(item instanceof PhotoFile))
                .forEach(item -> kinds.putIfAbsent(item.getClass(), item));
        return List.copyOf(kinds.values());
    }

    private LiveWorkshop live() {
        return new LiveWorkshop(full, List.of(), new RehearsalSaving(), Runnable::run, idsAndClock);
    }

    private Workshop replaced(Item before, Item after) {
        return Workshop.of(
                full.items().map(item -> item.equals(before) ? after : item).toList());
    }

    /** A copy with another text in place of the one at the given number. */
    private static Object with(Object value, int[] number, String text) {
        return switch (value) {
            case String old -> number[0]-- == 0 ? text : old;
            case Optional<?> maybe -> maybe.map(inner -> with(inner, number, text));
            case List<?> many ->
                many.stream().map(inner -> with(inner, number, text)).toList();
            case Map<?, ?> map -> {
                var copy = new TreeMap<Object, Object>();
                map.forEach((key, inner) -> copy.put(with(key, number, text), with(inner, number, text)));
                yield copy;
            }
            case Record record -> {
                var components = record.getClass().getRecordComponents();
                var arguments = new ArrayList<Object>();
                try {
                    for (var component : components) {
                        arguments.add(with(component.getAccessor().invoke(record), number, text));
                    }
                    var types = Arrays.stream(components)
                            .map(component -> component.getType())
                            .toArray(Class<?>[]::new);
                    yield record.getClass().getDeclaredConstructor(types).newInstance(arguments.toArray());
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(record.toString(), e);
                }
            }
            default -> value;
        };
    }

    @Test
    void whatIsTypedHasTheSameLimits() {
        var room = full;
        var action = room.all(Action.class).getFirst();
        typed(Limits.MAX_TEXT_LENGTH, text -> Actions.add(room, idsAndClock, text, List.of()));
        typed(Limits.MAX_TEXT_LENGTH, text -> Actions.rename(room, action.id(), text));
        typed(Limits.MAX_TEXT_LENGTH, text -> Actions.edit(room, action.withFirstStep(text)));
        typed(
                RecordLimits.MAX_MEASURE_LENGTH,
                text -> Actions.edit(room, action.withMeasure(new Action.Measure(text, "", ""))));
        typed(
                RecordLimits.MAX_MEASURED_VALUE_LENGTH,
                text -> Actions.edit(room, action.withMeasure(new Action.Measure("", text, ""))));
        typed(
                RecordLimits.MAX_MEASURED_VALUE_LENGTH,
                text -> Actions.edit(room, action.withMeasure(new Action.Measure("", "", text))));
        var card = room.all(Card.class).getFirst();
        typed(Limits.MAX_TEXT_LENGTH, text -> Cards.edit(room, card.id(), text));
        typed(Limits.MAX_TEXT_LENGTH, text -> Cards.add(room, idsAndClock, card.stepId(), card.zone(), Side.IT, text));
        typed(
                Limits.MAX_THEME_TITLE_LENGTH,
                text -> Themes.rename(room, room.all(Theme.class).getFirst().id(), text));
        typed(
                Limits.MAX_TEXT_LENGTH,
                text -> Exchanges.edit(room, room.all(Exchange.class).getFirst().id(), text));
        typed(
                Limits.MAX_TEXT_LENGTH,
                text -> Agreements.addDecision(room, idsAndClock, text, Optional.empty(), Optional.empty()));
        typed(
                Limits.MAX_TEXT_LENGTH,
                text -> Agreements.addReservation(
                        room, room.decisions().getFirst().id(), text, Optional.empty()));
        typed(Limits.MAX_TEXT_LENGTH, text -> Agreements.addParked(room, idsAndClock, Side.IT, text, Optional.empty()));
        var parked = room.all(ParkedItem.class).getFirst();
        typed(Limits.MAX_TEXT_LENGTH, text -> Agreements.resolveParked(room, parked.id(), text));
        typed(RecordLimits.MAX_TERM_LENGTH, text -> Agreements.addTerm(room, idsAndClock, text, ""));
        var term = room.all(Term.class).getFirst();
        typed(Limits.MAX_TEXT_LENGTH, text -> Agreements.editTerm(room, term.id(), term.word(), text));
        typed(RecordLimits.MAX_NOTE_LENGTH, text -> Agreements.setNote(room, idsAndClock, card.id(), text));
        var person = room.all(Participant.class).getFirst();
        typed(
                Limits.MAX_NAME_LENGTH,
                text -> Participants.edit(room, person.id(), new Invited(text, "", "", Side.IT, false)));
        typed(
                Limits.MAX_NAME_LENGTH,
                text -> Participants.edit(room, person.id(), new Invited("A", text, "", Side.IT, false)));
        typed(
                Limits.MAX_NAME_LENGTH,
                text -> Participants.edit(room, person.id(), new Invited("A", "", text, Side.IT, false)));
        typed(
                Limits.MAX_BRIEF_LENGTH,
                text -> SponsorBriefs.answer(room, idsAndClock, Side.IT, SponsorBriefs.Question.SUCCESS, text));
        typed(Limits.MAX_TITLE_LENGTH, text -> Workshops.rename(room, text, ""));
        typed(Limits.MAX_TITLE_LENGTH, text -> Workshops.rename(room, "A", text));
        typed(Limits.MAX_SIDE_NAME_LENGTH, text -> Workshops.setSideNames(room, text, "B"));
    }

    /** At the limit it is taken, by the file too; over it, it is refused. */
    private void typed(int limit, Function<String, Change> operation) {
        assertRefused(InvalidInput.Reason.TOO_LONG, () -> operation.apply("x".repeat(limit + 1)));
        var live = live();
        live.performLive(operation.apply("x".repeat(limit)));
        assertThat(WorkshopFile.read(WorkshopFile.write(live.workshop()))).isEqualTo(live.workshop());
    }

    @Test
    void listsAndNumbersHaveTheSameLimitsToo() {
        var card = full.all(Card.class).getFirst();
        var merged = card.withMerged(card.text(), texts(201));
        refused(card, merged, InvalidInput.Reason.TOO_MANY_ENTRIES);
        var row = full.all(RegisterRow.class).getFirst();
        var cells = new TreeMap<String, RegisterRow.Cell>();
        texts(101).forEach(text -> cells.put(text, new RegisterRow.Cell.YesNo(true)));
        refused(row, row.withCells(cells), InvalidInput.Reason.TOO_MANY_ENTRIES);
        for (var number : List.of("1E+2147483647", "1E-2147483647", "1e16", "0.0000000000000001")) {
            var cell = new RegisterRow.Cell.Number(new BigDecimal(number));
            var column = row.cells().keySet().iterator().next();
            refused(row, row.withCells(Map.of(column, cell)), InvalidInput.Reason.NUMBER_TOO_LONG);
        }
    }

    private void refused(Item before, Item after, InvalidInput.Reason reason) {
        assertRefused(reason, () -> live().performLive(Change.of("x", Edit.replace(before, after))));
        assertThatThrownBy(() -> WorkshopFile.read(WorkshopFile.write(replaced(before, after))))
                .isInstanceOf(UnreadableWorkshopFile.class);
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Text " + i).toList();
    }
}
