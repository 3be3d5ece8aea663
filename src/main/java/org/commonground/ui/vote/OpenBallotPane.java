package org.commonground.ui.vote;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Side;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Voters;
import org.commonground.workshop.record.Ballot;

/** The facilitator's view of an open vote: who has voted, fields for paper ballots or counts, and the end of the vote. */
final class OpenBallotPane {

    private final LiveWorkshop live;
    private final PageContext context;
    private final BallotBox box;
    private final Optional<ReservationForm> reservations;
    private final Runnable ended;
    private final VBox card;
    private final Label turnout = Widgets.wrapped("", "guide-say");
    private final Label allIn;
    private final VBox counts = new VBox(14);
    private final FieldMessage message;
    private Optional<PaperBallotsPane> paper = Optional.empty();
    private Optional<CountsForm> countsForm = Optional.empty();
    private String confirmedShortfall = "";

    /** @param reservations the form for reservations, in a fist of five @param ended runs after the ballot was closed or discarded */
    OpenBallotPane(
            LiveWorkshop live,
            PageContext context,
            BallotBox box,
            Optional<ReservationForm> reservations,
            Runnable ended) {
        this.live = live;
        this.context = context;
        this.box = box;
        this.reservations = reservations;
        this.ended = ended;
        allIn = context.label("console.vote.all_in", "strong");
        message = context.fieldMessage();
        var open = box.ballot().way() == Ballot.VotingMethod.OPEN;
        card = context.card(
                box.ballot().isBySide()
                        ? "console.vote.count_splits"
                        : open ? "console.vote.count_hands" : "console.vote.count_paper");
        if (box.restarted() && !open) {
            card.getChildren().add(context.wrapped("console.vote.restarted", "warn-text"));
        }
        if (open) {
            addCounts();
        } else {
            allIn.setId("all-in");
            card.getChildren().addAll(turnout, allIn, paper());
        }
        if (live.isRehearsal()) {
            var invented = new InventedBallots(
                    live.workshop(), box.ballot(), box.prediction().isPresent());
            card.getChildren()
                    .add(invented.view(context, !open, text -> paper.ifPresent(pane -> pane.typeLines(text))));
        }
        card.getChildren().addAll(counts, message.view(), closingButtons());
        paper.map(PaperBallotsPane::otherButtons).ifPresent(card.getChildren()::add);
        show();
    }

    Node view() {
        return card;
    }

    /** Updates the turnout. */
    void show() {
        turnout.setText(box.ballot().voters().stream()
                .filter(side -> live.workshop().participants().isEmpty()
                        || box.voteCount(side) + Voters.maxVotes(live.workshop(), box.ballot(), side) > 0)
                .map(this::turnout)
                .collect(Collectors.joining("   ")));
        Widgets.showIf(allIn, everybodyVoted());
        paper.ifPresent(PaperBallotsPane::show);
    }

    boolean isOpen() {
        return live.ballotBox().filter(box::equals).isPresent();
    }

    /** Enters a ballot, or the hands of a side as digits, that was typed elsewhere. @return why it cannot be entered; "" if it was */
    String enterLine(String typed) {
        if (paper.isPresent()) {
            var taken = new PaperBallotReader(live, context.failureMessages(), box).takeIn(typed);
            show();
            return String.join("\n", taken.faults());
        }
        var fault = countsForm.orElseThrow().enterHands(typed);
        if (fault.isEmpty() && countsForm.get().isFilledIn()) {
            close();
            return isOpen() ? message.text() : "";
        }
        return fault;
    }

    private boolean everybodyVoted() {
        var voted = box.turnout();
        return voted.values().stream().mapToInt(n -> n).sum() > 0
                && !live.workshop().participants().isEmpty()
                && Voters.missingVotes(live.workshop(), box.ballot(), voted) == 0;
    }

    /** Enter on an empty line closes the vote only when everybody has voted; before that it is taken as a slip of the finger. */
    private void closeIfEverybodyVoted() {
        if (everybodyVoted()) {
            close();
        }
    }

