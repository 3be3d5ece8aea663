package org.commonground.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.commonground.live.Library;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Saving;
import org.commonground.workshop.Pen;
import org.jspecify.annotations.Nullable;

/** The one open workshop, shared by its pages and the room window. Used on the user interface's thread. */
public final class Session {

    private final Library library;
    private final Saving saving;
    private final Background background;
    private final Executor ui;
    private final Pen pen;
    private @Nullable Open open;
    private @Nullable Open aside;

    /** @param drafts typed text that was not committed, by field: from this session or stored with the workshop */
    public record Open(LiveWorkshop live, Map<String, String> drafts) {}

    public Session(Library library, Saving saving, Background background, Executor ui, Pen pen) {
        this.library = library;
        this.saving = saving;
        this.background = background;
        this.ui = ui;
        this.pen = pen;
    }

    public Optional<LiveWorkshop> live() {
        return Optional.ofNullable(open).map(Open::live);
    }

    /** Passes the workshop to {@code then}: at once if it is already open, else after it was read. */
    public void with(String workshopId, Consumer<Open> then, Consumer<String> failed) {
        if (open != null && open.live().workshop().id().equals(workshopId)) {
            var drafts = new HashMap<>(open.drafts());
            drafts.putAll(open.live().typed());
            then.accept(new Open(open.live(), drafts));
            return;
        }
        background.quietly(
                progress -> library.open(workshopId),
                opened -> {
                    close();
                    var live = new LiveWorkshop(opened.workshop(), opened.journal(), saving, ui, pen);
                    open = new Open(live, opened.drafts());
                    then.accept(open);
                },
                failed);
    }

    /** Replaces the open workshop by a rehearsal; the workshop stays open in the background. */
    public void rehearse(LiveWorkshop rehearsal) {
        aside = open;
        open = new Open(rehearsal, Map.of());
    }

    public boolean rehearsing() {
        return aside != null;
    }

    /** Discards the rehearsal and returns to the workshop. */
    public void endRehearsal() {
        live().ifPresent(LiveWorkshop::close);
        open = aside;
        aside = null;
    }

    public void close() {
        if (rehearsing()) {
            endRehearsal();
        }
        live().ifPresent(LiveWorkshop::close);
        open = null;
    }
}
