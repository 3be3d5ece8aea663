package org.commonground.drawing.chart;

import org.commonground.i18n.Messages;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.VotedOn;

/** What a vote is about, in words for the room view and for ballots. */
public final class VoteSubject {

    private VoteSubject() {}

    /** “On the groups of: What will customers thank us for?”; "" for options, which say it themselves. */
    public static String of(Programme programme, VotedOn on, Messages messages) {
        var key = switch (on) {
            case VotedOn.Themes _ -> "drawing.ballot.on.themes";
            case VotedOn.CardsOf _ -> "drawing.ballot.on.cards";
            case VotedOn.ColumnsOf _ -> "drawing.ballot.on.columns";
            case VotedOn.RowsOf _ -> "drawing.ballot.on.rows";
            case VotedOn.RowsToStart _ -> "drawing.ballot.on.rows_to_start";
            case VotedOn.StatementOf _ -> "drawing.ballot.on.statement";
            case VotedOn.Candidates _ -> "drawing.ballot.on.candidates";
            case VotedOn.Options _ -> "";
        };
        if (on instanceof VotedOn.Candidates) {
            return messages.get(key);
        }
        return on.sourceStep()
                .flatMap(programme::step)
                .map(step -> messages.get(key, step.prompt()))
                .orElse("");
    }
}
