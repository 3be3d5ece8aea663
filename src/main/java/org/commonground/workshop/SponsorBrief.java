package org.commonground.workshop;

import org.commonground.programme.Side;

/** What a sponsor answered before the day. Private to the facilitator; any answer may be empty. */
public record SponsorBrief(
        String id, long place, Side side, String success, String offLimits, String maySpend, String whoDecides)
        implements Item {}
