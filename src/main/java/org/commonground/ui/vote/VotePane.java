package org.commonground.ui.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.plan.VoteOpening;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.kinds.StepKindPane;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.EarlierVotes;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/** A vote from opening to reveal. Until the reveal it shows no counts. */
public final class VotePane implements StepKindPane {

    /** A ballot or a row of hands, {@code m: 4 3 5}: no word has a digit for each of its letters but the first. */
    private static final Pattern VOTES = Pattern.compile("(\\p{L}\\s*[:：]?)?[\\s,;/–—-]*\\p{Nd}[\\p{Nd}\\s,;/–—-]*");

    private final LiveWorkshop live;
    private final PageContext context;
    private final Consumer<Change> recordChange;
    private final VBox box = new VBox(14);
    private final FieldMessage message;
    private Optional<Object> shown = Optional.empty();
    private Optional<OpenBallotPane> counting = Optional.empty();

    private Optional<ReservationForm> reservations = Optional.empty();

    /** The state that the pane shows. While it stays equal, the pane is not rebuilt, so that text in its fields is kept. */
    private record Stage(
            Optional<String> ballotId,
            Optional<Ballot.State> state,
            Optional<Boolean> projectorShowsScreen,
            List<Object> result) {}

    /** @param recordChange records a change of the vote */
    public VotePane(LiveWorkshop live, PageContext context, Consumer<Change> recordChange) {
        this.live = live;
        this.context = context;
        this.recordChange = recordChange;
        message = context.fieldMessage();
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
        var ballot = Ballots.latestOf(workshop, step.id());
        var stage = new Stage(
                ballot.map(Ballot::id),
                ballot.map(Ballot::state),
                workshop.details().wallShowsScreen(),
                ballot.filter(Ballot::isRevealed)
                        .<List<Object>>map(
                                revealed -> List.of(workshop.liveState().shown(), workshop.decisions()))
                        .orElse(List.of()));
        if (shown.filter(stage::equals).isEmpty()) {
            boolean typing = box.isFocusWithin();
            shown = Optional.of(stage);
            message.clear();
            box.getChildren().setAll(ballot.map(now -> of(step, vote, now)).orElseGet(() -> openingCard(step, vote)));
            if (typing) {
                focus();
            }
        }
        counting.ifPresent(OpenBallotPane::show);
    }

    @Override
    public boolean takesLine(String typed, boolean overRoomView) {
        return counting.filter(OpenBallotPane::isOpen).isPresent()
                && VOTES.matcher(typed).matches();
    }

    @Override
    public String enterLine(String typed) {
        return counting.orElseThrow().enterLine(typed);
    }

    private Node of(Step step, StepKind.Vote vote, Ballot ballot) {
        if (ballot.kind() instanceof VoteKind.Consent
                && reservations.filter(form -> form.belongsTo(ballot)).isEmpty()) {
            reservations = Optional.of(new ReservationForm(live, context, ballot.id()));
        }
        return switch (ballot.state()) {
            case OPEN -> counting(ballot);
            case CLOSED -> closedCard(ballot);
            case REVEALED ->
                new VBox(14, new ResultPane(live, context).view(ballot, reservations), voteAgainButton(step, vote));
            case DISCARDED -> throw new IllegalStateException("A discarded ballot is not shown");
        };
    }

    /** After a discussion the room may vote again. The result then shows what changed since the first vote. */
    private Node voteAgainButton(Step step, StepKind.Vote vote) {
        var place = new VBox();
        var button = context.button(
                "console.vote.once_more",
                () -> {
                    var before = openingCard(step, vote);
                    place.getChildren().setAll(before);
                    Widgets.firstFocusable(before).ifPresent(Node::requestFocus);
                },
                "ghost-line");
        button.setId("vote-once-more");
        place.getChildren().add(button);
        return place;
    }

