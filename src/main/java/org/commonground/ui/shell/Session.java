package org.commonground.ui.shell;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.commonground.session.Library;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Saving;
import org.commonground.ui.control.BackgroundWork;
import org.commonground.workshop.IdsAndClock;
import org.jspecify.annotations.Nullable;

/** The one open workshop, shared by its pages and the room window. Used on the user interface's thread. */
public final class Session {

    private final Library library;
    private final Saving saving;
    private final BackgroundWork background;
    private final Executor uiThread;
    private final IdsAndClock idsAndClock;
    private @Nullable LiveWorkshop open;
    private @Nullable LiveWorkshop suspended;

    public Session(
            Library library, Saving saving, BackgroundWork background, Executor uiThread, IdsAndClock idsAndClock) {
        this.library = library;
        this.saving = saving;
        this.background = background;
        this.uiThread = uiThread;
        this.idsAndClock = idsAndClock;
    }

    public Optional<LiveWorkshop> liveWorkshop() {
        return Optional.ofNullable(open);
    }

    /** Passes the workshop to {@code then}: at once if it is already open, else after it was read. */
    public void openWorkshop(String workshopId, Consumer<LiveWorkshop> then, Consumer<String> failed) {
        if (open != null && open.workshop().id().equals(workshopId)) {
            then.accept(open);
            return;
        }
        background.runQuietly(
                progress -> library.open(workshopId),
                opened -> {
                    close();
                    var live = new LiveWorkshop(opened.workshop(), opened.journal(), saving, uiThread, idsAndClock);
                    live.recallDrafts(opened.drafts());
                    open = live;
                    then.accept(live);
                },
                failed);
    }

    /** Replaces the open workshop by a rehearsal; the workshop stays open in the background. */
    public void rehearse(LiveWorkshop rehearsal) {
        suspended = open;
        open = rehearsal;
    }

    boolean isRehearsing() {
        return suspended != null;
    }

    /** Discards the rehearsal and returns to the workshop. */
    public void endRehearsal() {
        liveWorkshop().ifPresent(LiveWorkshop::close);
        open = suspended;
        suspended = null;
    }

    public void close() {
        if (isRehearsing()) {
            endRehearsal();
        }
        liveWorkshop().ifPresent(LiveWorkshop::close);
        open = null;
    }
}
