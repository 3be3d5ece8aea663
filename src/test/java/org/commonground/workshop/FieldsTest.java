package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.workshop.input.CellReader;
import org.commonground.workshop.input.DateParser;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every text field with all kinds of text that people paste. */
class FieldsTest {

    private static final StepKind.Statement SENTENCE =
            new StepKind.Statement(List.of(new StepKind.Slot("for", "For", "")));

    private static final IdsAndClock PEN = WorkshopBuilder.pen();
    private static final Workshop ROOM = room();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CellReader CELLS = new CellReader(ROOM, Locale.UK, TODAY, "yes", "no");

    /** A workshop with one record of every kind with editable texts. */
    private static Workshop room() {
        var room = WorkshopBuilder.empty();
        room = room.after(Cards.add(room, PEN, "write", "ideas", Side.IT, List.of("One", "Two")));
        room = room.after(Themes.group(room, PEN, "write", "Theme", List.of()));
        room = room.after(Agreements.addDecision(room, PEN, "Decided", Optional.empty(), Optional.empty()));
        room = room.after(Agreements.addParked(room, PEN, Side.IT, "Parked", Optional.empty()));
        room = room.after(Agreements.addTerm(room, PEN, "Term", ""));
        room = room.after(Actions.add(room, PEN, "Do it", List.of()));
        room = room.after(Exchanges.add(room, PEN, "write", Side.IT, Exchange.Direction.NEED, "Need"));
        return room.after(Participants.add(room, PEN, List.of(invited("Ada"), invited("Ben"))));
    }

    private static Invited invited(String name) {
        return new Invited(name, "", "", Side.IT, false);
    }

    /** Name of the field, its length limit, whether it may be empty, and the operation that sets it. */
    static Stream<Arguments> fields() {
        var card = ROOM.cards().getFirst().id();
        var two = ROOM.cards().stream().map(Card::id).toList();
        var theme = ROOM.themes().getFirst().id();
        var decision = ROOM.decisions().getFirst().id();
        var parked = ROOM.parkedItems().getFirst().id();
        var term = ROOM.terms().getFirst().id();
        var action = ROOM.actions().getFirst();
        var need = ROOM.all(Exchange.class).getFirst().id();
        var ben = ROOM.participants().getLast().id();
        return Stream.of(
                field("card", 500, false, text -> Cards.add(ROOM, PEN, "write", "ideas", Side.IT, text)),
                field("card editor", 500, false, text -> Cards.edit(ROOM, card, text)),
                field("merged card", 500, false, text -> Cards.merge(ROOM, two, text)),
                field("private note", 2_000, true, text -> Agreements.setNote(ROOM, PEN, card, text)),
                field("new theme", 120, false, text -> Themes.group(ROOM, PEN, "write", text, two)),
                field("theme title", 120, false, text -> Themes.rename(ROOM, theme, text)),
                field("slot", 500, true, text -> Agreements.setSlot(ROOM, PEN, SENTENCE, "s", "for", text)),
                field(
                        "decision",
                        500,
                        false,
                        text -> Agreements.addDecision(ROOM, PEN, text, Optional.empty(), Optional.empty())),
                field("decision editor", 500, false, text -> Agreements.editDecision(ROOM, decision, text)),
                field("reservation", 500, false, text -> Agreements.addReservationToLast(ROOM, text)),
                field("parked", 500, false, text -> Agreements.addParked(ROOM, PEN, Side.IT, text, Optional.empty())),
                field("parked editor", 500, false, text -> Agreements.editParked(ROOM, parked, text)),
                field("outcome", 500, true, text -> Agreements.resolveParked(ROOM, parked, text)),
                field("word", 120, false, text -> Agreements.addTerm(ROOM, PEN, text, "")),
                field("meaning", 500, true, text -> Agreements.editTerm(ROOM, term, "Term", text)),
                field(
                        "need",
                        500,
                        false,
                        text -> Exchanges.add(ROOM, PEN, "s", Side.IT, Exchange.Direction.GIVE, text)),
                field("need editor", 500, false, text -> Exchanges.edit(ROOM, need, text)),
                field("action", 500, false, text -> Actions.add(ROOM, PEN, text, List.of())),
                field("action title", 500, false, text -> Actions.rename(ROOM, action.id(), text)),
                field("name", 120, false, text -> Participants.add(ROOM, PEN, List.of(invited(text)))),
                field("name editor", 120, false, text -> Participants.edit(ROOM, ben, invited(text))),
                field(
                        "role",
                        120,
                        true,
                        text -> Participants.edit(ROOM, ben, new Invited("Ben", text, "", Side.IT, false))),
                field(
                        "mail",
                        120,
                        true,
                        text -> Participants.edit(ROOM, ben, new Invited("Ben", "", text, Side.IT, false))),
                field("title", 200, false, text -> Workshops.rename(ROOM, text, "")),
                field("organisation", 200, true, text -> Workshops.rename(ROOM, "Title", text)),
                field(
                        "sponsor",
                        2_000,
                        true,
                        text -> SponsorBriefs.answer(ROOM, PEN, Side.IT, SponsorBriefs.Question.SUCCESS, text)),
                field("cell", 500, true, text -> CELLS.read(column(ColumnType.TEXT), text)));
    }

