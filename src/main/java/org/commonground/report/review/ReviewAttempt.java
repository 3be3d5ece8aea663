package org.commonground.report.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What one way to read a text finds. */
final class ReviewAttempt {
    private final Set<ReviewFile.Content> reviews = new LinkedHashSet<>();
    private final List<UnreadableReview> faults = new ArrayList<>();

    void add(Supplier<ReviewFile.Content> reader) {
        try {
            reviews.add(reader.get());
        } catch (UnreadableReview unreadable) {
            faults.add(unreadable);
        }
    }

    void addAll(ReviewAttempt other) {
        reviews.addAll(other.reviews);
        faults.addAll(other.faults);
    }

    List<ReviewFile.Content> intact() {
        return reviews.stream().filter(ReviewFile.Content::intact).toList();
    }

    int size() {
        return reviews.size() + faults.size();
    }

    /** The attempt that found most, with what is whole in the others; a spoilt copy of a whole review is none of its own. */
    static ReviewAttempt best(List<ReviewAttempt> attempts) {
        var most = attempts.stream()
                .max(Comparator.<ReviewAttempt>comparingInt(one -> one.intact().size())
                        .thenComparingInt(ReviewAttempt::size))
                .orElseGet(ReviewAttempt::new);
        var best = new ReviewAttempt();
        attempts.forEach(one -> best.reviews.addAll(one.intact()));
        var times = best.reviews.stream().map(one -> one.sent().at()).toList();
        most.reviews.stream().filter(one -> !times.contains(one.sent().at())).forEach(best.reviews::add);
        if (best.reviews.size() < most.size()) {
            best.faults.addAll(most.faults);
        }
        return best;
    }

    List<ReviewFile.Content> reviews() {
        return List.copyOf(reviews);
    }

    List<UnreadableReview> faults() {
        return List.copyOf(faults);
    }
}
