package org.commonground.ui.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.Stop;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.board.BoardCommands;
import org.commonground.ui.board.BoardModel;
import org.commonground.ui.board.BoardView;
import org.commonground.ui.capture.StepLines;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.kinds.ExchangePane;
import org.commonground.ui.kinds.MapHeadings;
import org.commonground.ui.kinds.PainStrip;
import org.commonground.ui.kinds.RegisterPane;
import org.commonground.ui.kinds.StepKindPane;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.vote.AgreedSplitPane;
import org.commonground.ui.vote.RevealPane;
import org.commonground.ui.vote.VotePane;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.AgreedShares;
import org.commonground.workshop.operation.Suggestions;
import org.commonground.workshop.record.Item;

/** The middle column: the title of the exercise and step, and the board, table or vote of the current step. */
final class StepPane {

    /** The width that a title needs beside the beats, in pixels. */
    private static final double MIN_TITLE_WIDTH = 200;

    /** Begins the key of a board's place among the drafts. */
    private static final String PLACE = "place.";

    private final LiveWorkshop live;
    private final PageContext context;
    private final ConsoleCommands commands;
    private final Label title = Widgets.wrapped("", "h1");
    private final Label prompt = Widgets.wrapped("", "muted");
    private final BeatBar beats;
    private final PainStrip painStrip;
    private final BorderPane pane = Widgets.styled(new BorderPane(), "console-step");
    private final Supplier<Side> side;
    private final Consumer<String> zoneChosen;
    private final Runnable afterAction;
    /** The board of each step that was shown, with its selection. */
    private final Map<String, BoardModel> boards = new HashMap<>();

    private final Label suggestionLabel = Widgets.wrapped("");
    private final Node suggestionCard;
    private final Command suggested;
    private final PhotoStrip photos;

    /** Stores the selection and the scroll position a moment after they change. */
    private final PauseTransition placeTimer = new PauseTransition(Duration.millis(300));

    private Optional<String> shownStepId = Optional.empty();
    private Optional<String> builtStepId = Optional.empty();
    private Optional<BoardView> board = Optional.empty();
    private Optional<MapHeadings> headings = Optional.empty();
    private Optional<Node> painUnderBoard = Optional.empty();
    private Optional<StepKindPane> kind = Optional.empty();

    /**
     * @param side the side of a new table row
     * @param zoneChosen receives the zone or cell that was clicked, for the next cards
     * @param acted runs after every action in this pane, to move the focus back to the capture line
     */
    StepPane(
            LiveWorkshop live,
            PageContext context,
            ConsoleCommands commands,
            Supplier<Side> side,
            Consumer<String> zoneChosen,
            Runnable acted) {
        this.live = live;
        this.context = context;
        this.commands = commands;
        this.side = side;
        this.zoneChosen = zoneChosen;
        this.afterAction = acted;
        placeTimer.setOnFinished(event -> keepPlace());
        painStrip = new PainStrip(context.messages());
        beats = new BeatBar(context.messages(), commands::goTo);
        var titles = new VBox(title, prompt);
        var header = new Fold(MIN_TITLE_WIDTH, 16, titles, beats.view());
        suggested = Command.of("console.suggested", this::addSuggestions, "Shortcut+L")
                .when(() -> !suggestions(live.workshop()).isEmpty());
        var take = Widgets.keepWidth(context.button(suggested, "small-btn"));
        suggestionCard = Widgets.styled(Widgets.row(14, Widgets.grow(suggestionLabel), take), "card", "suggested");
        suggestionCard.managedProperty().bind(suggestionCard.visibleProperty());
        photos = new PhotoStrip(live, context, acted);
        photos.acceptDrops(pane);
        pane.setTop(new VBox(14, header, suggestionCard, photos.view()));
    }

    Node view() {
        return pane;
    }

    /** Adds the lines that the programme suggests to the board. */
    Command suggested() {
        return suggested;
    }

