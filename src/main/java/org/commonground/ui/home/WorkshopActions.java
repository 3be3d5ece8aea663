package org.commonground.ui.home;

import java.util.ArrayList;
import java.util.List;
import org.commonground.programme.model.Limits;
import org.commonground.session.Library.WorkshopSummary;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.session.SaveState;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.home.HomeModel.WorkshopRow;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details;

/**
 * What can be done with a workshop on the list, and the sample.
 *
 * @param reload reads the list again
 */
record WorkshopActions(PageContext context, HomeServices ports, Runnable reload) {

    /** Shows the plan of the sample; where there is one on the list, a click decides between it and a fresh one. */
    void explore(List<WorkshopSummary> entries) {
        var there = entries.stream()
                .filter(entry -> entry.fictional() && !entry.archived())
                .filter(entry -> entry.status() == Details.Status.FOLLOWED_UP)
                .findFirst();
        if (there.isEmpty()) {
            addSample();
            return;
        }
        context.dialogs()
                .show(
                        context.text("home.explore"),
                        context.wrapped("home.explore_again", "muted"),
                        List.of(
                                new Dialogs.Choice(
                                        context.text("home.explore_open"),
                                        () -> context.navigator()
                                                .openPlan(there.get().id())),
                                new Dialogs.Choice(context.text("home.explore_anew"), this::addSample)));
    }

    private void addSample() {
        context.background()
                .run(
                        context.text("home.exploring"),
                        progress -> {
                            var sample = ports.sample().get();
                            sample.forEach(one -> ports.library().add(one.workshop(), one.journal()));
                            return sample.getFirst().workshop();
                        },
                        finished -> context.navigator().openPlan(finished.id()),
                        context.toasts()::showFailure);
    }

    void duplicate(WorkshopRow row) {
        context.dialogs()
                .show(
                        context.text("home.duplicate_title", row.title()),
                        context.wrapped("home.duplicate_text", "muted"),
                        List.of(
                                new Dialogs.Choice(context.text("home.duplicate_empty"), () -> duplicate(row, false)),
                                new Dialogs.Choice(context.text("home.duplicate_full"), () -> duplicate(row, true))));
    }

    private void duplicate(WorkshopRow row, boolean withContents) {
        context.runInBackground(
                () -> {
                    var original = ports.library().open(row.id()).workshop();
                    var title = context.text("home.copy_of", row.title());
                    var fits = title.length() <= Limits.MAX_TITLE_LENGTH ? title : row.title();
                    var copy = Workshops.duplicate(original, ports.idsAndClock(), fits, withContents);
                    ports.library().add(copy);
                    return copy;
                },
                copy -> reload.run());
    }

    /** Archives it, or takes it out of the archive. */
    void archive(WorkshopRow row) {
        ports.session()
                .openWorkshop(
                        row.id(),
                        live -> {
                            live.onSaveState(state -> {
                                if (state instanceof SaveState.Saved) {
                                    ports.session().close();
                                    reload.run();
                                }
                            });
                            live.performUndoable(Workshops.setArchived(live.workshop(), !row.archived()));
                        },
                        context.toasts()::showFailure);
    }

    /** Also offers to delete a fictional workshop together with the others of its sample, its check-ins. */
    void delete(WorkshopRow row, List<WorkshopSummary> entries) {
        var sample = entries.stream()
                .filter(entry -> entry.id().equals(row.id()) && entry.fictional())
                .flatMap(entry -> OrganisationWorkshops.sameOrganisation(entry, entries).stream())
                .map(WorkshopSummary::id)
                .toList();
        var choices = new ArrayList<Dialogs.Choice>();
        choices.add(new Dialogs.Choice(context.text("home.delete_yes"), () -> delete(List.of(row.id()))));
        if (sample.size() > 1) {
            choices.add(new Dialogs.Choice(context.text("home.delete_sample", sample.size()), () -> delete(sample)));
        }
        context.dialogs()
                .show(
                        context.text("home.delete_title", row.title()),
                        context.wrapped("home.delete_text", "muted"),
                        choices);
    }

    private void delete(List<String> ids) {
        context.runInBackground(
                () -> {
                    ids.forEach(ports.library()::delete);
                    return ids;
                },
                gone -> reload.run());
    }
}
