package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.List;
import org.commonground.live.BallotBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.ui.kit.Sentences;
import org.commonground.workshop.Refused;
import org.commonground.workshop.SlipReader;
import org.commonground.workshop.Voters;

/**
 * Reads paper ballots, one per line. Ballots that can be read go into the box and disappear from the screen; the others stay, with the
 * reason.
 */
final class PaperEntry {

    private final LiveWorkshop live;
    private final Sentences sentences;
    private final BallotBox box;
    private final SlipReader reader;

    /** @param left the lines that could not be read, as they were typed @param faults the reasons, one sentence per line */
    record Taken(int taken, String left, List<String> faults) {}

    PaperEntry(LiveWorkshop live, Sentences sentences, BallotBox box) {
        this.live = live;
        this.sentences = sentences;
        this.box = box;
        reader = new SlipReader(box.ballot(), box.prediction().isPresent());
    }

    Taken takeIn(String text) {
        var left = new ArrayList<String>();
        var faults = new ArrayList<String>();
        int taken = 0;
        for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
            try {
                take(line);
                taken++;
            } catch (Refused refused) {
                left.add(line);
                faults.add(sentences.of(refused));
            }
        }
        return new Taken(taken, String.join("\n", left), faults);
    }

    private void take(String line) {
        var read = reader.read(line);
        var side = read.answer().side();
        int most = Voters.most(live.workshop(), box.ballot(), side);
        if (!live.workshop().participants().isEmpty() && box.voted(side) >= most) {
            throw new Refused(Refused.Reason.SIDE_HAS_VOTED, most);
        }
        live.cast(new BallotBox.Vote(read.answer(), read.prediction(), true));
    }
}
