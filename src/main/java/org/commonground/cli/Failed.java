package org.commonground.cli;

/** A command failed; the message is a sentence for the user. */
final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Failed(String message) {
        super(message);
    }
}
