package org.commonground.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.LiveState;

/** The plan goes out to those who were there. */
public final class PlanVersions {

    private PlanVersions() {}

    /**
     * Finishes a workshop that is over and enters the check-ins of its own days, unless they were entered already. A workshop is over in its
     * last exercise and after its day: a page that is printed before does not end it.
     */
    public static Change finish(Workshop workshop, IdsAndClock idsAndClock, LocalDate today) {
        var edits = new ArrayList<Edit>();
        if (workshop.details().status() == Details.Status.IN_PROGRESS && isOver(workshop, today)) {
            edits.addAll(Workshops.setStatus(workshop, Details.Status.FINISHED).edits());
        }
        if (workshop.all(CheckIn.class).isEmpty() || !CheckInDates.isPlanOut(workshop)) {
            CheckInDates.notEntered(workshop, today).stream()
                    .map(date -> checkIn(date, idsAndClock))
                    .map(Edit::add)
                    .forEach(edits::add);
        }
        return new Change("live.plan_out", edits);
    }

    private static boolean isOver(Workshop workshop, LocalDate today) {
        var day = LocalDate.ofInstant(
                workshop.liveState().runs().stream()
                        .map(LiveState.Run::start)
                        .findFirst()
                        .orElse(Instant.EPOCH),
                workshop.details().zone());
        var exercises = workshop.programme().exercises();
        return day.isBefore(today)
                || workshop.liveState()
                        .step()
                        .flatMap(workshop.programme()::exerciseOf)
                        .filter(exercises.getLast()::equals)
                        .isPresent();
    }

    /** Whether there is a plan that can be released: one action at least. */
    public static boolean canRelease(Workshop workshop) {
        return !workshop.actions().isEmpty();
    }

    /**
     * Enters the plan as the next version, unless it says what the last one said or has no action.
     *
     * @param formats it goes out in
     * @param contentHash of what it says
     */
    public static Change addVersion(
            Workshop workshop, IdsAndClock idsAndClock, List<String> formats, String contentHash) {
        var versions = workshop.all(ExportVersion.class);
        if (!canRelease(workshop)) {
            return new Change("live.plan_version", List.of());
        }
        if (!versions.isEmpty() && versions.getLast().contentHash().equals(contentHash)) {
            return new Change("live.plan_version", List.of());
        }
        var number = lastVersion(workshop) + 1;
        return Change.of(
                "live.plan_version",
                Edit.add(new ExportVersion(idsAndClock.newId(), number, idsAndClock.now(), formats, contentHash)));
    }

    /** The version as which the plan went out last; 0 while it has not. */
    public static long lastVersion(Workshop workshop) {
        var versions = workshop.all(ExportVersion.class);
        return versions.isEmpty() ? 0 : versions.getLast().place();
    }

    static CheckIn checkIn(CheckInDates.CheckInDate date, IdsAndClock idsAndClock) {
        return new CheckIn(idsAndClock.newId(), date.due().toEpochDay(), date.days(), date.due(), Optional.empty());
    }
}
