package org.commonground.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.plan.PlanVersions;
import org.commonground.report.model.ActionText;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Series;

/**
 * Due dates and check-ins as all-day events (iCalendar, RFC 5545), as Outlook, Google and Apple import them:
 *
 * <ul>
 *   <li>an event keeps its UID from export to export and from workshop to check-in (3.8.4.7), and its SEQUENCE rises with the version
 *       and with the number in the series (3.8.7.4), so that a program moves an event imported before instead of adding another;
 *       LAST-MODIFIED and DTSTAMP are the time of the version's export (3.8.7.2, 3.8.7.3);
 *   <li>DTSTART and DTEND are dates, the end the day after (3.6.1): a due date is that day in every time zone, so no VTIMEZONE is
 *       needed;
 *   <li>what is still to be done has alarms (3.6.6), at nine in the morning of each chosen day;
 *   <li>no METHOD: a published calendar with a METHOD must have an organiser (RFC 5546, 3.2.1), and these events invite nobody;
 *   <li>the calendar's name is written as NAME (RFC 7986, 5.1) and as X-WR-CALNAME for older programs;
 *   <li>a plan without dates is a journal entry (3.6.3) that tells so, because a calendar without components is invalid (3.4).
 * </ul>
 *
 * Written without a library: ical4j folds lines by characters, the standard by octets.
 */
public final class CalendarWriter implements FormatWriter {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The most versions of one workshop; those of the next in the series are counted from here on. */
    private static final long MOST_VERSIONS = 10_000;

    private static final int ALARM_HOUR = 9;

