package org.commonground.ui.console;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Step;
import org.commonground.roomview.RoomDisplay;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RunClock;
import org.commonground.session.Subscription;
import org.commonground.ui.board.BoardCommands;
import org.commonground.ui.capture.CaptureBar;
import org.commonground.ui.capture.CaptureModel;
import org.commonground.ui.console.WorkshopSearch.SearchResult;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SecondTicker;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.FocusScrolling;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.RoomSwitch;
import org.commonground.ui.shell.SaveIndicator;
import org.commonground.ui.vote.BoothPane;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Ballot;

/**
 * The facilitator's page during the workshop. The focus returns to the capture line after every action, and what is typed outside of every
 * field goes there too: no letter, digit or space is a command.
 */
public final class ConsolePage implements Page {

    private final LiveWorkshop live;
    private final PageContext context;
    private final Clock clock;
    private final SaveIndicator light;
    private final ConsoleCommands steering;
    private final TopBar top;
    private final ProgrammeOverviewPane overview;
    private final PresencePane presence;
    private final ListsPane lists;
    private final StepPane step;
    private final GuidePane guide;
    private final CaptureBar capture;
    private final SearchBar find;
    private final ScrollPane leftColumn;
    private final ConsoleLayout body;
    private final BorderPane middle = new BorderPane();
    private final BorderPane pane = new BorderPane();
    private final RoomSwitch roomSwitch;
    private Optional<RoomSwitch.EmbeddedRoomView> roomInWindow = Optional.empty();
    private final StartDayQuestion startDay;
    private final Command leaveRoom;
    private final SecondTicker ticking = new SecondTicker(this::tick);
    private final List<Command> commands = new ArrayList<>();
    private Optional<BoothPane> booth = Optional.empty();
    private List<?> announcedAt = List.of();
    /** The step in which the left column was scrolled to a new line of a list. */
    private Optional<String> listsShownIn = Optional.empty();

    private Subscription listening = Subscription.NONE;
    private final ChangeListener<Node> focusMoved = (observed, before, now) -> onFocusMoved(now);

