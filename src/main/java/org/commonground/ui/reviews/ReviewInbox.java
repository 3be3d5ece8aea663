package org.commonground.ui.reviews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final List<UndecidedFile> undecided = new ArrayList<>();

    ReviewInbox(Messages messages, LiveWorkshop live) {
        this.messages = messages;
        this.live = live;
    }

    /** A file that was read: a review, or the sentence that explains why it is not one. */
    record ReadFile(String name, Optional<ReviewFile.Content> content, String fault) {}

    /** A file that was not added automatically. @param arrival empty if the file could not be read */
    record UndecidedFile(Optional<IncomingReview> arrival, String sentence) {}

    /** Reads a review file, or all reviews in a saved mail. */
    List<ReadFile> read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            return List.of(fault(name, messages.get("reviews.folder")));
        }
        try {
            return found(name, ReviewMail.read(file));
        } catch (UnreadableReview e) {
            return List.of(fault(name, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return List.of(fault(name, messages.get("reviews.unreachable")));
        }
    }

    /** Reads the reviews that were copied from a mail. */
    List<ReadFile> readPasted(String text) {
        var name = messages.get("reviews.pasted");
        try {
            return found(name, ReviewMail.read(text));
        } catch (UnreadableReview e) {
            return List.of(fault(name, String.valueOf(e.getMessage())));
        }
    }

    private static List<ReadFile> found(String name, ReviewMail.Found found) {
        return Stream.concat(
                        found.reviews().stream().map(content -> new ReadFile(name, Optional.of(content), "")),
                        found.faults().stream().map(why -> fault(name, why)))
                .toList();
    }

    private static ReadFile fault(String name, String why) {
        return new ReadFile(name, Optional.empty(), why);
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
                                .orElseGet(() -> messages.get("reviews.unreadable", file.name(), file.fault()))));
            }
        }
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
        undecided.remove(letter);
    }

    /** Adds it beside the other reviews. */
    void add(UndecidedFile letter) {
        undecided.remove(letter);
        letter.arrival().ifPresent(arrival -> live.performUndoable(arrival.add(workshop(), live.pen())));
    }

    /** Replaces the review of the same person, or adds it if that one was deleted in the meantime. */
    void replace(UndecidedFile letter) {
        undecided.remove(letter);
        letter.arrival().ifPresent(arrival -> {
            boolean there = arrival.existing()
                    .flatMap(same -> workshop().find(Review.class, same.id()))
                    .isPresent();
            live.performUndoable(there ? arrival.replace(workshop()) : arrival.add(workshop(), live.pen()));
        });
    }

    private Workshop workshop() {
        return live.workshop();
    }
}
