package org.commonground.cli;

/** A command that could not do what was asked; the message is a sentence for people. */
final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Failed(String message) {
        super(message);
    }
}
