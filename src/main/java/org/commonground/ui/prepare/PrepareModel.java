package org.commonground.ui.prepare;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Steering;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Participant;
import org.commonground.workshop.ParticipantList;
import org.commonground.workshop.Participants;
import org.commonground.workshop.Participants.Invited;
import org.commonground.workshop.Refused;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** What the prepare page shows and does. Every change can be undone. */
final class PrepareModel {

    private static final List<String> TIMES = List.of("H:mm", "H.mm", "H 'h' mm", "H");

    private final Words words;
    private final LiveWorkshop live;

    PrepareModel(Words words, LiveWorkshop live) {
        this.words = words;
        this.live = live;
    }

    /** An exercise's line; {@code at} is empty while no start is planned. */
    record Line(String at, String title, String minutes, boolean isBreak) {}

    LiveWorkshop live() {
        return live;
    }

    Workshop workshop() {
        return live.workshop();
    }

    void title(String title) {
        live.perform(Workshops.rename(workshop(), title, workshop().details().organisation()));
    }

    void organisation(String organisation) {
        live.perform(Workshops.rename(workshop(), workshop().details().title(), organisation));
    }

    void sideName(Side side, String name) {
        var details = workshop().details();
        live.perform(
                side == Side.MARKETING
                        ? Workshops.nameSides(workshop(), name, details.itName())
                        : Workshops.nameSides(workshop(), details.marketingName(), name));
    }

    String sideName(Side side) {
        return workshop().details().nameOf(side, words.get("side.joint"));
    }

    /** @throws Refused if it is no date as people here write it; no text takes the start away */
    void startDate(String text) {
        if (text.isBlank()) {
            live.perform(Workshops.planStart(workshop(), Optional.empty()));
            return;
        }
        var date = first(
                        dates().map(format -> format.withLocale(words.locale())),
                        format -> LocalDate.parse(text.strip(), format))
                .orElseThrow(() -> new Refused(Refused.Reason.NO_DATE, date(LocalDate.of(2027, 3, 31))));
        var time = start().map(LocalDateTime::toLocalTime).orElse(LocalTime.of(9, 0));
        live.perform(Workshops.planStart(workshop(), Optional.of(date.atTime(time))));
    }

    /** @throws Refused if it is no time of day, or if there is no date yet */
    void startTime(String text) {
        var date = start().map(LocalDateTime::toLocalDate).orElseThrow(() -> new Refused(Refused.Reason.DATE_FIRST));
        var formats = Stream.concat(Stream.of(shortTime()), TIMES.stream().map(DateTimeFormatter::ofPattern));
        var time = first(formats, format -> LocalTime.parse(text.strip(), format))
                .orElseThrow(
                        () -> new Refused(Refused.Reason.NO_TIME, shortTime().format(LocalTime.of(13, 30))));
        live.perform(Workshops.planStart(workshop(), Optional.of(date.atTime(time))));
    }

    String startDate() {
        return start().map(start -> date(start.toLocalDate())).orElse("");
    }

    String startTime() {
        return start().map(start -> shortTime().format(start)).orElse("");
    }

    List<Participant> people(Side side) {
        return workshop().participants().stream()
                .filter(person -> person.side() == side)
                .toList();
    }

    /** @throws Refused if the name or role cannot be taken */
    void add(Side side, String name, String role) {
        add(List.of(new Invited(name, role, "", side, false)));
    }

    /** Adds all of them or none. @throws Refused if one cannot be taken */
    void add(List<Invited> people) {
        live.perform(Participants.add(workshop(), live.pen(), people));
    }

    /** People as pasted, one a line, who belong to {@code side} where a line names none. */
    ParticipantList read(String text, Side side) {
        return ParticipantList.parse(workshop(), text, side);
    }

    /** @throws Refused if the name cannot be taken */
    void edit(String id, Invited to) {
        live.perform(Participants.edit(workshop(), id, to));
    }

    void delete(String id) {
        live.perform(Participants.delete(workshop(), id));
    }

    void here(String id, boolean here) {
        live.perform(Participants.present(workshop(), live.pen(), id, here));
    }

    /** Begins with the first step, unless the workshop has begun. */
    void begin() {
        if (workshop().live().step().isEmpty()) {
            live.record(Steering.start(workshop(), live.pen()));
        }
    }

    List<Line> programme() {
        var lines = new ArrayList<Line>();
        var at = start();
        for (var exercise : workshop().programme().exercises()) {
            lines.add(new Line(
                    at.map(time -> shortTime().format(time)).orElse(""),
                    exercise.title(),
                    words.get("prepare.minutes", exercise.minutes()),
                    exercise.isBreak()));
            at = at.map(time -> time.plusMinutes(exercise.minutes()));
        }
        return lines;
    }

    /** How long it takes, and when it ends where a start is planned. */
    String total() {
        int minutes = workshop().programme().minutes();
        return start().map(
                        start -> words.get("prepare.ends", minutes, shortTime().format(start.plusMinutes(minutes))))
                .orElseGet(() -> words.get("prepare.takes", minutes));
    }

    private Optional<LocalDateTime> start() {
        return workshop().details().plannedStart();
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(date);
    }

    private DateTimeFormatter shortTime() {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
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

    private interface Parse<T> {
        T with(DateTimeFormatter format);
    }

    /** What the first format that fits makes of the text. */
    private static <T> Optional<T> first(Stream<DateTimeFormatter> formats, Parse<T> parse) {
        for (var format : (Iterable<DateTimeFormatter>) formats::iterator) {
            try {
                return Optional.of(parse.with(format));
            } catch (DateTimeParseException e) {
                continue; // the next format may fit
            }
        }
        return Optional.empty();
    }
}
