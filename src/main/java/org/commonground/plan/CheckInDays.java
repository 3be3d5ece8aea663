package org.commonground.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.CheckIn;

/** How many days after the workshop the room looks again, as it is typed and set. */
public final class CheckInDays {

    private CheckInDays() {}

    /** "30, 60, 90" */
    public static String format(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * The days of a text such as "30, 60, 90", ascending, each once; none for a blank text.
     *
     * @throws InvalidInput if something is no whole number from 1 to {@value Limits#MAX_CHECK_IN_DAY}, or there are more than {@value Limits#MAX_CHECK_INS}
     */
    public static List<Integer> parse(String typed) {
        var days = Arrays.stream(typed.strip().split("[,;،、\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(CheckInDays::number)
                .sorted()
                .distinct()
                .toList();
        if (days.size() > Limits.MAX_CHECK_INS) {
            throw new InvalidInput(InvalidInput.Reason.TOO_MANY_CHECK_INS, days.size(), Limits.MAX_CHECK_INS);
        }
        return days;
    }

    private static int number(String part) {
        try {
            int days = Integer.parseInt(part);
            if (days >= 1 && days <= Limits.MAX_CHECK_IN_DAY) {
                return days;
            }
        } catch (NumberFormatException e) {
            // Refused as a number out of range is.
        }
        throw new InvalidInput(InvalidInput.Reason.NO_CHECK_IN_DAY, part, Limits.MAX_CHECK_IN_DAY);
    }

    /**
     * Sets the days. Where the plan is out already, so that its check-ins are entered, those to come follow; one that was held stays.
     *
     * @param days ascending, as {@link #parse} gives them
     * @param today see {@link CheckInDates#of}
     */
    public static Change set(Workshop workshop, IdsAndClock idsAndClock, List<Integer> days, LocalDate today) {
        var before = workshop.details();
        var edits = new ArrayList<Edit>();
        if (!before.checkInDays().equals(days)) {
            var after = before.withCheckInDays(days);
            edits.add(Edit.replace(before, after));
            if (CheckInDates.isPlanOut(workshop)) {
                edits.addAll(checkInEdits(
                        workshop, workshop.after(new Change("details.check_ins", edits)), idsAndClock, today));
            }
        }
        return new Change("details.check_ins", edits);
    }

    /** Those that a check-in took on from the plan before it are not of these days, and stay. */
    private static List<Edit> checkInEdits(Workshop before, Workshop after, IdsAndClock idsAndClock, LocalDate today) {
        var was = before.details().checkInDays();
        var will = after.details().checkInDays();
        var entered = before.all(CheckIn.class);
        var edits = new ArrayList<Edit>();
        entered.stream()
                .filter(checkIn -> checkIn.heldIn().isEmpty())
                .filter(checkIn -> was.contains(checkIn.days()) && !will.contains(checkIn.days()))
                .map(Edit::delete)
                .forEach(edits::add);
        CheckInDates.notEntered(after, today).stream()
                .filter(date -> !was.contains(date.days()))
                .map(date -> PlanVersions.checkIn(date, idsAndClock))
                .map(Edit::add)
                .forEach(edits::add);
        return edits;
    }
}
