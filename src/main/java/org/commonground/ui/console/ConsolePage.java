package org.commonground.ui.console;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.RunClock;
import org.commonground.live.Subscription;
import org.commonground.programme.Step;
import org.commonground.roomview.RoomDisplay;
import org.commonground.ui.board.BoardCommands;
import org.commonground.ui.capture.CaptureBar;
import org.commonground.ui.capture.CaptureModel;
import org.commonground.ui.console.Finds.Find;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.EverySecond;
import org.commonground.ui.kit.FollowFocus;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.RoomSwitch;
import org.commonground.ui.kit.SaveLight;
import org.commonground.ui.kit.StepNumbers;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Cards;

/** The facilitator's page during the workshop. The focus returns to the capture line after every action. */
public final class ConsolePage implements Page {

    private final LiveWorkshop live;
    private final Kit kit;
    private final Clock clock;
    private final SaveLight light;
    private final ConsoleCommands steering;
    private final TopBar top;
    private final RailPane rail;
    private final PresencePane presence;
    private final ListsPane lists;
    private final StepPane step;
    private final GuidePane guide;
    private final CaptureBar capture;
    private final FindBar find;
    private final ScrollPane left;
    private final ConsoleBody body;
    private final BorderPane middle = new BorderPane();
    private final BorderPane pane = new BorderPane();
    private final RoomSwitch wall;
    private Optional<RoomSwitch.Here> roomHere = Optional.empty();
    private final EverySecond ticking = new EverySecond(this::tick);
    private final List<Command> commands = new ArrayList<>();
    private Optional<BoothPane> booth = Optional.empty();
    private Subscription listening = Subscription.NONE;
    private final ChangeListener<Node> focusMoved = (observed, before, now) -> escaped(now);

    /**
     * @param drafts text in fields when the workshop was last closed, by field
     * @param room switches the room view on and off
     * @param clock the wall clock, to measure how long a step has been on
     */
    public ConsolePage(LiveWorkshop live, Map<String, String> drafts, Kit kit, RoomSwitch room, Clock clock) {
        this.live = live;
        this.kit = kit;
        this.clock = clock;
        var model = new CaptureModel(live, kit.words(), drafts);
        capture = new CaptureBar(model, kit, drafts.getOrDefault(CaptureModel.DRAFT, ""), this::added);
        light = new SaveLight(kit.words(), live);
        wall = room;
        steering = new ConsoleCommands(live, kit, wall, this::typeOn, this::typeOnUnlessOnStep);
        var catchUp = new CatchUpDialog(live, kit, clock).command();
        top = new TopBar(kit, live, light, steering, catchUp, this::typeOn);
        rail = new RailPane(kit.words(), steering::goTo);
        presence = new PresencePane(live, kit, this::locked, () -> booth.ifPresent(BoothPane::wipe));
        lists = new ListsPane(live, kit);
        step = new StepPane(live, kit, steering, drafts, model::side, this::typeOn);
        guide = new GuidePane(kit, steering);
        find = new FindBar(kit, live::workshop, this::goTo, this::endOfSearch);
        left = left();
        body = new ConsoleBody(left, middle, guide.view());
        commands.addAll(steering.all());
        commands.add(find.command());
        commands.add(step.suggested());
        commands.add(step.photo());
        commands.addAll(capture.commands());
        commands.addAll(boardCommands());
        commands.add(Command.of("console.board", step::focus, "F8"));
        commands.add(catchUp);
        commands.addAll(guide.commands(body::turn));
        // In a window of its own beside the console, to share it in a call.
        commands.add(Command.of("console.room_window", wall::toggleApart, "Shift+F5"));
        commands.add(Command.of("console.leave_room", wall::toggle, "Esc").when(this::inRoom));
        commands.add(Command.of("room.forward", steering.next()::tryRun, "Right", "Down", "Space")
                .when(this::inRoom));
        commands.add(
                Command.of("room.back", steering.back()::tryRun, "Left", "Up").when(this::inRoom));
        new StepNumbers(() -> live.workshop().programme().stops(), kit.words(), steering::goTo, kit.toasts()::about)
                .commands()
                // On the board a digit moves the selected card into a theme.
                .forEach(command -> commands.add(command.when(() -> (inRoom() || !step.digitsMeanPlaces())
                        && command.enabled().getAsBoolean())));
        commands.replaceAll(
                command -> command.when(() -> !locked() && command.enabled().getAsBoolean()));
        commands.add(
                Command.of("booth.turn", () -> booth.ifPresent(b -> b.turn().tryRun()), "F12")
                        .when(this::locked));
        // People arrive and leave during a vote.
        commands.add(presence.command());
        middle.setCenter(step.view());
        middle.setTop(find.view());
        unlock();
        pane.getStyleClass().add("console");
        refresh();
    }

    private void unlock() {
        pane.setTop(top.view());
        pane.setCenter(body.view());
        pane.setBottom(capture.view());
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
        return new BoardCommands(step::boardWithKeys)
                .all().stream()
                        .map(command -> command.id().equals("board.shuffle")
                                ? command
                                : command.when(
                                        () -> !inRoom() && command.enabled().getAsBoolean()))
                        .toList();
    }

