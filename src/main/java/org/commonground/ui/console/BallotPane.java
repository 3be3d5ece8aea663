package org.commonground.ui.console;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.VoteKind;
import org.commonground.ui.kinds.KindPane;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;

/** A vote from opening to reveal. Until then nothing here shows what was counted. */
final class BallotPane implements KindPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final ConsoleCommands commands;
    private final VBox box = new VBox(14);
    private final FieldMessage message;
    private Optional<Object> shown = Optional.empty();

    /** What the pane is built for; while it stays the same, what is being typed stays too. */
    private record Stage(Optional<String> ballotId, Optional<Ballot.State> state) {}

    BallotPane(LiveWorkshop live, Kit kit, ConsoleCommands commands) {
        this.live = live;
        this.kit = kit;
        this.commands = commands;
        message = kit.fieldMessage();
    }

    @Override
    public Node view() {
        return box;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        if (!(step.kind() instanceof StepKind.Vote vote)) {
            return;
        }
        var ballot = Ballots.of(workshop, step.id());
        var stage = new Stage(ballot.map(Ballot::id), ballot.map(Ballot::state));
        if (shown.filter(stage::equals).isEmpty()) {
            shown = Optional.of(stage);
            message.clear();
            box.getChildren().setAll(ballot.map(b -> of(workshop, b)).orElseGet(() -> beforehand(step, vote)));
        }
        ballot.filter(Ballot::revealed)
                .ifPresent(b -> box.getChildren().setAll(new Result(live, kit).view(workshop, b)));
    }

    private Node of(Workshop workshop, Ballot ballot) {
        return switch (ballot.state()) {
            case OPEN -> counting(workshop, ballot);
            case CLOSED -> closed(ballot);
            case REVEALED -> new VBox();
            case DISCARDED -> throw new IllegalStateException("A discarded ballot is not shown");
        };
    }

    private Node beforehand(Step step, StepKind.Vote vote) {
        var least = new ComboBox<Integer>();
        least.getItems().addAll(3, 4, 5);
        least.setValue(Ballots.LOWEST_THRESHOLD);
        least.setAccessibleText(kit.words().get("console.vote.threshold"));
        var open = kit.ui()
                .button(
                        "console.vote.by_hands",
                        () -> open(step, Ballot.Way.OPEN, Ballots.LOWEST_THRESHOLD),
                        vote.sealed() ? "ghost-line" : "primary");
        open.setId("vote-open");
        var paper = kit.ui()
                .button(
                        "console.vote.on_paper",
                        () -> open(step, Ballot.Way.PAPER, least.getValue()),
                        vote.sealed() ? "primary" : "ghost-line");
        paper.setId("vote-paper");
        var card = kit.ui()
                .card(
                        "console.vote.before",
                        Ui.wrapped(rule(vote.vote()), "guide-say"),
                        Ui.wrapped(
                                kit.words().get(vote.sealed() ? "console.vote.sealed" : "console.vote.open"), "muted"),
                        vote.sealed() ? new FlowPane(10, 10, paper, open) : new FlowPane(10, 10, open, paper),
                        Ui.row(8, kit.ui().text("console.vote.threshold", "muted", "small"), least),
                        message.view());
        return card;
    }

    private String rule(VoteKind kind) {
        return switch (kind) {
            case VoteKind.Dots dots ->
                dots.perPerson() > 0
                        ? kit.words().get("console.vote.dots", dots.perPerson(), dots.mostOnOne())
                        : kit.words().get("console.vote.dots_third", dots.mostOnOne());
            case VoteKind.Scale scale -> kit.words().get("console.vote.scale", scale.size());
            case VoteKind.Points points -> kit.words().get("console.vote.points", points.total());
            case VoteKind.Consent consent -> kit.words().get("console.vote.consent");
        };
    }

    private void open(Step step, Ballot.Way way, int threshold) {
        message.guard(() -> record(
                Ballots.open(live.workshop(), live.pen(), step, way, Ballots.everybody(live.workshop()), threshold)));
    }

    private Node counting(Workshop workshop, Ballot ballot) {
        var entry = new BallotEntry(workshop, ballot);
        var close = kit.ui().button("console.vote.close", () -> close(entry), "primary");
        close.setId("vote-close");
        return kit.ui()
                .card(
                        ballot.way() == Ballot.Way.OPEN ? "console.vote.count_hands" : "console.vote.count_paper",
                        new BallotGrid(kit, live.workshop().details(), entry).view(),
                        message.view(),
                        Ui.row(10, close, discard(ballot, "console.vote.discard")));
    }

    private void close(BallotEntry entry) {
        if (!entry.allReadable()) {
            message.say(kit.words().get("console.vote.unreadable"));
            return;
        }
        message.guard(() ->
                record(Ballots.close(live.workshop(), live.pen(), entry.ballot().id(), entry.sizes(), entry.counts())));
    }

    /** The keyboard goes on with what the vote asks for next: the counts, then the reveal. */
    private void record(Change change) {
        commands.record(change);
        Ui.firstFocusable(box).ifPresent(Node::requestFocus);
    }

    private Node closed(Ballot ballot) {
        var reveal = kit.ui()
                .button(
                        "console.vote.reveal",
                        () -> record(Ballots.reveal(live.workshop(), live.pen(), ballot.id())),
                        "primary");
        reveal.setId("vote-reveal");
        return kit.ui()
                .card(
                        "console.vote.closed",
                        Ui.wrapped(turnout(kit, live.workshop(), ballot), "guide-say"),
                        Ui.wrapped(
                                kit.words()
                                        .get(
                                                ballot.split()
                                                        ? "console.vote.will_split"
                                                        : "console.vote.will_not_split"),
                                "muted"),
                        Ui.row(10, reveal, discard(ballot, "console.vote.again")));
    }

    /** How many voted; by side where sides are kept apart. Never what. */
    static String turnout(Kit kit, Workshop workshop, Ballot ballot) {
        return ballot.split()
                ? kit.words()
                        .get(
                                "console.vote.turnout_split",
                                workshop.details().marketingName(),
                                ballot.size(Ballot.Group.MARKETING),
                                workshop.details().itName(),
                                ballot.size(Ballot.Group.IT))
                : kit.words().get("console.vote.turnout", ballot.size(Ballot.Group.ROOM));
    }

    private Node discard(Ballot ballot, String key) {
        var button = kit.ui()
                .button(
                        key,
                        () -> kit.dialogs()
                                .confirm(
                                        kit.words().get("console.vote.discard_title"),
                                        kit.words().get("console.vote.discard_text"),
                                        kit.words().get("console.vote.discard_yes"),
                                        () -> record(Ballots.discard(live.workshop(), ballot.id()))));
        button.setId("vote-discard");
        return button;
    }
}
