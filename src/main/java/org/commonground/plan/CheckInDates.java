package org.commonground.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.commonground.workshop.Workshop;

/** When the room looks again at what became of the plan. */
public final class CheckInDates {

    private CheckInDates() {}

    /** A follow-up, so many days after the workshop; {@code due} is later than that where it fell on a weekend. */
    public record Date(int days, LocalDate due) {}

    /**
     * The check-ins of a workshop in their order.
     *
     * @param today the day it counts from while it has neither begun nor been given a start
     */
    public static List<Date> of(Workshop workshop, LocalDate today) {
        var day = day(workshop, today);
        return workshop.details().checkInDays().stream()
                .map(days -> new Date(days, workingDay(day.plusDays(days))))
                .toList();
    }

    /** The day of the workshop in its own time zone: when it began, else when it is meant to, else {@code otherwise}. */
    public static LocalDate day(Workshop workshop, LocalDate otherwise) {
        var runs = workshop.live().runs();
        return runs.isEmpty()
                ? workshop.details()
                        .plannedStart()
                        .map(LocalDateTime::toLocalDate)
                        .orElse(otherwise)
                : LocalDate.ofInstant(
                        runs.getFirst().start(), workshop.details().zone());
    }

    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The date, or the Monday after where it is a Saturday or Sunday. */
    public static LocalDate workingDay(LocalDate date) {
        return isWeekend(date) ? date.plusDays(8 - date.getDayOfWeek().getValue()) : date;
    }
}
