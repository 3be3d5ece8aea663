package org.commonground.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.SearchText;

/**
 * A review that has just been read, classified before it is imported.
 *
 * @param existing the review of the same person that is here already
 * @param outdated whether an older version of the plan was read than the one that went out last
 */
public record IncomingReview(Review.Sent sent, Kind kind, Optional<Review> existing, boolean outdated) {

    /** What it is, in the order in which it is asked: what holds first counts. */
    public enum Kind {
        /** Of another workshop; cannot be taken in. */
        FOREIGN,
        /** Here already, to the letter. */
        REPEATED,
        /** Not as the page saved it, or about actions that the plan never had. */
        ALTERED,
        /** Of a version of the plan that this workshop never sent out. */
        UNKNOWN_VERSION,
        /** Saved later than the one of the same person that is here. */
        NEWER,
        /** Saved before the one of the same person that is here. */
        OLDER,
        /** Saved at the same instant as the one of the same person that is here, and not the same. */
        SAME_TIME,
        /** It can be imported without a question. */
        FRESH
    }

    /**
     * Classifies a review.
     *
     * @param asOf the workshop as it was when its plan went out as that version, where that is known
     * @param intact whether the file was as the page had saved it
     */
    public static IncomingReview of(
            Workshop workshop, LongFunction<Optional<Workshop>> asOf, Review.Sent sent, boolean intact) {
        var same = workshop.all(Review.class).stream()
                .filter(review -> samePerson(review.sent(), sent))
                .reduce((first, last) -> last);
        return new IncomingReview(
                sent, kind(workshop, asOf, sent, intact, same), same, sent.plan() < PlanVersions.lastVersion(workshop));
    }

    /** The sentence that says what it is, as a key of the texts: {0} the file, {1} the reviewer, {2} the version. */
    public String messageKey() {
        return "reviews.arrived." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is imported without a question. */
    public boolean isImportedDirectly() {
        return kind == Kind.FRESH;
    }

    /** Whether it may be imported once somebody confirms it. */
    public boolean mayBeImported() {
        return kind != Kind.FOREIGN && kind != Kind.REPEATED;
    }

    /** Adds it to those that are here. */
    public Change add(Workshop workshop, IdsAndClock idsAndClock) {
        return Reviews.add(workshop, idsAndClock, sent, kind == Kind.ALTERED);
    }

    /** Puts it in the place of the one of the same person. @throws java.util.NoSuchElementException if there is none */
    public Change replace(Workshop workshop) {
        return Reviews.replace(workshop, existing.orElseThrow().id(), sent, kind == Kind.ALTERED);
    }

    private static Kind kind(
            Workshop workshop,
            LongFunction<Optional<Workshop>> asOf,
            Review.Sent sent,
            boolean intact,
            Optional<Review> same) {
        if (!sent.workshop().equals(workshop.id())) {
            return Kind.FOREIGN;
        }
        if (workshop.all(Review.class).stream().anyMatch(review -> review.sent().equals(sent))) {
            return Kind.REPEATED;
        }
        if (sent.plan() > PlanVersions.lastVersion(workshop)) {
            return intact ? Kind.UNKNOWN_VERSION : Kind.ALTERED;
        }
        if (!intact || hasUnknownActions(workshop, asOf.apply(sent.plan()), sent)) {
            return Kind.ALTERED;
        }
        return same.map(review -> byTime(sent.at().compareTo(review.sent().at())))
                .orElse(Kind.FRESH);
    }

    private static Kind byTime(int comparison) {
        return comparison < 0 ? Kind.OLDER : comparison > 0 ? Kind.NEWER : Kind.SAME_TIME;
    }

    /** Where the plan of then is not known, an action that is gone may have been in it. */
    private static boolean hasUnknownActions(Workshop workshop, Optional<Workshop> then, Review.Sent sent) {
        return then.isPresent()
                && sent.remarks().stream()
                        .map(Review.Remark::actionId)
                        .anyMatch(id -> workshop.find(Action.class, id).isEmpty()
                                && then.get().find(Action.class, id).isEmpty());
    }

    private static boolean samePerson(Review.Sent one, Review.Sent other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(Review.Sent sent) {
        return SearchText.fold(sent.reviewer().strip().replaceAll("\\s+", " "));
    }
}
