package org.commonground.ui.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.operation.Voters;
import org.commonground.workshop.record.Ballot;

/**
 * Voting at the keyboard, one person after the other: first the side, then the ballot, then the prediction for the other side where the
 * ballot has one. Enter casts the vote and clears the screen. A vote that was not cast is wiped when the person leaves.
 */
final class BoothModel {

    /** What the screen asks for now. */
    private enum Stage {
        SIDE,
        ANSWER,
        PREDICTION
    }

    private final LiveWorkshop live;
    private final Messages messages;
    private final BallotBox box;
    private Stage stage = Stage.SIDE;
    private Side side = Side.JOINT;
    private BoothBallot sheet;
    private Optional<BoothBallot> ownAnswer = Optional.empty();
    private boolean warnedIncomplete;
    private String message = "";

    /** @param box the box of the open ballot */
    BoothModel(LiveWorkshop live, Messages messages, BallotBox box) {
        this.live = live;
        this.messages = messages;
        this.box = box;
        sheet = emptyBallot();
    }

    private BoothBallot emptyBallot() {
        return new BoothBallot(box.ballot(), labels());
    }

    private List<String> labels() {
        return switch (box.ballot().kind()) {
            case VoteKind.Scale scale -> scale.labels();
            case VoteKind.Dots _, VoteKind.Points _, VoteKind.Consent _, VoteKind.Ranking _ -> List.of();
        };
    }

    Ballot ballot() {
        return box.ballot();
    }

    BoothBallot sheet() {
        return sheet;
    }

    /** Why the last key had no effect, or the result of it; may be empty. */
    String message() {
        return message;
    }

    /** The side of the voter, once it is chosen. */
    Optional<Side> side() {
        return stage == Stage.SIDE ? Optional.empty() : Optional.of(side);
    }

    /** The question that is shown now. */
    String question() {
        return switch (stage) {
            case SIDE -> messages.get("booth.which_side");
            case ANSWER -> ballot().question();
            case PREDICTION -> messages.get("booth.what_will_they_say", name(side.other()));
        };
    }

    /** The text for a screen reader: the effect of the last key, the line with the cursor, and the keys that work now. */
    String screenReaderText() {
        var line = stage == Stage.SIDE ? "" : sheet.screenReaderText();
        return Stream.of(message, line, question(), keyHint())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The keys that work now, in one line. */
    String keyHint() {
        if (stage == Stage.SIDE) {
            return messages.get("booth.keys.side");
        }
        return switch (ballot().kind()) {
            case VoteKind.Dots dots ->
                messages.get("booth.keys.dots", sheet.remaining().orElse(0));
            case VoteKind.Points points ->
                messages.get(
                        "booth.keys.points",
                        3,
                        3 * sheet.pointsPerDigit(),
                        sheet.pointsPerArrow(),
                        sheet.remaining().orElse(0));
            case VoteKind.Scale scale ->
                messages.get(
                        sheet.isSingleQuestion() ? "booth.keys.choose" : "booth.keys.rate", 1, ballot().highestValue());
            case VoteKind.Ranking ranking -> messages.get("booth.keys.ranking", 1, ballot().highestValue());
            case VoteKind.Consent consent -> throw new IllegalStateException("Never at the keyboard alone");
        };
    }

    /** The meaning of the two ends of a scale; empty where nothing is rated. */
    String scaleEnds() {
        if (stage == Stage.SIDE || sheet.isSingleQuestion() || !(ballot().kind() instanceof VoteKind.Scale scale)) {
            return "";
        }
        var ends = new ArrayList<String>();
        for (int i = 0; i < scale.size(); i++) {
            if (!scale.labels().get(i).isEmpty()) {
                ends.add((i + 1) + " " + scale.labels().get(i));
            }
        }
        return String.join("  ·  ", ends);
    }

    String name(Side of) {
        return live.workshop().details().nameOf(of, messages.get("side.joint"));
    }

    private boolean hasPeople() {
        return !live.workshop().participants().isEmpty();
    }

    /** Chooses the side (keys M, I and J). */
    void chooseSide(Side of) {
        message = "";
        if (stage != Stage.SIDE || !ballot().voters().contains(of)) {
            return;
        }
        int most = Voters.maxVotes(live.workshop(), ballot(), of);
        if (hasPeople() && box.voteCount(of) >= most) {
            message = messages.get(most == 0 ? "booth.nobody" : "booth.all_voted", name(of), most);
            return;
        }
        side = of;
        sheet = emptyBallot();
        stage = Stage.ANSWER;
    }

    /** A digit that completes the answer moves on to the prediction, so that nobody presses Enter after half a ballot. */
    void typeDigit(int digit) {
        if (!beginEdit()) {
            return;
        }
        if (!sheet.typeDigit(digit)) {
            message = messages.get("booth.no_such_key");
        } else if (sheet.missingCount() < 0) {
            message = messages.get("booth.too_much", -sheet.missingCount());
        } else if (sheet.missingCount() == 0 && predictsNext()) {
            predict();
        }
    }

    private boolean predictsNext() {
        return stage == Stage.ANSWER && box.prediction().isPresent() && side != Side.JOINT;
    }

    private void predict() {
        ownAnswer = Optional.of(sheet);
        sheet = emptyBallot();
        warnedIncomplete = false;
        message = messages.get("booth.answered");
        stage = Stage.PREDICTION;
    }

    void addDot() {
        if (beginEdit() && !sheet.addDot()) {
            message = messages.get("booth.no_dot");
        }
    }

    void move(int by) {
        if (beginEdit()) {
            sheet.move(by);
        }
    }

    void change(int by) {
        if (beginEdit()) {
            sheet.change(by);
        }
    }

    /** Undoes the last key. In an empty prediction it goes back to the answer. */
    void erase() {
        if (!beginEdit()) {
            return;
        }
        if (stage == Stage.PREDICTION && sheet.isBlank()) {
            sheet = ownAnswer.orElseThrow();
            ownAnswer = Optional.empty();
            stage = Stage.ANSWER;
        }
        sheet.erase();
    }

    private boolean beginEdit() {
        message = "";
        warnedIncomplete = false;
        return stage != Stage.SIDE;
    }

    /**
     * Enter casts the vote. If something is missing, the first Enter reports it and the second one casts the vote anyway; a ranking has to
     * be whole.
     */
    void cast() {
        if (stage == Stage.SIDE) {
            return;
        }
        int missing = sheet.missingCount();
        if (missing < 0) {
            message = messages.get("booth.too_much", -missing);
            return;
        }
        if (missing > 0 && ballot().kind() instanceof VoteKind.Ranking) {
            message = messages.get("booth.unranked", missing);
            return;
        }
        if (missing > 0 && !warnedIncomplete) {
            warnedIncomplete = true;
            message = messages.get("booth.missing", missing);
            return;
        }
        if (predictsNext()) {
            predict();
            return;
        }
        var vote = new BallotBox.Vote(
                ownAnswer.orElse(sheet).toSlip(side), ownAnswer.map(own -> sheet.toSlip(side)), false);
        discardInput();
        message = messages.get("booth.cast");
        live.castVote(vote);
    }

    /** Clears everything that was not cast, because the voter has left. */
    void discardInput() {
        stage = Stage.SIDE;
        side = Side.JOINT;
        ownAnswer = Optional.empty();
        sheet = emptyBallot();
        warnedIncomplete = false;
        message = "";
    }
}
