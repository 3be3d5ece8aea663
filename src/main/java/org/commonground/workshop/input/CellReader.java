package org.commonground.workshop.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.RecordLimits;
import org.commonground.workshop.record.RegisterRow.Cell;

/**
 * Parses what is typed or pasted into a cell, according to the type of its column.
 *
 * @param workshop for the names of its participants
 * @param locale for dates, numbers and the default currency
 * @param yes the localised word for yes, and {@code no} for no; English words are always accepted
 */
public record CellReader(Workshop workshop, Locale locale, LocalDate today, String yes, String no) {

    /** A minus, the currency before or after the amount, and the amount. */
    private static final Pattern MONEY = Pattern.compile(
            "([-−]?)([^\\p{Nd}\\s.,'’٫٬−-]*)\\s*([-−]?[\\p{Nd}.,'’٫٬\\s]*\\p{Nd})\\s*([^\\p{Nd}\\s.,'’٫٬−-]*)");

    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY");

    private static final Set<String> YES = Set.of("yes", "y", "true", "x", "✓", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "-", "0");

    /** Parses the value; empty if it is blank. @throws InvalidInput if it does not fit the type of the column */
    public Optional<Cell> read(Column column, String typed) {
        var text = InputText.optional(typed, Limits.MAX_TEXT_LENGTH);
        return text.isEmpty() ? Optional.empty() : Optional.of(cell(column, text, false));
    }

    /** As {@link #read}, for one of the {@link #readings} that somebody chose. */
    public Optional<Cell> readChosen(Column column, String chosen) {
        return chosen.isBlank() ? Optional.empty() : Optional.of(cell(column, InputText.tidy(chosen), true));
    }

    private Cell cell(Column column, String text, boolean isChosen) {
        return switch (column.type()) {
            case TEXT -> new Cell.Text(text);
            case CHOICE ->
                new Cell.Choice(oneOf(column.choices(), choice -> choice, text)
                        .orElseThrow(() -> new InvalidInput(
                                InvalidInput.Reason.NOT_A_CHOICE, text, String.join(" · ", column.choices()))));
            case PERSON -> personOrText(text);
            case DATE -> new Cell.Date(DateParser.parse(text, locale, today).orElseThrow());
            case NUMBER ->
                new Cell.Number(number(text, isChosen)
                        .orElseThrow(() -> new InvalidInput(InvalidInput.Reason.NO_NUMBER, figures("1250.5"))));
            case MONEY -> money(text, isChosen);
            case YES_NO -> new Cell.YesNo(yesOrNo(text.toLowerCase(locale)));
        };
    }

    /**
     * One of the participants, by the name or its beginning; else the text as it is: several people, a side, a department. Only what may be
     * either of several people is asked for. "IT" is the side and not Italo.
     */
    private Cell personOrText(String text) {
        if (text.length() > 1
                && new SideNames(workshop.details(), "").side(text).isPresent()) {
            return new Cell.Text(text);
        }
        var found = oneOf(workshop.participants(), Participant::name, text);
        if (found.isPresent()) {
            return new Cell.Person(found.get().id());
        }
        var begun = workshop.participants().stream()
                .map(Participant::name)
                .filter(name -> name.toLowerCase(locale).startsWith(text.toLowerCase(locale)))
                .toList();
        if (!begun.isEmpty()) {
            throw new InvalidInput(InvalidInput.Reason.SEVERAL_PEOPLE, text, String.join(", ", begun));
        }
        return new Cell.Text(text);
    }

    /** Matches the full name, or the beginning of a name if it is unique. */
    private <T> Optional<T> oneOf(List<T> all, Function<T, String> name, String text) {
        var low = text.toLowerCase(locale);
        var exact = all.stream()
                .filter(one -> name.apply(one).equalsIgnoreCase(text))
                .findFirst();
        var begin = all.stream()
                .filter(one -> name.apply(one).toLowerCase(locale).startsWith(low))
                .toList();
        return exact.or(() -> begin.size() == 1 ? Optional.of(begin.getFirst()) : Optional.empty());
    }

