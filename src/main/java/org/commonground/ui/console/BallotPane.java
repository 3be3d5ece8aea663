package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Limits;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.VoteKind;
import org.commonground.ui.kinds.KindPane;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Change;
import org.commonground.workshop.Participants;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** A vote from opening to reveal. Until the reveal it shows no counts. */
final class BallotPane implements KindPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final Consumer<Change> recordChange;
    private final Map<String, String> drafts;
    private final VBox box = new VBox(14);
    private final FieldMessage message;
    private Optional<Object> shown = Optional.empty();
    private Optional<CountingPane> counting = Optional.empty();

    private Optional<ReservationForm> reservations = Optional.empty();

    /** The state that the pane shows. While it stays equal, the pane is not rebuilt, so that text in its fields is kept. */
    private record Stage(
            Optional<String> ballotId, Optional<Ballot.State> state, Optional<Boolean> wall, List<Object> result) {}

    /** @param recordChange records a change of the vote @param drafts text in fields when the workshop was last closed, by field */
    BallotPane(LiveWorkshop live, Kit kit, Consumer<Change> recordChange, Map<String, String> drafts) {
        this.drafts = drafts;
        this.live = live;
        this.kit = kit;
        this.recordChange = recordChange;
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
        var stage = new Stage(
                ballot.map(Ballot::id),
                ballot.map(Ballot::state),
                workshop.details().wallShowsScreen(),
                ballot.filter(Ballot::revealed)
                        .<List<Object>>map(revealed -> List.of(workshop.live().shown(), workshop.decisions()))
                        .orElse(List.of()));
        if (shown.filter(stage::equals).isEmpty()) {
            boolean typing = box.isFocusWithin();
            shown = Optional.of(stage);
            message.clear();
            box.getChildren().setAll(ballot.map(now -> of(step, vote, now)).orElseGet(() -> beforehand(step, vote)));
            if (typing) {
                focus();
            }
        }
        counting.ifPresent(CountingPane::show);
    }

    private Node of(Step step, StepKind.Vote vote, Ballot ballot) {
        if (ballot.kind() instanceof VoteKind.Consent
                && reservations.filter(form -> form.isOf(ballot)).isEmpty()) {
            reservations = Optional.of(new ReservationForm(live, kit, drafts, ballot.id()));
        }
        return switch (ballot.state()) {
            case OPEN -> counting(ballot);
            case CLOSED -> closed(ballot);
            case REVEALED -> new VBox(14, new Result(live, kit).view(ballot, reservations), again(step, vote));
            case DISCARDED -> throw new IllegalStateException("A discarded ballot is not shown");
        };
    }

    /** After a discussion the room may vote again. The result then shows what changed since the first vote. */
    private Node again(Step step, StepKind.Vote vote) {
        var place = new VBox();
        var button = kit.ui()
                .button(
                        "console.vote.once_more",
                        () -> {
                            var before = beforehand(step, vote);
                            place.getChildren().setAll(before);
                            Ui.firstFocusable(before).ifPresent(Node::requestFocus);
                        },
                        "ghost-line");
        button.setId("vote-once-more");
        place.getChildren().add(button);
        return place;
    }

    private Node beforehand(Step step, StepKind.Vote vote) {
        boolean bySide = vote.vote() instanceof VoteKind.Points points && points.bySide();
        var promise =
                bySide ? "console.vote.split_promise" : vote.sealed() ? "console.vote.sealed" : "console.vote.open";
        var least = new ComboBox<Integer>();
        least.getItems().addAll(3, 4, 5);
        least.setValue(Limits.LOWEST_THRESHOLD);
        least.setAccessibleText(kit.words().get("console.vote.threshold"));
        var open = kit.ui()
                .button(
                        bySide ? "console.vote.key_in_splits" : "console.vote.by_hands",
                        () -> open(step, Ballot.Way.OPEN, Limits.LOWEST_THRESHOLD),
                        vote.sealed() ? "ghost-line" : "primary");
        open.setId("vote-open");
        var card = kit.ui()
                .card(
                        "console.vote.before",
                        Ui.wrapped(rule(vote.vote()), "guide-say"),
                        Ui.wrapped(kit.words().get(promise), "muted"));
        unfinished(vote).ifPresent(card.getChildren()::add);
        // In a fist of five all hands go up at once, and the split of a side is not a personal vote: neither is ever
        // sealed.
        if (vote.vote() instanceof VoteKind.Consent || bySide) {
            card.getChildren().addAll(new FlowPane(10, 10, open), message.view());
            return card;
        }
        var ways = new ArrayList<Node>();
        ways.add(way(step, Ballot.Way.PAPER, "console.vote.on_paper", vote.sealed(), least));
        if (!live.workshop().details().wallShowsScreen().orElse(true)) {
            ways.add(way(step, Ballot.Way.KEYBOARD, "console.vote.on_keyboard", false, least));
        }
        ways.add(vote.sealed() ? ways.size() : 0, open);
        card.getChildren()
                .addAll(
                        new FlowPane(10, 10, ways.toArray(Node[]::new)),
                        wall(),
                        new Flow(8, kit.ui().text("console.vote.threshold", "muted", "small"), least));
        joint().ifPresent(card.getChildren()::add);
        card.getChildren().add(message.view());
        return card;
    }

    private Node way(Step step, Ballot.Way way, String key, boolean first, ComboBox<Integer> least) {
        var button = kit.ui().button(key, () -> open(step, way, least.getValue()), first ? "primary" : "ghost-line");
        button.setId("vote-" + way.name().toLowerCase(Locale.ROOT));
        return button;
    }

    /** Asks once whether the projector shows this screen, because then nobody can vote on it. The answer can be changed here. */
    private Node wall() {
        var shows = live.workshop().details().wallShowsScreen();
        var text = shows.map(yes -> yes ? "console.vote.wall_yes" : "console.vote.wall_no")
                .orElse("console.vote.wall_open");
        var answers = new FlowPane(8, 8);
        if (!shows.equals(Optional.of(true))) {
            answers.getChildren().add(answer("console.vote.wall_is", "wall-yes", true));
        }
        if (!shows.equals(Optional.of(false))) {
            answers.getChildren().add(answer("console.vote.wall_is_not", "wall-no", false));
        }
        return Ui.column(8, Ui.wrapped(kit.words().get(text), "muted", "small"), answers);
    }

    private Node answer(String key, String id, boolean shows) {
        var button = kit.ui()
                .button(
                        key,
                        () -> live.perform(Workshops.answerWall(live.workshop(), Optional.of(shows))),
                        "small-btn");
        button.setId(id);
        return button;
    }

    /** An unfinished sentence can be put to the vote, but not without a warning. */
    private Optional<Node> unfinished(StepKind.Vote vote) {
        return vote.on()
                .step()
                .flatMap(live.workshop().programme()::step)
                .map(Step::kind)
                .filter(StepKind.Statement.class::isInstance)
                .map(StepKind.Statement.class::cast)
                .map(kind -> Agreements.missing(
                        kind,
                        Agreements.statement(live.workshop(), vote.on().step().orElseThrow())))
                .filter(missing -> !missing.isEmpty())
                .map(missing -> Ui.styled(
                        Ui.wrapped(kit.words()
                                .get(
                                        "console.vote.unfinished",
                                        missing.stream()
                                                .map(slot -> "“" + slot.lead() + " …”")
                                                .collect(Collectors.joining(", ")))),
                        "warn-text"));
    }

    /** People of the joint side choose a side before the ballot opens if they are too few to be counted separately. */
    private Optional<Node> joint() {
        int joint = Participants.here(live.workshop(), Side.JOINT);
        return Optional.of(joint)
                .filter(n -> n > 0 && n < Limits.HIGHEST_THRESHOLD)
                .map(n -> Ui.wrapped(kit.words().get("console.vote.joint", n), "muted", "small"));
    }

    private String rule(VoteKind kind) {
        return switch (kind) {
            case VoteKind.Dots dots ->
                dots.perPerson() > 0
                        ? kit.words().get("console.vote.dots", dots.perPerson(), dots.mostOnOne())
                        : kit.words().get("console.vote.dots_third", dots.mostOnOne());
            case VoteKind.Scale scale -> kit.words().get("console.vote.scale", scale.size());
            case VoteKind.Points points ->
                kit.words()
                        .get(points.bySide() ? "console.vote.points_by_side" : "console.vote.points", points.total());
            case VoteKind.Consent consent -> kit.words().get("console.vote.consent");
        };
    }

    private void open(Step step, Ballot.Way way, int threshold) {
        message.guard(() -> record(Ballots.open(
                live.workshop(), live.pen(), step, way, Ballots.voters(live.workshop(), way, threshold), threshold)));
    }

    private Node counting(Ballot ballot) {
        counting = live.box()
                .filter(box -> box.ballot().id().equals(ballot.id()) && ballot.way() != Ballot.Way.KEYBOARD)
                .map(box -> new CountingPane(live, kit, box, reservations, this::typeOn));
        return counting.map(CountingPane::view).orElseGet(VBox::new);
    }

    /** Moves the focus to the next thing that the vote needs: the counts, then the reveal button. */
    private void record(Change change) {
        recordChange.accept(change);
        typeOn();
    }

    private void typeOn() {
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
                        new Flow(10, reveal, discard(ballot, "console.vote.again")));
    }

    /** The number of people who voted, by side where sides are counted separately. Never their votes. */
    static String turnout(Kit kit, Workshop workshop, Ballot ballot) {
        if (ballot.bySide()) {
            return kit.words().get("console.vote.splits_in", ballot.size(Ballot.Group.ROOM));
        }
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
