package org.commonground.workshop;

import org.commonground.programme.Side;

/**
 * What a line typed into the capture line is. A prefix says it: {@code m:}, {@code i:}, {@code j:} a card of that side, {@code !} a
 * decision, {@code ?} something to park, {@code =} a term, {@code >} an action; without one it is a card of the current side.
 *
 * <p>For a line that really begins so, a space or a backslash comes first. The backslash is taken away only where a prefix follows,
 * so that no other text loses a letter. Texts come as typed, without white space at their ends; the operations check them.
 */
public sealed interface Capture {

    /** A card. */
    record Said(Side side, String text) implements Capture {}

    /** {@code ! We keep one consent record}. */
    record Decided(String text) implements Capture {}

    /** {@code ? Agency contract}: parked by the current side. */
    record Parked(Side side, String text) implements Capture {}

    /** {@code = CRM: customer relationship management}, split at the first colon or equals sign; the meaning may be empty. */
    record Called(String word, String meaning) implements Capture {}

    /** {@code > Swap two analysts}. */
    record ToDo(String title) implements Capture {}
}