    private String turnout(Side side) {
        var workshop = live.workshop();
        return context.text(
                "console.vote.turnout_here",
                workshop.details().nameOf(side, context.text("side.joint")),
                box.voteCount(side),
                Math.max(box.voteCount(side), Voters.presentVotes(workshop, box.ballot(), side)),
                Voters.leftCount(workshop, box.ballot(), side));
    }

    private Node paper() {
        var more = Widgets.withId("as-counts", context.button("console.vote.as_counts", () -> {}, "small-btn"));
        more.setOnAction(event -> {
            more.setDisable(true);
            addCounts();
            countsForm.ifPresent(CountsForm::focus);
        });
        var pane = new PaperBallotsPane(live, context, box, this::show, this::closeIfEverybodyVoted, more);
        paper = Optional.of(pane);
        return pane.view();
    }

    /** Adds fields for the counts of people whose ballots are not in the box. */
    private void addCounts() {
        var pane = new CountsForm(live, context, box, reservations, this::canClose, this::close);
        countsForm = Optional.of(pane);
        counts.getChildren().setAll(pane.view());
    }

    private Node closingButtons() {
        var close = Widgets.withId("vote-close", context.button("console.vote.close", this::close, "primary"));
        var discard = VoteButtons.discard(context, "console.vote.discard", () -> {
            live.performLive(Ballots.discard(live.workshop(), box.ballot().id()));
            ended.run();
        });
        return new FlowPane(10, 10, close, discard);
    }

    /** Whether the ballot can be closed. A shortfall is reported once and accepted on the second attempt. */
    private boolean canClose() {
        if (!paper.map(PaperBallotsPane::takeIn).orElse(true)) {
            message.show(context.text("console.vote.lines_left"));
            return false;
        }
        var fault = countsForm.map(CountsForm::fault).orElse("");
        var missing = countsForm.map(CountsForm::shortfall).orElse("");
        if (!fault.isEmpty()) {
            message.show(fault);
            return false;
        }
        if (missing.isEmpty()) {
            missing = (jointLeftOut() + " " + almostAsAtEarlierWorkshop()).strip();
        }
        if (!missing.isEmpty() && !missing.equals(confirmedShortfall)) {
            confirmedShortfall = missing;
            message.show(missing);
            return false;
        }
        message.clear();
        return true;
    }

    /** Says that joint votes would not be counted because the sides are shown and too few joint people voted; else empty. */
    private String jointLeftOut() {
        return Ballots.jointVotesLeftOut(box.ballot(), counted().plus(box.turnoutCounts()))
                .map(joint -> context.text(
                        "console.vote.joint_left_out", joint, box.ballot().threshold()))
                .orElse("");
    }

    /** Says that the difference to the vote of an earlier workshop shows how a few people voted; else empty. */
    private String almostAsAtEarlierWorkshop() {
        return Ballots.hasAlmostTheVotersOfAnEarlierWorkshop(
                        live.workshop(), box.ballot(), counted().plus(box.turnoutCounts()))
                ? context.text("console.vote.almost_as_then")
                : "";
    }

    /** The votes that were counted by hand. */
    private Ballots.VoteCounts counted() {
        return countsForm.map(CountsForm::answers).orElse(Ballots.VoteCounts.NONE);
    }

    private void close() {
        if (!canClose()) {
            return;
        }
        int waiting = countsForm.isPresent() ? 0 : Voters.missingVotes(live.workshop(), box.ballot(), box.turnout());
        if (waiting > 0) {
            context.dialogs()
                    .confirm(
                            context.text("console.vote.close_title"),
                            context.text("console.vote.close_text", waiting),
                            context.text("console.vote.close"),
                            () -> message.guard(this::closeNow));
        } else {
            message.guard(this::closeNow);
        }
    }

    private void closeNow() {
        live.closeBallot(counted(), countsForm.map(CountsForm::predictions).orElse(Ballots.VoteCounts.NONE));
        ended.run();
    }
}
