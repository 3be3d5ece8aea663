package org.commonground.workshop.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.RegisterRow.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Workshop workshop = people("Mara Lind", "Maren Foss", "Ingrid Høff");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 1,250.50 | 1250.50",
                "de-DE | 1.250,50 | 1250.50",
                "de-DE | 1250 | 1250",
                "fr-FR | 1 250,5 | 1250.5",
                "en-GB | -3 | -3"
            })
    void numbersAreReadAsTheCountryWritesThem(Locale locale, String typed, BigDecimal number) {
        assertThat(read(locale, ColumnType.NUMBER, typed)).contains(new Cell.Number(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | £1,200 | 1200 | GBP",
                "en-GB | 1,200 | 1200 | GBP",
                "en-GB | 1,200.50 EUR | 1200.50 | EUR",
                "de-DE | 1.200,50 € | 1200.50 | EUR",
                "de-DE | usd 99 | 99 | USD",
                "en-GB | ¥3000 | 3000 | JPY",
                "en-AU | $3000 | 3000 | AUD",
                "en-GB | -£3,000 | -3000 | GBP",
                "de-AT | € 1.250 | 1250 | EUR",
                "en-150 | 1,250 | 1250 | EUR",
                "ar-EG | ١٢٥٠ USD | 1250 | USD"
            })
    void moneyHasTypedCurrencyOrThatOfTheCountry(Locale locale, String typed, BigDecimal amount, String currency) {
        assertThat(read(locale, ColumnType.MONEY, typed)).contains(new Cell.Money(amount, currency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | twelve | NO_NUMBER",
                "NUMBER | 12 pieces | NO_NUMBER",
                "MONEY | 12 pieces | NO_MONEY",
                "MONEY | € 12 EUR | NO_MONEY",
                "NUMBER | 12,50 | TWO_READINGS",
                "NUMBER | 1.250 | TWO_READINGS",
                "NUMBER | 12345678901234567 | NUMBER_TOO_LONG",
                "MONEY | £12,50 | TWO_READINGS",
                "MONEY | 1.250 € | TWO_READINGS",
                "MONEY | 12k | NO_MONEY",
                "DATE | someday | NO_DATE",
                "DATE | 04/13/2026 | NO_SUCH_DATE",
                "YES_NO | perhaps | NO_YES_OR_NO",
                "PERSON | Mar | SEVERAL_PEOPLE",
                "CHOICE | Later | NOT_A_CHOICE",
                "CHOICE | Pl | NOT_A_CHOICE",
                "TEXT | a\u0007b | CONTROL_CHARACTER"
            })
    void invalidTextIsRefusedWithReason(ColumnType type, String typed, InvalidInput.Reason reason) {
        assertRefused(reason, () -> read(Locale.UK, type, typed));
    }

    @Test
    void aSideIsNobodyWhoseNameBeginsSo() {
        var reader = new CellReader(people("Italo Rossi", "Marketa Novak"), Locale.UK, TODAY, "yes", "no");
        var column = new Column("who", "Who", ColumnType.PERSON, List.of());
        assertThat(reader.read(column, "IT")).contains(new Cell.Text("IT"));
        assertThat(reader.read(column, "Marketing")).contains(new Cell.Text("Marketing"));
        assertThat(reader.read(column, "Ital")).get().isInstanceOf(Cell.Person.class);
    }

    @Test
    void chosenReadingIsNotAskedAgain() {
        var reader = new CellReader(workshop, Locale.UK, TODAY, "ja", "nein");
        var number = new Column("c", "C", ColumnType.NUMBER, List.of());
        assertThat(reader.readings(number, "3.125")).containsExactly("3.125", "3,125");
        assertThat(reader.readChosen(number, "3.125")).contains(new Cell.Number(new BigDecimal("3.125")));
        var money = new Column("c", "C", ColumnType.MONEY, List.of());
        assertThat(reader.readings(money, "12,50 EUR")).containsExactly("12.5 EUR", "1,250 EUR");
        assertThat(reader.readChosen(money, "1,250 EUR")).contains(new Cell.Money(new BigDecimal("1250"), "EUR"));
        assertThat(reader.readings(number, "1,250")).isEmpty();
    }

    /** A table takes whoever holds it: several people, a side, a department; nothing of it is guessed. */
    @Test
    void aPersonCellTakesAnyText() {
        for (var typed : List.of("Nobody Else", "Mara Lind, Ingrid", "Marketing", "Finance, 3rd floor")) {
            assertThat(read(Locale.UK, ColumnType.PERSON, typed)).contains(new Cell.Text(typed));
        }
    }

    @Test
    void personOrChoiceIsFoundByUniqueBeginning() {
        assertThat(read(Locale.UK, ColumnType.PERSON, "mara"))
                .contains(new Cell.Person(workshop.participants().getFirst().id()));
        assertThat(read(Locale.UK, ColumnType.PERSON, "INGRID HØFF"))
                .contains(new Cell.Person(workshop.participants().getLast().id()));
        assertThat(read(Locale.UK, ColumnType.CHOICE, "plan")).contains(new Cell.Choice("Plan"));
        assertThat(read(Locale.UK, ColumnType.CHOICE, "st")).contains(new Cell.Choice("Start now"));
    }

    @Test
    void datesYesAndBlankTextAreRead() {
        assertThat(read(Locale.UK, ColumnType.DATE, "15 Jan")).contains(new Cell.Date(LocalDate.of(2027, 1, 15)));
        assertThat(read(Locale.UK, ColumnType.YES_NO, "Ja")).contains(new Cell.YesNo(true));
        assertThat(read(Locale.UK, ColumnType.YES_NO, "n")).contains(new Cell.YesNo(false));
        assertThat(read(Locale.UK, ColumnType.NUMBER, "  ")).isEmpty();
    }

    @Test
    void textForEditingIsReadBackUnchanged() {
        var cells = List.of(
                new Cell.Text("عميل 🎉"),
                new Cell.Choice("Plan"),
                new Cell.Person(workshop.participants().getFirst().id()),
                new Cell.Date(LocalDate.of(2027, 3, 1)),
                new Cell.Number(new BigDecimal("1234.50")),
                new Cell.Money(new BigDecimal("1200.05"), "EUR"),
                new Cell.YesNo(false));
        for (var locale : List.of(Locale.UK, Locale.US, Locale.GERMANY, Locale.FRANCE)) {
            var text = new CellFormatter(workshop, locale, "ja", "nein");
            for (int i = 0; i < cells.size(); i++) {
                var type = ColumnType.values()[i];
                assertThat(read(locale, type, text.formatForEditing(cells.get(i))))
                        .contains(cells.get(i));
            }
        }
    }

    private Optional<Cell> read(Locale locale, ColumnType type, String typed) {
        var choices = type == ColumnType.CHOICE ? List.of("Start now", "Plan", "Place", "Leave") : List.<String>of();
        return new CellReader(workshop, locale, TODAY, "ja", "nein").read(new Column("c", "C", type, choices), typed);
    }

    private static Workshop people(String... names) {
        var workshop = WorkshopBuilder.empty();
        return workshop.after(Participants.add(
                workshop,
                WorkshopBuilder.pen(),
                java.util.Arrays.stream(names)
                        .map(name -> new Invited(name, "", "", Side.IT, false))
                        .toList()));
    }
}
