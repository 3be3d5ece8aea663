package org.commonground.workshop.input;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
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
import org.commonground.workshop.record.RegisterRow.Cell;

/**
 * Parses what is typed or pasted into a cell, according to the type of its column.
 *
 * @param workshop for the names of its participants
 * @param locale for dates, numbers and the default currency
 * @param yes the localised word for yes, and {@code no} for no; English words are always accepted
 */
public record CellReader(Workshop workshop, Locale locale, LocalDate today, String yes, String no) {

    private static final Pattern MONEY =
            Pattern.compile("([^\\d\\s.,'’-]*)\\s*(-?[\\d.,'’\\s]*\\d)\\s*([^\\d\\s.,'’-]*)");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "JPY");
    /** The limit of digits before the decimal point, and of those after it. */
    private static final int MOST_DIGITS = 15;

    private static final Set<String> YES = Set.of("yes", "y", "true", "x", "✓", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "-", "0");

    /** Parses the value; empty if it is blank. @throws Refused if it does not fit the type of the column */
    public Optional<Cell> read(Column column, String typed) {
        var text = InputText.optional(typed, Limits.MAX_TEXT_LENGTH);
        return text.isEmpty() ? Optional.empty() : Optional.of(cell(column, text));
    }

    private Cell cell(Column column, String text) {
        return switch (column.type()) {
            case TEXT -> new Cell.Text(text);
            case CHOICE ->
                new Cell.Choice(oneOf(column.choices(), choice -> choice, text)
                        .orElseThrow(() -> new InvalidInput(
                                InvalidInput.Reason.NOT_A_CHOICE, text, String.join(" · ", column.choices()))));
            case PERSON ->
                new Cell.Person(oneOf(workshop.participants(), Participant::name, text)
                        .orElseThrow(() -> new InvalidInput(InvalidInput.Reason.NOBODY, text))
                        .id());
            case DATE -> new Cell.Date(DateParser.parse(text, locale, today).orElseThrow());
            case NUMBER ->
                new Cell.Number(number(text)
                        .orElseThrow(() -> new InvalidInput(InvalidInput.Reason.NO_NUMBER, figures("1250.5"))));
            case MONEY -> money(text);
            case YES_NO -> new Cell.YesNo(yesOrNo(text.toLowerCase(locale)));
        };
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

    private Cell money(String text) {
        var parts = MONEY.matcher(text.replaceAll("[\\u00a0\\u202f]", " "));
        if (!parts.matches() || !parts.group(1).isEmpty() && !parts.group(3).isEmpty()) {
            throw noMoney();
        }
        var unit = parts.group(1) + parts.group(3);
        return new Cell.Money(
                number(parts.group(2)).orElseThrow(this::noMoney),
                currency(unit).orElseThrow(this::noMoney));
    }

    private Optional<String> currency(String unit) {
        if (unit.isEmpty()) {
            return Optional.of(
                    locale.getCountry().isEmpty()
                            ? "EUR"
                            : Currency.getInstance(locale).getCurrencyCode());
        }
        var code = SIGNS.getOrDefault(unit, unit.toUpperCase(Locale.ROOT));
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst();
    }

    private InvalidInput noMoney() {
        return new InvalidInput(InvalidInput.Reason.NO_MONEY, figures("1250") + " EUR");
    }

    /** Parses the whole text as a number of the locale; spaces are ignored. */
    private Optional<BigDecimal> number(String text) {
        var format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setParseBigDecimal(true);
        var plain = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        var at = new ParsePosition(0);
        var read = format.parse(plain, at);
        return at.getIndex() == plain.length() && read instanceof BigDecimal number
                ? Optional.of(fitting(number))
                : Optional.empty();
    }

    /** Rejects numbers with too many digits: "1E999999999" would take a gigabyte when written out. */
    private static BigDecimal fitting(BigDecimal number) {
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw new InvalidInput(InvalidInput.Reason.NUMBER_TOO_LONG, MOST_DIGITS);
        }
        return number;
    }

    private String figures(String number) {
        return NumberFormat.getInstance(locale).format(new BigDecimal(number));
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
