package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;
import org.commonground.programme.Programmes;
import org.commonground.workshop.Ballot.Group;

/** A half-day workshop and two check-ins after it, each with a vote of four people per side on the current stage. */
public final class SeriesSample {

    private SeriesSample() {}

    /** The last of three workshops: Marketing voted 1, 2, 3, IT 3, 3, 3. */
    public static Workshop third() {
        var pen = WorkshopBuilder.pen();
        var checkIn = List.of(Programmes.builtIn("check-in").orElseThrow());
        var first = Workshops.create(
                pen,
                "Digital service reset",
                "Fictional Ltd",
                Programmes.builtIn("half-day").orElseThrow(),
                "Marketing",
                "IT");
        var second = FollowUps.begin(voted(first, pen, 1), pen, checkIn).next();
        var third = FollowUps.begin(voted(second, pen, 2), pen, checkIn).next();
        return voted(third, pen, 3);
    }

    /** A half day of its own, in which Marketing says so and IT says 3. @param pen whose time it is held at */
    public static Workshop alone(Pen pen, String organisation, int marketing) {
        var programme = Programmes.builtIn("half-day").orElseThrow();
        return voted(Workshops.create(pen, "On its own", organisation, programme, "Marketing", "IT"), pen, marketing);
    }

    private static Workshop voted(Workshop workshop, Pen pen, int marketing) {
        var step = workshop.programme().step("where-today").orElseThrow();
        var open = workshop.after(Ballots.open(workshop, pen, step));
        var ballot = Ballots.open(open).orElseThrow();
        var counts = new ArrayList<Ballot.Count>();
        for (var item : ballot.items()) {
            counts.add(new Ballot.Count(Group.MARKETING, item.id(), marketing, 4));
            counts.add(new Ballot.Count(Group.IT, item.id(), 3, 4));
        }
        var sizes = List.of(new Ballot.GroupSize(Group.MARKETING, 4), new Ballot.GroupSize(Group.IT, 4));
        var closed = open.after(Ballots.close(open, pen, ballot.id(), sizes, counts));
        return closed.after(Ballots.reveal(closed, pen, ballot.id()));
    }
}
