package org.commonground.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Stop;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.PresenterNavigation;
import org.commonground.session.PresenterNavigation.VoteAction;
import org.commonground.workshop.Change;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Voters;
import org.commonground.workshop.record.Ballot;

/** Page Down, the same in the console and in the window of the room view. */
public final class ForwardKey {

    private ForwardKey() {}

    /**
     * Goes one on and tells the facilitator what happened to a vote, or what it waits for.
     *
     * @param record performs the change
     * @return what was done to a vote; empty where a page or a step was turned to
     */
    public static Optional<VoteAction> press(
            LiveWorkshop live, Messages messages, Consumer<Change> record, Consumer<String> say) {
        var action = PresenterNavigation.nextVoteAction(live);
        var waiting = action.filter(VoteAction.WAIT::equals).map(wait -> waitingFor(live, messages));
        boolean unheld = PresenterNavigation.leavesVoteUnheld(live);
        record.accept(PresenterNavigation.forward(live));
        if (unheld) {
            say.accept(messages.get("room.vote_unheld"));
        }
        waiting.or(() -> action.flatMap(done -> happened(live, messages, done))).ifPresent(say);
        return action;
    }

    private static String waitingFor(LiveWorkshop live, Messages messages) {
        var ballot = Ballots.open(live.workshop()).orElseThrow();
        int missing = Voters.missingVotes(live.workshop(), ballot, live.turnout());
        var step = live.workshop()
                .programme()
                .stop(ballot.stepId())
                .map(Stop::title)
                .orElse("");
        return ballot.way() == Ballot.VotingMethod.OPEN
                ? messages.get("room.wait.hands", step)
                : messages.get("room.wait.ballots", missing, step);
    }

    private static Optional<String> happened(LiveWorkshop live, Messages messages, VoteAction action) {
        return switch (action) {
            case OPEN ->
                Ballots.open(live.workshop())
                        .map(ballot -> messages.get(
                                ballot.way() == Ballot.VotingMethod.OPEN ? "room.opened.hands" : "room.opened.paper"));
            case CLOSE -> Optional.of(messages.get("room.vote_closed"));
            case WAIT, REVEAL -> Optional.empty();
        };
    }
}
