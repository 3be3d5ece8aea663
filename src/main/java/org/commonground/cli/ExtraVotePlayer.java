package org.commonground.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.roomview.RoomDisplay;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.PresenterNavigation;
import org.commonground.session.RehearsalSaving;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/**
 * Plays the kinds of votes that the half day does not contain: points, a ranking, and value × feasibility. Nothing of it is stored.
 *
 * @param camera takes a picture of the room view under a name
 */
record ExtraVotePlayer(IdsAndClock idsAndClock, Messages messages, BiConsumer<LiveWorkshop, String> camera) {

    private static final List<String> QUESTIONS = List.of(
            "Whose boots are due for new soles?",
            "Which consent counts when three systems disagree?",
            "What does one new loyal customer cost us?",
            "Where do people give up on the returns form?");

    /** The points that each of four people of a side gives to each question. */
    private static final int[][] SHARED = {{40, 10, 40, 10}, {20, 50, 10, 20}};

    private static final int[][] AGREED = {{30, 30, 25, 15}, {30, 30, 25, 15}};
    /** The order of four people of a side; all of a side have the same. */
    private static final int[][] RANKS = {{1, 3, 2, 4}, {3, 1, 4, 2}};

    private static final int[][] VALUE = {{5, 3, 4, 2}, {4, 5, 3, 2}};
    private static final int[][] FEASIBLE = {{4, 2, 4, 2}, {5, 2, 2, 3}};

    void play(Workshop finished) {
        var details = finished.details();
        var more = live(
                Workshops.create(idsAndClock, details.title(), details.organisation(), programme(), "Marketing", "IT"),
                idsAndClock);
        vote(more, "points", SHARED);
        vote(more, "agreed", AGREED);
        takePictures(more, "agreed", "points", 1);
        vote(more, "ranking", RANKS);
        takePictures(more, "ranking", "ranking", 1);
        vote(more, "value", VALUE);
        vote(more, "feasible", FEASIBLE);
        takePictures(more, "matrix", "matrix", 8);
    }

    private static LiveWorkshop live(Workshop workshop, IdsAndClock idsAndClock) {
        return new LiveWorkshop(workshop, List.of(), new RehearsalSaving(), Runnable::run, idsAndClock);
    }

    /** Opens, counts and reveals a vote of four people on each side, who all give the same answers. */
    static void vote(LiveWorkshop live, String stepId, int[][] each) {
        var step = live.workshop().programme().step(stepId).orElseThrow();
        live.performLive(Ballots.open(live.workshop(), live.pen(), step));
        var ballot = Ballots.open(live.workshop()).orElseThrow();
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < ballot.items().size(); i++) {
            var item = ballot.items().get(i).id();
            counts.add(new Ballot.Count(Group.MARKETING, item, each[0][i], 4));
            counts.add(new Ballot.Count(Group.IT, item, each[1][i], 4));
        }
        var four = List.of(new Ballot.GroupSize(Group.MARKETING, 4), new Ballot.GroupSize(Group.IT, 4));
        live.performLive(Ballots.close(live.workshop(), live.pen(), ballot.id(), four, counts));
        live.performLive(Ballots.reveal(live.workshop(), live.pen(), ballot.id()));
    }

    /** @param from the first page of the reveal of which a picture is taken, from 0 */
    void takePictures(LiveWorkshop live, String stepId, String name, int from) {
        live.performLive(LiveControls.goTo(live.workshop(), live.pen(), stepId));
        for (int at = 0; at < RoomDisplay.scene(live, messages).page().of(); at++) {
            if (at >= from) {
                camera.accept(live, String.format(Locale.ROOT, "94-%s-picture-%d-room", name, at + 1));
            }
            if (at + 1 < RoomDisplay.scene(live, messages).page().of()) {
                live.performLive(
                        PresenterNavigation.forward(live.workshop(), RoomDisplay.of(live, messages), live.pen()));
            }
        }
    }

    private static Programme programme() {
        var points = new VoteKind.Points(100);
        var value = new VoteKind.Scale(List.of("Hardly", "", "Somewhat", "", "Very much"));
        var feasible = new VoteKind.Scale(List.of("Hard", "", "So so", "", "Easy"));
        return new Programme(
                "more",
                "More",
                List.of(new Exercise(
                        "strategy",
                        "Digital strategy",
                        20,
                        false,
                        List.of(
                                step("points", "How would you share 100?", vote(points, Optional.empty())),
                                step("agreed", "How do we share 100?", vote(points, Optional.of("points"))),
                                step("ranking", "What comes first?", vote(new VoteKind.Ranking(), Optional.empty())),
                                step("value", "How much would it help?", vote(value, Optional.empty())),
                                step("feasible", "How doable is it?", vote(feasible, Optional.empty())),
                                step(
                                        "matrix",
                                        "What do we start now?",
                                        new StepKind.Reveal(List.of("value", "feasible"), StepKind.Picture.MATRIX))))));
    }

    private static StepKind vote(VoteKind kind, Optional<String> repeatOf) {
        return new StepKind.Vote(kind, false, new VotedOn.Options(QUESTIONS), false, repeatOf);
    }

    private static Step step(String id, String prompt, StepKind kind) {
        return new Step(id, Beat.COLLIDE, id, 5, prompt, new Guide("", "", "", ""), kind);
    }
}
