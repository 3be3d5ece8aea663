package org.commonground.workshop;

import java.util.Optional;

/**
 * The workshop's place in a series of one organisation. There is at most one in each workshop.
 *
 * @param seriesId shared by the workshops of the series
 * @param number from 1
 * @param previousWorkshop id of the workshop before
 */
public record Series(String id, String seriesId, String title, int number, Optional<String> previousWorkshop)
        implements Item {
    @Override
    public long place() {
        return number;
    }
}
