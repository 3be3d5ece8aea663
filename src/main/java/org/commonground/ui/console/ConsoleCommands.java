package org.commonground.ui.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Presenter;
import org.commonground.live.Steering;
import org.commonground.programme.Stop;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomScene;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.RoomSwitch;
import org.commonground.workshop.Change;
import org.commonground.workshop.LiveState.Shown;

/** What steers the room through its programme. None of it is undone; it is done the other way round. */
final class ConsoleCommands {

    private final LiveWorkshop live;
    private final Kit kit;
    private final Runnable acted;
    private final Runnable turned;
    /** What the wall showed last of each step, for who jumps back to it. */
    private final Map<String, Shown> shown = new HashMap<>();

    private final Command next;
    private final Command back;
    private final Command room;
    private final Command blank;
    private final Command pause;
    private final Command plan;

    /**
     * @param acted puts the focus where typing goes on
     * @param turned does so unless the keyboard is on the step
     */
    ConsoleCommands(LiveWorkshop live, Kit kit, RoomSwitch roomView, Runnable acted, Runnable turned) {
        this.live = live;
        this.kit = kit;
        this.acted = acted;
        this.turned = turned;
        next = Command.of("console.next", this::forward, "Page Down");
        back = Command.of("console.back", this::backward, "Page Up")
                .when(() -> live.workshop().live().step().isPresent());
        room = Command.of("console.room", roomView::toggle, "F5");
        blank = Command.of(
                "console.blank",
                () -> hold(
                        Steering.blank(live.workshop(), !live.workshop().live().blank())),
                "B",
                ".");
        pause = Command.of("console.pause", () -> hold(Steering.pause(live.workshop(), live.pen(), !paused())), "P")
                .when(this::running);
        plan = Command.of("console.plan", this::openPlan, "F7");
    }

    Command next() {
        return next;
    }

    Command back() {
        return back;
    }

    Command room() {
        return room;
    }

    Command blank() {
        return blank;
    }

    Command pause() {
        return pause;
    }

    Command plan() {
        return plan;
    }

    List<Command> all() {
        return Stream.concat(own(), kit.navigator().handouts(live.workshop().id()).stream())
                .toList();
    }

    private Stream<Command> own() {
        return Stream.of(
                next,
                back,
                Command.of(
                                "console.first",
                                () -> Presenter.first(live.workshop()).ifPresent(this::goTo),
                                "Home")
                        .when(this::running),
                Command.of("console.last", () -> Presenter.last(live.workshop()).ifPresent(this::goTo), "End")
                        .when(this::running),
                room,
                blank,
                pause,
                Command.of("console.extend", () -> extend(1), "+").when(this::running),
                Command.of("console.take_minute", () -> extend(-1), "-").when(this::running),
                plan);
    }

    /** Jumps to a step or break; the wall shows of it what it showed when it was left. */
    void goTo(String stepId) {
        var jump = Steering.goTo(live.workshop(), live.pen(), stepId);
        if (!jump.isEmpty()) {
            record(jump);
            live.record(Steering.show(live.workshop(), shown.getOrDefault(stepId, Shown.STEP)));
        }
        acted.run();
    }

    void extend(int minutes) {
        hold(Steering.extend(live.workshop(), minutes));
    }

    /** What one key turns on and the same key turns off: the focus stays, else the second press would be typed. */
    private void hold(Change change) {
        live.record(change);
        turned.run();
    }

    /** Records what moves the room or a vote, and puts the focus back. */
    void record(Change change) {
        var now = live.workshop().live();
        now.step().ifPresent(step -> shown.put(step, now.shown()));
        live.record(change);
        acted.run();
    }

    /** The step or break that Next would come to, once what is on the wall has been shown. */
    Optional<Stop> nextStop() {
        return live.workshop().live().step().isEmpty()
                ? live.workshop().programme().stops().stream().findFirst()
                : Steering.next(live.workshop());
    }

    /** The page of what is on the wall that Next would turn to, where there is one more. */
    Optional<RoomScene.Page> nextPage() {
        if (!running()) {
            return Optional.empty();
        }
        var page = RoomDisplay.scene(live, kit.words()).page();
        return page.at() + 1 < page.of() ? Optional.of(new RoomScene.Page(page.at() + 1, page.of())) : Optional.empty();
    }

    private void forward() {
        if (nextStop().isEmpty() && atLastPage()) {
            openPlan();
        } else {
            record(Presenter.forward(live.workshop(), RoomDisplay.of(live, kit.words()), live.pen()));
        }
    }

    private boolean atLastPage() {
        return Presenter.forward(live.workshop(), RoomDisplay.of(live, kit.words()), live.pen())
                .isEmpty();
    }

    private void backward() {
        record(Presenter.back(live.workshop(), RoomDisplay.of(live, kit.words()), live.pen()));
    }

    private void openPlan() {
        kit.navigator().plan(live.workshop().id());
    }

    private boolean running() {
        return live.workshop().live().step().isPresent();
    }

    boolean paused() {
        return live.workshop().live().pausedAt().isPresent();
    }
}