    /**
     * @param room switches the room view on and off
     * @param clock the wall clock, to measure how long a step has been on
     */
    public ConsolePage(LiveWorkshop live, PageContext context, RoomSwitch room, Clock clock) {
        this.live = live;
        this.context = context;
        this.clock = clock;
        live.dropSpeakingOfEarlierStart();
        startDay = new StartDayQuestion(live, context);
        var model = new CaptureModel(live, context.messages());
        light = new SaveIndicator(context.messages(), live);
        roomSwitch = room;
        leaveRoom = Command.of("console.leave_room", this::leaveRoomView, "Esc")
                .when(() -> inRoom() || room.showsMessage());
        steering = new ConsoleCommands(
                live, context, roomSwitch, this::typeOn, this::focusCaptureLineUnlessOnStep, this::focusVote);
        var catchUp = new CatchUpDialog(live, context, clock).command();
        top = new TopBar(context, live, light, steering, catchUp, this::typeOn);
        overview = new ProgrammeOverviewPane(context.messages(), steering::goTo);
        presence = new PresencePane(live, context, this::isLocked, () -> booth.ifPresent(BoothPane::discardInput));
        lists = new ListsPane(live, context);
        step = new StepPane(live, context, steering, model::side, this::chooseZone, this::typeOn);
        capture = new CaptureBar(
                model, context, live.typedDraft(CaptureModel.DRAFT), step.lines(this::inRoom), this::onAdded);
        guide = new GuidePane(context, steering);
        find = new SearchBar(context, live::workshop, this::showResult, this::focusResult);
        leftColumn = leftColumn();
        body = new ConsoleLayout(leftColumn, middle, guide.view());
        commands.addAll(steering.all());
        commands.add(find.command());
        commands.add(step.suggested());
        commands.add(step.photo());
        commands.addAll(capture.commands());
        commands.addAll(boardCommands());
        commands.add(Command.of("console.board", this::focusStep, "F8"));
        commands.add(catchUp);
        commands.addAll(guide.commands(body::turnPage));
        // In a window of its own beside the console, to share it in a call.
        commands.add(Command.of("console.room_window", roomSwitch::toggleInWindow, "Shift+F5"));
        commands.add(leaveRoom);
        commands.add(Command.of("room.forward", steering.next()::tryRun, "Right", "Down")
                .when(this::inRoom));
        commands.add(
                Command.of("room.back", steering.back()::tryRun, "Left", "Up").when(this::inRoom));
        commands.add(Command.of("capture.side", capture::nextSide, "Tab").when(this::inRoom));
        commands.add(new GoToStepDialog(live, context, steering::goTo).command());
        commands.replaceAll(
                command -> command.when(() -> !isLocked() && command.enabled().getAsBoolean()));
        commands.add(Command.of(
                        "booth.turn",
                        () -> booth.ifPresent(b -> b.switchCommand().tryRun()),
                        "F12")
                .when(this::isLocked));
        // People arrive and leave during a vote.
        commands.add(presence.command());
        middle.setCenter(step.view());
        middle.setTop(find.view());
        unlock();
        pane.getStyleClass().add("console");
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, this::typeOnAfterClick);
        refresh();
    }

    private void unlock() {
        pane.setTop(top.view());
        pane.setCenter(body.view());
        pane.setBottom(capture.view());
        capture.showOnlyWhileTyping(Optional.empty());
        context.toasts().keepAbove(capture.view());
    }

    /** While people vote at the keyboard the booth is the only content of the page, and only the end of the vote leads out of it. */
    private void lock(BoothPane voting) {
        leaveRoom();
        pane.setTop(null);
        pane.setBottom(null);
        pane.setCenter(voting.view());
        voting.focus();
    }

    /**
     * Over the room view the board's own commands are off, because nobody would see their effect. Shuffle stays, because the room view
     * shows it.
     */
    private List<Command> boardCommands() {
        return new BoardCommands(step::boardForKeys)
                .commands().stream()
                        .map(command -> command.id().equals("board.shuffle")
                                ? command
                                : command.when(
                                        () -> !inRoom() && command.enabled().getAsBoolean()))
                        .toList();
    }

    /** Takes a message off, and then the room view out of this window. */
    private void leaveRoomView() {
        if (roomSwitch.showsMessage()) {
            roomSwitch.toggleMessage();
        } else {
            roomSwitch.toggle();
        }
    }

    private boolean inRoom() {
        return roomInWindow.isPresent();
    }

    /** With only one screen the room view fills it. The capture line is over its foot while something is typed. */
    private void followRoom() {
        top.showMessage(roomSwitch.showsMessage());
        if (!isLocked() && !roomSwitch.embeddedView().equals(roomInWindow)) {
            leaveRoom();
            roomSwitch.embeddedView().ifPresentOrElse(this::showRoom, () -> {
                unlock();
                typeOn();
            });
        }
    }

    private void showRoom(RoomSwitch.EmbeddedRoomView here) {
        roomInWindow = Optional.of(here);
        pane.setTop(null);
        pane.setBottom(null);
        var over = new StackPane();
        var controls = new RoomControls(context, over)
                .with("console.back_short", steering.back())
                .with("console.next_short", steering.next())
                .with("capture.focus_short", capture.focusCommand())
                .with("console.leave_room_short", leaveRoom);
        var foot = new VBox(controls.view(), capture.view());
        foot.setMaxHeight(Region.USE_PREF_SIZE);
        foot.setPickOnBounds(false);
        StackPane.setAlignment(foot, Pos.BOTTOM_CENTER);
        over.getChildren().addAll(here.view(), foot);
        context.toasts().keepAbove(foot);
        pane.setCenter(over);
        capture.showOnlyWhileTyping(Optional.of(here.view()::requestFocus));
        here.view().setOnMousePressed(event -> here.view().requestFocus());
        here.shown();
        typeOn();
    }

    private void leaveRoom() {
        roomInWindow.ifPresent(RoomSwitch.EmbeddedRoomView::gone);
        roomInWindow = Optional.empty();
    }

    @Override
    public boolean isLocked() {
        return booth.isPresent();
    }

    private void showBooth() {
        var box = live.ballotBox().filter(open -> open.ballot().way() == Ballot.VotingMethod.KEYBOARD);
        if (box.isEmpty() && booth.isPresent()) {
            booth = Optional.empty();
            unlock();
            step.focus();
            followRoom();
        } else if (box.isPresent()
                && booth.map(BoothPane::box).filter(box.get()::equals).isEmpty()) {
            booth = box.map(open -> new BoothPane(live, context, open, presence.command(), () -> {}));
            booth.ifPresent(this::lock);
        } else {
            booth.ifPresent(BoothPane::show);
        }
    }

    private ScrollPane leftColumn() {
        var scroll = Widgets.scrolling(new VBox(16, overview.view(), presence.view(), lists.view()));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return Widgets.styled(scroll, "console-rail");
    }

    @Override
    public String title() {
        return live.workshop().details().title();
    }

    @Override
    public Node view() {
        return pane;
    }

    @Override
    public void onShow() {
        listening = Subscription.of(
                live.onChange(workshop -> refresh()),
                live.onChange(workshop -> startDay.askIfNeeded()),
                ChangeReports.follow(live, context, this::inRoom),
                live.onPerformed(this::showInLists),
                RoomDisplay.follow(live, context.messages()),
                roomSwitch.onMove(this::followRoom),
                light.follow());
        refresh();
        ticking.start();
        pane.getScene().focusOwnerProperty().addListener(focusMoved);
        booth.ifPresentOrElse(BoothPane::focus, capture::focusWhereTypingStopped);
        followRoom();
        startDay.askIfNeeded();
    }

    @Override
    public void onHide() {
        ticking.stop();
        pane.getScene().focusOwnerProperty().removeListener(focusMoved);
        capture.onHide();
        step.keepPlace();
        listening.cancel();
        if (inRoom()) {
            leaveRoom();
            roomSwitch.toggle();
        }
    }

    @Override
    public boolean leaveFullScreen() {
        boolean fills = inRoom();
        if (fills) {
            roomSwitch.toggle();
        }
        return fills;
    }

    @Override
    public boolean isTypedEverywhere() {
        return true;
    }

    /** Somebody speaks, and the facilitator types: the words are kept wherever the keyboard was. */
    @Override
    public void typeUnclaimed(String character) {
        if (!isLocked()) {
            capture.type(character);
        }
    }

    @Override
    public List<HelpSection> helpSections() {
        return ConsoleHelp.headings();
    }

    @Override
    public List<Command> focusedKeys() {
        return isLocked() ? List.of() : step.keyCommands();
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    private void refresh() {
        var workshop = live.workshop();
        dropOutdatedAnnouncement(workshop);
        var on = currentStep();
        top.show(workshop);
        presence.show(workshop);
        lists.show(workshop);
        showProgrammeAgain();
        step.show(workshop, on);
        guide.show(workshop, on);
        capture.refresh();
        find.refresh();
        showBooth();
        tick();
    }

    /** What was announced of a vote or a step is no longer so once another step is on, or the vote has gone on. */
    private void dropOutdatedAnnouncement(Workshop workshop) {
        var now = List.of(
                workshop.liveState().step(),
                workshop.liveState().shown(),
                workshop.ballots().stream().map(Ballot::state).toList(),
                live.turnout());
        if (!now.equals(announcedAt)) {
            announcedAt = now;
            context.toasts().dropAnnouncement();
        }
    }

    /** Updates what depends on the time alone. */
    private void tick() {
        var now = clock.instant();
        var run = RunClock.of(live.workshop(), now);
        var face = ClockTexts.of(live.workshop(), run, context.messages().locale());
        top.show(face);
        guide.show(face, live.workshop(), now);
        overview.show(ProgrammeOverview.of(live.workshop(), run, now));
    }

    private Optional<Step> currentStep() {
        return live.workshop()
                .liveState()
                .step()
                .flatMap(id -> live.workshop().programme().step(id));
    }

    private void chooseZone(String zone) {
        capture.chooseZone(zone);
    }

    private void onAdded(String cardId) {
        step.scrollTo(cardId);
    }

    /**
     * A line that a list has got is marked there, also where the list was folded or its end was below the edge, until the room goes on to
     * another step.
     */
    private void showInLists(Change change) {
        if (live.nextUndo().equals(Optional.of(change))) {
            change.edits().stream()
                    .flatMap(edit -> edit.after().stream())
                    .flatMap(item -> lists.markFound(Optional.of(item.id())).stream())
                    .forEach(line -> {
                        listsShownIn = live.workshop().liveState().step();
                        FocusScrolling.reveal(line);
                    });
        }
    }

    private void showProgrammeAgain() {
        if (listsShownIn.isPresent()
                && !listsShownIn.equals(live.workshop().liveState().step())) {
            listsShownIn = Optional.empty();
            lists.markFound(Optional.empty());
            leftColumn.setVvalue(0);
        }
    }

    /** Shows a search result: in its step, or in the lists at the left. */
    private void showResult(SearchResult found) {
        var board = currentStep().map(step -> Cards.boardOf(live.workshop(), step.id()));
        found.stepId().filter(id -> board.filter(id::equals).isEmpty()).ifPresent(steering::goTo);
        // A step that has just been opened needs a layout pass before it can scroll.
        pane.applyCss();
        pane.layout();
        step.showFound(found.item());
        lists.markFound(Optional.of(found.item().id())).ifPresent(line -> FocusScrolling.scrollTo(leftColumn, line));
    }

    /** Focuses the result in the step, so that it can be edited. */
    private void focusResult(boolean inTheStep) {
        lists.markFound(Optional.empty());
        if (inTheStep) {
            focusBoard();
        } else {
            typeOn();
        }
    }

    /** Focuses the capture line; over the room view only while something is typed into it. */
    private void typeOn() {
        roomInWindow
                .filter(room -> room.view().isFocused() || !capture.view().isVisible())
                .ifPresentOrElse(
                        room -> room.view().requestFocus(),
                        () -> booth.ifPresentOrElse(BoothPane::focus, capture::focus));
    }

    /** A button keeps the keyboard that a click gave it, and the next space of a sentence would press it again. */
    private void typeOnAfterClick(MouseEvent released) {
        for (var node = (Node) released.getTarget(); node != null; node = node.getParent()) {
            if (node instanceof Button button) {
                Platform.runLater(() -> {
                    if (button.isFocused()) {
                        typeOn();
                    }
                });
            }
        }
    }

    private void focusCaptureLineUnlessOnStep() {
        if (!step.view().isFocusWithin()) {
            typeOn();
        }
    }

    /** Nobody can type into a step that the room view covers. */
    private void focusStep() {
        if (inRoom()) {
            roomSwitch.toggle();
            // A step that was opened below the room view takes the focus only once it is laid out.
            pane.applyCss();
            pane.layout();
        }
        step.focus();
    }

    /** Over the room view ballots are typed into the capture line. */
    private void focusVote() {
        if (!inRoom()) {
            step.focus();
        }
    }

    private void focusBoard() {
        step.focusKeyTarget();
    }

    /**
     * Esc in a field moves the focus to the scene's root. It is passed on to the board or the room view, where arrow keys act.
     */
    private void onFocusMoved(@org.jspecify.annotations.Nullable Node now) {
        if (now != null
                && now.getScene() != null
                && now == now.getScene().getRoot()
                && booth.isEmpty()
                && !context.dialogs().isOpen()) {
            Platform.runLater(
                    () -> roomInWindow.ifPresentOrElse(room -> room.view().requestFocus(), this::focusBoard));
        }
    }
}
