package org.commonground.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.CheckIn;

/** When the room looks again at what became of the plan. */
public final class CheckInDates {

    private CheckInDates() {}

    /** A follow-up, so many days after the workshop; {@code due} is later than that where it fell on a weekend. */
    public record CheckInDate(int days, LocalDate due) {}

    /**
     * A follow-up as the plan lists it.
     *
     * @param carriedOver whether it was set with an earlier plan of the series, and {@code days} count from that workshop
     */
    public record ListedCheckIn(int days, LocalDate due, boolean carriedOver, boolean held) {}

    /** Those that are entered, and while the plan is not out also those that will be; soonest first. @param today see {@link #of} */
    public static List<ListedCheckIn> listed(Workshop workshop, LocalDate today) {
        var entered = workshop.all(CheckIn.class);
        var toBe = isPlanOut(workshop) ? List.<CheckInDate>of() : notEntered(workshop, today);
        return Stream.concat(
                        entered.stream()
                                .map(one -> new ListedCheckIn(
                                        one.days(),
                                        one.due(),
                                        !isOwn(workshop, one),
                                        one.heldIn().isPresent())),
                        toBe.stream().map(date -> new ListedCheckIn(date.days(), date.due(), false, false)))
                .sorted(Comparator.comparing(ListedCheckIn::due))
                .toList();
    }

    /** Whether the check-ins of the workshop's own days are entered, or were. */
    static boolean isPlanOut(Workshop workshop) {
        return switch (workshop.details().status()) {
            case PREPARING, IN_PROGRESS -> workshop.all(CheckIn.class).stream().anyMatch(one -> isOwn(workshop, one));
            case FINISHED, FOLLOWED_UP -> true;
        };
    }

    /** Those of the workshop's own days that are still to be entered. */
    static List<CheckInDate> notEntered(Workshop workshop, LocalDate today) {
        var entered = workshop.all(CheckIn.class);
        return of(workshop, today).stream()
                .filter(date -> entered.stream().noneMatch(one -> one.days() == date.days()))
                .toList();
    }

    /** What a check-in took on from the plan before it is not of its days. */
    private static boolean isOwn(Workshop workshop, CheckIn checkIn) {
        return workshop.details().checkInDays().contains(checkIn.days());
    }

    /**
     * The check-ins of a workshop in their order.
     *
     * @param today the day it counts from while it has neither begun nor been given a start
     */
    public static List<CheckInDate> of(Workshop workshop, LocalDate today) {
        var day = day(workshop, today);
        return workshop.details().checkInDays().stream()
                .map(days -> new CheckInDate(days, workingDay(day.plusDays(days))))
                .toList();
    }

    /** The day of the workshop in its own time zone: when it began, else when it is meant to, else {@code otherwise}. */
    public static LocalDate day(Workshop workshop, LocalDate otherwise) {
        var runs = workshop.liveState().runs();
        return runs.isEmpty()
                ? workshop.details()
                        .plannedStart()
                        .map(LocalDateTime::toLocalDate)
                        .orElse(otherwise)
                : LocalDate.ofInstant(
                        runs.getFirst().start(), workshop.details().zone());
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The date, or the Monday after where it is a Saturday or Sunday. */
    public static LocalDate workingDay(LocalDate date) {
        return isWeekend(date) ? date.plusDays(8 - date.getDayOfWeek().getValue()) : date;
    }
}
