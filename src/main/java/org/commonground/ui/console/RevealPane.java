package org.commonground.ui.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.ui.kinds.KindPane;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;

/** The result of a vote: the picture of the room view, turned with Next and Back, or what is missing before there is one. */
final class RevealPane implements KindPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final Consumer<Change> recordChange;
    private final Consumer<String> goTo;
    private final VBox box = new VBox(14);
    private Optional<Object> shown = Optional.empty();

    /** @param recordChange records a change of the vote @param goTo jumps to the step with that id */
    RevealPane(LiveWorkshop live, Kit kit, Consumer<Change> recordChange, Consumer<String> goTo) {
        this.live = live;
        this.kit = kit;
        this.recordChange = recordChange;
        this.goTo = goTo;
    }

    @Override
    public Node view() {
        return box;
    }

    /** Fills the height, so that the whole picture is visible. */
    @Override
    public boolean fills() {
        return true;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        if (!(step.kind() instanceof StepKind.Reveal reveal)) {
            return;
        }
        var ballots = reveal.ballotSteps().stream()
                .flatMap(id -> Ballots.of(workshop, id).stream())
                .toList();
        Object now = List.of(ballots, workshop.live().shown());
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        box.getChildren()
                .setAll(
                        ballots.stream().anyMatch(Ballot::revealed)
                                ? Ui.grow(new Result(live, kit).picture(workshop))
                                : notYet(reveal, ballots));
    }

    private Node notYet(StepKind.Reveal reveal, List<Ballot> ballots) {
        var closed = ballots.stream()
                .filter(ballot -> ballot.state() == Ballot.State.CLOSED)
                .toList();
        if (!closed.isEmpty()) {
            var button = kit.ui()
                    .button(
                            "console.vote.reveal",
                            () -> closed.forEach(ballot ->
                                    recordChange.accept(Ballots.reveal(live.workshop(), live.pen(), ballot.id()))),
                            "primary");
            button.setId("vote-reveal");
            return kit.ui()
                    .card(
                            "console.vote.closed",
                            Ui.wrapped(BallotPane.turnout(kit, live.workshop(), closed.getFirst()), "guide-say"),
                            new Flow(10, button));
        }
        return kit.ui()
                .card(
                        "console.nothing_to_reveal",
                        Ui.wrapped(kit.words().get("console.vote_first"), "guide-say"),
                        Ui.row(
                                10,
                                kit.ui()
                                        .button(
                                                "console.to_the_vote",
                                                () -> reveal.ballotSteps().stream()
                                                        .findFirst()
                                                        .ifPresent(goTo),
                                                "primary")));
    }
}
