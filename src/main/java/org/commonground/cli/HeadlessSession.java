package org.commonground.cli;

import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.commonground.i18n.Messages;
import org.commonground.session.Library;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.IdsAndClock;

/** A live workshop of a command. The thread of the command runs the answers of the store while it waits until all is saved. */
final class HeadlessSession implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 30;

    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final LiveWorkshop live;

    /** With new ids, and the clock of the computer. */
    HeadlessSession(StoreAccess desk, String workshopId) {
        this(desk, workshopId, IdsAndClock.of(Clock.systemDefaultZone()));
    }

    HeadlessSession(StoreAccess desk, String workshopId, IdsAndClock idsAndClock) {
        this(desk.library().open(workshopId), desk.saving(), idsAndClock);
    }

    HeadlessSession(Library.StoredWorkshop opened, Saving saving, IdsAndClock idsAndClock) {
        Executor back = answers::add;
        live = new LiveWorkshop(opened.workshop(), opened.journal(), saving, back, idsAndClock);
    }

    LiveWorkshop live() {
        return live;
    }

    /** Waits until every change so far is on disk. @throws StoreFailure if it could not be saved */
    void awaitSaved() {
        while (!(live.saveState() instanceof SaveState.Saved)) {
            try {
                var answer = answers.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new StoreFailure(Messages.text("cli.store_did_not_answer", TIMEOUT_SECONDS));
                }
                answer.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreFailure(Messages.text("cli.interrupted_while_saving"), e);
            }
            if (live.saveState() instanceof SaveState.NotSaved failed) {
                throw new StoreFailure(Messages.text("cli.not_saved", failed.reason()));
            }
        }
    }

    @Override
    public void close() {
        awaitSaved();
        live.close();
    }
}
