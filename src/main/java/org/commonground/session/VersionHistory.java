package org.commonground.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
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

    /**
     * A workshop from a file, with a journal in which {@link #asOf} finds the version that the file has.
     *
     * @param previous the workshop just after an earlier version of it, or the last one, was entered
     */
    public static StoredWorkshop arrived(Workshop workshop, Optional<Workshop> previous, Instant at) {
        var journal = new ArrayList<JournalLine>();
        previous.ifPresent(then -> {
            var versions = then.all(ExportVersion.class);
            if (!versions.isEmpty()) {
                journal.add(line(1, at, List.of(Edit.add(versions.getLast()))));
                journal.add(line(2, at, edits(then, workshop)));
            }
        });
        return new StoredWorkshop(workshop, journal, Map.of());
    }

    private static JournalLine line(long seq, Instant at, List<Edit> edits) {
        return new JournalLine(seq, at, OptionalLong.empty(), false, new Change("live.plan_version", edits));
    }

    private static List<Edit> edits(Workshop before, Workshop after) {
        var edits = new ArrayList<Edit>();
        for (var kind : Workshop.kinds()) {
            for (var was : before.all(kind)) {
                var now = after.find(kind, was.id());
                if (now.isEmpty()) {
                    edits.add(Edit.delete(was));
                } else if (!now.get().equals(was)) {
                    edits.add(Edit.replace(was, now.get()));
                }
            }
            after.all(kind).stream()
                    .filter(now -> before.find(kind, now.id()).isEmpty())
                    .forEach(now -> edits.add(Edit.add(now)));
        }
        return edits;
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
