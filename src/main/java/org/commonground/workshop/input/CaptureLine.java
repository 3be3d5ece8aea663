package org.commonground.workshop.input;

import org.commonground.programme.model.Side;

/**
 * What was typed into the capture line. A prefix decides the kind: {@code m:}, {@code i:}, {@code j:} a card of that side, {@code !} a
 * decision, {@code ?} a parked item, {@code =} a term, {@code >} an action. Without a prefix it is a card of the current side.
 *
 * <p>A text that begins with such characters is typed after a space or a backslash. The backslash is removed only before a prefix, so that
 * no other text loses a character. Texts are as typed, without white space at their ends; the operations check them.
 */
public sealed interface CaptureLine {

    record NewCard(Side side, String text) implements CaptureLine {}

    /** {@code ! We keep one consent record}. */
    record NewDecision(String text) implements CaptureLine {}

    /** {@code ? Agency contract}: parked by the current side. */
    record NewParkedItem(Side side, String text) implements CaptureLine {}

    /** {@code = CRM: customer relationship management}, split at the first colon or equals sign; the meaning may be empty. */
    record NewTerm(String word, String meaning) implements CaptureLine {}

    /** {@code > Swap two analysts}. */
    record NewAction(String title) implements CaptureLine {}
}
