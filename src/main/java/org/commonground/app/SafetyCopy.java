package org.commonground.app;

import java.nio.file.Path;
import java.util.List;
import org.commonground.plan.PlanVersions;
import org.commonground.report.Export;
import org.commonground.report.FileNames;
import org.commonground.report.archive.WorkshopFile.ArchivedWorkshop;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.shell.Session;

/** Saves a copy of the open workshop, which may contain changes that the store could not save. */
record SafetyCopy(PageContext context, Session session) {

    /** Asks for a file and writes the open workshop to it. */
    void save() {
        session.liveWorkshop().ifPresent(live -> {
            var workshop = live.workshop();
            var copy = new ArchivedWorkshop(workshop, live.asOfVersion(PlanVersions.lastVersion(workshop)));
            var name = FileNames.of(workshop.details().title(), context.text("report.file")) + Export.WORKSHOP_ENDING;
            context.files().save(context.text("kit.save_copy"), name, "json").ifPresent(file -> write(copy, file));
        });
    }

    private void write(ArchivedWorkshop workshop, Path file) {
        context.runInBackground(
                () -> {
                    Export.writeWorkshopFile(workshop, file);
                    return file;
                },
                written -> context.toasts().showSuccess(context.text("kit.copy_saved", written)));
    }

    /** If changes are not saved, shows the reason and offers a copy. @return whether the window must stay open for that */
    boolean keepsWindowOpen(Runnable close) {
        var notSaved = session.liveWorkshop()
                .map(LiveWorkshop::saveState)
                .filter(SaveState.NotSaved.class::isInstance)
                .map(SaveState.NotSaved.class::cast);
        notSaved.ifPresent(state -> context.dialogs()
                .show(
                        context.text("kit.not_saved"),
                        Widgets.wrapped(context.text("kit.not_saved_because", state.reason())),
                        List.of(
                                new Dialogs.Choice(context.text("kit.save_copy"), this::save),
                                new Dialogs.Choice(context.text("kit.close_anyway"), close))));
        return notSaved.isPresent();
    }
}