    private Cell money(String text, boolean isChosen) {
        var parts = amount(text).orElseThrow(this::noMoney);
        return new Cell.Money(
                number(parts.number(), isChosen).orElseThrow(this::noMoney),
                currency(parts.unit()).orElseThrow(this::noMoney));
    }

    private record Amount(String number, String unit) {}

    private static Optional<Amount> amount(String text) {
        var parts =
                MONEY.matcher(text.replaceAll("[\\p{Cf}\\u00a0\\u202f]", " ").strip());
        return parts.matches() && (parts.group(2).isEmpty() || parts.group(4).isEmpty())
                ? Optional.of(new Amount(parts.group(1) + parts.group(3), parts.group(2) + parts.group(4)))
                : Optional.empty();
    }

    private Optional<String> currency(String unit) {
        var own = ownCurrency();
        if (unit.isEmpty() || own.filter(c -> c.getSymbol(locale).equals(unit)).isPresent()) {
            return own.map(Currency::getCurrencyCode).or(() -> Optional.of("EUR"));
        }
        var code = SIGNS.getOrDefault(unit, unit.toUpperCase(Locale.ROOT));
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst();
    }

    /** The currency of the country; empty for a region without one, such as Europe. */
    private Optional<Currency> ownCurrency() {
        try {
            return locale.getCountry().isEmpty() ? Optional.empty() : Optional.ofNullable(Currency.getInstance(locale));
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }

    private InvalidInput noMoney() {
        return new InvalidInput(InvalidInput.Reason.NO_MONEY, figures("1250") + " EUR");
    }

    /**
     * The readings of a number or an amount that could mean more than one, as {@link #readChosen} reads them; none if the text is clear, or
     * no number at all.
     */
    public List<String> readings(Column column, String typed) {
        var text = typed.strip();
        return switch (column.type()) {
            case NUMBER -> readings(text);
            case MONEY ->
                amount(text)
                        .map(parts -> readings(parts.number()).stream()
                                .map(number -> parts.unit().isEmpty() ? number : number + " " + parts.unit())
                                .toList())
                        .orElse(List.of());
            case TEXT, CHOICE, PERSON, DATE, YES_NO -> List.of();
        };
    }

    private List<String> readings(String number) {
        var numbers = numbers();
        return numbers.isUnclear(number)
                ? numbers.readings(number).stream().map(numbers::format).toList()
                : List.of();
    }

    private NumberReader numbers() {
        return new NumberReader(locale);
    }

    /** @param isChosen whether the text is one of several readings, so that it is not asked for again */
    private Optional<BigDecimal> number(String text, boolean isChosen) {
        var readings = isChosen ? List.<String>of() : readings(text);
        if (!readings.isEmpty()) {
            throw new InvalidInput(
                    InvalidInput.Reason.TWO_READINGS, text, readings.size(), readings.getFirst(), readings.getLast());
        }
        return numbers().own(text).map(CellReader::fitting);
    }

    private static BigDecimal fitting(BigDecimal number) {
        if (!RecordLimits.fits(number, RecordLimits.MAX_DIGITS)) {
            throw new InvalidInput(InvalidInput.Reason.NUMBER_TOO_LONG, RecordLimits.MAX_DIGITS);
        }
        return number;
    }

    private String figures(String number) {
        return numbers().format(new BigDecimal(number));
    }

    private boolean yesOrNo(String low) {
        if (low.equals(yes.toLowerCase(locale)) || YES.contains(low)) {
            return true;
        }
        if (low.equals(no.toLowerCase(locale)) || NO.contains(low)) {
            return false;
        }
        throw new InvalidInput(InvalidInput.Reason.NO_YES_OR_NO, yes, no);
    }
}
