package org.commonground.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonground.cli.Pictures.View;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Steering;
import org.commonground.plan.PlanOut;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.report.Export;
import org.commonground.words.Words;
import org.commonground.workshop.Action.Status;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Change;
import org.commonground.workshop.Exchange.Direction;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.FollowUps;
import org.commonground.workshop.Participants;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;

/** Plays two check-ins after the workshop, from the due check-in on the home page to the trend over all three workshops. */
final class PlayFollowUp {

    private static final Duration BETWEEN = Duration.ofDays(30);

    /** The answers to “Where are we today?” at each check-in; all four people of a side give the same one. */
    private static final int[][][] TODAY = {{{3}, {3}}, {{4}, {3}}};

    /** The status of the actions at each check-in, first to last; the others are open. */
    private static final List<List<Status>> BECAME = List.of(
            List.of(Status.DONE, Status.IN_PROGRESS, Status.BLOCKED),
            List.of(Status.DONE, Status.DONE, Status.IN_PROGRESS, Status.DROPPED));

    private final Desk desk;
    private final Pen pen;
    private final DemoClock clock;
    private final Words words;
    private final PageCamera camera;

    /** Takes a picture of a page or of the room view. */
    interface PageCamera {
        void shoot(Optional<LiveWorkshop> live, String name, View view);
    }

    PlayFollowUp(Desk desk, Pen pen, DemoClock clock, Words words, PageCamera camera) {
        this.desk = desk;
        this.pen = pen;
        this.clock = clock;
        this.words = words;
        this.camera = camera;
    }

    /** @param finished a workshop with an exported plan; its first action is done by the first check-in */
    void play(Workshop finished) {
        desk.library().add(finished.after(change(finished, 0, Status.DONE)));
        var followed = finished.id();
        for (int i = 0; i < TODAY.length; i++) {
            clock.pass(BETWEEN);
            var name = "95-check-in-" + (i + 1) + "-";
            camera.shoot(Optional.empty(), name + "home", View.HOME);
            var begun = FollowUps.begin(desk.library().open(followed).workshop(), pen, Programmes.builtIn());
            desk.library().add(begun.next());
            try (var before = new Room(desk, followed, pen)) {
                before.live().record(begun.followed());
            }
            followed = begun.next().id();
            try (var room = new Room(desk, followed, pen)) {
                hold(room, name, i);
            }
        }
        camera.shoot(Optional.empty(), "95-check-in-last-home", View.HOME);
    }

    private void hold(Room room, String name, int number) {
        var live = room.live();
        if (number == 0) {
            camera.shoot(Optional.of(live), name + "prepare", View.PREPARE);
        }
        live.perform(Participants.allPresent(live.workshop(), pen));
        PlayMore.vote(live, "where-today", TODAY[number]);
        new PlayMore(pen, words, (wall, picture) -> camera.shoot(Optional.of(wall), picture, View.ROOM))
                .look(live, "where-reveal", "check-in-" + (number + 1), 3);
        both(live, name + "reveal", number);
        go(live, "plan-status");
        for (int at = 0; at < BECAME.get(number).size(); at++) {
            live.perform(change(live.workshop(), at, BECAME.get(number).get(at)));
        }
        both(live, name + "status", number);
        go(live, "plan-blocked");
        blocked(live);
        both(live, name + "blocked", number);
        go(live, "plan-fill");
        live.perform(Actions.add(live.workshop(), pen, "Try the new way with one shop first", List.of()));
        both(live, name + "next", number);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        live.record(PlanOut.of(live.workshop(), pen, today));
        var hash = new Export(words).contentHash(live.workshop(), today);
        live.record(PlanOut.version(live.workshop(), pen, List.of(), hash));
        room.awaitSaved();
        camera.shoot(Optional.of(live), name + "plan", View.PLAN);
        if (number == 0) {
            camera.shoot(Optional.of(live), name + "export", View.EXPORT);
        }
    }

    /** Pictures of the first check-in only: the steps of the second look the same. */
    private void both(LiveWorkshop live, String name, int number) {
        if (number == 0) {
            camera.shoot(Optional.of(live), name + "-console", View.CONSOLE);
            camera.shoot(Optional.of(live), name + "-room", View.ROOM);
        }
    }

    private static void go(LiveWorkshop live, String step) {
        live.record(Steering.goTo(live.workshop(), live.pen(), step));
    }

    private void blocked(LiveWorkshop live) {
        say(live, Side.MARKETING, Direction.NEED, "I need the key for the test system by Friday");
        say(live, Side.IT, Direction.GIVE, "A second key, from Monday on");
    }

    private void say(LiveWorkshop live, Side side, Direction direction, String text) {
        live.perform(Exchanges.add(live.workshop(), pen, "plan-blocked", side, direction, text));
    }

    private static Change change(Workshop workshop, int at, Status status) {
        return Actions.edit(workshop, workshop.actions().get(at).withStatus(status));
    }
}
