package org.commonground.ui.reviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.plan.IncomingReview;
import org.commonground.report.review.ReviewFile;
import org.commonground.report.review.ReviewMail;
import org.commonground.report.review.UnreadableReview;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Review;

/** Incoming review files. A file without problems is added at once; the others are kept until the user decides. */
final class ReviewInbox {

    private final Messages messages;
    private final LiveWorkshop live;
    /** Keys of what is not decided, among the drafts: paths, one a line, and the text that was pasted last. */
    private static final String FILES = "draft.reviews.files";

    private static final String PASTED = "draft.reviews.pasted";

    private final List<UndecidedFile> undecided = new ArrayList<>();
    private String pasted = "";

    ReviewInbox(Messages messages, LiveWorkshop live) {
        this.messages = messages;
        this.live = live;
    }

    /** A file that was read: a review, or the sentence that explains why it is not one. @param path empty for what was pasted */
    record ReadFile(String name, String path, Optional<ReviewFile.Content> content, String fault) {}

    /** A file that was not added automatically. @param arrival empty if the file could not be read */
    record UndecidedFile(Optional<IncomingReview> arrival, String sentence, String path) {}

    /** Reads a review file, or all reviews in a saved mail. */
    List<ReadFile> read(Path file) {
        var name = String.valueOf(file.getFileName());
        var path = file.toAbsolutePath().toString();
        if (Files.isDirectory(file)) {
            return List.of(fault(name, path, messages.get("reviews.folder")));
        }
        try {
            return found(name, path, ReviewMail.read(file));
        } catch (UnreadableReview e) {
            return List.of(fault(name, path, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return List.of(fault(name, path, messages.get("reviews.unreachable")));
        }
    }

    /** Reads the reviews that were copied from a mail. */
    List<ReadFile> readPasted(String text) {
        var name = messages.get("reviews.pasted");
        pasted = text;
        try {
            return found(name, "", ReviewMail.read(text));
        } catch (UnreadableReview e) {
            return List.of(fault(name, "", String.valueOf(e.getMessage())));
        }
    }

    private static List<ReadFile> found(String name, String path, ReviewMail.Found found) {
        return Stream.concat(
                        found.reviews().stream().map(content -> new ReadFile(name, path, Optional.of(content), "")),
                        found.faults().stream().map(why -> fault(name, path, why)))
                .toList();
    }

    private static ReadFile fault(String name, String path, String why) {
        return new ReadFile(name, path, Optional.empty(), why);
    }

    /** The files that were not decided when the page was left. */
    List<Path> keptFiles() {
        return live.typedDraft(FILES).lines().map(Path::of).toList();
    }

    /** What was pasted and not decided when the page was left. */
    List<ReadFile> keptPaste() {
        var kept = live.typedDraft(PASTED);
        return kept.isEmpty() ? List.of() : readPasted(kept);
    }

    /** Shows again what was not decided when the page was left; what was taken in since is no question any more. */
    void acceptAgain(List<ReadFile> read) {
        accept(read.stream()
                .filter(file -> file.content()
                        .map(this::arrival)
                        .filter(arrival -> arrival.kind() == IncomingReview.Kind.REPEATED)
                        .isEmpty())
                .toList());
    }

    private void keepUndecided() {
        live.saveDraft(
                FILES,
                undecided.stream()
                        .map(UndecidedFile::path)
                        .filter(path -> !path.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n")));
        live.saveDraft(PASTED, undecided.stream().anyMatch(file -> file.path().isEmpty()) ? pasted : "");
    }

    /** Adds the reviews without problems and keeps the others for a decision. @return the number of reviews that were added */
    int accept(List<ReadFile> read) {
        int taken = 0;
        for (var file : read) {
            var arrival = file.content().map(this::arrival);
            if (arrival.filter(IncomingReview::isImportedDirectly).isPresent()) {
                live.performUndoable(arrival.get().add(workshop(), live.pen()));
                taken++;
            } else {
                undecided.add(new UndecidedFile(
                        arrival,
                        arrival.map(a -> sentence(file.name(), a))
                                .orElseGet(() -> messages.get("reviews.unreadable", file.name(), file.fault())),
                        file.path()));
            }
        }
        keepUndecided();
        return taken;
    }

    private IncomingReview arrival(ReviewFile.Content content) {
        return IncomingReview.of(workshop(), live::asOfVersion, content.sent(), content.intact());
    }

    private String sentence(String file, IncomingReview arrival) {
        return messages.get(
                arrival.messageKey(),
                file,
                arrival.sent().reviewer(),
                arrival.sent().plan());
    }

    List<UndecidedFile> undecided() {
        return List.copyOf(undecided);
    }

    void discard(UndecidedFile letter) {
        decided(letter);
    }

    /** Adds it beside the other reviews. */
    void add(UndecidedFile letter) {
        decided(letter);
        letter.arrival().ifPresent(arrival -> live.performUndoable(arrival.add(workshop(), live.pen())));
    }

    /** Replaces the review of the same person, or adds it if that one was deleted in the meantime. */
    void replace(UndecidedFile letter) {
        decided(letter);
        letter.arrival().ifPresent(arrival -> {
            boolean there = arrival.existing()
                    .flatMap(same -> workshop().find(Review.class, same.id()))
                    .isPresent();
            live.performUndoable(there ? arrival.replace(workshop()) : arrival.add(workshop(), live.pen()));
        });
    }

    private void decided(UndecidedFile letter) {
        undecided.remove(letter);
        keepUndecided();
    }

    private Workshop workshop() {
        return live.workshop();
    }
}
