package org.commonground.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.workshop.Change;
import org.commonground.workshop.CheckIn;
import org.commonground.workshop.Details;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** The plan goes out to those who were there. */
public final class PlanOut {

    private PlanOut() {}

    /** Finishes a workshop in progress and enters its check-ins, unless they are entered already. Not undone. */
    public static Change of(Workshop workshop, Pen pen, LocalDate today) {
        var edits = new ArrayList<Edit>();
        if (workshop.details().status() == Details.Status.IN_PROGRESS) {
            edits.addAll(Workshops.setStatus(workshop, Details.Status.FINISHED).edits());
        }
        if (workshop.all(CheckIn.class).isEmpty()) {
            checkIns(workshop, pen, today).map(Edit::add).forEach(edits::add);
        }
        return new Change("live.plan_out", edits);
    }

    private static Stream<CheckIn> checkIns(Workshop workshop, Pen pen, LocalDate today) {
        return CheckInDates.of(workshop, today).stream()
                .map(date -> new CheckIn(pen.id(), date.due().toEpochDay(), date.days(), date.due(), Optional.empty()));
    }
}
