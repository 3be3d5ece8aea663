package org.commonground.bench;

/** A part of the bench broke off; the message is a sentence for people. */
final class NotMeasured extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotMeasured(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
