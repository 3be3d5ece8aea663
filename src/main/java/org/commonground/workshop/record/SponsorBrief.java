package org.commonground.workshop.record;

import org.commonground.programme.model.Side;

/** A sponsor's answers before the workshop. Private to the facilitator; every answer may be empty. */
public record SponsorBrief(
        String id, long place, Side side, String success, String offLimits, String maySpend, String whoDecides)
        implements Item {}
