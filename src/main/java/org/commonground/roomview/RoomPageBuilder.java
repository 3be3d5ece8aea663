package org.commonground.roomview;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.RoomPage.Page;
import org.commonground.session.LiveControls;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.AgreedShares;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Placing;

/** Makes the scene of a workshop: finds what is on, and leaves the kinds that take more than a few lines to others. */
record RoomPageBuilder(
        Workshop workshop, Messages messages, RoomLayout layout, CardHeights heights, Map<Side, Integer> turnout) {

    /** What is on show. @param pages every page of a step */
    RoomPage scene(Function<Step, StepPages> pages) {
        var live = workshop.liveState();
        if (live.blank()) {
            return new RoomPage.Blank();
        }
        var programme = workshop.programme();
        var step = step();
        if (step.isPresent()) {
            var all = pages.apply(step.get());
            return all.get(Page.on(workshop, all.count()).at());
        }
        return live.step()
                .flatMap(id -> programme.exercises().stream()
                        .filter(exercise -> exercise.id().equals(id))
                        .findFirst())
                .map(pause -> new TitlePage(layout).pause(pause, next(), workshop, messages))
                .orElseGet(() -> new TitlePage(layout).welcome(workshop, messages));
    }

    /** The step that is on; empty before the first one and in a break. */
    Optional<Step> step() {
        return workshop.liveState().step().flatMap(workshop.programme()::step);
    }

    /** Every page of what the wall shows of a step; a vote and a result, on which nothing is entered, turn theirs themselves. */
    StepPages pages(Step step) {
        var heading = heading(step);
        return switch (step.kind()) {
            case StepKind.Cards cards -> boards().cards(step, cards, heading);
            case StepKind.Map map -> boards().map(step, map, heading);
            case StepKind.Register register ->
                AgreedShares.ballotAgreedIn(workshop, step)
                        .map(ballot -> StepPages.only(votes().split(ballot, heading)))
                        .orElseGet(() -> register(step, register, heading));
            case StepKind.Vote vote ->
                sentenceBeforeVote(step, vote, heading).orElseGet(() -> StepPages.only(votes().vote(step, heading)));
            case StepKind.Reveal reveal -> StepPages.only(votes().reveal(reveal, heading));
            case StepKind.Statement statement -> new StatementPages(layout).of(workshop, step, statement, heading);
            case StepKind.Exchange exchange -> new ExchangePages(workshop, messages, layout).of(step.id(), heading);
            case StepKind.Plan plan -> new PlanPages(workshop, messages, layout).of(heading);
            case StepKind.Talk talk -> StepPages.only(new TitlePage(layout).prompt(heading));
        };
    }

    /** The sentence that the room is about to vote on; the ballot itself shows it once it is open. */
    private Optional<StepPages> sentenceBeforeVote(Step step, StepKind.Vote vote, Heading heading) {
        return vote.on()
                .sourceStep()
                .filter(source -> Ballots.latestOf(workshop, step.id()).isEmpty()
                        && Agreements.statement(workshop, source).isPresent())
                .flatMap(workshop.programme()::step)
                .filter(source -> source.kind() instanceof StepKind.Statement)
                .map(source ->
                        new StatementPages(layout).of(workshop, source, (StepKind.Statement) source.kind(), heading));
    }

    /** The page to turn to after a change, so that what it brought in or altered is seen; empty where the page may stay. */
    OptionalInt pageAfter(Change done, StepPages pages) {
        int on = Page.on(workshop, pages.count()).at();
        return new PageFinder(pages).after(done, on);
    }

    private VotePages votes() {
        return new VotePages(workshop, messages, layout, turnout);
    }

    private BoardLayout boards() {
        return new BoardLayout(workshop, messages, layout, heights);
    }

    private StepPages register(Step step, StepKind.Register kind, Heading heading) {
        return Placing.of(kind)
                .map(placing -> new PlacingLayout(workshop, messages, layout, heights, placing, step.id()).of(heading))
                .orElseGet(() -> new RegisterPages(workshop, messages, layout).of(step.id(), heading));
    }

    Heading heading(Step step) {
        var exercise = workshop.programme().exerciseOf(step.id()).map(Exercise::title);
        var beat = messages.get("room.beat." + step.beat().name().toLowerCase(Locale.ROOT));
        return new Heading(exercise.map(title -> title + " · " + beat).orElse(beat), step.prompt(), next());
    }

    /** Which step comes next, by its title, or that of its exercise where another one begins. */
    private String next() {
        var programme = workshop.programme();
        var now = workshop.liveState().step().flatMap(programme::exerciseOf);
        return LiveControls.next(workshop)
                .map(stop -> programme
                        .exerciseOf(stop.id())
                        .filter(exercise -> !now.equals(Optional.of(exercise)))
                        .map(Exercise::title)
                        .orElse(stop.title()))
                .map(title -> messages.get("room.next", title))
                .orElse("");
    }
}
