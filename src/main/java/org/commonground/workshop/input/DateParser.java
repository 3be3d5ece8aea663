package org.commonground.workshop.input;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.workshop.InvalidInput;

/**
 * Parses dates as people type them: numbers in the order of their country, or with the name of the month. Without a year it is the next
 * such day.
 */
public final class DateParser {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}[./\\- ]+\\d{1,2}([./\\- ]+\\d{1,4})?[./]?");

    private static final List<String> WITH_NAMES = List.of("d MMM", "d MMMM", "d. MMM", "d. MMMM", "MMM d", "MMMM d");

    /** The limit of years from today. A date further away is considered a typing error. */
    private static final int YEARS = 50;

    private DateParser() {}

    /** Returns the date. @throws InvalidInput if it is more than {@value #YEARS} years from today */
    public static LocalDate requireNear(LocalDate date, LocalDate today) {
        if (Math.abs((long) date.getYear() - today.getYear()) > YEARS) {
            throw new InvalidInput(
                    InvalidInput.Reason.DATE_FAR,
                    Integer.toString(date.getYear()),
                    Integer.toString(today.getYear() - YEARS),
                    Integer.toString(today.getYear() + YEARS));
        }
        return date;
    }

    /** Parses a date; empty if the text is blank. @throws InvalidInput if it is not a date, or too far away */
    public static Optional<LocalDate> parse(String text, Locale locale, LocalDate today) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var plain = asciiDigits(typed);
        var date = NUMBERS.matcher(plain).matches() ? numbers(plain, locale, today) : names(plain, locale, today);
        if (date.isEmpty()) {
            var example = format(LocalDate.of(today.getYear() + 1, 3, 31), locale);
            throw NUMBERS.matcher(plain).matches()
                    ? new InvalidInput(
                            InvalidInput.Reason.NO_SUCH_DATE,
                            typed,
                            Order.of(locale).ordinal(),
                            example)
                    : new InvalidInput(InvalidInput.Reason.NO_DATE, example);
        }
        return date.map(day -> requireNear(day, today));
    }

    private static String asciiDigits(String typed) {
        var plain = new StringBuilder();
        typed.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString().replaceAll("[\\u00a0\\u2007\\u202f]", " ");
    }

    /** In which order the numbers of a date are written. */
    private enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST;

        static Order of(Locale locale) {
            var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                    FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
            return pattern.matches("[^dM]*[yu].*") ? YEAR_FIRST : pattern.matches("[^d]*M.*") ? MONTH_FIRST : DAY_FIRST;
        }
    }

    /** The date in the format of the locale if {@link #parse} can read that, else in one that it can read. */
    public static String format(LocalDate date, Locale locale) {
        var local =
                DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale).format(date);
        return names(local, locale, date).filter(date::equals).isPresent()
                ? local
                : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(date);
    }

    private static Optional<LocalDate> numbers(String typed, Locale locale, LocalDate today) {
        var parts = Arrays.stream(typed.split("[./\\- ]+"))
                .mapToInt(Integer::parseInt)
                .boxed()
                .toList();
        var order = Order.of(locale);
        if (parts.size() == 2) {
            return order == Order.DAY_FIRST
                    ? next(parts.get(1), parts.get(0), today)
                    : next(parts.get(0), parts.get(1), today);
        }
        if (order == Order.YEAR_FIRST || parts.getFirst() > 31) {
            return day(year(parts.get(0)), parts.get(1), parts.get(2));
        }
        return order == Order.DAY_FIRST
                ? day(year(parts.get(2)), parts.get(1), parts.get(0))
                : day(year(parts.get(2)), parts.get(0), parts.get(1));
    }

    private static int year(int typed) {
        return typed < 100 ? 2000 + typed : typed;
    }

    /**
     * The name of the month with a day and perhaps a year; a day that the month does not have is no date. English names are read
     * everywhere: in British dates, Java has "Sept" and not "Sep".
     */
    private static Optional<LocalDate> names(String typed, Locale locale, LocalDate today) {
        return namesIn(locale, typed, today).or(() -> namesIn(Locale.US, typed, today));
    }

    private static Optional<LocalDate> namesIn(Locale locale, String typed, LocalDate today) {
        var plain = typed.replace(",", "");
        for (var pattern : WITH_NAMES) {
            var at = new ParsePosition(0);
            // Unresolved, so that 31 Feb is not the last of February.
            var read = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern + "[ uuuu][ uu]")
                    .toFormatter(locale)
                    .parseUnresolved(plain, at);
            if (read != null && at.getIndex() == plain.length()) {
                int month = value(read, ChronoField.MONTH_OF_YEAR);
                int day = value(read, ChronoField.DAY_OF_MONTH);
                return read.isSupported(ChronoField.YEAR)
                        ? day(value(read, ChronoField.YEAR), month, day)
                        : next(month, day, today);
            }
        }
        return Optional.empty();
    }

    /** The typed value, also of a day that no month has: 32 Jan. */
    private static int value(TemporalAccessor read, ChronoField field) {
        return Math.clamp(read.getLong(field), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Optional<LocalDate> next(int month, int day, LocalDate today) {
        return day(today.getYear(), month, day)
                .filter(date -> !date.isBefore(today))
                .or(() -> day(today.getYear() + 1, month, day));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