    private boolean inRoom() {
        return roomHere.isPresent();
    }

    /** With only one screen the room view is shown in this window, with the capture line below it. */
    private void followRoom() {
        if (!locked() && !wall.here().equals(roomHere)) {
            leaveRoom();
            wall.here().ifPresentOrElse(this::showRoom, () -> {
                unlock();
                typeOn();
            });
        }
    }

    private void showRoom(RoomSwitch.Here here) {
        roomHere = Optional.of(here);
        pane.setTop(null);
        pane.setCenter(here.view());
        here.view().setOnMousePressed(event -> here.view().requestFocus());
        here.shown();
        tick();
        typeOn();
    }

    private void leaveRoom() {
        roomHere.ifPresent(RoomSwitch.Here::gone);
        roomHere = Optional.empty();
        tick();
    }

    @Override
    public boolean locked() {
        return booth.isPresent();
    }

    private void showBooth() {
        var box = live.box().filter(open -> open.ballot().way() == Ballot.Way.KEYBOARD);
        if (box.isEmpty() && booth.isPresent()) {
            booth = Optional.empty();
            unlock();
            step.focus();
            followRoom();
        } else if (box.isPresent()
                && booth.map(BoothPane::box).filter(box.get()::equals).isEmpty()) {
            booth = box.map(open -> new BoothPane(live, kit, open, presence.command(), () -> {}));
            booth.ifPresent(this::lock);
        } else {
            booth.ifPresent(BoothPane::show);
        }
    }

    private ScrollPane left() {
        var scroll = Ui.scrolling(new VBox(16, rail.view(), presence.view(), lists.view()));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return Ui.styled(scroll, "console-rail");
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
    public void shown() {
        listening = Subscription.of(
                live.onChange(workshop -> refresh()),
                RoomDisplay.follow(live, kit.words()),
                wall.onMove(this::followRoom),
                light.follow());
        refresh();
        ticking.start();
        pane.getScene().focusOwnerProperty().addListener(focusMoved);
        booth.ifPresentOrElse(BoothPane::focus, capture::focus);
        followRoom();
    }

    @Override
    public void gone() {
        ticking.stop();
        pane.getScene().focusOwnerProperty().removeListener(focusMoved);
        capture.gone();
        listening.end();
        if (inRoom()) {
            leaveRoom();
            wall.toggle();
        }
    }

    @Override
    public List<Heading> headings() {
        return ConsoleHelp.headings();
    }

    @Override
    public List<Command> keysHere() {
        return locked() ? List.of() : step.keysHere();
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    private void refresh() {
        var workshop = live.workshop();
        var on = on();
        top.show(workshop);
        presence.show(workshop);
        lists.show(workshop);
        step.show(workshop, on);
        guide.show(workshop, on);
        capture.refresh();
        find.refresh();
        showBooth();
        tick();
    }

    /** Updates what depends on the time alone. */
    private void tick() {
        var now = clock.instant();
        var run = RunClock.of(live.workshop(), now);
        var face = ClockFace.of(live.workshop(), run, kit.words().locale());
        top.show(face);
        // The room view covers the part of the window that shows the time.
        capture.glance(inRoom() ? face.glance(kit.words()) : "");
        guide.show(face);
        rail.show(Rail.of(live.workshop(), run, now));
    }

    private Optional<Step> on() {
        return live.workshop()
                .live()
                .step()
                .flatMap(id -> live.workshop().programme().step(id));
    }

    private void added(String cardId) {
        step.reveal(cardId);
    }

    /** Shows a search result: in its step, or in the lists at the left. */
    private void goTo(Find found) {
        var board = on().map(step -> Cards.boardOf(live.workshop(), step.id()));
        found.stepId().filter(id -> board.filter(id::equals).isEmpty()).ifPresent(steering::goTo);
        // A step that has just been opened needs a layout pass before it can scroll.
        pane.applyCss();
        pane.layout();
        step.find(found.item());
        lists.find(Optional.of(found.item().id())).ifPresent(line -> FollowFocus.bringIntoSight(left, line));
    }

    /** Focuses the result in the step, so that it can be edited. */
    private void endOfSearch(boolean inTheStep) {
        lists.find(Optional.empty());
        if (inTheStep) {
            toBoard();
        } else {
            typeOn();
        }
    }

    /** Focuses the capture line, unless the keys of the room view are wanted. */
    private void typeOn() {
        if (roomHere.filter(room -> room.view().isFocused()).isEmpty()) {
            booth.ifPresentOrElse(BoothPane::focus, capture::focus);
        }
    }

    private void typeOnUnlessOnStep() {
        if (!step.view().isFocusWithin()) {
            typeOn();
        }
    }

    private void toBoard() {
        step.focusKeys();
    }

    /**
     * Esc in a field moves the focus to the scene's root. It is passed on to the board or the room view, where letter keys are commands.
     */
    private void escaped(@org.jspecify.annotations.Nullable Node now) {
        if (now != null
                && now.getScene() != null
                && now == now.getScene().getRoot()
                && booth.isEmpty()
                && !kit.dialogs().isOpen()) {
            Platform.runLater(() -> roomHere.ifPresentOrElse(room -> room.view().requestFocus(), this::toBoard));
        }
    }
}
