package org.commonground.report.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.i18n.RegionalFormats;
import org.commonground.insight.Claim;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Series;

/**
 * Formats names, dates and numbers for a report: sides and people as the workshop names them, dates and numbers in the reader's
 * locale.
 *
 * @param others the other workshops of the same organisation
 */
public record Wording(Workshop workshop, List<Workshop> others, Messages messages, LocalDate today) {
    /** The wording without other workshops. */
    public Wording(Workshop workshop, Messages messages, LocalDate today) {
        this(workshop, List.of(), messages, today);
    }

    /** The wording of another state of the workshop. */
    public Wording of(Workshop other) {
        return new Wording(other, others, messages, today);
    }

    public String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** The texts with these keys, such as the headings of a table. */
    public List<String> texts(String... keys) {
        return Stream.of(keys).map(this::get).toList();
    }

    public String nameOf(Side side) {
        return workshop.details().nameOf(side, messages.get("side.joint"));
    }

    public String nameOf(Ballot.Group group) {
        return group.side().map(this::nameOf).orElseGet(() -> get("report.ballot.room"));
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
        return knownDay().orElse(today);
    }

    /** The day the workshop began, or else the planned day. */
    public Optional<LocalDate> knownDay() {
        return begun().or(this::planned);
    }

    /** "Workshop of 24 November 2026" or "Check-in of …", or when it is planned, or that it is not. */
    public String dayHeld() {
        boolean checkIn = isCheckIn();
        var held = checkIn ? "report.day.check_in.held" : "report.day.held";
        var planned = checkIn ? "report.day.check_in.planned" : "report.day.planned";
        return begun().map(day -> get(held, longDate(day)))
                .or(() -> planned().map(day -> get(planned, longDate(day))))
                .orElseGet(() -> get("report.day.none"));
    }

    /** Whether the workshop is a check-in on the plan of another one. */
    public boolean isCheckIn() {
        return workshop.series().flatMap(Series::previousWorkshop).isPresent();
    }

    /** The workshop or check-in whose plan this check-in follows; empty for a first workshop, and if it is not among the others. */
    public Optional<Workshop> followed() {
        return workshop.series()
                .flatMap(Series::previousWorkshop)
                .flatMap(id ->
                        others.stream().filter(other -> other.id().equals(id)).findFirst());
    }

    private Optional<LocalDate> begun() {
        var zone = workshop.details().zone();
        return workshop.liveState().runs().stream().findFirst().map(run -> LocalDate.ofInstant(run.start(), zone));
    }

    private Optional<LocalDate> planned() {
        return workshop.details().plannedStart().map(LocalDateTime::toLocalDate);
    }

    public String longDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(messages.locale())
                .format(date);
    }

    /** Day and month, with the year if it is not that of the workshop. */
    public String shortDate(LocalDate date) {
        boolean near = date.getYear() == day().getYear();
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

    /** How far a wording was agreed, as a sentence. */
    public String claim(Claim claim) {
        return claim.sentence(messages, workshop.details());
    }

    /** Hours and minutes, from 0 to 24 or with "am" and "pm" as in the reader's region. */
    public String time(LocalTime time) {
        return RegionalFormats.time(messages.locale(), messages.region()).format(time);
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

    /** Joins texts that people wrote, in which a comma can be. */
    public static String listTexts(Stream<String> texts) {
        return texts.collect(Collectors.joining(" · "));
    }

    /** What an action came from. */
    public static Stream<String> origins(Action action) {
        return action.origins().stream()
                .map(Action.Origin::label)
                .filter(label -> !label.isEmpty())
                .distinct();
    }

    public Block.Heading sectionHeading(String key) {
        return new Block.Heading(2, messages.get(key));
    }

    public String status(Action.Status status) {
        return get("report.status." + status.name().toLowerCase(Locale.ROOT));
    }

    public String beat(Step step) {
        return get("room.beat." + step.beat().name().toLowerCase(Locale.ROOT));
    }

    /** "Duplicate consents 18% → 2%", or as much of it as is known: "18% → …" has no target yet. */
    public static String measure(Action.Measure measure) {
        var target = ShownText.isolate(measure.target());
        var way = measure.today().isEmpty()
                ? target
                : ShownText.isolate(measure.today()) + " → " + (target.isEmpty() ? "…" : target);
        return Stream.of(ShownText.isolate(measure.what()), way)
                .filter(part -> !part.isEmpty())
                .reduce((what, value) -> what + " " + value)
                .orElse("");
    }
}
