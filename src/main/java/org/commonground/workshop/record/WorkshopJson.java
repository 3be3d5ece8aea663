package org.commonground.workshop.record;

import org.commonground.json.Json;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;

/** The JSON codec for the records of a workshop, used for the journal, JSON columns and the workshop file. */
public final class WorkshopJson {

    public static final Json CODEC =
            new Json(Item.class, StepKind.class, VotedOn.class, VoteKind.class, RegisterRow.Cell.class);

    private WorkshopJson() {}
}
