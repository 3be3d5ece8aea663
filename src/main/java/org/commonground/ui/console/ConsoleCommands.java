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

/** The commands that move the room through its programme. They are not undoable; each has its own reverse. */
final class ConsoleCommands {

    private final LiveWorkshop live;
    private final Kit kit;
    private final Runnable acted;
    private final Runnable turned;
    /** What the room view last showed of each step, restored by a jump back to it. */
    private final Map<String, Shown> shown = new HashMap<>();

    private final Command next;
    private final Command back;
    private final Command room;
    private final Command blank;
    private final Command pause;
    private final Command plan;

    /** @param acted moves the focus back to the capture line @param turned does so unless the focus is on the step */
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

    /** Jumps to a step or break and shows the page that was shown when it was left. */
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

    /**
     * For keys that switch something on and off again: the focus stays on the step, because the second press would otherwise be typed as a
     * letter.
     */
    private void hold(Change change) {
        live.record(change);
        turned.run();
    }

    /** Records a change of the live state or of a vote, and moves the focus back. */
    void record(Change change) {
        var now = live.workshop().live();
        now.step().ifPresent(step -> shown.put(step, now.shown()));
        live.record(change);
        acted.run();
    }

    /** The step or break that Next leads to after the last page of the current one. */
    Optional<Stop> nextStop() {
        return live.workshop().live().step().isEmpty()
                ? live.workshop().programme().stops().stream().findFirst()
                : Steering.next(live.workshop());
    }

    /** The page of the room view that Next turns to; empty on the last page. */
    Optional<RoomScene.Page> nextPage() {
        if (!running()) {
            return Optional.empty();
        }
        var page = RoomDisplay.scene(live, kit.words()).page();
        return page.at() + 1 < page.of() ? Optional.of(new RoomScene.Page(page.at() + 1, page.of())) : Optional.empty();
    }

    private void forward() {
        var change = Presenter.forward(live.workshop(), RoomDisplay.of(live, kit.words()), live.pen());
        if (nextStop().isEmpty() && change.isEmpty()) {
            openPlan();
        } else {
            record(change);
        }
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
