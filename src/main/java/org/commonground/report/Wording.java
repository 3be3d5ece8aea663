package org.commonground.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Workshop;

/**
 * Formats names, dates and numbers for a report: sides and people as the workshop names them, dates and numbers in the reader's
 * locale.
 *
 * @param others the other workshops of the same organisation
 */
record Wording(Workshop workshop, List<Workshop> others, Words words, LocalDate today) {
    private static final int MONTHS_WITHOUT_YEAR = 11;

    /** The wording without other workshops. */
    Wording(Workshop workshop, Words words, LocalDate today) {
        this(workshop, List.of(), words, today);
    }

    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    String nameOf(Side side) {
        return workshop.details().nameOf(side, words.get("side.joint"));
    }

    Mark mark(Side side) {
        return new Mark(side, nameOf(side));
    }

    Block.Line line(Side side, String text) {
        return new Block.Line(Optional.of(mark(side)), text);
    }

    Optional<Block.Line> person(Optional<String> id) {
        return id.flatMap(known -> workshop.find(Participant.class, known)).map(who -> line(who.side(), who.name()));
    }

    /** The name of a person; "" for nobody. */
    String personName(Optional<String> id) {
        return person(id).map(Block.Line::text).orElse("");
    }

    /** The day of the workshop: the day it began, or else the planned day, or else today. */
    LocalDate day() {
        var details = workshop.details();
        var runs = workshop.live().runs();
        return runs.isEmpty()
                ? details.plannedStart().map(start -> start.toLocalDate()).orElse(today)
                : runs.getFirst().start().atZone(details.zone()).toLocalDate();
    }

    String longDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(date);
    }

    /** Day and month, with the year if the month is ambiguous without it. */
    String shortDate(LocalDate date) {
        boolean near = !date.isBefore(day()) && date.isBefore(day().plusMonths(MONTHS_WITHOUT_YEAR));
        var format =
                DateTimeFormatter.ofLocalizedPattern(near ? "MMMd" : "yMMMd").withLocale(words.locale());
        // Only a date with a year may be split between two lines.
        return near ? format.format(date).replace(' ', '\u00a0') : format.format(date);
    }

    /** The date with its year, short enough for a table. */
    String fullDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(date);
    }

    /** A formatted decimal number; "" for none. */
    String decimal(OptionalDouble value) {
        return value.isPresent() ? get("report.ballot.decimal", value.getAsDouble()) : "";
    }

    /** A label and a value; "" for an empty value. */
    String labelled(String key, String value) {
        return value.isEmpty() ? "" : get("report.calendar.field", get(key), value);
    }

    /** Joins the parts that are not empty. */
    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    String list(List<String> parts) {
        return String.join(words.get("report.separator"), parts);
    }

    Block.Heading section(String key) {
        return new Block.Heading(2, words.get(key), "");
    }

    String status(Action.Status status) {
        return switch (status) {
            case OPEN -> get("report.status.open");
            case IN_PROGRESS -> get("report.status.in_progress");
            case BLOCKED -> get("report.status.blocked");
            case DONE -> get("report.status.done");
            case DROPPED -> get("report.status.dropped");
        };
    }

    /** "Duplicate consents 18% → 2%", or as much of it as is known. */
    static String measure(Action.Measure measure) {
        var values = Stream.of(measure.today(), measure.target())
                .filter(value -> !value.isEmpty())
                .map(ShownText::isolated)
                .toList();
        var way = String.join(" → ", values);
        return Stream.of(ShownText.isolated(measure.what()), way)
                .filter(part -> !part.isEmpty())
                .reduce((what, value) -> what + " " + value)
                .orElse("");
    }
}
