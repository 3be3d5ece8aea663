package org.commonground.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.RoomScene;
import org.commonground.live.Steering;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Cards;
import org.commonground.workshop.LiveState;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Participants;
import org.commonground.workshop.Themes;
import org.commonground.workshop.Workshop;

/** What the sample's room does in each step, through the same operations that the window uses. */
final class Play {

    private final Sample sample;
    private final LiveWorkshop live;
    private final DemoClock clock;
    private final Words words;

    /** Told whenever there is something to see. */
    interface Camera {
        void shoot(String name);
    }

    Play(Sample sample, LiveWorkshop live, DemoClock clock, Words words) {
        this.words = words;
        this.sample = sample;
        this.live = live;
        this.clock = clock;
    }

    /** People come in. */
    void arrive() {
        live.perform(Participants.add(
                now(),
                live.pen(),
                sample.people().stream()
                        .map(p -> new Participants.Invited(p.name(), p.role(), "", p.side(), p.sponsor()))
                        .toList()));
        for (var person : now().participants()) {
            live.perform(Participants.present(now(), live.pen(), person.id(), true));
        }
    }

    /** Runs one step to its end. */
    void run(Step step, Camera camera) {
        live.record(Steering.goTo(now(), live.pen(), step.id()));
        clock.pass(Duration.ofSeconds(step.minutes() * 20L));
        switch (step.kind()) {
            case StepKind.Cards cards -> cards(step, cards, camera);
            case StepKind.Vote vote -> vote(step, vote, camera);
            case StepKind.Reveal reveal -> reveal(reveal, camera);
            case StepKind.Statement statement -> statement(step, statement, camera);
            case StepKind.Plan plan -> plan(camera);
            case StepKind.Talk talk -> camera.shoot("");
            case StepKind.Map map -> camera.shoot("");
            case StepKind.Register register -> camera.shoot("");
            case StepKind.Exchange exchange -> camera.shoot("");
        }
        clock.pass(Duration.ofSeconds(step.minutes() * 40L));
    }

    private Workshop now() {
        return live.workshop();
    }

    private void cards(Step step, StepKind.Cards cards, Camera camera) {
        var board = Cards.boardOf(now(), step.id());
        var zone = cards.zones().getFirst().id();
        if (step.id().equals(sample.typedIn())) {
            sample.said().forEach(said -> write(board, zone, said));
            var first = Cards.on(now(), board).getFirst();
            live.perform(Agreements.note(now(), live.pen(), first.id(), sample.privateNote()));
            sample.parked()
                    .forEach(said -> live.perform(
                            Agreements.park(now(), live.pen(), said.side(), said.text(), Optional.of(step.id()))));
            sample.terms()
                    .forEach(word -> live.perform(Agreements.term(now(), live.pen(), word.word(), word.meaning())));
        } else if (step.id().equals(sample.groupedIn())) {
            group(board);
        } else {
            sample.boards().getOrDefault(step.id(), List.of()).forEach(said -> write(board, zone, said));
        }
        camera.shoot("");
    }

    private void write(String board, String zone, Sample.Said said) {
        live.perform(Cards.add(now(), live.pen(), board, zone, said.side(), said.text()));
    }

    private void group(String board) {
        Map<String, String> idOf = new HashMap<>();
        Cards.on(now(), board).forEach(card -> idOf.put(card.text(), card.id()));
        for (var theme : sample.themes()) {
            var ids = theme.cards().stream()
                    .map(said -> required(idOf, said.text()))
                    .toList();
            live.perform(Themes.group(now(), live.pen(), board, theme.title(), ids));
        }
        // A slip of the hand and its undo belong to a real meeting.
        live.perform(Cards.delete(now(), List.of(now().cards().getLast().id())));
        live.undo();
    }

    private void vote(Step step, StepKind.Vote vote, Camera camera) {
        var way = vote.sealed() ? Ballot.Way.PAPER : Ballot.Way.OPEN;
        live.record(Ballots.open(now(), live.pen(), step, way, Ballots.everybody(now()), Ballots.LOWEST_THRESHOLD));
        camera.shoot("open");
        var ballot = Ballots.open(now()).orElseThrow();
        var four = List.of(new Ballot.GroupSize(Ballot.Group.MARKETING, 4), new Ballot.GroupSize(Ballot.Group.IT, 4));
        live.record(Ballots.close(now(), live.pen(), ballot.id(), four, counts(ballot)));
        camera.shoot("closed");
        if (!vote.sealed()) {
            live.record(Ballots.reveal(now(), live.pen(), ballot.id()));
            camera.shoot("revealed");
            settle(step, ballot);
        }
    }

