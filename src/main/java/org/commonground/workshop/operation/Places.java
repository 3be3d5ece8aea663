package org.commonground.workshop.operation;

import java.util.List;
import org.commonground.workshop.record.Item;

/**
 * Values of {@link Item#place}. There are gaps between neighbours, so that a record can be moved between two others without changing them.
 */
public final class Places {

    /** Distance between records that were appended one after the other. */
    public static final long GAP = 1L << 20;

    private Places() {}

    /** The place for a record after the last one. */
    static long afterLast(List<? extends Item> ordered) {
        return ordered.isEmpty() ? GAP : ordered.getLast().place() + GAP;
    }
}
