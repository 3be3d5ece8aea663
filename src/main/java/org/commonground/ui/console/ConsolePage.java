package org.commonground.ui.console;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
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
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.RoomSwitch;
import org.commonground.ui.shell.SaveIndicator;
import org.commonground.ui.vote.BoothPane;
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
    private final PresencePane presence;
    private final LeftColumn left;
    private final StepPane step;
    private final GuidePane guide;
    private final CaptureBar capture;
    private final SearchBar find;
    private final ConsoleFrame frame;
    private final RoomSwitch roomSwitch;
    private final StartDayQuestion startDay;
    private final Command leaveRoom;
    private final SecondTicker ticking = new SecondTicker(this::tick);
    private final List<Command> commands = new ArrayList<>();
    private Optional<BoothPane> booth = Optional.empty();
    private List<?> announcedAt = List.of();

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
        presence = new PresencePane(live, context, this::isLocked, () -> booth.ifPresent(BoothPane::discardInput));
        left = new LeftColumn(
                live,
                new ProgrammeOverviewPane(context.messages(), steering::goTo),
                presence,
                new ListsPane(live, context));
        step = new StepPane(live, context, steering, model::side, this::chooseZone, this::typeOn);
        capture = new CaptureBar(
                model, context, live.typedDraft(CaptureModel.DRAFT), step.lines(this::inRoom), step::scrollTo);
        guide = new GuidePane(context, steering);
        find = new SearchBar(context, live::workshop, this::showResult, this::focusResult);
        var body = new ConsoleLayout(
                left.view(), new BorderPane(step.view(), find.view(), null, null, null), guide.view());
        frame = new ConsoleFrame(context, top.view(), body.view(), capture);
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
        commands.add(Command.of("room.forward", steering.next::tryRun, "Right", "Down")
                .when(this::inRoom));
        commands.add(
                Command.of("room.back", steering.back::tryRun, "Left", "Up").when(this::inRoom));
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
        frame.view().addEventFilter(MouseEvent.MOUSE_RELEASED, this::typeOnAfterClick);
        refresh();
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
        return frame.room().isPresent();
    }

    /** With only one screen the room view fills it. */
    private void followRoom() {
        top.showMessage(roomSwitch.showsMessage());
        if (!isLocked() && !roomSwitch.embeddedView().equals(frame.room())) {
            frame.leaveRoom();
            roomSwitch
                    .embeddedView()
                    .ifPresentOrElse(view -> frame.showRoom(view, steering, leaveRoom), frame::showConsole);
            typeOn();
        }
    }

    @Override
    public boolean isLocked() {
        return booth.isPresent();
    }

    private void showBooth() {
        var box = live.ballotBox().filter(open -> open.ballot().way() == Ballot.VotingMethod.KEYBOARD);
        if (box.isEmpty() && booth.isPresent()) {
            booth = Optional.empty();
            frame.showConsole();
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

    /** While people vote at the keyboard the booth is the only content of the page, and only the end of the vote leads out of it. */
    private void lock(BoothPane voting) {
        frame.leaveRoom();
        frame.showAlone(voting.view());
        voting.focus();
    }

    @Override
    public String title() {
        return live.workshop().details().title();
    }

    @Override
    public Node view() {
        return frame.view();
    }

    @Override
    public void onShow() {
        listening = Subscription.of(
                live.onChange(workshop -> refresh()),
                live.onChange(workshop -> startDay.askIfNeeded()),
                ChangeReports.follow(live, context, this::inRoom),
                left.follow(),
                RoomDisplay.follow(live, context.messages()),
                roomSwitch.onMove(this::followRoom),
                light.follow());
        refresh();
        ticking.start();
        frame.view().getScene().focusOwnerProperty().addListener(focusMoved);
        booth.ifPresentOrElse(BoothPane::focus, capture::focusWhereTypingStopped);
        followRoom();
        startDay.askIfNeeded();
    }

    @Override
    public void onHide() {
        ticking.stop();
        frame.view().getScene().focusOwnerProperty().removeListener(focusMoved);
        capture.onHide();
        step.keepPlace();
        listening.cancel();
        if (inRoom()) {
            frame.leaveRoom();
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
        var on = workshop.currentStep();
        top.show(workshop);
        left.show(workshop);
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
        left.show(ProgrammeOverview.of(live.workshop(), run, now));
    }

    private void chooseZone(String zone) {
        capture.chooseZone(zone);
    }

    /** Shows a search result: in its step, or in the lists at the left. */
    private void showResult(SearchResult found) {
        var board = live.workshop().currentStep().map(step -> Cards.boardOf(live.workshop(), step.id()));
        found.stepId().filter(id -> board.filter(id::equals).isEmpty()).ifPresent(steering::goTo);
        // A step that has just been opened needs a layout pass before it can scroll.
        layOut();
        step.showFound(found.item());
        left.showFound(Optional.of(found.item().id()));
    }

    private void layOut() {
        frame.view().applyCss();
        frame.view().layout();
    }

    /** Focuses the result in the step, so that it can be edited. */
    private void focusResult(boolean inTheStep) {
        left.showFound(Optional.empty());
        if (inTheStep) {
            step.focusKeyTarget();
        } else {
            typeOn();
        }
    }

    /** Focuses the capture line; over the room view only while something is typed into it. */
    private void typeOn() {
        frame.room()
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
            layOut();
        }
        step.focus();
    }

    /** Over the room view ballots are typed into the capture line. */
    private void focusVote() {
        if (!inRoom()) {
            step.focus();
        }
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
                    () -> frame.room().ifPresentOrElse(room -> room.view().requestFocus(), step::focusKeyTarget));
        }
    }
}
