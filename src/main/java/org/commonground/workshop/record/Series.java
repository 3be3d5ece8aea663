package org.commonground.workshop.record;

import java.util.Optional;

/**
 * The position of the workshop in a series of one organisation. There is at most one in each workshop.
 *
 * @param seriesId shared by the workshops of the series
 * @param number number within the series, from 1
 * @param previousWorkshop id of the previous workshop
 */
public record Series(String id, String seriesId, String title, int number, Optional<String> previousWorkshop)
        implements Item {
    @Override
    public long place() {
        return number;
    }
}
