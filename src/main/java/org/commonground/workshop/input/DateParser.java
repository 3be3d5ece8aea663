package org.commonground.workshop.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.workshop.InvalidInput;

/**
 * Parses dates as people type them: numbers in the order of their country, or with the name of the month. Without a year it is the next
 * such day.
 */
public final class DateParser {

    private static final List<String> WITH_NAMES = List.of("d MMM", "d MMMM", "d. MMM", "d. MMMM", "MMM d", "MMMM d");

    /** The limit of years from today. A date further away is considered a typing error. */
    private static final int YEARS = 50;

    private DateParser() {}

    /** Returns the date. @throws Refused if it is more than {@value #YEARS} years from today */
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

    /** Parses a date; empty if the text is blank. @throws Refused if it is not a date, or too far away */
    public static Optional<LocalDate> parse(String text, Locale locale, LocalDate today) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var date = numbers(typed, locale, today).or(() -> names(typed, locale, today));
        if (date.isEmpty()) {
            throw new InvalidInput(
                    InvalidInput.Reason.NO_DATE, format(LocalDate.of(today.getYear() + 1, 3, 31), locale));
        }
        return date.map(day -> requireNear(day, today));
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
        if (!typed.matches("\\d{1,4}[./\\- ]+\\d{1,2}([./\\- ]+\\d{1,4})?[./]?")) {
            return Optional.empty();
        }
        var parts = Arrays.stream(typed.split("[./\\- ]+"))
                .mapToInt(Integer::parseInt)
                .boxed()
                .toList();
        boolean monthFirst = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .matches("[^d]*M.*");
        if (parts.size() == 3 && parts.getFirst() > 31) {
            return day(parts.get(0), parts.get(1), parts.get(2));
        }
        int month = monthFirst ? parts.get(0) : parts.get(1);
        int day = monthFirst ? parts.get(1) : parts.get(0);
        return parts.size() == 3
                ? day(parts.get(2) < 100 ? 2000 + parts.get(2) : parts.get(2), month, day)
                : next(month, day, today);
    }

    private static Optional<LocalDate> names(String typed, Locale locale, LocalDate today) {
        var plain = typed.replace(",", "");
        for (var pattern : WITH_NAMES) {
            try {
                var read = new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern + "[ yyyy]")
                        .toFormatter(locale)
                        .parse(plain);
                int month = read.get(ChronoField.MONTH_OF_YEAR);
                int day = read.get(ChronoField.DAY_OF_MONTH);
                return read.isSupported(ChronoField.YEAR_OF_ERA)
                        ? day(read.get(ChronoField.YEAR_OF_ERA), month, day)
                        : read.isSupported(ChronoField.YEAR)
                                ? day(read.get(ChronoField.YEAR), month, day)
                                : next(month, day, today);
            } catch (DateTimeException notThisPattern) {
                // Try the next pattern.
            }
        }
        return Optional.empty();
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
