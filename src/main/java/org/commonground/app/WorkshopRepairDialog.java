package org.commonground.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Optional;
import org.commonground.session.WorkshopRepairs;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** Offers the ways out for a workshop that could not be opened. */
record WorkshopRepairDialog(PageContext context, WorkshopRepairs repairs) {

    /** @param failure the sentence with which it was refused, shown alone where nothing can be repaired */
    void offer(String workshop, String failure, Runnable open) {
        context.background()
                .runQuietly(
                        progress -> repairs.offer(workshop),
                        offer -> show(workshop, failure, offer, open),
                        unreadable -> context.toasts().showFailure(failure));
    }

    private void show(String workshop, String failure, Optional<WorkshopRepairs.Offer> offer, Runnable open) {
        if (offer.isEmpty()) {
            context.toasts().showFailure(failure);
            return;
        }
        var messages = context.messages();
        var choices = new ArrayList<Dialogs.Choice>();
        offer.get()
                .backup()
                .ifPresent(backup -> choices.add(new Dialogs.Choice(
                        messages.get("repair.restore"), () -> run(() -> repairs.restore(workshop), open))));
        if (offer.get().canOpenRest()) {
            choices.add(new Dialogs.Choice(
                    messages.get("repair.keep_rest"), () -> run(() -> repairs.keepRest(workshop), open)));
        }
        context.dialogs().show(messages.get("repair.title"), Widgets.wrapped(text(failure, offer.get())), choices);
    }

    private String text(String failure, WorkshopRepairs.Offer offer) {
        var messages = context.messages();
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault());
        return failure + "\n\n"
                + messages.get("repair.rest", offer.records(), offer.lost())
                + "\n\n"
                + offer.backup()
                        .map(backup ->
                                messages.get("repair.backup", time.format(backup.lastChange()), backup.records()))
                        .orElse(messages.get("repair.no_backup"));
    }

    private void run(Runnable repair, Runnable open) {
        context.runInBackground(
                () -> {
                    repair.run();
                    return true;
                },
                done -> open.run());
    }
}
