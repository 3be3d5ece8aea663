package org.commonground.workshop;

import org.commonground.programme.Side;

/**
 * What was typed into the capture line. A prefix decides the kind: {@code m:}, {@code i:}, {@code j:} a card of that side, {@code !} a
 * decision, {@code ?} a parked item, {@code =} a term, {@code >} an action. Without a prefix it is a card of the current side.
 *
 * <p>A text that begins with such characters is typed after a space or a backslash. The backslash is removed only before a prefix, so that
 * no other text loses a character. Texts are as typed, without white space at their ends; the operations check them.
 */
public sealed interface Capture {

    /** A card of a side. */
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
