package org.commonground.ui.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.insight.AirtimeShare;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Stop;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomPage;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.PresenterNavigation;
import org.commonground.session.PresenterNavigation.VoteAction;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.OnePageCommands;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.shell.ForwardKey;
import org.commonground.ui.shell.RoomSwitch;
import org.commonground.workshop.Change;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.LiveState.Airtime;
import org.commonground.workshop.record.LiveState.Shown;
import org.commonground.workshop.record.SideLetters;

/** The commands that move the room through its programme. They are not undoable; each has its own reverse. */
final class ConsoleCommands {

    private final LiveWorkshop live;
    private final PageContext context;
    private final Runnable afterAction;
    private final Runnable afterToggle;
    private final Runnable focusStep;
    /** What the room view last showed of each step, restored by a jump back to it. */
    private final Map<String, Shown> shownByStep = new HashMap<>();

    final Command next;
    final Command back;
    private final RoomSwitch roomView;
    final Command room;
    final Command message;
    final Command blank;
    final Command pause;
    final Command plan;
    /** Back to the preparation, whose button leads back to the same step. */
    final Command prepare;

    /**
     * @param acted moves the focus back to the capture line
     * @param turned does so unless the focus is on the step
     * @param focusStep moves the focus to the step, where votes are typed
     */
    ConsoleCommands(
            LiveWorkshop live,
            PageContext context,
            RoomSwitch roomView,
            Runnable acted,
            Runnable turned,
            Runnable focusStep) {
        this.focusStep = focusStep;
        this.live = live;
        this.roomView = roomView;
        this.context = context;
        this.afterAction = acted;
        this.afterToggle = turned;
        next = Command.of("console.next", this::forward, "Page Down");
        back = Command.of("console.back", this::backward, "Page Up")
                .when(() -> live.workshop().liveState().step().isPresent());
        room = Command.of("console.room", roomView::toggle, "F5");
        message = Command.of("room.message", roomView::toggleMessage, "F10");
        blank = Command.of("console.blank", this::toggleBlank, "Shortcut+B");
        pause = Command.of("console.pause", this::togglePause, "F3").when(this::running);
        plan = Command.of("console.plan", this::openPlan, "F7");
        prepare = Command.of(
                "console.prepare",
                () -> context.navigator().openPreparation(live.workshop().id()),
                "Shortcut+Shift+P");
    }

    List<Command> all() {
        return Stream.concat(
                        own(),
                        OnePageCommands.of(context.navigator(), live.workshop().id()).stream())
                .toList();
    }

    private Stream<Command> own() {
        return Stream.of(
                next,
                back,
                Command.of(
                                "console.first",
                                () -> PresenterNavigation.firstStop(live.workshop())
                                        .ifPresent(this::goTo),
                                "Home")
                        .when(this::running),
                Command.of(
                                "console.last",
                                () -> PresenterNavigation.lastStop(live.workshop())
                                        .ifPresent(this::goTo),
                                "End")
                        .when(this::running),
                room,
                message,
                blank,
                pause,
                Command.of("console.extend", () -> extend(1), "Shortcut+F3").when(this::running),
                Command.of("console.speaks_first", () -> speak(Side.MARKETING), "Shift+F8")
                        .when(this::measuresAirtime),
                Command.of("console.speaks_second", () -> speak(Side.IT), "Shift+F9")
                        .when(this::measuresAirtime),
                Command.of("console.take_minute", () -> extend(-1), "Shift+F3").when(this::running),
                plan,
                prepare);
    }

    /** Jumps to a step or break and shows the page that was shown when it was left. */
    void goTo(String stepId) {
        var jump = LiveControls.goTo(live.workshop(), live.pen(), stepId);
        if (!jump.isEmpty()) {
            record(jump);
            live.performLive(LiveControls.show(live.workshop(), shownByStep.getOrDefault(stepId, Shown.STEP)));
        }
        afterAction.run();
    }

    void extend(int minutes) {
        recordAndKeepFocus(LiveControls.extend(live.workshop(), minutes));
        context.toasts()
                .announce(
                        context.text("console.extended", minutes),
                        context.text("kit.undo"),
                        () -> recordAndKeepFocus(LiveControls.extend(live.workshop(), -minutes)));
    }

    private boolean measuresAirtime() {
        return running() && !paused() && live.workshop().details().airtime().isPresent();
    }

