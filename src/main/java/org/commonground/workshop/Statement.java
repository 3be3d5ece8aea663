package org.commonground.workshop;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence worded together.
 *
 * @param slots words by slot id; an empty slot is absent
 * @param earlier wordings before this one, oldest first
 */
public record Statement(String id, long place, String stepId, Map<String, String> slots, List<String> earlier)
        implements Item {

    public Statement {
        slots = Collections.unmodifiableMap(new TreeMap<>(slots));
        earlier = List.copyOf(earlier);
    }
}
