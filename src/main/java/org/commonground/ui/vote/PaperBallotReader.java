package org.commonground.ui.vote;

import java.util.ArrayList;
import java.util.List;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.FailureMessages;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.SlipReader;
import org.commonground.workshop.operation.Voters;
import org.commonground.workshop.record.SideLetters;

/**
 * Reads paper ballots, one per line. Ballots that can be read go into the box and disappear from the screen; the others stay, with the
 * reason.
 */
final class PaperBallotReader {

    private final LiveWorkshop live;
    private final FailureMessages failureMessages;
    private final BallotBox box;
    private final SlipReader reader;

    /** @param unreadable the lines that could not be read, as they were typed @param faults the reasons, one sentence per line */
    record Taken(String unreadable, List<String> faults) {}

    PaperBallotReader(LiveWorkshop live, FailureMessages failureMessages, BallotBox box) {
        this.live = live;
        this.failureMessages = failureMessages;
        this.box = box;
        reader = new SlipReader(
                box.ballot(),
                box.prediction().isPresent(),
                SideLetters.of(live.workshop().details()));
    }

    Taken takeIn(String text) {
        var left = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
            try {
                castLine(line);
            } catch (InvalidInput refused) {
                left.add(line);
                faults.add(failureMessages.describe(refused));
            }
        }
        return new Taken(String.join("\n", left), faults);
    }

    private void castLine(String line) {
        var read = reader.read(line);
        var side = read.answer().side();
        int most = Voters.maxVotes(live.workshop(), box.ballot(), side);
        if (!live.workshop().participants().isEmpty() && box.voteCount(side) >= most) {
            throw new InvalidInput(InvalidInput.Reason.SIDE_HAS_VOTED, most);
        }
        live.castVote(new BallotBox.Vote(read.answer(), read.prediction(), true));
    }
}
