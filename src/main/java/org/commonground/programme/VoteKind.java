package org.commonground.programme;

import java.util.List;
import java.util.Optional;

/** How a vote is given. */
public sealed interface VoteKind {

    /**
     * Each person has {@code perPerson} dots and puts at most {@code mostOnOne} on an item.
     *
     * @param perPerson 1 or more; 0 means a third of the items, rounded up
     */
    record Dots(int perPerson, int mostOnOne) implements VoteKind {

        /** The dots each person has when {@code items} are voted on. */
        public int each(int items) {
            return perPerson > 0 ? perPerson : (items + 2) / 3;
        }
    }

    /** Each item gets 1 to {@code labels.size()}; labels of the middle may be empty. */
    record Scale(List<String> labels) implements VoteKind {
        public Scale {
            labels = List.copyOf(labels);
        }

        public int size() {
            return labels.size();
        }
    }

    /**
     * Each person, or each side as one, shares out {@code total} points over the items.
     *
     * @param by who shares them out; a person where it is left out. A side's split is its own decision and nobody's vote: it is never
     *     sealed
     */
    record Points(int total, Optional<By> by) implements VoteKind {

        /** Who shares points out. */
        public enum By {
            PERSON,
            SIDE
        }

        /** Shared out by each person. */
        public Points(int total) {
            this(total, Optional.empty());
        }

        /** Whether each side agrees on its split, so that there is one vote a side. */
        public boolean bySide() {
            return by.filter(By.SIDE::equals).isPresent();
        }
    }

    /**
     * Fist of five: 0 to 5. A 0, 1 or 2 asks for the reservation in words. Everybody shows it at once, so it is never sealed: at the
     * keyboard the facilitator enters the hands, nobody votes there alone.
     */
    record Consent() implements VoteKind {}
}
