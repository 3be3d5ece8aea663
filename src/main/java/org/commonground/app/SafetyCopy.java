package org.commonground.app;

import java.nio.file.Path;
import java.util.List;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.SaveState;
import org.commonground.report.Export;
import org.commonground.report.FileNames;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Session;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;

/** Saves a copy of the open workshop, which may contain changes that the store could not save. */
final class SafetyCopy {

    private final Kit kit;
    private final Session session;

    SafetyCopy(Kit kit, Session session) {
        this.kit = kit;
        this.session = session;
    }

    /** Asks for a file and writes the open workshop to it. */
    void save() {
        session.live().map(LiveWorkshop::workshop).ifPresent(workshop -> {
            var name = FileNames.of(workshop.details().title(), kit.words().get("report.file")) + ".json";
            kit.files().save(kit.words().get("kit.save_copy"), name, "json").ifPresent(file -> write(workshop, file));
        });
    }

    private void write(Workshop workshop, Path file) {
        kit.background()
                .quietly(
                        progress -> {
                            Export.copy(workshop, file);
                            return file;
                        },
                        written -> kit.toasts().done(kit.words().get("kit.copy_saved", written)),
                        kit.toasts()::failed);
    }

    /** If changes are not saved, shows the reason and offers a copy. @return whether the window must stay open for that */
    boolean holdsBack(Runnable close) {
        var notSaved = session.live()
                .map(LiveWorkshop::saveState)
                .filter(SaveState.NotSaved.class::isInstance)
                .map(SaveState.NotSaved.class::cast);
        notSaved.ifPresent(state -> kit.dialogs()
                .show(
                        kit.words().get("kit.not_saved"),
                        Ui.wrapped(kit.words().get("kit.not_saved_because", state.reason())),
                        List.of(
                                new Dialogs.Choice(kit.words().get("kit.save_copy"), this::save),
                                new Dialogs.Choice(kit.words().get("kit.close_anyway"), close))));
        return notSaved.isPresent();
    }
}
