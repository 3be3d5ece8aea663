package org.commonground.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.Change;
import org.commonground.workshop.CheckIn;
import org.commonground.workshop.Details;
import org.commonground.workshop.Edit;
import org.commonground.workshop.ExportVersion;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** The plan goes out to those who were there. */
public final class PlanOut {

    private PlanOut() {}

    /** Finishes a workshop in progress and enters the check-ins of its own days, unless they were entered already. Not undone. */
    public static Change of(Workshop workshop, Pen pen, LocalDate today) {
        var edits = new ArrayList<Edit>();
        if (workshop.details().status() == Details.Status.IN_PROGRESS) {
            edits.addAll(Workshops.setStatus(workshop, Details.Status.FINISHED).edits());
        }
        if (workshop.all(CheckIn.class).isEmpty() || !CheckInDates.isOut(workshop)) {
            CheckInDates.notEntered(workshop, today).stream()
                    .map(date -> checkIn(date, pen))
                    .map(Edit::add)
                    .forEach(edits::add);
        }
        return new Change("live.plan_out", edits);
    }

    /**
     * Enters the plan as the next version, unless it says what the last one said. Not undone.
     *
     * @param formats it goes out in
     * @param contentHash of what it says
     */
    public static Change version(Workshop workshop, Pen pen, List<String> formats, String contentHash) {
        var versions = workshop.all(ExportVersion.class);
        if (!versions.isEmpty() && versions.getLast().contentHash().equals(contentHash)) {
            return new Change("live.plan_version", List.of());
        }
        var number = number(workshop) + 1;
        return Change.of(
                "live.plan_version", Edit.add(new ExportVersion(pen.id(), number, pen.now(), formats, contentHash)));
    }

    /** The version as which the plan went out last; 0 while it has not. */
    public static long number(Workshop workshop) {
        var versions = workshop.all(ExportVersion.class);
        return versions.isEmpty() ? 0 : versions.getLast().place();
    }

    static CheckIn checkIn(CheckInDates.Date date, Pen pen) {
        return new CheckIn(pen.id(), date.due().toEpochDay(), date.days(), date.due(), Optional.empty());
    }
}
