package org.commonground.report.review;

/** A review file is invalid and was not imported. The message is a sentence for the user: the place and the reason. */
public final class UnreadableReview extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableReview(String place, String reason) {
        super((place.isEmpty() ? "" : place + ": ") + reason + ".");
    }
}
