package org.commonground.report.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/**
 * Formats names, dates and numbers for a report: sides and people as the workshop names them, dates and numbers in the reader's
 * locale.
 *
 * @param others the other workshops of the same organisation
 */
public record Wording(Workshop workshop, List<Workshop> others, Messages messages, LocalDate today) {
    private static final int MONTHS_WITHOUT_YEAR = 11;

    /** The wording without other workshops. */
    public Wording(Workshop workshop, Messages messages, LocalDate today) {
        this(workshop, List.of(), messages, today);
    }

    public String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    public String nameOf(Side side) {
        return workshop.details().nameOf(side, messages.get("side.joint"));
    }

    public SideMark mark(Side side) {
        return new SideMark(side, nameOf(side));
    }

    public Block.Line sideLine(Side side, String text) {
        return new Block.Line(Optional.of(mark(side)), text);
    }

    public Optional<Block.Line> person(Optional<String> id) {
        return id.flatMap(known -> workshop.find(Participant.class, known))
                .map(who -> sideLine(who.side(), who.name()));
    }

    /** The name of a person; "" for nobody. */
    public String personName(Optional<String> id) {
        return person(id).map(Block.Line::text).orElse("");
    }

    /** The side of a person, as the workshop calls it; "" for nobody. */
    public String sideName(Optional<String> id) {
        return id.flatMap(known -> workshop.find(Participant.class, known))
                .map(who -> nameOf(who.side()))
                .orElse("");
    }

    /** The day of the workshop: the day it began, or else the planned day, or else today. */
    public LocalDate day() {
        var details = workshop.details();
        var runs = workshop.liveState().runs();
        return runs.isEmpty()
                ? details.plannedStart().map(start -> start.toLocalDate()).orElse(today)
                : runs.getFirst().start().atZone(details.zone()).toLocalDate();
    }

    public String longDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(messages.locale())
                .format(date);
    }

    /** Day and month, with the year if the month is ambiguous without it. */
    public String shortDate(LocalDate date) {
        boolean near = !date.isBefore(day()) && date.isBefore(day().plusMonths(MONTHS_WITHOUT_YEAR));
        var format =
                DateTimeFormatter.ofLocalizedPattern(near ? "MMMd" : "yMMMd").withLocale(messages.locale());
        // Only a date with a year may be split between two lines.
        return near ? format.format(date).replace(' ', '\u00a0') : format.format(date);
    }

    /** The date with its year, short enough for a table. */
    public String fullDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(date);
    }

    /** A formatted decimal number; "" for none. */
    public String decimal(OptionalDouble value) {
        return value.isPresent() ? get("report.ballot.decimal", value.getAsDouble()) : "";
    }

    /** A label and a value; "" for an empty value. */
    public String labelled(String key, String value) {
        return value.isEmpty() ? "" : get("report.calendar.field", get(key), value);
    }

    /** Joins the parts that are not empty. */
    public static String joinNonEmpty(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    public String list(List<String> parts) {
        return String.join(messages.get("report.separator"), parts);
    }

    public Block.Heading sectionHeading(String key) {
        return new Block.Heading(2, messages.get(key), "");
    }

    public String status(Action.Status status) {
        return switch (status) {
            case OPEN -> get("report.status.open");
            case IN_PROGRESS -> get("report.status.in_progress");
            case BLOCKED -> get("report.status.blocked");
            case DONE -> get("report.status.done");
            case DROPPED -> get("report.status.dropped");
        };
    }

    /** "Duplicate consents 18% → 2%", or as much of it as is known. */
    public static String measure(Action.Measure measure) {
        var values = Stream.of(measure.today(), measure.target())
                .filter(value -> !value.isEmpty())
                .map(ShownText::isolate)
                .toList();
        var way = String.join(" → ", values);
        return Stream.of(ShownText.isolate(measure.what()), way)
                .filter(part -> !part.isEmpty())
                .reduce((what, value) -> what + " " + value)
                .orElse("");
    }
}
