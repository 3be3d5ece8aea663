package org.commonground.report.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.DateParser;
import org.commonground.workshop.record.Action;

/**
 * How files write a status and a date.
 *
 * @param today decides the year of a date without one
 * @param order the locale in whose order the numbers of a date are written
 */
record StatusWords(Messages messages, LocalDate today, Locale order) {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    private static final Pattern JIRA_DATE = Pattern.compile("(\\d{1,2}/[A-Za-z]{3}/\\d{2})(?: .*)?");

    String shown(Action.Status status) {
        return messages.get("plan.status." + status.name().toLowerCase(Locale.ROOT));
    }

    String shown(Optional<LocalDate> date) {
        return date.map(day -> DateParser.format(day, messages.locale())).orElse("");
    }

    /** The status of a word of our own files. */
    Optional<Action.Status> own(String word) {
        for (var status : Action.Status.values()) {
            if (shown(status).equalsIgnoreCase(word)
                    || messages.get("report.status." + status.name().toLowerCase(Locale.ROOT))
                            .equalsIgnoreCase(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** The status of a word of other programs. */
    Optional<Action.Status> foreign(String word) {
        return Arrays.stream(Action.Status.values())
                .filter(status ->
                        StatusColumn.foreign("is_" + status.name(), messages).contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** @throws InvalidInput if it is no date */
    Optional<LocalDate> date(String said) {
        var iso = ISO_DATE.matcher(said);
        var jira = JIRA_DATE.matcher(said);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.parse(iso.group(1)));
            }
            if (jira.matches()) {
                var format = new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern("d/MMM/uu")
                        .toFormatter(Locale.ENGLISH);
                return Optional.of(LocalDate.parse(jira.group(1), format));
            }
        } catch (DateTimeParseException impossible) {
            throw new InvalidInput(InvalidInput.Reason.NO_DATE, DateParser.format(today, messages.locale()));
        }
        boolean isInOrder =
                NUMBERS.matcher(said).matches() && !read(said, order).isEmpty();
        return DateParser.parse(said, isInOrder ? order : messages.locale(), today);
    }

    /**
     * The words for a file with these dates. Another system may have written the month first: the order is the one in which most dates can be
     * read and are those of the plan.
     *
     * @param dates each with the dates that the plan has for it
     */
    StatusWords inOrderOf(Map<String, Set<LocalDate>> dates) {
        var best = Stream.of(messages.locale(), Locale.UK, Locale.US)
                .max(Comparator.comparingLong(locale -> fitting(dates, locale)))
                .orElseThrow();
        return fitting(dates, best) > fitting(dates, messages.locale())
                ? new StatusWords(messages, today, best)
                : new StatusWords(messages, today, messages.locale());
    }

    private long fitting(Map<String, Set<LocalDate>> dates, Locale locale) {
        return dates.entrySet().stream()
                .filter(entry -> NUMBERS.matcher(entry.getKey()).matches())
                .mapToLong(entry -> {
                    var date = read(entry.getKey(), locale);
                    return date.isEmpty() ? 0 : entry.getValue().contains(date.get()) ? 2 : 1;
                })
                .sum();
    }

    private Optional<LocalDate> read(String said, Locale locale) {
        try {
            return DateParser.parse(said, locale, today);
        } catch (InvalidInput otherOrder) {
            return Optional.empty();
        }
    }
}
