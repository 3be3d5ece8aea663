package org.commonground.ui.home;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.commonground.session.Library;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;

/** Imports a workshop file that was opened outside the app. What is in it is shown first, in a dialog above any page. */
public final class WorkshopImport {

    private final PageContext context;
    private final Library library;
    private final HomeServices.WorkshopReader reader;
    private final HomeModel model;
    private final Runnable onImported;

    /** @param onImported called after a workshop was added */
    public WorkshopImport(
            PageContext context,
            Library library,
            HomeServices.WorkshopReader reader,
            Clock clock,
            Runnable onImported) {
        this.context = context;
        this.library = library;
        this.reader = reader;
        this.onImported = onImported;
        model = new HomeModel(context.messages(), clock);
    }

    /** A workshop that was read. @param existing the workshop with the same id on this computer @param isSame whether that one is equal */
    private record ReadFile(Library.StoredWorkshop read, Optional<Library.WorkshopSummary> existing, boolean isSame) {}

    /** Reads the file and asks whether to import it. If the same workshop is here, it offers to open that one. */
    public void offer(Path file) {
        context.background()
                .run(
                        context.text("home.importing", file.getFileName()),
                        progress -> {
                            var read = reader.read(file);
                            var id = read.workshop().id();
                            var existing = library.list().stream()
                                    .filter(one -> one.id().equals(id))
                                    .findFirst();
                            boolean isSame = existing.isPresent()
                                    && library.open(id).workshop().equals(read.workshop());
                            return new ReadFile(read, existing, isSame);
                        },
                        this::ask,
                        context.toasts()::showFailure);
    }

    private void ask(ReadFile file) {
        file.existing()
                .ifPresentOrElse(existing -> offerExisting(existing, file.isSame()), () -> offerImport(file.read()));
    }

    private void offerImport(Library.StoredWorkshop read) {
        var title = read.workshop().details().title();
        context.dialogs()
                .show(
                        context.text("home.offer_title", title),
                        preview(read.workshop()),
                        List.of(new Dialogs.Choice(context.text("home.offer_yes"), () -> add(read))));
    }

    private Node preview(Workshop workshop) {
        var details = workshop.details();
        var formats = new DateTimeFormats(context.messages().locale());
        var lines = Widgets.column(6);
        details.plannedStart()
                .ifPresent(start -> lines.getChildren()
                        .add(Widgets.wrapped(formats.format(start.toLocalDate()) + " · "
                                + workshop.programme().title())));
        if (!details.organisation().isBlank()) {
            lines.getChildren().add(Widgets.wrapped(details.organisation()));
        }
        lines.getChildren()
                .addAll(
                        Widgets.wrapped(context.text(
                                "home.offer_contents",
                                workshop.participants().size(),
                                workshop.cards().size(),
                                workshop.actions().size())),
                        context.wrapped("home.offer_copy", "muted"));
        return lines;
    }

    private void add(Library.StoredWorkshop read) {
        context.runInBackground(
                () -> {
                    library.add(read.workshop(), read.journal());
                    return read.workshop().details().title();
                },
                title -> {
                    context.toasts().showSuccess(context.text("home.imported", title));
                    onImported.run();
                });
    }

    private void offerExisting(Library.WorkshopSummary existing, boolean isSame) {
        var row = model.rows(List.of(existing), true).getFirst();
        context.dialogs()
                .show(
                        context.text("home.here_title", existing.title()),
                        Widgets.column(
                                6,
                                context.wrapped(isSame ? "home.here_same" : "home.here_differs"),
                                context.wrapped("home.here_text", "muted")),
                        List.of(new Dialogs.Choice(
                                context.text("home.here_open"), () -> row.go().open(context.navigator(), row.id()))));
    }
}
