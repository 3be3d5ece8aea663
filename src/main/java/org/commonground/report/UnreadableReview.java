package org.commonground.report;

/** A review file that is refused whole. The message is a sentence for people: the place and the reason. */
public final class UnreadableReview extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableReview(String place, String reason) {
        super((place.isEmpty() ? "" : place + ": ") + reason + ".");
    }
}