    private List<Ballot.Count> counts(Ballot ballot) {
        var counts = new ArrayList<Ballot.Count>();
        var votes = sample.votes().get(ballot.stepId());
        for (var item : ballot.items()) {
            if (votes != null) {
                for (int i = 0; i <= ballot.highest() - ballot.lowest(); i++) {
                    int value = ballot.lowest() + i;
                    counts.add(new Ballot.Count(
                            Ballot.Group.MARKETING,
                            item.id(),
                            value,
                            votes.marketing().get(i)));
                    counts.add(new Ballot.Count(
                            Ballot.Group.IT, item.id(), value, votes.it().get(i)));
                }
            } else {
                var theme = sample.theme(item.label());
                counts.add(new Ballot.Count(Ballot.Group.MARKETING, item.id(), 1, theme.marketing()));
                counts.add(new Ballot.Count(Ballot.Group.IT, item.id(), 1, theme.it()));
            }
        }
        return counts;
    }

    /** What is agreed after a show of hands, with the dissent in its own words. */
    private void settle(Step step, Ballot ballot) {
        if (!step.id().equals(sample.settledAfter())) {
            return;
        }
        sample.decisions()
                .forEach(text -> live.perform(
                        Agreements.decide(now(), live.pen(), text, Optional.of(step.id()), Optional.of(ballot.id()))));
        var decision = now().decisions().getFirst();
        sample.reservations()
                .forEach(words -> live.perform(Agreements.reserve(now(), decision.id(), words, Optional.empty())));
    }

    private void reveal(StepKind.Reveal reveal, Camera camera) {
        for (var stepId : reveal.ballotSteps()) {
            var ballot = Ballots.of(now(), stepId).orElseThrow();
            if (!ballot.revealed()) {
                live.record(Ballots.reveal(now(), live.pen(), ballot.id()));
            }
            int pictures = RoomScene.of(now(), words).page().of();
            for (int picture = 0; picture < pictures; picture++) {
                live.record(Steering.show(now(), new LiveState.Shown(Optional.of(ballot.id()), picture, 0)));
                camera.shoot("picture-" + (picture + 1));
            }
        }
    }

    private void statement(Step step, StepKind.Statement statement, Camera camera) {
        for (int i = 0; i < statement.slots().size(); i++) {
            live.perform(Agreements.word(
                    now(),
                    live.pen(),
                    statement,
                    step.id(),
                    statement.slots().get(i).id(),
                    sample.statement().get(i)));
        }
        camera.shoot("");
    }

    private void plan(Camera camera) {
        if (!now().actions().isEmpty()) {
            camera.shoot("");
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (var todo : sample.actions()) {
            live.perform(Actions.add(now(), live.pen(), todo.title(), origins(todo)));
            var added = now().actions().getLast();
            live.perform(Actions.edit(
                    now(),
                    new Action(
                            added.id(),
                            added.place(),
                            added.title(),
                            todo.firstStep(),
                            person(todo.owner()),
                            person(todo.counterpart()),
                            Optional.of(today.plusDays(todo.dueInDays())),
                            new Action.Measure(todo.what(), todo.today(), todo.target()),
                            added.origins(),
                            added.status())));
        }
        camera.shoot("");
    }

    private List<Action.Origin> origins(Sample.Todo todo) {
        return now().decisions().stream()
                .filter(decision -> decision.text().startsWith(todo.title()))
                .map(decision -> new Action.Origin(Action.Origin.Kind.DECISION, decision.id(), decision.text()))
                .toList();
    }

    private Optional<String> person(String name) {
        return now().participants().stream()
                .filter(participant -> participant.name().equals(name))
                .map(Participant::id)
                .findFirst();
    }

    private static String required(Map<String, String> idOf, String text) {
        var id = idOf.get(text);
        if (id == null) {
            throw new Failed("The card is gone: " + text);
        }
        return id;
    }
}
