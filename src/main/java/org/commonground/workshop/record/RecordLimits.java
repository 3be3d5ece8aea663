package org.commonground.workshop.record;

import java.util.Map;
import org.commonground.programme.model.Limits;

/**
 * How many records of a kind a workshop holds at most, whichever way they come in. Far more than any room writes; without a limit a small
 * file could make pages and exports without end.
 */
public final class RecordLimits {

    /** The largest place in an order, either way from 0. Places leave gaps of thousands, so sums of them stay far from an overflow. */
    public static final long MAX_PLACE = 1L << 52;

    /** The most entries in one list or table of a record. */
    public static final int MAX_ENTRIES = 10_000;

    /** The most earlier texts that one card was merged from, and the most origins of one action. */
    public static final int MAX_ORIGINS = 200;

    /** The most cells in a row of a table. */
    public static final int MAX_CELLS = 100;

    private static final int MOST_OF_OTHERS = 1_000;

    private static final Map<Class<? extends Item>, Integer> MOST = Map.of(
            Details.class,
            1,
            RunSheet.class,
            1,
            LiveState.class,
            1,
            Series.class,
            1,
            Participant.class,
            Limits.MAX_PARTICIPANTS,
            Card.class,
            Limits.MAX_CARDS,
            Photo.class,
            Limits.MAX_PHOTOS,
            PhotoFile.class,
            Limits.MAX_PHOTOS);

    private RecordLimits() {}

    public static int most(Class<? extends Item> kind) {
        return MOST.getOrDefault(kind, MOST_OF_OTHERS);
    }
}