    private Node openingCard(Step step, StepKind.Vote vote) {
        boolean bySide = vote.vote() instanceof VoteKind.Points points && points.bySide();
        var promise =
                bySide ? "console.vote.split_promise" : vote.sealed() ? "console.vote.sealed" : "console.vote.open";
        var least = new ComboBox<Integer>();
        IntStream.rangeClosed(Limits.MIN_THRESHOLD, Limits.MAX_THRESHOLD).forEach(least.getItems()::add);
        least.setValue(Limits.MIN_THRESHOLD);
        least.setAccessibleText(context.text("console.vote.threshold"));
        var open = context.button(
                bySide ? "console.vote.key_in_splits" : "console.vote.by_hands",
                () -> open(step, Ballot.VotingMethod.OPEN, Limits.MIN_THRESHOLD),
                vote.sealed() ? "ghost-line" : "primary");
        open.setId("vote-open");
        var card = context.card(
                "console.vote.before",
                Widgets.wrapped(rule(vote.vote()), "guide-say"),
                context.wrapped(promise, "muted"));
        unfinishedWarning(vote).ifPresent(card.getChildren()::add);
        // In a fist of five all hands go up at once, and the split of a side is not a personal vote: neither is ever
        // sealed.
        if (vote.vote() instanceof VoteKind.Consent || bySide) {
            card.getChildren().addAll(new FlowPane(10, 10, open), message.view());
            return card;
        }
        askedBeforeHint(step).ifPresent(card.getChildren()::add);
        var ways = new ArrayList<Node>();
        ways.add(openButton(step, Ballot.VotingMethod.PAPER, "console.vote.on_paper", vote.sealed(), least));
        if (!live.workshop().details().wallShowsScreen().orElse(true)) {
            ways.add(openButton(step, Ballot.VotingMethod.KEYBOARD, "console.vote.on_keyboard", false, least));
        }
        ways.add(vote.sealed() ? ways.size() : 0, open);
        card.getChildren()
                .addAll(
                        new FlowPane(10, 10, ways.toArray(Node[]::new)),
                        projectorQuestion(),
                        new Flow(8, context.label("console.vote.threshold", "muted", "small"), least));
        jointHint().ifPresent(card.getChildren()::add);
        tooFewHint().ifPresent(card.getChildren()::add);
        card.getChildren().add(message.view());
        return card;
    }

    private Node openButton(Step step, Ballot.VotingMethod way, String key, boolean first, ComboBox<Integer> least) {
        var button = context.button(key, () -> open(step, way, least.getValue()), first ? "primary" : "ghost-line");
        button.setId("vote-" + way.name().toLowerCase(Locale.ROOT));
        return button;
    }

    /** Asks once whether the projector shows this screen, because then nobody can vote on it. The answer can be changed here. */
    private Node projectorQuestion() {
        var shows = live.workshop().details().wallShowsScreen();
        var text = shows.map(yes -> yes ? "console.vote.wall_yes" : "console.vote.wall_no")
                .orElse("console.vote.wall_open");
        var answers = new FlowPane(8, 8);
        if (!shows.equals(Optional.of(true))) {
            answers.getChildren().add(projectorAnswer("console.vote.wall_is", "wall-yes", true));
        }
        if (!shows.equals(Optional.of(false))) {
            answers.getChildren().add(projectorAnswer("console.vote.wall_is_not", "wall-no", false));
        }
        return Widgets.column(8, context.wrapped(text, "muted", "small"), answers);
    }

    private Node projectorAnswer(String key, String id, boolean shows) {
        var button = context.button(
                key,
                () -> live.performUndoable(Workshops.setWallShowsScreen(live.workshop(), Optional.of(shows))),
                "small-btn");
        button.setId(id);
        return button;
    }

    /** An unfinished sentence can be put to the vote, but not without a warning. */
    private Optional<Node> unfinishedWarning(StepKind.Vote vote) {
        return vote.on()
                .sourceStep()
                .flatMap(live.workshop().programme()::step)
                .map(Step::kind)
                .filter(StepKind.Statement.class::isInstance)
                .map(StepKind.Statement.class::cast)
                .map(kind -> Agreements.emptySlots(
                        kind,
                        Agreements.statement(
                                live.workshop(), vote.on().sourceStep().orElseThrow())))
                .filter(missing -> !missing.isEmpty())
                .map(missing -> Widgets.styled(
                        Widgets.wrapped(context.text(
                                "console.vote.unfinished",
                                missing.stream()
                                        .map(slot -> "“" + slot.lead() + " …”")
                                        .collect(Collectors.joining(", ")),
                                missing.size())),
                        "warn-text"));
    }

    /** A sealed vote of fewer people than the threshold cannot be closed; they can vote openly. */
    private Optional<Node> tooFewHint() {
        long here = Ballots.allSides(live.workshop()).stream()
                .mapToLong(side -> Participants.presentCount(live.workshop(), side))
                .sum();
        return Optional.of(here)
                .filter(n -> n > 0 && n < Limits.MIN_THRESHOLD)
                .map(n -> Widgets.styled(
                        Widgets.wrapped(context.text("console.vote.too_few_here", n, Limits.MIN_THRESHOLD)),
                        "warn-text"));
    }

