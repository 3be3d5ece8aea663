package org.commonground.ui.board;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cards are chosen, in the order in which they stand, and which one the keyboard is on.
 *
 * @param active the card the keyboard is on
 * @param anchor where a range with Shift begins
 */
public record Selection(Optional<String> active, Optional<String> anchor, Set<String> chosen) {

    public static final Selection NONE = new Selection(Optional.empty(), Optional.empty(), Set.of());

    public Selection {
        chosen = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(chosen));
    }

    /** Only this card. */
    public static Selection only(String id) {
        return new Selection(Optional.of(id), Optional.of(id), Set.of(id));
    }

    /** Every card of the board; the keyboard stays where it is. */
    public Selection all(List<String> order) {
        return new Selection(active, anchor, new LinkedHashSet<>(order));
    }

    /** Takes a card in or out. */
    public Selection toggled(String id) {
        var now = new LinkedHashSet<>(chosen);
        if (!now.remove(id)) {
            now.add(id);
        }
        return new Selection(Optional.of(id), Optional.of(id), now);
    }

    /** From the anchor to this card, in the order of the board. */
    public Selection extendedTo(String id, List<String> order) {
        int from = order.indexOf(anchor.orElse(id));
        int to = order.indexOf(id);
        if (from < 0 || to < 0) {
            return only(id);
        }
        var range = order.subList(Math.min(from, to), Math.max(from, to) + 1);
        return new Selection(Optional.of(id), anchor.or(() -> Optional.of(id)), new LinkedHashSet<>(range));
    }

    /** The keyboard goes to a card without choosing it. */
    public Selection at(String id) {
        return new Selection(Optional.of(id), Optional.of(id), chosen);
    }

    /** The keyboard goes to a card; what is chosen stays, and a range with Shift begins where it began. */
    Selection keyboardAt(String id) {
        return new Selection(Optional.of(id), anchor, chosen);
    }

    /** Nothing chosen; the keyboard stays where it is. */
    public Selection cleared() {
        return new Selection(active, anchor, Set.of());
    }

    /** Without the cards that are no longer on the board. */
    public Selection on(List<String> order) {
        if (chosen.isEmpty() && active.isEmpty() && anchor.isEmpty()) {
            return this;
        }
        var there = new LinkedHashSet<>(order);
        var still = new LinkedHashSet<>(chosen);
        still.retainAll(there);
        return new Selection(active.filter(there::contains), anchor.filter(there::contains), still);
    }

    /** What an action is about: the chosen cards as they stand, or else the one the keyboard is on. */
    public List<String> meant(List<String> order) {
        return chosen.isEmpty()
                ? active.stream().toList()
                : order.stream().filter(chosen::contains).toList();
    }
}