    /** Adds photos to the step. */
    Command photo() {
        return photos.command();
    }

    private static List<String> suggestions(Workshop workshop) {
        return workshop.currentStep().stream()
                .flatMap(step -> Suggestions.remaining(workshop, step).stream())
                .toList();
    }

    private void addSuggestions() {
        var workshop = live.workshop();
        workshop.currentStep()
                .ifPresent(step -> live.performUndoable(Suggestions.addRemaining(workshop, live.pen(), step)));
        afterAction.run();
    }

    void show(Workshop workshop, Optional<Step> step) {
        var open = suggestions(workshop);
        suggestionLabel.setText(context.text("console.suggested_lines", String.join(" · ", open)));
        suggestionCard.setVisible(!open.isEmpty());
        photos.show(workshop);
        if (step.isPresent()) {
            show(workshop, step.get());
            return;
        }
        shownStepId = Optional.empty();
        board = Optional.empty();
        kind = Optional.empty();
        pane.setBottom(null);
        beats.show(new Beats(List.of()));
        workshop.liveState()
                .step()
                .flatMap(workshop.programme()::stop)
                .ifPresentOrElse(this::showBreak, () -> showStartCard(workshop));
    }

    private void showBreak(Stop pause) {
        title.setText(pause.title());
        prompt.setText(context.text("room.minutes", pause.minutes()));
        showCard(context.wrapped("console.break_hint", "guide-say"));
    }

    private void showCard(Node... nodes) {
        var card = Widgets.styled(new VBox(14, nodes), "card");
        BorderPane.setMargin(card, new javafx.geometry.Insets(18, 0, 0, 0));
        BorderPane.setAlignment(card, javafx.geometry.Pos.TOP_LEFT);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        pane.setCenter(card);
    }

    private void show(Workshop workshop, Step step) {
        var exercise = workshop.programme().exerciseOf(step.id()).orElseThrow();
        title.setText(exercise.title());
        prompt.setText(step.prompt());
        beats.show(Beats.of(exercise, step));
        if (shownStepId.filter(step.id()::equals).isEmpty()) {
            shownStepId = Optional.of(step.id());
            buildStep(step);
        }
        kind.ifPresent(part -> part.show(workshop, step));
        board.ifPresent(view -> view.show(step));
        showBoardIfItHasCards();
        headings.ifPresent(over -> over.show(workshop));
        if (kind.isEmpty()) {
            pane.setBottom(painStrip.show(workshop, step) ? painUnderBoard.orElse(null) : null);
        }
    }

    /** Stores the selection and the scroll position of the board, for the next visit and for a restart. */
    void keepPlace() {
        placeTimer.stop();
        builtStepId.ifPresent(id -> board.ifPresent(view -> live.saveDraft(PLACE + id, view.place())));
    }

    private void buildStep(Step step) {
        keepPlace();
        var model = boards.computeIfAbsent(step.id(), id -> new BoardModel(live, step));
        var view = new BoardView(model, context, afterAction);
        var place = PLACE + step.id();
        view.restore(live.typedDraft(place));
        view.onPlaceChanged(placeTimer::play);
        view.onZoneChosen(zoneChosen);
        view.showInToolbar(new BoardCommands(() -> Optional.of(view)).commands());
        board = Optional.of(view);
        builtStepId = Optional.of(step.id());
        kind = kindPane(step);
        pane.setBottom(null);
        headings = step.kind() instanceof StepKind.Map map
                ? Optional.of(new MapHeadings(context.messages(), map, step.id()))
                : Optional.empty();
        painUnderBoard = headings.map(over -> view.overColumns(painStrip.view()));
        var body = kind.map(part -> part.fillsHeight() ? part.view() : Widgets.scrolling(part.view()))
                .orElseGet(view::view);
        headings.ifPresent(over -> view.showColumnHeadings(over.view()));
        BorderPane.setMargin(body, new javafx.geometry.Insets(18, 0, 0, 0));
        pane.setCenter(body);
    }

