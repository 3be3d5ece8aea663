package org.commonground.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.cli.PageImages.View;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.Action.Status;
import org.commonground.workshop.record.Exchange.Direction;

/**
 * Plays two check-ins after the workshop, from the due check-in on the home page to the trend over all three workshops.
 *
 * @param keep keeps a new workshop and opens it
 */
record FollowUpPlayer(
        Function<Workshop, HeadlessSession> keep,
        IdsAndClock idsAndClock,
        DemoClock clock,
        Messages messages,
        PageCamera camera) {

    private static final Duration BETWEEN = Duration.ofDays(30);

    /** The answers to “Where are we today?” at each check-in; all four people of a side give the same one. */
    private static final int[][][] TODAY = {{{3}, {3}}, {{4}, {3}}};

    /** The status of the actions at each check-in, first to last; the others are open. */
    private static final List<List<Status>> STATUSES = List.of(
            List.of(Status.DONE, Status.IN_PROGRESS, Status.BLOCKED),
            List.of(Status.DONE, Status.DONE, Status.IN_PROGRESS, Status.DROPPED));

    /** The action that each check-in adds. */
    private static final List<String> NEXT =
            List.of("Try the new way with one shop first", "Tell the other shops what the first one learned");

    /** Takes a picture of a page or of the room view. */
    interface PageCamera {
        void shoot(Optional<LiveWorkshop> live, String name, View view);
    }

    /** @param finished a workshop whose plan is out; its first action is done by the first check-in. It is closed in the end */
    void play(HeadlessSession finished) {
        var followed = finished;
        followed.live().performUndoable(change(followed.live().workshop(), 0, Status.DONE));
        for (int i = 0; i < TODAY.length; i++) {
            clock.pass(BETWEEN);
            var name = "95-check-in-" + (i + 1) + "-";
            camera.shoot(Optional.empty(), name + "home", View.HOME);
            var begun = FollowUps.begin(followed.live().workshop(), idsAndClock, BuiltInProgrammes.builtIn());
            var room = keep.apply(begun.next());
            followed.live().performLive(begun.changeToFollowed());
            followed.close();
            hold(room, name, i);
            followed = room;
        }
        followed.close();
        camera.shoot(Optional.empty(), "95-check-in-last-home", View.HOME);
    }

    private void hold(HeadlessSession room, String name, int number) {
        var live = room.live();
        if (number == 0) {
            camera.shoot(Optional.of(live), name + "prepare", View.PREPARE);
        }
        live.performUndoable(Participants.setAllPresent(live.workshop(), idsAndClock));
        ExtraVotePlayer.vote(live, "where-today", TODAY[number]);
        new ExtraVotePlayer(
                        idsAndClock, messages, (wall, picture) -> camera.shoot(Optional.of(wall), picture, View.ROOM))
                .takePictures(live, "where-reveal", "check-in-" + (number + 1), 3);
        takeBothPictures(live, name + "reveal", number);
        go(live, "plan-status");
        for (int at = 0; at < STATUSES.get(number).size(); at++) {
            live.performUndoable(
                    change(live.workshop(), at, STATUSES.get(number).get(at)));
        }
        takeBothPictures(live, name + "status", number);
        go(live, "plan-blocked");
        blocked(live);
        takeBothPictures(live, name + "blocked", number);
        go(live, "plan-fill");
        live.performUndoable(Actions.add(live.workshop(), idsAndClock, NEXT.get(number), List.of()));
        takeBothPictures(live, name + "next", number);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        SamplePlayer.releasePlan(live, messages, today);
        room.awaitSaved();
        camera.shoot(Optional.of(live), name + "plan", View.PLAN);
        if (number == 0) {
            camera.shoot(Optional.of(live), name + "export", View.EXPORT);
        }
    }

    /** Pictures of the first check-in only: the steps of the second look the same. */
    private void takeBothPictures(LiveWorkshop live, String name, int number) {
        if (number == 0) {
            camera.shoot(Optional.of(live), name + "-console", View.CONSOLE);
            camera.shoot(Optional.of(live), name + "-room", View.ROOM);
        }
    }

    private static void go(LiveWorkshop live, String step) {
        live.performLive(LiveControls.goTo(live.workshop(), live.pen(), step));
    }

    private void blocked(LiveWorkshop live) {
        addExchange(live, Side.MARKETING, Direction.NEED, "I need the key for the test system by Friday");
        addExchange(live, Side.IT, Direction.GIVE, "A second key, from Monday on");
    }

    private void addExchange(LiveWorkshop live, Side side, Direction direction, String text) {
        live.performUndoable(Exchanges.add(live.workshop(), idsAndClock, "plan-blocked", side, direction, text));
    }

    private static Change change(Workshop workshop, int at, Status status) {
        return Actions.edit(workshop, workshop.actions().get(at).withStatus(status));
    }
}
