package org.commonground.roomview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.commonground.programme.Exercise;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.roomview.RoomScene.Heading;
import org.commonground.roomview.RoomScene.Page;
import org.commonground.words.Words;
import org.commonground.workshop.Change;
import org.commonground.workshop.Placing;
import org.commonground.workshop.Shares;
import org.commonground.workshop.Workshop;

/** Makes the scene of a workshop: finds what is on, and leaves the kinds that take more than a few lines to others. */
final class RoomScenes {

    private final Workshop workshop;
    private final Words words;
    private final RoomLayout layout;
    private final Map<Side, Integer> turnout;

    RoomScenes(Workshop workshop, Words words, RoomLayout layout, Map<Side, Integer> turnout) {
        this.workshop = workshop;
        this.words = words;
        this.layout = layout;
        this.turnout = turnout;
    }

    /** What is on show. @param pages every page of a step */
    RoomScene scene(Function<Step, List<RoomScene>> pages) {
        var live = workshop.live();
        if (live.blank()) {
            return new RoomScene.Blank();
        }
        var programme = workshop.programme();
        var step = step();
        if (step.isPresent()) {
            var all = pages.apply(step.get());
            return all.get(Page.on(workshop, all.size()).at());
        }
        return live.step()
                .flatMap(id -> programme.exercises().stream()
                        .filter(exercise -> exercise.id().equals(id))
                        .findFirst())
                .map(pause -> new TitlePage(layout).pause(pause, workshop, words))
                .orElseGet(() -> new TitlePage(layout).welcome(workshop));
    }

    /** The step that is on; empty before the first one and in a break. */
    Optional<Step> step() {
        return workshop.live().step().flatMap(workshop.programme()::step);
    }

    /** Every page of what the wall shows of a step; a vote and a result, on which nothing is entered, turn theirs themselves. */
    List<RoomScene> pages(Step step) {
        var heading = heading(step);
        return switch (step.kind()) {
            case StepKind.Cards cards -> boards().cards(step, cards, heading);
            case StepKind.Map map -> boards().map(step, map, heading);
            case StepKind.Register register ->
                Shares.agreedAt(workshop, step)
                        .map(ballot -> List.of(votes().split(ballot, heading)))
                        .orElseGet(() -> register(step, register, heading));
            case StepKind.Vote vote -> List.of(votes().vote(step, vote, heading));
            case StepKind.Reveal reveal -> List.of(votes().reveal(reveal, heading));
            case StepKind.Statement statement -> new RoomSentence(workshop, layout).of(step, statement, heading);
            case StepKind.Exchange exchange -> new ExchangePages(workshop, words, layout).of(step.id(), heading);
            case StepKind.Plan plan -> new PlanPages(workshop, words, layout).of(heading);
            case StepKind.Talk talk -> List.of(new TitlePage(layout).prompt(heading));
        };
    }

    /** The page to turn to after a change, so that what it brought in or altered is seen; empty where the page may stay. */
    OptionalInt pageAfter(Change done, List<RoomScene> pages) {
        int on = Page.on(workshop, pages.size()).at();
        return new RoomPages(pages).after(done, on);
    }

    private RoomVotes votes() {
        return new RoomVotes(workshop, words, layout, turnout);
    }

    private RoomBoards boards() {
        return new RoomBoards(workshop, words, layout);
    }

    private List<RoomScene> register(Step step, StepKind.Register kind, Heading heading) {
        return Placing.of(kind)
                .map(placing -> new RoomPlacing(workshop, words, layout, placing, step.id()).of(heading))
                .orElseGet(() -> new RegisterPages(workshop, words, layout).of(step.id(), heading));
    }

    Heading heading(Step step) {
        var exercise = workshop.programme().exerciseOf(step.id()).map(Exercise::title);
        var beat = switch (step.beat()) {
            case COLLABORATE -> words.get("room.beat.collaborate");
            case COLLIDE -> words.get("room.beat.collide");
            case CALIBRATE -> words.get("room.beat.calibrate");
        };
        return new Heading(exercise.map(title -> title + " · " + beat).orElse(beat), step.prompt());
    }
}
