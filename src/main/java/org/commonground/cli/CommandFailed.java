package org.commonground.cli;

/** A command failed; the message is a sentence for the user. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommandFailed(String message) {
        super(message);
    }
}
