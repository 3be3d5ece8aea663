package org.commonground.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Presenter;
import org.commonground.live.Steering;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.Stop;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomScene;
import org.commonground.words.Words;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Card;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Invited;
import org.commonground.workshop.LiveState;
import org.commonground.workshop.Participants;
import org.commonground.workshop.SponsorBriefs;
import org.commonground.workshop.Themes;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** Plays the sample: does what its participants do in each step, with the operations that the window uses. */
final class Play {

    /** The most pages of the room view that get a picture in a step. */
    private static final int MOST_PAGES = 12;

    private final Sample sample;
    private final LiveWorkshop live;
    private final DemoClock clock;
    private final Words words;

    Play(Sample sample, LiveWorkshop live, DemoClock clock, Words words) {
        this.words = words;
        this.sample = sample;
        this.live = live;
        this.clock = clock;
    }

    /** Adds the participants and the answers of the sponsors and answers what the projector shows; then the participants arrive. */
    void prepare() {
        live.perform(Participants.add(
                now(),
                live.pen(),
                sample.people().stream()
                        .map(p -> new Invited(p.name(), p.role(), "", p.side(), p.sponsor()))
                        .toList()));
        sample.briefs()
                .forEach((side, answers) -> answers.forEach((question, answer) ->
                        live.perform(SponsorBriefs.answer(now(), live.pen(), side, question, answer))));
        live.perform(Workshops.answerWall(now(), Optional.of(sample.wallShowsScreen())));
        arrive(Optional.empty());
    }

    /** Marks as present who arrives at that step; without a step, who is on time. */
    private void arrive(Optional<String> stepId) {
        sample.people().stream()
                .filter(person -> person.arrives().equals(stepId))
                .forEach(person -> live.perform(Participants.present(
                        now(), live.pen(), PlayPlan.person(now(), person.name()).orElseThrow(), true)));
    }

    /** Runs one step or break to its end. */
    void run(Stop stop, Camera camera) {
        live.record(Steering.goTo(now(), live.pen(), stop.id()));
        arrive(Optional.of(stop.id()));
        clock.pass(Duration.ofSeconds(stop.minutes() * 20L));
        now().programme().step(stop.id()).ifPresentOrElse(step -> run(step, camera), () -> camera.shoot(""));
        clock.pass(Duration.ofSeconds(stop.minutes() * 40L));
    }

    private void run(Step step, Camera camera) {
        var done = sample.in(step.id());
        switch (step.kind()) {
            case StepKind.Cards cards -> cards(step, cards, done);
            case StepKind.Map map -> map(step, done);
            case StepKind.Register register -> new PlayTables(live, words).register(step, register, done);
            case StepKind.Exchange exchange -> new PlayTables(live, words).exchange(step, done);
            case StepKind.Vote vote -> new PlayVotes(live).vote(step, vote, done, camera);
            case StepKind.Reveal reveal -> new PlayVotes(live).reveal(reveal);
            case StepKind.Statement statement -> statement(step, statement, done);
            case StepKind.Plan plan -> new PlayPlan(live, words).plan(sample, done);
            case StepKind.Talk talk -> {}
        }
        aside(step, done);
        look(step, camera);
        if (step.kind() instanceof StepKind.Reveal reveal) {
            lookAtTheMap(step, reveal, camera);
        }
    }

    private Workshop now() {
        return live.workshop();
    }

    /** Takes a picture of each page, turned as by the key for it. */
    private void look(Step step, Camera camera) {
        if (step.kind() instanceof StepKind.Vote vote && vote.sealed()) {
            return;
        }
        boolean revealed = RoomDisplay.scene(live, words) instanceof RoomScene.Reveal;
        camera.shoot(step.kind() instanceof StepKind.Vote ? "revealed" : "");
        // The answers to many questions look alike after a while.
        for (int turned = 1; turned < MOST_PAGES; turned++) {
            var page = RoomDisplay.scene(live, words).page();
            if (page.at() + 1 >= page.of() || isLookedAtLater(step)) {
                break;
            }
            live.record(Presenter.forward(now(), RoomDisplay.of(live, words), live.pen()));
            camera.roomPage((revealed ? "picture-" : "page-") + (page.at() + 2));
        }
        live.record(Steering.show(now(), LiveState.Shown.STEP));
    }