    private static Arguments field(String name, int longest, boolean mayBeEmpty, Function<String, Object> take) {
        return arguments(name, longest, mayBeEmpty, take);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void keepsAnyScriptAndRefusesInvalidText(
            String name, int longest, boolean mayBeEmpty, Function<String, Object> take) {
        for (var fine : List.of(
                "x".repeat(longest),
                "عميل واحد وسجل واحد",
                "לקוח אחד",
                "e\u0301 👩‍👩‍👧 🙏 \u200f",
                "Datenschutzgrundverordnungskonformitätsprüfung",
                "= 1+1 <b>&amp; \"quoted\" '; DROP TABLE")) {
            assertThat(take.apply(fine).toString()).contains(fine);
        }
        refused(take, "x".repeat(longest + 1), InvalidInput.Reason.TOO_LONG);
        for (var control : List.of("bell\u0007", "zero\u0000byte", "escape\u001b[31m", "\u0085next line\u009f")) {
            refused(take, "a" + control + "b", InvalidInput.Reason.CONTROL_CHARACTER);
        }
        assertThat(take.apply("half \ud83d a pair").toString()).contains("half \ufffd a pair");
        for (var empty : List.of("", "   ", "\t\n")) {
            if (mayBeEmpty) {
                assertThat(take.apply(empty)).isNotNull();
            } else {
                refused(take, empty, InvalidInput.Reason.EMPTY);
            }
        }
    }

    @Test
    void everyReasonHasAMessageWithItsArguments() {
        var messages = new Messages(Locale.UK);
        assertThat(messages.get("refused.too_long", 501, 500)).contains("501", "500");
        assertThat(messages.get("refused.date_far", "9999", "1976", "2076")).contains("9999", "1976", "2076");
        assertThat(messages.get("refused.number_too_long", 15)).contains("15 digits");
    }

    @Test
    void namesAndSidesThatWouldBeDoubleAreRefused() {
        var ben = ROOM.participants().getLast().id();
        refused(text -> Participants.add(ROOM, PEN, List.of(invited(text))), "aDA", InvalidInput.Reason.DOUBLE_NAME);
        refused(text -> Participants.edit(ROOM, ben, invited(text)), " ada ", InvalidInput.Reason.DOUBLE_NAME);
        assertThat(Participants.edit(ROOM, ben, new Invited("Ada", "", "", Side.MARKETING, false)))
                .matches(change -> !change.isEmpty());
        refused(text -> Workshops.setSideNames(ROOM, text, "it"), "IT", InvalidInput.Reason.SAME_SIDE_NAMES);
        refused(text -> Workshops.setSideNames(ROOM, text, "IT"), " ", InvalidInput.Reason.NO_SIDE_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "30/2/2027, NO_SUCH_DATE",
        "0/0/0000, NO_SUCH_DATE",
        "32/1, NO_SUCH_DATE",
        "soon, NO_DATE",
        "31 Feb, NO_DATE",
        "1/1/9999, DATE_FAR",
        "1/1/0207, DATE_FAR",
        "1 Jan 1066, DATE_FAR"
    })
    void datesThatAreNoneOrFarAwayAreRefused(String typed, InvalidInput.Reason reason) {
        refused(text -> DateParser.parse(text, Locale.UK, TODAY), typed, reason);
        refused(text -> CELLS.read(column(ColumnType.DATE), text), typed, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "1E999999999, NUMBER_TOO_LONG",
        "1E-999999, NUMBER_TOO_LONG",
        "12345678901234567890, NUMBER_TOO_LONG",
        "∞, NO_NUMBER",
        "NaN, NO_NUMBER",
        "twelve, NO_NUMBER",
        "1.2.3, NO_NUMBER",
        "--5, NO_NUMBER"
    })
    void numbersThatAreNoneOrTooLongAreRefused(String typed, InvalidInput.Reason reason) {
        refused(text -> CELLS.read(column(ColumnType.NUMBER), text), typed, reason);
    }

    @Test
    void aWorkshopHoldsFiveThousandCardsAndTakesThreeHundredLinesAtOnce() {
        var lines = java.util.Collections.nCopies(300, "A line of a list");
        var room = ROOM;
        while (room.cards().size() + lines.size() <= Limits.MAX_CARDS) {
            room = room.after(Cards.add(room, PEN, "write", "ideas", Side.IT, lines));
        }
        var full = room;
        assertThat(full.cards().size()).isGreaterThan(4_700);
        assertThatThrownBy(() -> Cards.add(full, PEN, "write", "ideas", Side.IT, lines))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.arguments())
                                .containsExactly(full.cards().size() + 300, 5_000));
    }

    private static Column column(ColumnType type) {
        return new Column("c", "Column", type, List.of());
    }

    private static void refused(Function<String, ?> take, String text, InvalidInput.Reason reason) {
        assertThatThrownBy(() -> take.apply(text))
                .as("%s", text.length() > 40 ? text.length() + " characters" : text)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
