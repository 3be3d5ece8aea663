package org.commonground.ui.vote;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.kinds.StepKindPane;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;

/** The result of a vote: the picture of the room view, turned with Next and Back, or what is missing before there is one. */
public final class RevealPane implements StepKindPane {

    private final LiveWorkshop live;
    private final PageContext context;
    private final Consumer<Change> recordChange;
    private final Consumer<String> goTo;
    private final VBox box = new VBox(14);
    private Optional<Object> shown = Optional.empty();

    /** @param recordChange records a change of the vote @param goTo jumps to the step with that id */
    public RevealPane(LiveWorkshop live, PageContext context, Consumer<Change> recordChange, Consumer<String> goTo) {
        this.live = live;
        this.context = context;
        this.recordChange = recordChange;
        this.goTo = goTo;
    }

    @Override
    public Node view() {
        return box;
    }

    /** Fills the height, so that the whole picture is visible. */
    @Override
    public boolean fillsHeight() {
        return true;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        if (!(step.kind() instanceof StepKind.Reveal reveal)) {
            return;
        }
        var ballots = reveal.ballotSteps().stream()
                .flatMap(id -> Ballots.latestOf(workshop, id).stream())
                .toList();
        Object now = List.of(ballots, workshop.liveState().shown());
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        box.getChildren()
                .setAll(
                        ballots.stream().anyMatch(Ballot::isRevealed)
                                ? Widgets.grow(new ResultPane(live, context).picture(workshop))
                                : notRevealedCard(reveal, ballots));
    }

    private Node notRevealedCard(StepKind.Reveal reveal, List<Ballot> ballots) {
        var closed = ballots.stream()
                .filter(ballot -> ballot.state() == Ballot.State.CLOSED)
                .toList();
        if (!closed.isEmpty()) {
            var button = VoteButtons.reveal(
                    context,
                    () -> closed.forEach(
                            ballot -> recordChange.accept(Ballots.reveal(live.workshop(), live.pen(), ballot.id()))));
            return context.card(
                    "console.vote.closed",
                    Widgets.wrapped(VotePane.turnout(context, live.workshop(), closed.getFirst()), "guide-say"),
                    new Flow(10, button));
        }
        return context.card(
                "console.nothing_to_reveal",
                context.wrapped("console.vote_first", "guide-say"),
                Widgets.row(
                        10,
                        context.button(
                                "console.to_the_vote",
                                () -> reveal.ballotSteps().stream().findFirst().ifPresent(goTo),
                                "primary")));
    }
}
