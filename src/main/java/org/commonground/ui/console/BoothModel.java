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
 * Voting at the keyboard, one person after the other: the side first, then the ballot, then what the other side will say where that
 * is asked. Enter casts, and nothing of it is left on the screen. What is not cast is wiped as soon as the person goes.
 */
final class BoothModel {

    /** What the screen asks for. */
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

    /** @param box of the ballot that is open */
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

    /** Why the last key did nothing, or how it went; may be empty. */
    String message() {
        return message;
    }

    /** Whose vote it is, once that is said. */
    Optional<Side> side() {
        return stage == Stage.SIDE ? Optional.empty() : Optional.of(side);
    }

    /** What is asked now. */
    String question() {
        return switch (stage) {
            case SIDE -> words.get("booth.which_side");
            case ANSWER -> ballot().question();
            case PREDICTION -> words.get("booth.what_will_they_say", name(side.other()));
        };
    }

    /** What a voter hears who does not see the screen: what came of the last key, where the keyboard is, and what it can do. */
    String heard() {
        var line = stage == Stage.SIDE ? "" : sheet.heard();
        return Stream.of(message, line, question(), keys())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What to press, in one line. */
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

    /** What the ends of a scale mean, where lines are rated; else "". */
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

    /** M, I or J. */
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

    /** A digit that completes the answer goes on to what the other side will say: nobody presses Enter for half a ballot. */
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

    /** Takes back the last key; from an empty prediction it goes back to the answer. */
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

    /** Enter: casts, or says what is missing; a second Enter casts it all the same. */
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

    /** Whoever stood here has gone: nothing is left of what was not cast. */
    void wipe() {
        stage = Stage.SIDE;
        side = Side.JOINT;
        answered = Optional.empty();
        sheet = blank();
        askedTwice = false;
        message = "";
    }
}
