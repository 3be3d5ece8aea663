package org.commonground.workshop.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence that was written together.
 *
 * @param slots words by slot id, without empty slots
 * @param earlier earlier wordings, oldest first
 */
public record Statement(String id, long place, String stepId, Map<String, String> slots, List<String> earlier)
        implements Item {

    public Statement {
        slots = Collections.unmodifiableMap(new TreeMap<>(slots));
        earlier = List.copyOf(earlier);
    }
}