    /** Below a vote, a sentence or a picture the board gets space only once there is a card. */
    private void showBoardIfItHasCards() {
        if (kind.isEmpty() || board.isEmpty()) {
            return;
        }
        var view = board.get();
        var any = view.hasCards();
        if (any && pane.getBottom() == null) {
            var notes = (Region) view.view();
            notes.setMaxHeight(220);
            BorderPane.setMargin(notes, new javafx.geometry.Insets(14, 0, 0, 0));
            pane.setBottom(notes);
        } else if (!any) {
            pane.setBottom(null);
        }
    }

    private Optional<StepKindPane> kindPane(Step step) {
        return switch (step.kind()) {
            case StepKind.Cards cards -> Optional.empty();
            case StepKind.Map map -> Optional.empty();
            case StepKind.Exchange exchange -> Optional.of(new ExchangePane(live, context, step, afterAction));
            case StepKind.Register register ->
                Optional.of(AgreedShares.ballotAgreedIn(live.workshop(), step)
                        .<StepKindPane>map(ballot -> new AgreedSplitPane(live, context, ballot, afterAction))
                        .orElseGet(() -> new RegisterPane(live, context, step, register, side, afterAction)));
            case StepKind.Vote vote -> Optional.of(new VotePane(live, context, commands::record));
            case StepKind.Reveal reveal -> Optional.of(new RevealPane(live, context, commands::record, commands::goTo));
            case StepKind.Statement statement ->
                Optional.of(new StatementPane(live, context, step, statement, afterAction));
            case StepKind.Plan plan -> Optional.of(HintPane.plan(context, commands));
            case StepKind.Talk talk -> Optional.of(HintPane.talk(context));
        };
    }

    private void showStartCard(Workshop workshop) {
        title.setText(workshop.programme().title());
        prompt.setText(context.text("console.not_begun_prompt"));
        var start = context.button(commands.next, "primary");
        start.setText(context.text("console.start"));
        start.setId("start");
        showCard(context.wrapped("console.start_hint", "guide-say"), start);
    }

    /** The board, unless the focus is on the step's own pane. */
    Optional<BoardView> boardForKeys() {
        return board.filter(
                view -> kind.filter(part -> part.view().isFocusWithin()).isEmpty());
    }

    /** The commands of the step's own pane. */
    List<Command> keyCommands() {
        return kind.map(StepKindPane::keyCommands)
                .orElseGet(() -> board.map(BoardView::keys).orElse(java.util.List.of()));
    }

    /** Scrolls to the item that was added last. */
    void scrollTo(String id) {
        kind.ifPresent(part -> part.scrollTo(id));
        board.ifPresent(view -> view.reveal(id));
    }

    /** Scrolls to a search result and selects it. */
    void showFound(Item item) {
        kind.ifPresent(part -> part.scrollTo(item.id()));
        board.ifPresent(view -> view.find(item));
    }

    /** What of the capture line belongs into the step's own pane. @param overRoomView whether the room view covers it */
    StepLines lines(BooleanSupplier overRoomView) {
        return new StepLines() {
            @Override
            public boolean takes(String typed) {
                return kind.filter(part -> part.takesLine(typed, overRoomView.getAsBoolean()))
                        .isPresent();
            }

            @Override
            public String enter(String typed) {
                return kind.orElseThrow().enterLine(typed);
            }
        };
    }

    /** Focuses the step's own pane, or else the board. */
    void focus() {
        kind.ifPresentOrElse(StepKindPane::focus, () -> board.ifPresent(BoardView::focus));
    }

    /**
     * After Esc in a field: focuses the board or the pane with key commands. A table is not focused, because letters are typed into its
     * cells.
     */
    void focusKeyTarget() {
        kind.filter(StepKindPane::hasKeyCommands)
                .ifPresentOrElse(StepKindPane::focus, () -> board.ifPresent(BoardView::focus));
    }
}
