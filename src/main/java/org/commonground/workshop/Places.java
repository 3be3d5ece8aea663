package org.commonground.workshop;

import java.util.List;

/** Places leave room between neighbours, so that a record can be put between two others without touching them. */
public final class Places {

    /** Distance between neighbours that were appended. */
    public static final long STEP = 1L << 20;

    private Places() {}

    /** The place after the last. */
    public static long end(List<? extends Item> ordered) {
        return ordered.isEmpty() ? STEP : ordered.getLast().place() + STEP;
    }
}
