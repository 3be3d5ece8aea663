package org.commonground.ui.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.plan.Arrival;
import org.commonground.report.ReviewFile;
import org.commonground.report.UnreadableReview;
import org.commonground.words.Words;
import org.commonground.workshop.Review;
import org.commonground.workshop.Workshop;

/** Incoming review files. A file without problems is added at once; the others are kept until the user decides. */
final class Letters {

    private static final int BEGINNING = 64;

    private final Words words;
    private final LiveWorkshop live;
    private final List<Letter> undecided = new ArrayList<>();

    Letters(Words words, LiveWorkshop live) {
        this.words = words;
        this.live = live;
    }

    /** A file that was read: a review, or the sentence that explains why it is not one. */
    record Read(String name, Optional<ReviewFile.Content> content, String fault) {}

    /** A file that was not added automatically. @param arrival empty if the file could not be read */
    record Letter(Optional<Arrival> arrival, String sentence) {}

    Read read(Path file) {
        var name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            return new Read(name, Optional.empty(), words.get("reviews.folder"));
        }
        try {
            if (!beginsLikeJson(file)) {
                return new Read(name, Optional.empty(), words.get("reviews.no_review"));
            }
            return new Read(name, Optional.of(ReviewFile.read(file)), "");
        } catch (UnreadableReview e) {
            return new Read(name, Optional.empty(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Read(name, Optional.empty(), words.get("reviews.unreachable"));
        }
    }

    /** A file that does not begin like JSON is of another kind, and a position in it would not help anybody. */
    private static boolean beginsLikeJson(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading()
                    .startsWith("{");
        }
    }

    /** Reads a review that was copied from a mail. */
    Read readPasted(String text) {
        var name = words.get("reviews.pasted");
        try {
            return new Read(name, Optional.of(ReviewFile.readWithin(text)), "");
        } catch (UnreadableReview e) {
            return new Read(name, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** Adds the reviews without problems and keeps the others for a decision. @return the number of reviews that were added */
    int take(List<Read> read) {
        int taken = 0;
        for (var file : read) {
            var arrival = file.content().map(this::arrival);
            if (arrival.filter(Arrival::welcome).isPresent()) {
                live.perform(arrival.get().add(workshop(), live.pen()));
                taken++;
            } else {
                undecided.add(new Letter(
                        arrival,
                        arrival.map(a -> sentence(file.name(), a))
                                .orElseGet(() -> words.get("reviews.unreadable", file.name(), file.fault()))));
            }
        }
        return taken;
    }

    private Arrival arrival(ReviewFile.Content content) {
        return Arrival.of(workshop(), live::asOf, content.sent(), content.intact());
    }

    private String sentence(String file, Arrival arrival) {
        return words.get(
                arrival.key(), file, arrival.sent().reviewer(), arrival.sent().plan());
    }

    List<Letter> undecided() {
        return List.copyOf(undecided);
    }

    void leaveOut(Letter letter) {
        undecided.remove(letter);
    }

    /** Adds it beside the other reviews. */
    void add(Letter letter) {
        undecided.remove(letter);
        letter.arrival().ifPresent(arrival -> live.perform(arrival.add(workshop(), live.pen())));
    }

    /** Replaces the review of the same person, or adds it if that one was deleted in the meantime. */
    void replace(Letter letter) {
        undecided.remove(letter);
        letter.arrival().ifPresent(arrival -> {
            boolean there = arrival.same()
                    .flatMap(same -> workshop().find(Review.class, same.id()))
                    .isPresent();
            live.perform(there ? arrival.replace(workshop()) : arrival.add(workshop(), live.pen()));
        });
    }

    private Workshop workshop() {
        return live.workshop();
    }
}
