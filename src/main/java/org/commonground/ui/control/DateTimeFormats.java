package org.commonground.ui.control;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.workshop.InvalidInput;

/** Parses and formats dates and times in the usual formats of a locale. */
public record DateTimeFormats(Locale locale) {

    private static final List<String> TIMES = List.of("H:mm", "H.mm", "H 'h' mm", "H");

    public Optional<LocalDate> parseDate(String text) {
        return firstParsed(dates().map(format -> format.withLocale(locale)), text.strip(), LocalDate::from);
    }

    public Optional<LocalTime> parseTime(String text) {
        var formats = Stream.concat(Stream.of(shortTime()), TIMES.stream().map(DateTimeFormatter::ofPattern));
        return firstParsed(formats, text.strip(), LocalTime::from);
    }

    /** @throws InvalidInput with an example, if the text is not a time of day */
    public LocalTime requireTime(String text) {
        return parseTime(text)
                .orElseThrow(() -> new InvalidInput(InvalidInput.Reason.NO_TIME, format(LocalTime.of(13, 30))));
    }

    public String format(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    public String format(LocalTime time) {
        return shortTime().format(time);
    }

    private DateTimeFormatter shortTime() {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    private static Stream<DateTimeFormatter> dates() {
        return Stream.concat(
                Stream.of(DateTimeFormatter.ISO_LOCAL_DATE),
                Stream.concat(
                        Stream.of(FormatStyle.SHORT, FormatStyle.MEDIUM, FormatStyle.LONG)
                                .map(DateTimeFormatter::ofLocalizedDate),
                        Stream.of("d MMM yyyy", "d MMMM yyyy", "d/M/yyyy", "d.M.yyyy")
                                .map(DateTimeFormatter::ofPattern)));
    }

    /** The result of the first format that can parse the text. */
    private static <T> Optional<T> firstParsed(Stream<DateTimeFormatter> formats, String text, TemporalQuery<T> type) {
        for (var format : (Iterable<DateTimeFormatter>) formats::iterator) {
            try {
                return Optional.of(format.parse(text, type));
            } catch (DateTimeParseException e) {
                continue; // the next format may fit
            }
        }
        return Optional.empty();
    }
}
