package org.commonground.ui.home;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.commonground.programme.model.Programme;
import org.commonground.session.Library;
import org.commonground.ui.shell.Session;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.FollowUps;

/**
 * The services of the home page. {@code programmes}, {@code reader}, {@code checkIns} and {@code sample} are called on another thread than
 * the user interface's.
 *
 * @param sample makes a new finished workshop of a fictional company, and its check-ins
 */
public record HomeServices(
        Library library,
        Session session,
        Supplier<List<Programme>> programmes,
        WorkshopReader reader,
        CheckInStarter checkIns,
        Supplier<List<Library.StoredWorkshop>> sample,
        IdsAndClock idsAndClock,
        Clock clock) {

    /** Reads a workshop file. */
    public interface WorkshopReader {
        /** @throws Exception if the file is rejected; its message is shown to the user */
        Library.StoredWorkshop read(Path file) throws Exception;
    }

    /** Creates the workshop for a check-in. */
    public interface CheckInStarter {
        FollowUps.FollowUp begin(Workshop followedUp);
    }
}
