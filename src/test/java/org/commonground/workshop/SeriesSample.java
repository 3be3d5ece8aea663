package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/** A half-day workshop and two check-ins after it, each with a vote of four people per side on the current stage. */
public final class SeriesSample {

    private SeriesSample() {}

    /** The last of three workshops: Marketing voted 1, 2, 3, IT 3, 3, 3. */
    public static Workshop third() {
        var idsAndClock = WorkshopBuilder.pen();
        var checkIn = List.of(BuiltInProgrammes.builtIn("check-in").orElseThrow());
        var first = WorkshopBuilder.builtIn("half-day", idsAndClock).workshop();
        var second = FollowUps.begin(voted(first, idsAndClock, 1), idsAndClock, checkIn)
                .next();
        var third = FollowUps.begin(voted(second, idsAndClock, 2), idsAndClock, checkIn)
                .next();
        return voted(third, idsAndClock, 3);
    }

    /** A half day of its own, in which Marketing says so and IT says 3. @param idsAndClock whose time it is held at */
    public static Workshop alone(IdsAndClock idsAndClock, String organisation, int marketing) {
        var programme = BuiltInProgrammes.builtIn("half-day").orElseThrow();
        return voted(
                Workshops.create(idsAndClock, "On its own", organisation, programme, "Marketing", "IT"),
                idsAndClock,
                marketing);
    }

    private static Workshop voted(Workshop workshop, IdsAndClock idsAndClock, int marketing) {
        var step = workshop.programme().step("where-today").orElseThrow();
        var open = workshop.after(Ballots.open(workshop, idsAndClock, step));
        var ballot = Ballots.open(open).orElseThrow();
        var counts = new ArrayList<Ballot.Count>();
        for (var item : ballot.items()) {
            counts.add(new Ballot.Count(Group.MARKETING, item.id(), marketing, 4));
            counts.add(new Ballot.Count(Group.IT, item.id(), 3, 4));
        }
        var sizes = List.of(new Ballot.GroupSize(Group.MARKETING, 4), new Ballot.GroupSize(Group.IT, 4));
        var closed = open.after(Ballots.close(open, idsAndClock, ballot.id(), sizes, counts));
        return closed.after(Ballots.reveal(closed, idsAndClock, ballot.id()));
    }
}
