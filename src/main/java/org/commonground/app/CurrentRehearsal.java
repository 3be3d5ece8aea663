package org.commonground.app;

import java.time.Clock;
import java.util.List;
import javafx.application.Platform;
import org.commonground.cli.RehearsalContents;
import org.commonground.i18n.Messages;
import org.commonground.session.FastClock;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.operation.Rehearsal;

/**
 * The current rehearsal: the id of the workshop that it rehearses, and its clock. Nothing of a rehearsal is written anywhere, so that
 * nothing needs to be deleted after it.
 */
record CurrentRehearsal(String workshopId, Clock clock) {

    /** How many minutes of a rehearsal pass in one real minute: a half day takes about ten. */
    static final int SPEED = 20;

    static CurrentRehearsal of(LiveWorkshop original, Clock clock) {
        return new CurrentRehearsal(original.workshop().id(), new FastClock(clock, SPEED));
    }

    /** A copy of the workshop with invented people and contents. */
    LiveWorkshop copy(LiveWorkshop original, Messages messages) {
        var ids = IdsAndClock.of(clock);
        var copy = RehearsalContents.fill(
                Rehearsal.create(original.workshop(), ids, InventedPeople.of(messages)), ids, messages);
        return new LiveWorkshop(copy, List.of(), new RehearsalSaving(), Platform::runLater, ids);
    }
}
