package org.commonground.workshop;

import java.util.List;

/**
 * Values of {@link Item#place}. There are gaps between neighbours, so that a record can be moved between two others without changing them.
 */
public final class Places {

    /** Distance between records that were appended one after the other. */
    public static final long STEP = 1L << 20;

    private Places() {}

    /** The place for a record after the last one. */
    public static long end(List<? extends Item> ordered) {
        return ordered.isEmpty() ? STEP : ordered.getLast().place() + STEP;
    }
}
