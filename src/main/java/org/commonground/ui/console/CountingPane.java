package org.commonground.ui.console;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.live.BallotBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.VoteKind;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Ballots.Counted;
import org.commonground.workshop.Participants;

/** A vote that is open, as the facilitator sees it: who has voted, the lines or counts that are keyed in, and the end of it. */
final class CountingPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final BallotBox box;
    private final Runnable ended;
    private final VBox card;
    private final Label turnout = Ui.wrapped("", "guide-say");
    private final TextArea lines = new TextArea();
    private final Label faults = Ui.wrapped("", "field-message");
    private final VBox counts = new VBox(14);
    private final Button takeBack;
    private final FieldMessage message;
    private Optional<BallotEntry> answers = Optional.empty();
    private Optional<BallotEntry> predictions = Optional.empty();

    /** @param ended runs when the ballot was closed or discarded */
    CountingPane(LiveWorkshop live, Kit kit, BallotBox box, Runnable ended) {
        this.live = live;
        this.kit = kit;
        this.box = box;
        this.ended = ended;
        message = kit.fieldMessage();
        takeBack = kit.ui().button("console.vote.take_back", this::takeBack, "small-btn");
        takeBack.setId("paper-take-back");
        var open = box.ballot().way() == Ballot.Way.OPEN;
        card = kit.ui().card(open ? "console.vote.count_hands" : "console.vote.count_paper");
        if (box.restarted() && !open) {
            card.getChildren().add(kit.ui().text("console.vote.restarted", "warn-text"));
        }
        if (open) {
            countsToo();
        } else {
            card.getChildren().addAll(turnout, paper());
        }
        card.getChildren().addAll(counts, message.view(), ends());
        show();
    }

    Node view() {
        return card;
    }

    /** Turnout as it is now. */
    void show() {
        turnout.setText(box.ballot().voters().stream()
                .filter(side -> live.workshop().participants().isEmpty()
                        || box.voted(side)
                                        + Participants.mayVote(
                                                live.workshop(), box.ballot().voters(), side)
                                > 0)
                .map(side -> kit.words()
                        .get(
                                "console.vote.turnout_here",
                                live.workshop()
                                        .details()
                                        .nameOf(side, kit.words().get("side.joint")),
                                box.voted(side),
                                Participants.mayVote(
                                        live.workshop(), box.ballot().voters(), side)))
                .collect(Collectors.joining("   ")));
        takeBack.setDisable(box.onPaper() == 0);
    }

    private Node paper() {
        lines.setId("paper-lines");
        lines.setPrefRowCount(3);
        lines.setPromptText(
                kit.words().get(box.prediction().isPresent() ? "console.vote.line_two" : "console.vote.line"));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                takeIn();
            }
        });
        faults.setId("paper-faults");
        fault("");
        var more = kit.ui().button("console.vote.as_counts", this::countsToo, "small-btn");
        more.setId("as-counts");
        more.setOnAction(event -> {
            more.setDisable(true);
            countsToo();
        });
        return new VBox(
                8,
                kit.ui()
                        .text(
                                box.ballot().kind() instanceof VoteKind.Dots
                                        ? "console.vote.how_dots"
                                        : "console.vote.how_lines",
                                "muted",
                                "small"),
                lines,
                faults,
                new FlowPane(8, 8, takeBack, more));
    }

    private void takeIn() {
        var taken = new PaperEntry(live, kit.sentences(), box).takeIn(lines.getText());
        lines.setText(taken.left());
        lines.positionCaret(taken.left().length());
        fault(String.join("\n", taken.faults()));
        show();
    }

    private void fault(String text) {
        faults.setText(text);
        faults.setVisible(!text.isEmpty());
        faults.setManaged(!text.isEmpty());
    }

    private void takeBack() {
        live.takeBackPaper();
        show();
        lines.requestFocus();
    }

    /** Fields for the counts of whoever is not in the box. */
    private void countsToo() {
        var answer = new BallotEntry(live.workshop(), box.ballot(), box.turnout());
        answers = Optional.of(answer);
        counts.getChildren().setAll(new BallotGrid(kit, live.workshop().details(), answer, "count").view());
        box.prediction().ifPresent(ballot -> {
            var guess = new BallotEntry(live.workshop(), ballot, box.turnout());
            predictions = Optional.of(guess);
            counts.getChildren()
                    .addAll(
                            kit.ui().text("console.vote.expected", "h3"),
                            new BallotGrid(kit, live.workshop().details(), guess, "expected").view());
        });
    }

    private Node ends() {
        var close = kit.ui().button("console.vote.close", this::close, "primary");
        close.setId("vote-close");
        var discard = kit.ui()
                .button(
                        "console.vote.discard",
                        () -> kit.dialogs()
                                .confirm(
                                        kit.words().get("console.vote.discard_title"),
                                        kit.words().get("console.vote.discard_text"),
                                        kit.words().get("console.vote.discard_yes"),
                                        () -> {
                                            live.record(Ballots.discard(
                                                    live.workshop(),
                                                    box.ballot().id()));
                                            ended.run();
                                        }));
        discard.setId("vote-discard");
        return new FlowPane(10, 10, close, discard);
    }

    private void close() {
        if (!lines.getText().isBlank()) {
            takeIn();
            if (!lines.getText().isBlank()) {
                message.say(kit.words().get("console.vote.lines_left"));
                return;
            }
        }
        if (!answers.map(BallotEntry::allReadable).orElse(true)
                || !predictions.map(BallotEntry::allReadable).orElse(true)) {
            message.say(kit.words().get("console.vote.unreadable"));
            return;
        }
        message.clear();
        int waiting = answers.isPresent() ? 0 : waiting();
        if (waiting > 0) {
            kit.dialogs()
                    .confirm(
                            kit.words().get("console.vote.close_title"),
                            kit.words().get("console.vote.close_text", waiting),
                            kit.words().get("console.vote.close"),
                            this::closeNow);
        } else {
            message.guard(this::closeNow);
        }
    }

    /** Who is here and has not voted. */
    private int waiting() {
        return box.ballot().voters().stream()
                .mapToInt(side -> Participants.here(live.workshop(), side) - box.voted(side))
                .sum();
    }

    private void closeNow() {
        live.record(Ballots.close(
                live.workshop(),
                live.pen(),
                box.ballot().id(),
                box.answers().and(keyedIn(answers)),
                box.predictions().and(keyedIn(predictions))));
        ended.run();
    }

    /** Where nobody typed a count, the fields say nothing; in an open vote they are all there is. */
    private Counted keyedIn(Optional<BallotEntry> entry) {
        return entry.filter(counted -> !counted.isBlank()
                        || counted.ballot().way() == Ballot.Way.OPEN
                                && counted.ballot().predictionOf().isEmpty())
                .map(counted -> new Counted(counted.sizes(), counted.counts()))
                .orElse(Counted.NOTHING);
    }
}
