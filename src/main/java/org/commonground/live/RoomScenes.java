package org.commonground.live;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.OptionalInt;
import org.commonground.live.RoomScene.Heading;
import org.commonground.live.RoomScene.Page;
import org.commonground.programme.Exercise;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.words.Words;
import org.commonground.workshop.Card;
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

    /** The page of the step that is on on which a card of it stands; empty where no page shows it. */
    OptionalInt pageWith(Card card) {
        return workshop.live()
                .step()
                .flatMap(workshop.programme()::step)
                .map(step -> switch (step.kind()) {
                    case StepKind.Cards cards -> boards().pageWith(card, step, cards, heading(step));
                    case StepKind.Map map -> boards().pageWith(card, step, map, heading(step));
                    case StepKind.Register register -> OptionalInt.empty();
                    case StepKind.Vote vote -> OptionalInt.empty();
                    case StepKind.Reveal reveal -> OptionalInt.empty();
                    case StepKind.Statement statement -> OptionalInt.empty();
                    case StepKind.Exchange exchange -> OptionalInt.empty();
                    case StepKind.Plan plan -> OptionalInt.empty();
                    case StepKind.Talk talk -> OptionalInt.empty();
                })
                .orElse(OptionalInt.empty());
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
