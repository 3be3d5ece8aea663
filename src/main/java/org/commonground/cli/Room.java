package org.commonground.cli;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.SaveState;
import org.commonground.live.StoreFailure;
import org.commonground.words.Words;
import org.commonground.workshop.Pen;

/** A live workshop of a command. The thread of the command runs the answers of the store while it waits until all is saved. */
final class Room implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final LiveWorkshop live;

    Room(Desk desk, String workshopId, Pen pen) {
        var opened = desk.library().open(workshopId);
        Executor back = answers::add;
        live = new LiveWorkshop(opened.workshop(), opened.journal(), desk.saving(), back, pen);
    }

    LiveWorkshop live() {
        return live;
    }

    /** Waits until every change so far is on disk. @throws StoreFailure if it could not be saved */
    void awaitSaved() {
        while (!(live.saveState() instanceof SaveState.Saved)) {
            try {
                var answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new StoreFailure(Words.text("cli.store_did_not_answer", PATIENCE_SECONDS));
                }
                answer.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreFailure(Words.text("cli.interrupted_while_saving"), e);
            }
            if (live.saveState() instanceof SaveState.NotSaved failed) {
                throw new StoreFailure(Words.text("cli.not_saved", failed.reason()));
            }
        }
    }

    @Override
    public void close() {
        awaitSaved();
        live.close();
    }
}
