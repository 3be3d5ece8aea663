package org.commonground.ui.console;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.live.BallotBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Voters;

/** The facilitator's view of an open vote: who has voted, fields for paper ballots or counts, and the end of the vote. */
final class CountingPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final BallotBox box;
    private final Optional<ReservationForm> reservations;
    private final Runnable ended;
    private final VBox card;
    private final Label turnout = Ui.wrapped("", "guide-say");
    private final Label allIn;
    private final VBox counts = new VBox(14);
    private final FieldMessage message;
    private Optional<PaperPane> paper = Optional.empty();
    private Optional<CountsPane> counted = Optional.empty();
    private String askedAbout = "";

    /** @param reservations the form for reservations, in a fist of five @param ended runs after the ballot was closed or discarded */
    CountingPane(LiveWorkshop live, Kit kit, BallotBox box, Optional<ReservationForm> reservations, Runnable ended) {
        this.live = live;
        this.kit = kit;
        this.box = box;
        this.reservations = reservations;
        this.ended = ended;
        allIn = kit.ui().text("console.vote.all_in", "strong");
        message = kit.fieldMessage();
        var open = box.ballot().way() == Ballot.Way.OPEN;
        card = kit.ui()
                .card(
                        box.ballot().bySide()
                                ? "console.vote.count_splits"
                                : open ? "console.vote.count_hands" : "console.vote.count_paper");
        if (box.restarted() && !open) {
            card.getChildren().add(Ui.wrapped(kit.words().get("console.vote.restarted"), "warn-text"));
        }
        if (open) {
            countsToo();
        } else {
            allIn.setId("all-in");
            card.getChildren().addAll(turnout, allIn, paper());
        }
        card.getChildren().addAll(counts, message.view(), ends());
        show();
    }

    Node view() {
        return card;
    }

    /** Updates the turnout. */
    void show() {
        turnout.setText(box.ballot().voters().stream()
                .filter(side -> live.workshop().participants().isEmpty()
                        || box.voted(side) + Voters.most(live.workshop(), box.ballot(), side) > 0)
                .map(this::turnout)
                .collect(Collectors.joining("   ")));
        Ui.showIf(allIn, everybodyVoted());
        paper.ifPresent(PaperPane::show);
    }

    private boolean everybodyVoted() {
        var voted = box.turnout();
        return voted.values().stream().mapToInt(n -> n).sum() > 0
                && !live.workshop().participants().isEmpty()
                && Voters.waiting(live.workshop(), box.ballot(), voted) == 0;
    }

    /** Enter on an empty line closes the vote only when everybody has voted; before that it is taken as a slip of the finger. */
    private void closeWhenAllIn() {
        if (everybodyVoted()) {
            close();
        }
    }

    private String turnout(Side side) {
        var workshop = live.workshop();
        return kit.words()
                .get(
                        "console.vote.turnout_here",
                        workshop.details().nameOf(side, kit.words().get("side.joint")),
                        box.voted(side),
                        Math.max(box.voted(side), Voters.here(workshop, box.ballot(), side)),
                        Voters.gone(workshop, box.ballot(), side));
    }

    private Node paper() {
        var more = kit.ui().button("console.vote.as_counts", () -> {}, "small-btn");
        more.setId("as-counts");
        more.setOnAction(event -> {
            more.setDisable(true);
            countsToo();
            counted.ifPresent(CountsPane::focus);
        });
        var pane = new PaperPane(live, kit, box, this::show, this::closeWhenAllIn, more);
        paper = Optional.of(pane);
        return pane.view();
    }

    /** Adds fields for the counts of people whose ballots are not in the box. */
    private void countsToo() {
        var pane = new CountsPane(live, kit, box, reservations, this::checked, this::close);
        counted = Optional.of(pane);
        counts.getChildren().setAll(pane.view());
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

    /** Whether the ballot can be closed. A shortfall is reported once and accepted on the second attempt. */
    private boolean checked() {
        if (!paper.map(PaperPane::takeIn).orElse(true)) {
            message.say(kit.words().get("console.vote.lines_left"));
            return false;
        }
        var fault = counted.map(CountsPane::fault).orElse("");
        var missing = counted.map(CountsPane::shortfall).orElse("");
        if (!fault.isEmpty()) {
            message.say(fault);
            return false;
        }
        if (!missing.isEmpty() && !missing.equals(askedAbout)) {
            askedAbout = missing;
            message.say(missing);
            return false;
        }
        message.clear();
        return true;
    }

    private void close() {
        if (!checked()) {
            return;
        }
        int waiting = counted.isPresent() ? 0 : Voters.waiting(live.workshop(), box.ballot(), box.turnout());
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

    private void closeNow() {
        var answers = counted.map(CountsPane::answers).orElse(Ballots.Counted.NOTHING);
        var predictions = counted.map(CountsPane::predictions).orElse(Ballots.Counted.NOTHING);
        live.record(Ballots.close(
                live.workshop(),
                live.pen(),
                box.ballot().id(),
                box.answers().and(answers),
                box.predictions().and(predictions)));
        ended.run();
    }
}
