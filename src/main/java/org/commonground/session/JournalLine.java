package org.commonground.session;

import java.time.Instant;
import java.util.OptionalLong;
import org.commonground.workshop.Change;

/**
 * A change as it is stored.
 *
 * @param seq from 1, without gaps within a workshop
 * @param undoes the line that this one reverses: an undo refers to the undone line, a redo to the undo
 * @param undoable false for what is saved but never undone: the current step, the clock, what is shown, a ballot's life
 */
public record JournalLine(long seq, Instant at, OptionalLong undoes, boolean undoable, Change change) {}
