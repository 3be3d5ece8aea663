package org.commonground.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Stop;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.LiveState.Airtime;
import org.commonground.workshop.record.LiveState.Run;
import org.commonground.workshop.record.LiveState.Shown;

/**
 * Moving the room through its programme: changes of the {@link LiveState}, which are saved but not undone
 * ({@link LiveWorkshop#performLive}).
 */
public final class LiveControls {

    private LiveControls() {}

    /** Begins with the first step or break, and marks a workshop that was being prepared as in progress. */
    public static Change start(Workshop workshop, IdsAndClock idsAndClock) {
        return workshop.programme().stops().stream()
                .findFirst()
                .map(first -> goTo(workshop, idsAndClock, first.id()))
                .orElseGet(LiveControls::noChange);
    }

    /**
     * Makes a step or a break the current one; to go to the one that is on changes nothing. With the first one the workshop begins, and
     * the rows come in that tables begin with.
     */
    public static Change goTo(Workshop workshop, IdsAndClock idsAndClock, String stepId) {
        var live = workshop.liveState();
        if (live.step().filter(stepId::equals).isPresent()) {
            return noChange();
        }
        var before = silent(resumed(live, idsAndClock), idsAndClock);
        var runs = new ArrayList<>(before.runs());
        runs.add(new Run(
                stepId,
                idsAndClock.now(),
                0,
                0,
                workshop.programme().stop(stepId).map(Stop::minutes),
                Optional.empty()));
        var edits = new ArrayList<Edit>();
        edits.add(Edit.replace(live, before.withStep(stepId).withRuns(runs).withShown(Shown.STEP)));
        var details = workshop.details();
        if (details.status() == Details.Status.PREPARING) {
            edits.add(Edit.replace(details, details.withStatus(Details.Status.IN_PROGRESS)));
            edits.addAll(Registers.addInitialRows(workshop, idsAndClock).edits());
        }
        return new Change("live.step", edits);
    }

    /** The step or break after the one that is on. */
    public static Optional<Stop> next(Workshop workshop) {
        return neighbour(workshop, 1);
    }

    /** The step or break after the one that is on, or before it. @param by 1 or −1 */
    public static Optional<Stop> neighbour(Workshop workshop, int by) {
        return workshop.liveState().step().flatMap(step -> workshop.programme().neighbour(step, by));
    }

    /** Holds the clock, or lets it go on. */
    public static Change setPaused(Workshop workshop, IdsAndClock idsAndClock, boolean hold) {
        return change(workshop, "live.pause", live -> {
            if (live.pausedAt().isPresent() == hold) {
                return live;
            }
            return hold
                    ? silent(live, idsAndClock).withPausedAt(Optional.of(idsAndClock.now()))
                    : resumed(live, idsAndClock);
        });
    }

    /** Gives the step more time, or with a negative number less. */
    public static Change extend(Workshop workshop, int minutes) {
        return change(
                workshop,
                "live.extend",
                live -> withLastRun(live, run -> run.withExtraSeconds(run.extraSeconds() + minutes * 60)));
    }

    /** As before the start, with the rows that tables began with: a workshop was started on a day on which it is not held. */
    public static Change takeBackStart(Workshop workshop) {
        var live = workshop.liveState();
        var edits = new ArrayList<Edit>();
        edits.add(Edit.replace(live, LiveState.notBegun(live.id()).withBlank(live.blank())));
        if (workshop.details().status() == Details.Status.IN_PROGRESS) {
            edits.add(Edit.replace(workshop.details(), workshop.details().withStatus(Details.Status.PREPARING)));
        }
        return new Change("live.step", edits);
    }

    /** After the computer's clock was set back: everything began as long ago as before. */
    public static Change adjustForClockSetBack(Workshop workshop, Duration by) {
        return change(
                workshop,
                "live.clock",
                live -> live.withRuns(live.runs().stream()
                                .map(run -> run.withStart(run.start().minus(by))
                                        .withAirtime(run.airtime().map(airtime -> shifted(airtime, by))))
                                .toList())
                        .withPausedAt(live.pausedAt().map(since -> since.minus(by))));
    }

    private static Airtime shifted(Airtime airtime, Duration by) {
        return new Airtime(
                airtime.marketingSeconds(),
                airtime.itSeconds(),
                airtime.speaking()
                        .map(on -> new LiveState.Speaking(on.side(), on.since().minus(by))));
    }

    /** A side begins to speak, or stops. Only one speaks at a time. */
    public static Change speak(Workshop workshop, IdsAndClock idsAndClock, Side side) {
        return change(
                workshop,
                "live.airtime",
                live -> withLastRun(
                        live,
                        run -> run.withAirtime(
                                Optional.of(run.airtime().orElse(Airtime.NONE).toggled(side, idsAndClock.now())))));
    }

    /** Puts back what was measured in a run. @param run the index of the run */
    public static Change setAirtime(Workshop workshop, int run, Optional<Airtime> airtime) {
        return change(workshop, "live.airtime", live -> withRun(live, run, before -> before.withAirtime(airtime)));
    }

    /** Drops who was speaking when the app ended: nobody can tell for how long. */
    static Change dropSpeakingBefore(Workshop workshop, Instant opened) {
        return change(
                workshop,
                "live.airtime",
                live -> withLastRun(
                        live,
                        run -> run.withAirtime(run.airtime()
                                .map(airtime -> airtime.speaking()
                                        .filter(on -> on.since().isBefore(opened))
                                        .map(on -> airtime.withoutSpeaking())
                                        .orElse(airtime)))));
    }

    /** Whoever speaks has stopped. */
    private static LiveState silent(LiveState live, IdsAndClock idsAndClock) {
        return withLastRun(
                live, run -> run.withAirtime(run.airtime().map(airtime -> airtime.stopped(idsAndClock.now()))));
    }

    /** Blanks the room view, or shows it again. */
    public static Change setBlank(Workshop workshop, boolean blank) {
        return change(workshop, "live.blank", live -> live.withBlank(blank));
    }

    /** Puts something else of the step in the room view. */
    public static Change show(Workshop workshop, Shown shown) {
        return change(workshop, "live.show", live -> live.withShown(shown));
    }

    private static LiveState resumed(LiveState live, IdsAndClock idsAndClock) {
        if (live.pausedAt().isEmpty()) {
            return live;
        }
        int held = (int) Math.max(
                0, Duration.between(live.pausedAt().get(), idsAndClock.now()).toSeconds());
        return withLastRun(live, run -> run.withPausedSeconds(run.pausedSeconds() + held))
                .withPausedAt(Optional.empty());
    }

    private static LiveState withLastRun(LiveState live, UnaryOperator<Run> to) {
        return live.runs().isEmpty() ? live : withRun(live, live.runs().size() - 1, to);
    }

    private static LiveState withRun(LiveState live, int run, UnaryOperator<Run> to) {
        var runs = new ArrayList<>(live.runs());
        runs.set(run, to.apply(runs.get(run)));
        return live.withRuns(runs);
    }

    private static Change change(Workshop workshop, String label, UnaryOperator<LiveState> to) {
        var before = workshop.liveState();
        var after = to.apply(before);
        return after.equals(before) ? noChange() : Change.of(label, Edit.replace(before, after));
    }

    static Change noChange() {
        return new Change("live.nothing", List.of());
    }
}