    /** A side speaks, or has stopped; what was measured last can be taken back. */
    private void speak(Side side) {
        int run = live.workshop().liveState().runs().size() - 1;
        var before = live.workshop().liveState().runs().get(run).airtime();
        recordAndKeepFocus(LiveControls.speak(live.workshop(), live.pen(), side));
        before.flatMap(Airtime::speaking).ifPresent(on -> {
            var added = before.orElseThrow().stopped(live.pen().now());
            context.toasts()
                    .announce(
                            context.text(
                                    "console.spoke",
                                    live.workshop().details().nameOf(on.side(), ""),
                                    AirtimeShare.minutes(added.marketingSeconds()
                                            + added.itSeconds()
                                            - before.orElseThrow().marketingSeconds()
                                            - before.orElseThrow().itSeconds())),
                            context.text("console.spoke_back"),
                            () -> recordAndKeepFocus(LiveControls.setAirtime(
                                    live.workshop(), run, before.map(Airtime::withoutSpeaking))));
        });
    }

    private void toggleBlank() {
        boolean now = !live.workshop().liveState().blank();
        recordAndKeepFocus(LiveControls.setBlank(live.workshop(), now));
        announceToggle(now ? "console.blanked" : "console.unblanked", "console.unblank_short", now, this::toggleBlank);
    }

    private void togglePause() {
        boolean now = !paused();
        recordAndKeepFocus(LiveControls.setPaused(live.workshop(), live.pen(), now));
        announceToggle(now ? "console.paused" : "console.resumed", "console.go_on", now, this::togglePause);
    }

    private void announceToggle(String key, String backKey, boolean on, Runnable back) {
        if (on) {
            context.toasts().announce(context.text(key), context.text(backKey), back);
        } else {
            context.toasts().announce(context.text(key));
        }
    }

    /**
     * For keys that switch something on and off again: the focus stays on the step, because the second press would otherwise be typed as a
     * letter.
     */
    private void recordAndKeepFocus(Change change) {
        live.performLive(change);
        afterToggle.run();
    }

    /** Records a change of the live state or of a vote, and moves the focus back. */
    void record(Change change) {
        var now = live.workshop().liveState();
        now.step().ifPresent(step -> shownByStep.put(step, now.shown()));
        live.performLive(change);
        afterAction.run();
    }

    /** The step or break that Next leads to after the last page of the current one. */
    Optional<Stop> nextStop() {
        return live.workshop().liveState().step().isEmpty()
                ? live.workshop().programme().stops().stream().findFirst()
                : LiveControls.next(live.workshop());
    }

    /** What Next does to a vote, before anything else. */
    Optional<VoteAction> nextVoteAction() {
        return PresenterNavigation.nextVoteAction(live);
    }

    /** The page of the room view that Next turns to; empty on the last page. */
    Optional<RoomPage.Page> nextPage() {
        if (!running()) {
            return Optional.empty();
        }
        var page = RoomDisplay.scene(live, context.messages()).page();
        return page.at() + 1 < page.of() ? Optional.of(new RoomPage.Page(page.at() + 1, page.of())) : Optional.empty();
    }

    private void forward() {
        if (roomView.turnMessage(1)) {
            return;
        }
        RoomDisplay.of(live, context.messages());
        boolean end =
                nextVoteAction().isEmpty() && nextPage().isEmpty() && nextStop().isEmpty();
        if (end) {
            openPlan();
            return;
        }
        var action = ForwardKey.press(live, context.messages(), this::record, context.toasts()::announce);
        // Ballots and hands are typed in the step; over the room view they go into the line, which has to be told.
        action.filter(done -> done == VoteAction.OPEN || done == VoteAction.WAIT)
                .ifPresent(done -> focusStep.run());
        if (action.equals(Optional.of(VoteAction.OPEN))
                && roomView.embeddedView().isPresent()) {
            context.toasts().announce(howToVoteHere());
        }
    }

    private String howToVoteHere() {
        boolean paper = Ballots.open(live.workshop())
                .filter(ballot -> ballot.way() == Ballot.VotingMethod.PAPER)
                .isPresent();
        return context.text(
                paper ? "console.paper_here" : "console.hands_here",
                SideLetters.of(live.workshop().details()).of(Side.MARKETING));
    }

    private void backward() {
        if (roomView.turnMessage(-1)) {
            return;
        }
        record(PresenterNavigation.back(live.workshop(), RoomDisplay.of(live, context.messages()), live.pen()));
    }

    private void openPlan() {
        context.navigator().openPlan(live.workshop().id());
    }

    private boolean running() {
        return live.workshop().liveState().step().isPresent();
    }

    boolean paused() {
        return live.workshop().liveState().pausedAt().isPresent();
    }
}
