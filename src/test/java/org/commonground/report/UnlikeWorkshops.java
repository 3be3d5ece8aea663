package org.commonground.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.session.LiveControls;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.record.Action.Status;
import org.commonground.workshop.record.Exchange.Direction;

/** Workshops that are unlike the sample: without agreement, with one person, with withheld sides, in other scripts, large, empty. */
public final class UnlikeWorkshops {
    private UnlikeWorkshops() {}

    /** @param name no, one, withheld, rtl, hard or empty */
    public static Workshop read(String name) {
        try {
            return WorkshopFile.read(
                    Files.readAllBytes(Path.of("src", "test", "resources", "workshops", name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A check-in after 30 days on the plan of a workshop: the actions are done, in progress, blocked, dropped and open by turns. */
    public static Workshop checkIn(Workshop followed) {
        var clock = Clock.fixed(Instant.parse("2027-01-20T09:00:00Z"), ZoneOffset.UTC);
        var idsAndClock = new IdsAndClock(new Random(11), clock);
        var checkIn = FollowUps.begin(followed, idsAndClock, BuiltInProgrammes.builtIn())
                .next();
        var statuses = List.of(Status.DONE, Status.IN_PROGRESS, Status.BLOCKED, Status.DROPPED, Status.OPEN);
        var begun = checkIn.after(LiveControls.goTo(checkIn, idsAndClock, "plan-status"));
        for (int i = 0; i < begun.actions().size(); i++) {
            var action = begun.actions().get(i);
            begun = begun.after(Actions.edit(begun, action.withStatus(statuses.get(i % statuses.size()))));
        }
        return begun.after(Exchanges.add(
                begun, idsAndClock, "plan-blocked", Side.IT, Direction.NEED, "The key for the test system by Friday"));
    }
}
