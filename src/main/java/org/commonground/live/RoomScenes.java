package org.commonground.live;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.commonground.live.RoomScene.Heading;
import org.commonground.live.RoomScene.Page;
import org.commonground.programme.Exercise;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.words.Words;
import org.commonground.workshop.Card;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Item;
import org.commonground.workshop.LiveState.Shown;
import org.commonground.workshop.RegisterRow;
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

    RoomScene scene() {
        var live = workshop.live();
        if (live.blank()) {
            return new RoomScene.Blank();
        }
        var programme = workshop.programme();
        var step = live.step().flatMap(programme::step);
        if (step.isPresent()) {
            return of(step.get());
        }
        return live.step()
                .flatMap(id -> programme.exercises().stream()
                        .filter(exercise -> exercise.id().equals(id))
                        .findFirst())
                .map(this::pause)
                .orElseGet(this::welcome);
    }

    /** One of several pages: the one that is asked for, or the last. */
    static Page page(Workshop workshop, int of) {
        return new Page(Math.clamp(workshop.live().shown().page(), 0, Math.max(0, of - 1)), Math.max(1, of));
    }

    private RoomScene of(Step step) {
        var heading = heading(step);
        return switch (step.kind()) {
            case StepKind.Cards cards -> boards().cards(step, cards, heading);
            case StepKind.Map map -> boards().map(step, map, heading);
            case StepKind.Register register ->
                Shares.agreedAt(workshop, step)
                        .map(ballot -> new RoomVotes(workshop, words, layout, turnout).split(ballot, heading))
                        .orElseGet(() -> lists().register(step, register, heading));
            case StepKind.Vote vote -> new RoomVotes(workshop, words, layout, turnout).vote(step, vote, heading);
            case StepKind.Reveal reveal -> new RoomVotes(workshop, words, layout, turnout).reveal(reveal, heading);
            case StepKind.Statement statement -> new RoomSentence(workshop, layout).statement(step, statement, heading);
            case StepKind.Exchange exchange -> lists().exchange(step, heading);
            case StepKind.Plan plan -> lists().plan(heading);
            case StepKind.Talk talk -> new RoomScene.Talk(heading);
        };
    }

    private RoomBoards boards() {
        return new RoomBoards(workshop, words, layout);
    }

    private RoomLists lists() {
        return new RoomLists(workshop, words, layout);
    }

    /** The page of the step that is on on which a card, a row, a need or an offer stands; empty where no page shows it. */
    OptionalInt pageWith(Item item) {
        var on = workshop.live().step().flatMap(workshop.programme()::step);
        if (on.isEmpty()) {
            return OptionalInt.empty();
        }
        var step = on.get();
        if (item instanceof Card card && step.kind() instanceof StepKind.Cards cards) {
            return boards().pageWith(card, step, cards, heading(step));
        }
        if (item instanceof Card card && step.kind() instanceof StepKind.Map map) {
            return boards().pageWith(card, step, map, heading(step));
        }
        if (item instanceof RegisterRow row) {
            return lastPageThatSays(lists().title(row), step);
        }
        return item instanceof Exchange exchange ? lastPageThatSays(exchange.text(), step) : OptionalInt.empty();
    }

    /** Looked for from the end, where what is new stands. */
    private OptionalInt lastPageThatSays(String text, Step step) {
        for (int page = of(step).page().of() - 1; page >= 0; page--) {
            var turned = workshop.after(Steering.show(workshop, new Shown(Optional.empty(), 0, page)));
            var scene = new RoomScenes(turned, words, layout, turnout).of(step);
            if (lines(scene).anyMatch(line -> RoomText.isPiece(line, text))) {
                return OptionalInt.of(page);
            }
        }
        return OptionalInt.empty();
    }

    /** What stands in a table, in a matrix, and in needs and gives. */
    private static Stream<String> lines(RoomScene scene) {
        return switch (scene) {
            case RoomScene.Register register -> register.entries().stream().map(RoomScene.Entry::title);
            case RoomScene.Exchange exchange ->
                exchange.pairs().stream()
                        .flatMap(pair -> Stream.concat(pair.need().stream(), pair.give().stream()))
                        .map(RoomScene.Line::text);
            case RoomScene.Placing placing ->
                Stream.concat(placing.quadrants().stream(), Stream.of(placing.unplaced()))
                        .flatMap(field -> field.lines().stream())
                        .map(RoomScene.Line::text);
            case RoomScene.Cards cards -> RoomBoards.lines(cards.board()).map(RoomScene.Line::text);
            case RoomScene.Blank _,
                    RoomScene.Welcome _,
                    RoomScene.Break _,
                    RoomScene.Talk _,
                    RoomScene.MapOverview _,
                    RoomScene.MapColumn _,
                    RoomScene.BallotOpen _,
                    RoomScene.Reveal _,
                    RoomScene.Statement _,
                    RoomScene.Plan _ -> Stream.of();
        };
    }

    private RoomScene pause(Exercise pause) {
        var back = workshop.live()
                .currentRun()
                .map(run -> run.start()
                        .plusSeconds(pause.minutes() * 60L + run.extraSeconds() + run.pausedSeconds())
                        .atZone(workshop.details().zone())
                        .toLocalTime());
        return new RoomScene.Break(
                pause.title(),
                pause.minutes(),
                back.map(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale())::format)
                        .orElse(""));
    }

    private RoomScene welcome() {
        var details = workshop.details();
        return new RoomScene.Welcome(
                details.title(), details.organisation(), details.marketingName(), details.itName());
    }

    private Heading heading(Step step) {
        var exercise = workshop.programme().exerciseOf(step.id()).map(Exercise::title);
        var beat = switch (step.beat()) {
            case COLLABORATE -> words.get("room.beat.collaborate");
            case COLLIDE -> words.get("room.beat.collide");
            case CALIBRATE -> words.get("room.beat.calibrate");
        };
        return new Heading(exercise.map(title -> title + " · " + beat).orElse(beat), step.prompt());
    }
}
