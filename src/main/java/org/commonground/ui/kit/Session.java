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

/** The one workshop that is open, shared by its pages and the room window. Used from the user interface's thread. */
public final class Session {

    private final Library library;
    private final Saving saving;
    private final Background background;
    private final Executor ui;
    private final Pen pen;
    private @Nullable Open open;
    private @Nullable Open aside;

    /** @param drafts what stands typed and not entered, by field: since the workshop was opened, or from when it was last open */
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

    /** Hands on the workshop: at once where it is open already, else as soon as it is read. */
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

    /** Puts a rehearsal in the place of the workshop that is open, which stays open behind it. */
    public void rehearse(LiveWorkshop rehearsal) {
        aside = open;
        open = new Open(rehearsal, Map.of());
    }

    public boolean rehearsing() {
        return aside != null;
    }

    /** Throws the rehearsal away. */
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
