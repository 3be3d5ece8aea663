package org.commonground.workshop.record;

import java.time.Instant;
import java.util.List;

/**
 * A version of the plan that was exported.
 *
 * @param place version number, from 1
 * @param contentHash SHA-256 of its contents, hexadecimal
 */
public record ExportVersion(String id, long place, Instant at, List<String> formats, String contentHash)
        implements Item {
    public ExportVersion {
        formats = List.copyOf(formats);
    }
}
