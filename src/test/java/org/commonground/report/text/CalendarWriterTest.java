package org.commonground.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.report.FormatsTest;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.section.ReportBuilder;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.FollowUps;
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
            assertThat(value(about(events(text), "한"), "SUMMARY"))
                    .isEqualTo("Due: " + ShownText.isolate(FormatsTest.clean(title)) + " (Head of Data)");
        }
    }

    private static List<String> triggers(VEvent event) {
        return event.getComponents().stream()
                .map(alarm -> alarm.getRequiredProperty("TRIGGER").getValue())
                .toList();
    }

    @Test
    void theTitleHasTheOwnerAndWhatIsDoneIsNotDue() throws Exception {
        var action = workshop.actions().getFirst();
        assertThat(value(about(events(text(Written.plan(workshop))), "One consent record"), "SUMMARY"))
                .isEqualTo("Due: One consent record for web, app and store (Head of Data)");
        for (var told : Map.of(Action.Status.DONE, "Done", Action.Status.DROPPED, "Dropped")
                .entrySet()) {
            var changed = with(action, action.withStatus(told.getKey()));
            var event = about(events(text(Written.plan(changed))), "One consent record");
            assertThat(value(event, "SUMMARY"))
                    .isEqualTo(told.getValue() + ": One consent record for web, app and store (Head of Data)");
            assertThat(triggers(event)).isEmpty();
        }
    }

    @Test
    void alarmsRingInTheMorningOfTheChosenDays() throws Exception {
        var usual = events(text(Written.plan(workshop)));
        assertThat(usual).allSatisfy(event -> assertThat(triggers(event)).containsExactly("-P6DT15H", "PT9H"));
        var dayBefore = Written.plan(workshop, ExportOptions.ALL.withReminderDays(Set.of(1)), Optional.empty());
        assertThat(triggers(events(text(dayBefore)).getFirst())).containsExactly("-PT15H");
        var none = Written.plan(workshop, ExportOptions.ALL.withReminderDays(Set.of()), Optional.empty());
        assertThat(events(text(none)))
                .hasSize(7)
                .allSatisfy(event -> assertThat(triggers(event)).isEmpty());
    }

    /** A check-in takes over the actions and the check-ins to come: their events are the same, newer, and what it drops is cancelled. */
    @Test
    void aCheckInMovesAndCancelsTheEventsOfItsWorkshop() throws Exception {
        var before = version(version(workshop, 1), 2);
        var first = events(text(Written.plan(before)));
        var begun = FollowUps.begin(
                before,
                new IdsAndClock(new Random(7), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
                BuiltInProgrammes.builtIn());
        var next = begun.next();
        var moved = next.actions().getFirst();
        var dropped = next.actions().get(1);
        var deleted = next.actions().get(2);
        var after = version(
                next.after(new Change(
                        "change",
                        List.of(
                                Edit.replace(moved, moved.withDue(Optional.of(LocalDate.of(2027, 3, 2)))),
                                Edit.replace(dropped, dropped.withStatus(Action.Status.DROPPED)),
                                Edit.delete(deleted)))),
                1);
        var second = events(text(inSeries(after, before.after(begun.changeToFollowed()))));
        assertThat(second).allSatisfy(event -> {
            var same = first.stream()
                    .filter(old -> value(old, "UID").equals(value(event, "UID")))
                    .findFirst()
                    .orElseThrow();
            assertThat(Integer.parseInt(value(event, "SEQUENCE")))
                    .isGreaterThan(Integer.parseInt(value(same, "SEQUENCE")));
        });
        assertThat(second).extracting(event -> value(event, "UID")).doesNotHaveDuplicates();
        assertThat(day(about(second, moved.title()))).isEqualTo(LocalDate.of(2027, 3, 2));
        for (var gone : List.of(dropped, deleted)) {
            assertThat(value(about(second, gone.title()), "STATUS")).isEqualTo("CANCELLED");
            assertThat(value(about(second, gone.title()), "SUMMARY")).startsWith("Dropped: ");
        }
        assertThat(second.stream().filter(event -> value(event, "STATUS").equals("CANCELLED")))
                .hasSize(2);
    }

    /** The check-ins to come are in the check-in's calendar then, under the same ids. */
    @Test
    void theFollowedWorkshopDoesNotCancelTheCheckInsThatMovedOn() throws Exception {
        var begun = FollowUps.begin(
                workshop,
                new IdsAndClock(new Random(7), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
                BuiltInProgrammes.builtIn());
        var again = Written.plan(workshop.after(begun.changeToFollowed()), ExportOptions.ALL, Optional.of(workshop));
        assertThat(events(text(again)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED"));
    }

    @Test
    void aPlanWithoutDatesIsAValidCalendarThatTellsSo() throws Exception {
        var empty = WorkshopBuilder.of(
                        BuiltInProgrammes.builtIn().getFirst(),
                        WorkshopBuilder.pen(Instant.parse("2026-11-21T09:00:00Z")))
                .workshop();
        var calendar = read(text(Written.plan(empty)));
        assertThat(calendar.getComponents("VEVENT")).isEmpty();
        assertThat(calendar.getComponents("VJOURNAL")
                        .getFirst()
                        .getRequiredProperty("SUMMARY")
                        .getValue())
                .contains("no dates in this plan");
    }

    private static PlanData inSeries(Workshop workshop, Workshop before) {
        var order = new ExportOrder(
                Path.of("."),
                EnumSet.of(ExportFormat.CALENDAR),
                true,
                PlanSample.DAY,
                ExportOptions.ALL,
                Optional.empty(),
                () -> List.of(before));
        return new ReportBuilder(PlanSample.WORDS).plan(workshop, order);
    }
}
