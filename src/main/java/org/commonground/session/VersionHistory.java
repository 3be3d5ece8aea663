package org.commonground.session;

import java.util.List;
import java.util.Optional;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.ExportVersion;

/** A workshop as it was when its plan went out, found by reversing the journal. */
public final class VersionHistory {

    private VersionHistory() {}

    /**
     * The workshop just after that version was entered, but for its ballots, which are as they are now: the journal contains no votes.
     * Empty if the journal does not contain that version.
     *
     * @param journal the workshop's lines, in order, up to now
     * @param number of the version, from 1
     */
    public static Optional<Workshop> asOf(Workshop workshop, List<JournalLine> journal, long number) {
        var then = workshop;
        for (var line : journal.reversed()) {
            if (enters(line.change(), number)) {
                return Optional.of(then);
            }
            then = then.after(withoutBallots(line.change().reversed()));
        }
        return Optional.empty();
    }

    private static Change withoutBallots(Change change) {
        return new Change(
                change.label(),
                change.edits().stream()
                        .filter(edit -> !(edit.item() instanceof Ballot))
                        .toList());
    }

    private static boolean enters(Change change, long number) {
        return change.edits().stream()
                .flatMap(edit -> edit.after().stream())
                .anyMatch(item -> item instanceof ExportVersion version && version.place() == number);
    }
}
