package org.commonground.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.Exercise;
import org.commonground.programme.Stop;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Change;
import org.commonground.workshop.Item;
import org.commonground.workshop.LiveState.Shown;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;

/**
 * Page Up and Page Down: first through the pages and pictures of what is on the wall, then to the next step or break, or the one before. The
 * changes are for {@link LiveWorkshop#record}; the layout is that of the wall, which says how much stands on a page.
 */
public final class Presenter {

    private Presenter() {}

    /** One on; before the start it starts, at the end nothing changes. */
    public static Change forward(Workshop workshop, Words words, RoomLayout layout, Pen pen) {
        if (workshop.live().step().isEmpty()) {
            return Steering.start(workshop, pen);
        }
        var scene = RoomScene.of(workshop, words, layout, Map.of());
        return scene.page().at() + 1 < scene.page().of()
                ? turn(workshop, scene, 1)
                : Steering.next(workshop)
                        .filter(step -> !peopleVoteHere(workshop))
                        .map(step -> Steering.goTo(workshop, pen, step.id()))
                        .orElseGet(Presenter::nothing);
    }

    /** One back; at the beginning nothing changes. */
    public static Change back(Workshop workshop, Words words, RoomLayout layout, Pen pen) {
        var scene = RoomScene.of(workshop, words, layout, Map.of());
        return scene.page().at() > 0
                ? turn(workshop, scene, -1)
                : Steering.previous(workshop)
                        .filter(step -> !peopleVoteHere(workshop))
                        .map(step -> Steering.goTo(workshop, pen, step.id()))
                        .orElseGet(Presenter::nothing);
    }

    /** Turns to the page on which what has just been entered stands, a card, a row, a need or an offer. */
    public static Change turnTo(Workshop workshop, Words words, RoomLayout layout, Item entered) {
        var page = new RoomScenes(workshop, words, layout, Map.of()).pageWith(entered);
        var shown = workshop.live().shown();
        return page.isEmpty() || page.getAsInt() == shown.page()
                ? nothing()
                : Steering.show(workshop, new Shown(shown.ballotId(), shown.beat(), page.getAsInt()));
    }

    /** To the first step or break of the exercise that is on; before the start nothing changes. */
    public static Change first(Workshop workshop, Pen pen) {
        return jump(
                workshop, pen, exercise(workshop).map(stops -> stops.getFirst().id()));
    }

    /** To the last step of the exercise that is on; before the start nothing changes. */
    public static Change last(Workshop workshop, Pen pen) {
        return jump(
                workshop, pen, exercise(workshop).map(stops -> stops.getLast().id()));
    }

    /** To any step or break. */
    public static Change jump(Workshop workshop, Pen pen, String stepId) {
        return jump(workshop, pen, Optional.of(stepId));
    }

    private static Change jump(Workshop workshop, Pen pen, Optional<String> stepId) {
        return stepId.filter(id -> !peopleVoteHere(workshop))
                .map(id -> Steering.goTo(workshop, pen, id))
                .orElseGet(Presenter::nothing);
    }

    private static Optional<List<Stop>> exercise(Workshop workshop) {
        return workshop.live()
                .step()
                .flatMap(step -> workshop.programme().exerciseOf(step))
                .map(Exercise::stops);
    }

    /** While people vote at the keyboard the step stays on. */
    private static boolean peopleVoteHere(Workshop workshop) {
        return Ballots.open(workshop)
                .filter(ballot -> ballot.way() == Ballot.Way.KEYBOARD)
                .isPresent();
    }

    private static Change turn(Workshop workshop, RoomScene scene, int by) {
        var shown = workshop.live().shown();
        int to = scene.page().at() + by;
        return Steering.show(
                workshop,
                scene instanceof RoomScene.Reveal
                        ? new Shown(shown.ballotId(), to, shown.page())
                        : new Shown(shown.ballotId(), shown.beat(), to));
    }

    private static Change nothing() {
        return new Change("live.nothing", List.of());
    }
}
