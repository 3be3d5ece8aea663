package org.commonground.drawing.chart;

import org.commonground.i18n.Messages;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.VotedOn;

/** What a vote is about, in words for the room view and for ballots. */
public final class VoteSubject {

    private VoteSubject() {}

    /** “On the groups of: What will customers thank us for?”; "" for options, which say it themselves. */
    public static String of(Programme programme, VotedOn on, Messages messages) {
        return switch (on) {
            case VotedOn.Themes _ -> ofStep("drawing.ballot.on.themes", programme, on, messages);
            case VotedOn.CardsOf _ -> ofStep("drawing.ballot.on.cards", programme, on, messages);
            case VotedOn.ColumnsOf _ -> ofStep("drawing.ballot.on.columns", programme, on, messages);
            case VotedOn.RowsOf _ -> ofStep("drawing.ballot.on.rows", programme, on, messages);
            case VotedOn.RowsToStart _ -> ofStep("drawing.ballot.on.rows_to_start", programme, on, messages);
            case VotedOn.StatementOf _ -> ofStep("drawing.ballot.on.statement", programme, on, messages);
            case VotedOn.Candidates _ -> messages.get("drawing.ballot.on.candidates");
            case VotedOn.Options _ -> "";
        };
    }

    private static String ofStep(String key, Programme programme, VotedOn on, Messages messages) {
        return on.sourceStep()
                .flatMap(programme::step)
                .map(step -> messages.get(key, step.prompt()))
                .orElse("");
    }
}
