package org.commonground.ui.board;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The selected cards, in reading order, and the active card, which has the keyboard focus.
 *
 * @param active the id of the active card
 * @param anchor the card at which a range selected with Shift begins
 */
record Selection(Optional<String> active, Optional<String> anchor, Set<String> selected) {

    static final Selection NONE = new Selection(Optional.empty(), Optional.empty(), Set.of());

    Selection {
        selected = Collections.unmodifiableSet(new LinkedHashSet<>(selected));
    }

    /** Selects and activates only this card. */
    static Selection only(String id) {
        return new Selection(Optional.of(id), Optional.of(id), Set.of(id));
    }

    /** Selects every card of the board; the active card stays the same. */
    Selection selectingAll(List<String> order) {
        return new Selection(active, anchor, new LinkedHashSet<>(order));
    }

    /** Selects or deselects a card, and makes it active. */
    Selection toggling(String id) {
        var now = new LinkedHashSet<>(selected);
        if (!now.remove(id)) {
            now.add(id);
        }
        return new Selection(Optional.of(id), Optional.of(id), now);
    }

    /** Selects one more card; the active card stays the same. */
    Selection adding(String id) {
        var now = new LinkedHashSet<>(selected);
        now.add(id);
        return new Selection(active, anchor, now);
    }

    /** Selects the range from the anchor to this card, in the order of the board. */
    Selection extendingTo(String id, List<String> order) {
        int from = order.indexOf(anchor.orElse(id));
        int to = order.indexOf(id);
        if (from < 0 || to < 0) {
            return only(id);
        }
        var range = order.subList(Math.min(from, to), Math.max(from, to) + 1);
        return new Selection(Optional.of(id), anchor.or(() -> Optional.of(id)), new LinkedHashSet<>(range));
    }

    /** Activates a card without selecting it. */
    Selection activating(String id) {
        return new Selection(Optional.of(id), Optional.of(id), selected);
    }

    /** Activates a card; the selected cards and the anchor of a range stay the same. */
    Selection withActive(String id) {
        return new Selection(Optional.of(id), anchor, selected);
    }

    /** Deselects all; the active card stays the same. */
    Selection clearing() {
        return new Selection(active, anchor, Set.of());
    }

    /** Without the cards that are no longer on the board. */
    Selection retaining(List<String> order) {
        if (selected.isEmpty() && active.isEmpty() && anchor.isEmpty()) {
            return this;
        }
        var there = new LinkedHashSet<>(order);
        var still = new LinkedHashSet<>(selected);
        still.retainAll(there);
        return new Selection(active.filter(there::contains), anchor.filter(there::contains), still);
    }

    /** The cards that an action applies to: the selected ones in the order of the board, or else the active one. */
    List<String> targets(List<String> order) {
        return selected.isEmpty()
                ? active.stream().toList()
                : order.stream().filter(selected::contains).toList();
    }
}
