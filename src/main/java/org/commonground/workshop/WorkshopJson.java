package org.commonground.workshop;

import org.commonground.json.Json;
import org.commonground.programme.StepKind;
import org.commonground.programme.VoteKind;
import org.commonground.programme.VotedOn;

/** The one codec of a workshop's records: journal, JSON columns and workshop file are all written with it. */
public final class WorkshopJson {

    public static final Json CODEC =
            new Json(Item.class, StepKind.class, VotedOn.class, VoteKind.class, RegisterRow.Cell.class);

    private WorkshopJson() {}
}
