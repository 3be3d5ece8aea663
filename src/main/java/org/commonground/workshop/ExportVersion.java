package org.commonground.workshop;

import java.time.Instant;
import java.util.List;

/**
 * A plan that went out.
 *
 * @param place its number, from 1
 * @param contentHash SHA-256 of what it said, hexadecimal
 */
public record ExportVersion(String id, long place, Instant at, List<String> formats, String contentHash)
        implements Item {
    public ExportVersion {
        formats = List.copyOf(formats);
    }
}
