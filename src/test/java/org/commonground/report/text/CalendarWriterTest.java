package org.commonground.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.commonground.report.FormatsTest;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.PlanData;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.ExportVersion;
import org.junit.jupiter.api.Test;

/** Read with ical4j, which had no part in writing it. */
class CalendarWriterTest {
    private final Workshop workshop = PlanSample.workshop();

    private static String text(PlanData plan) throws IOException {
        return Written.text(new CalendarWriter(), plan);
    }

    private static Calendar read(String text) throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar;
    }

    private static List<VEvent> events(String text) throws IOException, ParserException {
        return read(text).getComponents("VEVENT");
    }

    private static VEvent about(List<VEvent> events, String words) {
        return events.stream()
                .filter(event -> value(event, "SUMMARY").contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(VEvent event) {
        return LocalDate.parse(value(event, "DTSTART"), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private Workshop with(Action before, Action after) {
        return workshop.after(Change.of("change", Edit.replace(before, after)));
    }

    private static Workshop version(Workshop workshop, int number) {
        var version = new ExportVersion(
                "version" + number, number, Instant.parse("2026-12-0" + number + "T10:00:00Z"), List.of(), "hash");
        return workshop.after(Change.of("version", Edit.add(version)));
    }

    private static Action changed(Action action, String title, LocalDate due, Action.Status status) {
        return action.withTitle(title).withDue(Optional.of(due)).withStatus(status);
    }

    @Test
    void dueDatesAndCheckInsAreEventsOfAWholeDay() throws Exception {
        var events = events(text(Written.plan(workshop)));
        assertThat(events).hasSize(7);
        var due = about(events, "One consent record");
        assertThat(day(due)).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(value(due, "DTEND")).isEqualTo("20270116");
        assertThat(value(due, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(due, "DESCRIPTION"))
                .contains("When the Monday stand-up ends, map the three stores.")
                .contains("Owner: Head of Data\nCounterpart: CRM Lead");
        assertThat(day(about(events, "Check-in: Digital service reset, after 30 days")))
                .isEqualTo(LocalDate.of(2026, 12, 21));
    }

    /** RFC 5545 as importers hold it: all-day dates, no invitation, the calendar's name under both of its properties (RFC 7986). */
    @Test
    void theCalendarIsPublishedByNobodyAndItsDaysHaveNoTimeZone() throws Exception {
        var text = text(Written.plan(version(workshop, 1)));
        var calendar = read(text);
        assertThat(calendar.getProperty("METHOD")).isEmpty();
        assertThat(calendar.getRequiredProperty("NAME").getValue()).isEqualTo("Digital service reset");
        assertThat(calendar.getRequiredProperty("X-WR-CALNAME").getValue()).isEqualTo("Digital service reset");
        assertThat(calendar.getComponents("VTIMEZONE")).isEmpty();
        assertThat(events(text)).allSatisfy(event -> {
            for (var date : List.of("DTSTART", "DTEND")) {
                assertThat(event.getRequiredProperty(date)
                                .getRequiredParameter("VALUE")
                                .getValue())
                        .isEqualTo("DATE");
            }
            assertThat(value(event, "UID")).matches("[A-Za-z0-9-]+@common-ground");
            assertThat(value(event, "DTSTAMP")).isEqualTo("20261201T100000Z");
            assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20261201T100000Z");
        });
    }

    @Test
    void aSecondImportMovesWhatTheFirstBrought() throws Exception {
        var action = workshop.actions().getFirst();
        var first = about(events(text(Written.plan(version(workshop, 1)))), "One consent record");
        var moved = with(action, changed(action, "Another title", LocalDate.of(2027, 3, 2), action.status()));
        var second = about(events(text(Written.plan(version(version(moved, 1), 2)))), "Another title");
        assertThat(value(second, "UID")).isEqualTo(value(first, "UID"));
        assertThat(Integer.parseInt(value(second, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(first, "SEQUENCE")));
        assertThat(value(second, "DTSTAMP")).isEqualTo("20261202T100000Z");
        assertThat(day(second)).isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @Test
    void noTwoEventsShareAUid() throws Exception {
        assertThat(events(text(Written.plan(workshop))).stream().map(event -> value(event, "UID")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoLongerPlannedIsCancelled() throws Exception {
        var action = workshop.actions().getFirst();
        var without = workshop.after(Change.of("delete", Edit.delete(action)));
        var removed = events(text(Written.plan(without, ExportOptions.ALL, Optional.of(workshop))));
        assertThat(value(about(removed, "One consent record"), "STATUS")).isEqualTo("CANCELLED");
        assertThat(removed).hasSize(7);
        var dropped = with(action, changed(action, action.title(), LocalDate.of(2027, 1, 15), Action.Status.DROPPED));
        assertThat(value(about(events(text(Written.plan(dropped))), "One consent record"), "STATUS"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void linesAreFoldedByOctetsAndNoLetterIsCut() throws Exception {
        for (var typed : FormatsTest.TYPED) {
            var title = typed + " " + "ä😀한".repeat(30) + ";,\\n\\";
            var action = workshop.actions().getFirst();
            var text = text(
                    Written.plan(with(action, changed(action, title, LocalDate.of(2027, 1, 15), Action.Status.OPEN))));
            assertThat(text.split("\r\n"))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
            assertThat(value(about(events(text), "한"), "SUMMARY")).isEqualTo("Due: " + FormatsTest.clean(title));
        }
    }
}
