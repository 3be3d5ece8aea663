package org.commonground.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.plan.PlanVersions;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.ExportVersion;

/**
 * Due dates and check-ins as all-day events (iCalendar, RFC 5545), as Outlook, Google and Apple import them:
 *
 * <ul>
 *   <li>an event keeps its UID from export to export (3.8.4.7) and its SEQUENCE rises with the version (3.8.7.4), so that a program
 *       moves an event imported before instead of adding another; LAST-MODIFIED and DTSTAMP are the time of the version's export
 *       (3.8.7.2, 3.8.7.3);
 *   <li>DTSTART and DTEND are dates, the end the day after (3.6.1): a due date is that day in every time zone, so no VTIMEZONE is
 *       needed;
 *   <li>no METHOD: a published calendar with a METHOD must have an organiser (RFC 5546, 3.2.1), and these events invite nobody;
 *   <li>the calendar's name is written as NAME (RFC 7986, 5.1) and as X-WR-CALNAME for older programs.
 * </ul>
 *
 * Written without a library: ical4j folds lines by characters, the standard by octets.
 */
public final class CalendarWriter implements FormatWriter {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private record Event(String uid, String summary, String description, LocalDate day, boolean cancelled) {}

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var lines = new ICalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Common Ground//Common Ground//EN");
        lines.add("CALSCALE", "GREGORIAN");
        lines.addText("NAME", plan.report().title());
        lines.addText("X-WR-CALNAME", plan.report().title());
        events(plan).forEach(event -> event(lines, event, sequence(plan), stamp(plan)));
        lines.add("END", "VCALENDAR");
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void event(ICalendarLines lines, Event event, long sequence, Instant stamp) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", event.uid());
        lines.add("DTSTAMP", STAMP.format(stamp));
        lines.add("LAST-MODIFIED", STAMP.format(stamp));
        lines.add("SEQUENCE", Long.toString(sequence));
        lines.add("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(event.day()));
        lines.add(
                "DTEND;VALUE=DATE",
                DateTimeFormatter.BASIC_ISO_DATE.format(event.day().plusDays(1)));
        lines.addText("SUMMARY", event.summary());
        if (!event.description().isEmpty()) {
            lines.addText("DESCRIPTION", event.description());
        }
        lines.add("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        lines.add("TRANSP", "TRANSPARENT"); // a due date leaves the day free
        lines.add("END", "VEVENT");
    }

    /** The current events, followed by the events that only the previous plan had, as cancelled. */
    private static Stream<Event> events(PlanData plan) {
        var now = all(plan, plan.workshop().actions(), plan.workshop().all(CheckIn.class), false)
                .toList();
        var gone = plan.previous().stream()
                .flatMap(before -> all(plan, before.actions(), before.all(CheckIn.class), true))
                .filter(event -> now.stream().noneMatch(known -> known.uid().equals(event.uid())));
        return Stream.concat(now.stream(), gone);
    }

    private static Stream<Event> all(PlanData plan, List<Action> actions, List<CheckIn> checkIns, boolean gone) {
        return Stream.concat(
                actions.stream().flatMap(action -> action.due().map(due -> due(plan, action, due, gone)).stream()),
                checkIns.stream().map(checkIn -> checkIn(plan, checkIn, gone)));
    }

    private static Event due(PlanData plan, Action action, LocalDate due, boolean gone) {
        var words = plan.wording();
        var description = Wording.joinNonEmpty(
                "\n",
                words.labelled("report.csv.first_step", action.firstStep()),
                words.labelled("report.csv.owner", words.personName(action.owner())),
                words.labelled("report.csv.counterpart", words.personName(action.counterpart())),
                words.labelled("report.csv.measure", Wording.measure(action.measure())),
                new ReviewRemarks(words).text(action.id()));
        return new Event(
                uid(plan, action.id()),
                words.get("report.calendar.due", action.title()),
                description,
                due,
                gone || action.status() == Action.Status.DROPPED);
    }

    private static Event checkIn(PlanData plan, CheckIn checkIn, boolean gone) {
        var summary =
                plan.wording().get("report.calendar.check_in", plan.report().title(), checkIn.days());
        return new Event(uid(plan, "check-in-" + checkIn.days()), summary, "", checkIn.due(), gone);
    }

    /** An id of ASCII letters, digits and hyphens only, which does not change when the record is renamed. */
    private static String uid(PlanData plan, String id) {
        return (id + "-" + plan.workshop().id()).replaceAll("[^A-Za-z0-9-]", "-") + "@common-ground";
    }

    private static long sequence(PlanData plan) {
        return Math.max(0, PlanVersions.lastVersion(plan.workshop()) - 1);
    }

    private static Instant stamp(PlanData plan) {
        var versions = plan.workshop().all(ExportVersion.class);
        return versions.isEmpty()
                ? plan.wording().today().atStartOfDay(ZoneOffset.UTC).toInstant()
                : versions.getLast().at();
    }
}
