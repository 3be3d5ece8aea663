package org.commonground.programme.model;

import java.util.List;
import java.util.Optional;

/** How people vote. */
public sealed interface VoteKind {

    /**
     * Each person has {@code perPerson} dots and puts at most {@code mostOnOne} on an item.
     *
     * @param perPerson 1 to 100; 0 means a third of the number of items, rounded up
     */
    record Dots(int perPerson, int mostOnOne) implements VoteKind {

        /** The number of dots of each person if there are {@code items} items. */
        public int dotsPerPerson(int items) {
            return perPerson > 0 ? perPerson : (items + 2) / 3;
        }
    }

    /** Each item gets a value from 1 to {@code labels.size()}. Labels between the first and the last may be empty. */
    record Scale(List<String> labels) implements VoteKind {
        public Scale {
            labels = List.copyOf(labels);
        }

        public int size() {
            return labels.size();
        }
    }

    /**
     * Each person, or each side together, distributes {@code total} points over the items.
     *
     * @param by who distributes the points; each person if empty. The split of a side is a joint decision and not anybody's vote, so it is
     *     never sealed
     */
    record Points(int total, Optional<SharedBy> by) implements VoteKind {

        /** Who distributes points. */
        public enum SharedBy {
            PERSON,
            SIDE
        }

        /** Points distributed by each person. */
        public Points(int total) {
            this(total, Optional.empty());
        }

        /** Whether each side gives one joint split instead of one vote per person. */
        public boolean bySide() {
            return by.filter(SharedBy.SIDE::equals).isPresent();
        }
    }

    /**
     * Fist of five: 0 to 5 fingers. People who show 0, 1 or 2 are asked for their reservation. Everybody shows the hand at the same time,
     * so it is never sealed; the facilitator enters the counts.
     */
    record Consent() implements VoteKind {}

    /**
     * Each person puts all items in order: 1 is the first, and each number up to the number of items is given once. There are 2 to
     * {@link Limits#MAX_RANKED} items.
     */
    record Ranking() implements VoteKind {}
}
