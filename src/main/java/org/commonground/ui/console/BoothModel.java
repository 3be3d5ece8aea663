package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.live.BallotBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Voters;

/**
 * Voting at the keyboard, one person after the other: first the side, then the ballot, then the prediction for the other side where the
 * ballot has one. Enter casts the vote and clears the screen. A vote that was not cast is wiped when the person leaves.
 */
final class BoothModel {

    /** What the screen asks for now. */
    enum Stage {
        SIDE,
        ANSWER,
        PREDICTION
    }

    private final LiveWorkshop live;
    private final Words words;
    private final BallotBox box;
    private Stage stage = Stage.SIDE;
    private Side side = Side.JOINT;
    private BoothSheet sheet;
    private Optional<BoothSheet> answered = Optional.empty();
    private boolean askedTwice;
    private String message = "";

    /** @param box the box of the open ballot */
    BoothModel(LiveWorkshop live, Words words, BallotBox box) {
        this.live = live;
        this.words = words;
        this.box = box;
        sheet = blank();
    }

    private BoothSheet blank() {
        return new BoothSheet(box.ballot(), labels());
    }

    private List<String> labels() {
        return switch (box.ballot().kind()) {
            case VoteKind.Scale scale -> scale.labels();
            case VoteKind.Dots _, VoteKind.Points _, VoteKind.Consent _ -> List.of();
        };
    }

    Stage stage() {
        return stage;
    }

    Ballot ballot() {
        return box.ballot();
    }

    BoothSheet sheet() {
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
            case SIDE -> words.get("booth.which_side");
            case ANSWER -> ballot().question();
            case PREDICTION -> words.get("booth.what_will_they_say", name(side.other()));
        };
    }

    /** The text for a screen reader: the effect of the last key, the line with the cursor, and the keys that work now. */
    String heard() {
        var line = stage == Stage.SIDE ? "" : sheet.heard();
        return Stream.of(message, line, question(), keys())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The keys that work now, in one line. */
    String keys() {
        if (stage == Stage.SIDE) {
            return words.get("booth.keys.side");
        }
        return switch (ballot().kind()) {
            case VoteKind.Dots dots -> words.get("booth.keys.dots", sheet.left().orElse(0));
            case VoteKind.Points points ->
                words.get(
                        "booth.keys.points",
                        3,
                        3 * sheet.unit(),
                        sheet.nudge(),
                        sheet.left().orElse(0));
            case VoteKind.Scale scale ->
                words.get(sheet.single() ? "booth.keys.choose" : "booth.keys.rate", 1, ballot().highest());
            case VoteKind.Consent consent -> throw new IllegalStateException("Never at the keyboard alone");
        };
    }

    /** The meaning of the two ends of a scale; empty where nothing is rated. */
    String scale() {
        if (stage == Stage.SIDE || sheet.single() || !(ballot().kind() instanceof VoteKind.Scale scale)) {
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
        return live.workshop().details().nameOf(of, words.get("side.joint"));
    }

    private boolean anybodyKnown() {
        return !live.workshop().participants().isEmpty();
    }

    /** Chooses the side (keys M, I and J). */
    void pick(Side of) {
        message = "";
        if (stage != Stage.SIDE || !ballot().voters().contains(of)) {
            return;
        }
        int most = Voters.most(live.workshop(), ballot(), of);
        if (anybodyKnown() && box.voted(of) >= most) {
            message = words.get(most == 0 ? "booth.nobody" : "booth.all_voted", name(of), most);
            return;
        }
        side = of;
        sheet = blank();
        stage = Stage.ANSWER;
    }

    /** A digit that completes the answer moves on to the prediction, so that nobody presses Enter after half a ballot. */
    void digit(int digit) {
        if (!filling()) {
            return;
        }
        if (!sheet.digit(digit)) {
            message = words.get("booth.no_such_key");
        } else if (sheet.missing() < 0) {
            message = words.get("booth.too_much", -sheet.missing());
        } else if (sheet.missing() == 0 && predictsNext()) {
            predict();
        }
    }

    private boolean predictsNext() {
        return stage == Stage.ANSWER && box.prediction().isPresent() && side != Side.JOINT;
    }

    private void predict() {
        answered = Optional.of(sheet);
        sheet = blank();
        askedTwice = false;
        message = words.get("booth.answered");
        stage = Stage.PREDICTION;
    }

    void dot() {
        if (filling() && !sheet.dot()) {
            message = words.get("booth.no_dot");
        }
    }

    void move(int by) {
        if (filling()) {
            sheet.move(by);
        }
    }

    void change(int by) {
        if (filling()) {
            sheet.change(by);
        }
    }

    /** Undoes the last key. In an empty prediction it goes back to the answer. */
    void erase() {
        if (!filling()) {
            return;
        }
        if (stage == Stage.PREDICTION && sheet.isBlank()) {
            sheet = answered.orElseThrow();
            answered = Optional.empty();
            stage = Stage.ANSWER;
        }
        sheet.erase();
    }

    private boolean filling() {
        message = "";
        askedTwice = false;
        return stage != Stage.SIDE;
    }

    /** Enter casts the vote. If something is missing, the first Enter reports it and the second one casts the vote anyway. */
    void cast() {
        if (stage == Stage.SIDE) {
            return;
        }
        int missing = sheet.missing();
        if (missing < 0) {
            message = words.get("booth.too_much", -missing);
            return;
        }
        if (missing > 0 && !askedTwice) {
            askedTwice = true;
            message = words.get("booth.missing", missing);
            return;
        }
        if (predictsNext()) {
            predict();
            return;
        }
        var vote = new BallotBox.Vote(answered.orElse(sheet).slip(side), answered.map(own -> sheet.slip(side)), false);
        wipe();
        message = words.get("booth.cast");
        live.cast(vote);
    }

    /** Clears everything that was not cast, because the voter has left. */
    void wipe() {
        stage = Stage.SIDE;
        side = Side.JOINT;
        answered = Optional.empty();
        sheet = blank();
        askedTwice = false;
        message = "";
    }
}
