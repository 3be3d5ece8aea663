package org.commonground.ui.reviews;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.plan.IncomingReview;
import org.commonground.report.review.ReviewFile;
import org.commonground.report.review.UnreadableReview;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Review;

/** Incoming review files. A file without problems is added at once; the others are kept until the user decides. */
final class ReviewInbox {

    private static final int PREFIX_LENGTH = 64;

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

    ReadFile read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            return new ReadFile(name, Optional.empty(), messages.get("reviews.folder"));
        }
        try {
            if (!startsLikeJson(file)) {
                return new ReadFile(name, Optional.empty(), messages.get("reviews.no_review"));
            }
            return new ReadFile(name, Optional.of(ReviewFile.read(file)), "");
        } catch (UnreadableReview e) {
            return new ReadFile(name, Optional.empty(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new ReadFile(name, Optional.empty(), messages.get("reviews.unreachable"));
        }
    }

    /** A file that does not begin like JSON is of another kind, and a position in it would not help anybody. */
    private static boolean startsLikeJson(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PREFIX_LENGTH), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading()
                    .startsWith("{");
        }
    }

    /** Reads a review that was copied from a mail. */
    ReadFile readPasted(String text) {
        var name = messages.get("reviews.pasted");
        try {
            return new ReadFile(name, Optional.of(ReviewFile.readWithin(text)), "");
        } catch (UnreadableReview e) {
            return new ReadFile(name, Optional.empty(), String.valueOf(e.getMessage()));
        }
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