    /** Whether a later step reveals this vote, so that its pictures are taken there. */
    private boolean isLookedAtLater(Step voted) {
        return now().programme()
                .steps()
                .anyMatch(step -> step.kind() instanceof StepKind.Reveal reveal
                        && reveal.ballotSteps().contains(voted.id()));
    }

    /** Goes back to the map that was voted on for a picture of it, and returns. */
    private void lookAtTheMap(Step step, StepKind.Reveal reveal, Camera camera) {
        for (var voted : reveal.ballotSteps()) {
            PlayVotes.mapOf(now().programme(), voted).ifPresent(map -> {
                live.record(Steering.goTo(now(), live.pen(), map));
                camera.shoot("map");
                live.record(Steering.goTo(now(), live.pen(), step.id()));
            });
        }
    }

    private void cards(Step step, StepKind.Cards kind, Sample.Done done) {
        var board = Cards.boardOf(now(), step.id());
        var zone = kind.zones().getFirst().id();
        Sample.all(done.cards()).forEach(line -> {
            write(board, zone, line);
            if (line.equals(sample.privateNote().about())) {
                live.perform(Agreements.note(
                        now(),
                        live.pen(),
                        now().cards().getLast().id(),
                        sample.privateNote().text()));
            }
        });
        Sample.all(done.themes()).forEach(theme -> {
            var ids = theme.cards().stream().map(line -> card(board, line).id()).toList();
            live.perform(Themes.group(now(), live.pen(), board, theme.title(), ids));
        });
        if (done.themes().isPresent()) {
            // In a real meeting a card is deleted by mistake, and the deletion is undone.
            live.perform(Cards.delete(now(), List.of(now().cards().getLast().id())));
            live.undo();
        }
    }

    private void map(Step step, Sample.Done done) {
        done.map()
                .orElse(Map.of())
                .forEach((column, rows) -> rows.forEach(
                        (row, lines) -> lines.forEach(line -> write(step.id(), StepKind.Map.cell(row, column), line))));
    }

    private void write(String board, String zone, String line) {
        var said = Sample.said(line);
        live.perform(Cards.add(now(), live.pen(), board, zone, said.side(), said.text()));
    }

    private Card card(String board, String line) {
        var said = Sample.said(line);
        return Cards.on(now(), board).stream()
                .filter(card -> card.side() == said.side() && card.text().equals(said.text()))
                .findFirst()
                .orElseThrow(() -> new Failed("The card is gone: " + line));
    }

    /** Fills every slot once, then enters the better wordings. */
    private void statement(Step step, StepKind.Statement kind, Sample.Done done) {
        var sentence = done.sentence().orElse(Map.of());
        for (boolean first : new boolean[] {true, false}) {
            for (var slot : kind.slots()) {
                var wordings = sentence.getOrDefault(slot.id(), List.of());
                wordings.stream()
                        .limit(first ? 1 : wordings.size())
                        .skip(first ? 0 : 1)
                        .forEach(wording ->
                                live.perform(Agreements.word(now(), live.pen(), kind, step.id(), slot.id(), wording)));
            }
        }
    }

    /** Adds the parked items, terms and decisions. */
    private void aside(Step step, Sample.Done done) {
        Sample.all(done.parked()).forEach(line -> {
            var said = Sample.said(line);
            live.perform(Agreements.park(now(), live.pen(), said.side(), said.text(), Optional.of(step.id())));
        });
        Sample.all(done.terms()).forEach(term -> {
            int colon = term.indexOf(':');
            live.perform(Agreements.term(now(), live.pen(), term.substring(0, colon), term.substring(colon + 1)));
        });
        Sample.all(done.decisions()).forEach(agreed -> {
            var ballot = Ballots.of(now(), step.id()).map(voted -> voted.id());
            live.perform(Agreements.decide(now(), live.pen(), agreed.text(), Optional.of(step.id()), ballot));
            var decision = now().decisions().getLast();
            agreed.reservations()
                    .forEach(reserved -> live.perform(Agreements.reserve(
                            now(),
                            decision.id(),
                            reserved.words(),
                            reserved.by().flatMap(by -> PlayPlan.person(now(), by)))));
        });
    }
}
