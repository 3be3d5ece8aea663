package org.commonground.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.files.BoundedFiles;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.review.ReviewFile;
import org.commonground.report.review.ReviewMail;
import org.commonground.report.review.UnreadableReview;
import org.commonground.session.Library;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.shell.Session;

/** Opens files that the system hands over, after a double-click or as arguments of the start: workshops and reviews. */
record FileOpening(PageContext context, Library library, Session session, Window window) {

    /** The name of the format is within as many bytes. */
    private static final int BEGINNING = 200;

    /** Where the files are shown. */
    interface Window {
        /** Whether a file must not be opened now: in a rehearsal, or while people vote at this keyboard. */
        boolean isBusy();

        /** Asks whether to import a workshop. */
        void offerWorkshop(Path file);

        /** Opens the reviews of a workshop and adds those in the files. */
        void addReviews(String workshopId, List<Path> files);
    }

    /** What the files hold. */
    private static final class Sorted {
        private final List<Path> workshops = new ArrayList<>();
        private final List<Path> reviews = new ArrayList<>();
        /** The workshop of the first review. */
        private Optional<Library.WorkshopSummary> reviewed = Optional.empty();

        /** Why other files cannot be opened, as sentences. */
        private final List<String> faults = new ArrayList<>();
    }

    /**
     * Opens the reviews, otherwise offers the first workshop. A message names every file that is not shown, with the reason; none is shown
     * while a dialog is open or the window is busy.
     */
    void open(List<Path> files) {
        if (!files.isEmpty() && (context.dialogs().isOpen() || window.isBusy())) {
            files.forEach(file -> context.toasts().showFailure(context.text("opening.not_now", file.getFileName())));
            return;
        }
        context.runInBackground(() -> sort(files), this::show);
    }

    private Sorted sort(List<Path> files) {
        var sorted = new Sorted();
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            try {
                var beginning = new String(BoundedFiles.readBeginning(file, BEGINNING), StandardCharsets.UTF_8);
                if (beginning.contains(WorkshopFile.FORMAT)) {
                    sorted.workshops.add(file);
                } else if (beginning.contains(ReviewFile.FORMAT)) {
                    sortReview(file, name, sorted);
                } else {
                    sorted.faults.add(context.text("opening.neither", name));
                }
            } catch (UnreadableReview e) {
                sorted.faults.add(name + ": " + e.getMessage());
            } catch (IOException e) {
                sorted.faults.add(context.text("opening.unreachable", name));
            }
        }
        return sorted;
    }

    private void sortReview(Path file, String name, Sorted sorted) throws IOException {
        var id = ReviewMail.read(file).reviews().getFirst().sent().workshop();
        var workshop =
                library.list().stream().filter(one -> one.id().equals(id)).findFirst();
        if (workshop.isEmpty()) {
            sorted.faults.add(context.text("opening.stranger", name));
            return;
        }
        sorted.reviews.add(file);
        sorted.reviewed = sorted.reviewed.or(() -> workshop);
    }

    private void show(Sorted sorted) {
        sorted.faults.forEach(context.toasts()::showFailure);
        sorted.reviewed.ifPresent(workshop -> addReviews(workshop, sorted.reviews));
        var later = new ArrayList<>(sorted.workshops);
        if (sorted.reviewed.isEmpty() && !later.isEmpty()) {
            window.offerWorkshop(later.removeFirst());
        }
        later.forEach(file -> context.toasts().showFailure(context.text("opening.one_at_a_time", file.getFileName())));
    }

    /** Another workshop that is open is left only if the user agrees: the room may be looking at it. */
    private void addReviews(Library.WorkshopSummary workshop, List<Path> files) {
        session.liveWorkshop()
                .map(live -> live.workshop())
                .filter(open -> !open.id().equals(workshop.id()))
                .ifPresentOrElse(
                        open -> context.dialogs()
                                .confirm(
                                        context.text(
                                                "opening.leave_title",
                                                open.details().title()),
                                        context.text("opening.leave_text", workshop.title()),
                                        context.text("opening.leave_yes"),
                                        () -> {
                                            context.navigator().openHome();
                                            window.addReviews(workshop.id(), files);
                                        }),
                        () -> window.addReviews(workshop.id(), files));
    }
}