    /** A second vote on the same question shows by the difference what those chose who take part in one of them only. */
    private Optional<Node> askedBeforeHint(Step step) {
        var earlier = EarlierVotes.before(live.workshop(), step);
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(Widgets.wrapped(
                        context.text(
                                earlier.getLast().isCarriedOver()
                                        ? "console.vote.asked_then"
                                        : "console.vote.asked_before",
                                turnout(context, live.workshop(), earlier.getLast())),
                        "warn-text"));
    }

    /** People of the joint side choose a side before the ballot opens if they are too few to be counted separately. */
    private Optional<Node> jointHint() {
        int joint = Participants.presentCount(live.workshop(), Side.JOINT);
        return Optional.of(joint)
                .filter(n -> n > 0 && n < Limits.MAX_THRESHOLD)
                .map(n -> Widgets.wrapped(context.text("console.vote.joint", n), "muted", "small"));
    }

    private String rule(VoteKind kind) {
        return switch (kind) {
            case VoteKind.Dots dots ->
                dots.perPerson() > 0
                        ? context.text("console.vote.dots", dots.perPerson(), dots.mostOnOne())
                        : context.text("console.vote.dots_third", dots.mostOnOne());
            case VoteKind.Scale scale -> context.text("console.vote.scale", scale.size());
            case VoteKind.Points points ->
                context.text(points.bySide() ? "console.vote.points_by_side" : "console.vote.points", points.total());
            case VoteKind.Consent consent -> context.text("console.vote.consent");
            case VoteKind.Ranking ranking -> context.text("console.vote.ranking", Limits.MAX_RANKED);
        };
    }

    private void open(Step step, Ballot.VotingMethod way, int threshold) {
        message.guard(
                () -> record(VoteOpening.open(live.workshop(), live.pen(), context.messages(), step, way, threshold)));
    }

    private Node counting(Ballot ballot) {
        counting = live.ballotBox()
                .filter(box -> box.ballot().id().equals(ballot.id()) && ballot.way() != Ballot.VotingMethod.KEYBOARD)
                .map(box -> new OpenBallotPane(live, context, box, reservations, this::focusFirst));
        return counting.map(OpenBallotPane::view).orElseGet(VBox::new);
    }

    /** Moves the focus to the next thing that the vote needs: the counts, then the reveal button. */
    private void record(Change change) {
        recordChange.accept(change);
        focusFirst();
    }

    private void focusFirst() {
        Widgets.firstFocusable(box).ifPresent(Node::requestFocus);
    }

    private Node closedCard(Ballot ballot) {
        var reveal =
                VoteButtons.reveal(context, () -> record(Ballots.reveal(live.workshop(), live.pen(), ballot.id())));
        var discard = VoteButtons.discard(
                context, "console.vote.again", () -> record(Ballots.discard(live.workshop(), ballot.id())));
        return context.card(
                "console.vote.closed",
                Widgets.wrapped(turnout(context, live.workshop(), ballot), "guide-say"),
                context.wrapped(ballot.isSplit() ? "console.vote.will_split" : "console.vote.will_not_split", "muted"),
                noPrediction(ballot),
                new Flow(10, reveal, discard));
    }

    /** Says that the predictions of the sides are not kept, where the step asks for them; else empty. */
    private Node noPrediction(Ballot ballot) {
        boolean asked = live.workshop()
                .programme()
                .step(ballot.stepId())
                .map(Step::kind)
                .filter(StepKind.Vote.class::isInstance)
                .map(kind -> ((StepKind.Vote) kind).withPrediction())
                .orElse(false);
        boolean lost =
                asked && Ballots.predictionOf(live.workshop(), ballot.id()).isEmpty();
        var key = ballot.repeatOf().isPresent() ? "console.vote.no_prediction_again" : "console.vote.no_prediction";
        var text = Widgets.wrapped(context.text(key, ballot.threshold()), "muted");
        Widgets.showIf(text, lost);
        return text;
    }

    /** The number of people who voted, by side where sides are counted separately. Never their votes. */
    static String turnout(PageContext context, Workshop workshop, Ballot ballot) {
        if (ballot.isBySide()) {
            return context.text("console.vote.splits_in", ballot.voterCount(Ballot.Group.ROOM));
        }
        return ballot.isSplit()
                ? Stream.of(Group.MARKETING, Group.IT, Group.JOINT)
                        .filter(group -> group != Group.JOINT || ballot.voterCount(group) > 0)
                        .map(group -> context.text(
                                "console.vote.turnout_side",
                                workshop.details().nameOf(group.side().orElseThrow(), context.text("side.joint")),
                                ballot.voterCount(group)))
                        .collect(Collectors.joining(" "))
                : context.text("console.vote.turnout", ballot.voterCount(Ballot.Group.ROOM));
    }
}
