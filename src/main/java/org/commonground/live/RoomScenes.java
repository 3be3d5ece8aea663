package org.commonground.live;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.RoomScene.Heading;
import org.commonground.live.RoomScene.Page;
import org.commonground.live.RoomScene.Part;
import org.commonground.programme.Exercise;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.words.Words;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Workshop;

/** Makes the scene of a workshop: finds what is on, and leaves the kinds that take more than a few lines to others. */
final class RoomScenes {

    private static final List<Integer> SENTENCE_SIZES = List.of(72, 60, 48, 40, 34, RoomLayout.SMALLEST);

    private final Workshop workshop;
    private final Words words;
    private final Map<Side, Integer> turnout;

    RoomScenes(Workshop workshop, Words words, Map<Side, Integer> turnout) {
        this.workshop = workshop;
        this.words = words;
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
            case StepKind.Cards cards -> new RoomBoards(workshop, words).cards(step, cards, heading);
            case StepKind.Map map -> new RoomBoards(workshop, words).map(step, map, heading);
            case StepKind.Register register -> new RoomLists(workshop, words).register(step, register, heading);
            case StepKind.Vote vote -> new RoomVotes(workshop, words, turnout).vote(step, vote, heading);
            case StepKind.Reveal reveal -> new RoomVotes(workshop, words, turnout).reveal(reveal, heading);
            case StepKind.Statement statement -> statement(step, statement, heading);
            case StepKind.Exchange exchange -> new RoomLists(workshop, words).exchange(step, heading);
            case StepKind.Plan plan -> new RoomLists(workshop, words).plan(heading);
            case StepKind.Talk talk -> new RoomScene.Talk(heading);
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

    private RoomScene statement(Step step, StepKind.Statement kind, Heading heading) {
        var said = Agreements.statement(workshop, step.id());
        var parts = kind.slots().stream()
                .map(slot -> new Part(
                        slot.lead(),
                        said.flatMap(s -> Optional.ofNullable(s.slots().get(slot.id())))
                                .orElse("")))
                .toList();
        var all = new StringBuilder();
        parts.forEach(part -> all.append(part.lead())
                .append(' ')
                .append(part.words().isEmpty() ? "______" : part.words())
                .append("  "));
        double room = RoomLayout.contentHeight(heading);
        int size = SENTENCE_SIZES.stream()
                .filter(s -> RoomText.height(all.toString(), s, RoomLayout.contentWidth()) * 1.15 <= room)
                .findFirst()
                .orElse(RoomLayout.SMALLEST);
        return new RoomScene.Statement(heading, parts, size);
    }
}