    private enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    private record Event(String uid, String summary, String description, LocalDate day, State state) {}

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var lines = new ICalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Common Ground//Common Ground//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.addText("NAME", plan.report().title());
        lines.addText("X-WR-CALNAME", plan.report().title());
        var events = events(plan);
        events.forEach(event -> event(lines, event, plan));
        if (events.isEmpty()) {
            journal(lines, plan);
        }
        lines.add("END", "VCALENDAR");
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void event(ICalendarLines lines, Event event, PlanData plan) {
        lines.add("BEGIN", "VEVENT");
        versioned(lines, event.uid(), plan);
        lines.add("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(event.day()));
        lines.add(
                "DTEND;VALUE=DATE",
                DateTimeFormatter.BASIC_ISO_DATE.format(event.day().plusDays(1)));
        lines.addText("SUMMARY", event.summary());
        if (!event.description().isEmpty()) {
            lines.addText("DESCRIPTION", event.description());
        }
        lines.add("STATUS", event.state() == State.CANCELLED ? "CANCELLED" : "CONFIRMED");
        lines.add("TRANSP", "TRANSPARENT"); // a due date leaves the day free
        if (event.state() == State.OPEN) {
            new TreeSet<>(plan.options().reminderDays())
                    .descendingSet()
                    .forEach(days -> alarm(lines, event.summary(), days));
        }
        lines.add("END", "VEVENT");
    }

    private static void versioned(ICalendarLines lines, String uid, PlanData plan) {
        var stamp = STAMP.format(stamp(plan));
        lines.add("UID", uid);
        lines.add("DTSTAMP", stamp);
        lines.add("LAST-MODIFIED", stamp);
        lines.add("SEQUENCE", Long.toString(sequence(plan.workshop())));
    }

    /** @param days before the event; its day begins at midnight */
    private static void alarm(ICalendarLines lines, String summary, int days) {
        lines.add("BEGIN", "VALARM");
        lines.add("ACTION", "DISPLAY");
        lines.addText("DESCRIPTION", summary);
        lines.add("TRIGGER", days == 0 ? "PT%sH".formatted(ALARM_HOUR) : "-PT%sH".formatted(24 * days - ALARM_HOUR));
        lines.add("END", "VALARM");
    }

    private static void journal(ICalendarLines lines, PlanData plan) {
        lines.add("BEGIN", "VJOURNAL");
        versioned(lines, uid("empty", plan.workshop()), plan);
        lines.add(
                "DTSTART;VALUE=DATE",
                DateTimeFormatter.BASIC_ISO_DATE.format(plan.wording().day()));
        lines.addText(
                "SUMMARY",
                plan.wording().get("report.calendar.empty", plan.report().title()));
        lines.add("END", "VJOURNAL");
    }

    /** The current events, followed by those that only earlier plans had, as cancelled. */
    private static List<Event> events(PlanData plan) {
        var now = all(plan, plan.workshop(), false).toList();
        var known = now.stream().map(Event::uid).collect(Collectors.toSet());
        var gone = Stream.concat(plan.previous().stream(), earlierInSeries(plan))
                .flatMap(before -> all(plan, before, true))
                .filter(event -> known.add(event.uid()));
        return Stream.concat(now.stream(), gone).toList();
    }

    /** The earlier workshops of the series, the latest first. */
    private static Stream<Workshop> earlierInSeries(PlanData plan) {
        var own = plan.workshop();
        return plan.wording().others().stream()
                .filter(other -> seriesId(other).equals(seriesId(own)) && number(other) < number(own))
                .sorted(Comparator.comparing(CalendarWriter::number).reversed());
    }

    /** @param gone whether the events are cancelled; a check-in that was held, or moved on to the workshop held then, is not */
    private static Stream<Event> all(PlanData plan, Workshop workshop, boolean gone) {
        var words =
                new Wording(workshop, plan.wording().messages(), plan.wording().today());
        boolean movedOn = gone && plan.workshop().all(CheckIn.class).stream().anyMatch(CalendarWriter::isHeld);
        return Stream.concat(
                workshop.actions().stream()
                        .flatMap(action -> action.due().map(due -> due(words, action, due, gone)).stream()),
                workshop.all(CheckIn.class).stream()
                        .filter(checkIn -> !gone || !movedOn && !isHeld(checkIn))
                        .map(checkIn -> checkIn(plan, workshop, checkIn, gone)));
    }

    private static boolean isHeld(CheckIn checkIn) {
        return checkIn.heldIn().isPresent();
    }

    private static Event due(Wording words, Action action, LocalDate due, boolean gone) {
        var state = gone ? State.CANCELLED : state(action);
        var owner = words.personName(action.owner());
        var title = ShownText.isolate(action.title());
        var named = owner.isEmpty() ? title : words.get("report.calendar.owned", title, ShownText.isolate(owner));
        var summary = switch (state) {
            case OPEN -> words.get("report.calendar.due", named);
            case DONE -> words.get("report.calendar.done", named);
            case CANCELLED -> words.get("report.calendar.dropped", named);
        };
        var description = Wording.joinNonEmpty(
                "\n",
                ActionText.labelledLines(words, action),
                words.labelled("report.csv.owner", owner),
                words.labelled("report.csv.counterpart", words.personName(action.counterpart())),
                words.labelled("report.csv.measure", Wording.measure(action.measure())),
                new ReviewRemarks(words).text(action.id()));
        return new Event(uid(action.id(), words.workshop()), summary, description, due, state);
    }

    private static State state(Action action) {
        return switch (action.status()) {
            case OPEN, IN_PROGRESS, BLOCKED -> State.OPEN;
            case DONE -> State.DONE;
            case DROPPED -> State.CANCELLED;
        };
    }

    private static Event checkIn(PlanData plan, Workshop workshop, CheckIn checkIn, boolean gone) {
        var summary =
                plan.wording().get("report.calendar.check_in", plan.report().title(), checkIn.days());
        var state = gone ? State.CANCELLED : isHeld(checkIn) ? State.DONE : State.OPEN;
        var uid = uid("check-in-" + checkIn.days() + "-" + checkIn.due(), workshop);
        return new Event(uid, summary, "", checkIn.due(), state);
    }

    /**
     * An id of ASCII letters, digits and hyphens only. It changes neither when the record is renamed nor when a check-in takes it over.
     */
    private static String uid(String id, Workshop workshop) {
        return (id + "-" + seriesId(workshop)).replaceAll("[^A-Za-z0-9-]", "-") + "@common-ground";
    }

    private static String seriesId(Workshop workshop) {
        return workshop.series().map(Series::seriesId).orElse(workshop.id());
    }

    private static int number(Workshop workshop) {
        return workshop.series().map(Series::number).orElse(1);
    }

    private static long sequence(Workshop workshop) {
        return (number(workshop) - 1) * MOST_VERSIONS + Math.max(0, PlanVersions.lastVersion(workshop) - 1);
    }

    private static Instant stamp(PlanData plan) {
        var versions = plan.workshop().all(ExportVersion.class);
        return versions.isEmpty()
                ? plan.wording().today().atStartOfDay(ZoneOffset.UTC).toInstant()
                : versions.getLast().at();
    }
}
