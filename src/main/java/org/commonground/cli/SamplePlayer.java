package org.commonground.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.plan.PlanVersions;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.Stop;
import org.commonground.report.Export;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomPage;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.PresenterNavigation;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.LiveState;

/** Plays the sample: does what its participants do in each step, with the operations that the window uses. */
record SamplePlayer(Sample sample, LiveWorkshop live, DemoClock clock, Messages messages) {

    /** The most pages of the room view that get a picture in a step. */
    private static final int MOST_PAGES = 12;

    /** Adds the participants and the answers of the sponsors and answers what the projector shows; then the participants arrive. */
    void prepare() {
        live.performUndoable(Participants.add(
                workshop(),
                live.pen(),
                sample.people().stream()
                        .map(p -> new Invited(p.name(), p.role(), "", p.side(), p.sponsor()))
                        .toList()));
        sample.briefs()
                .forEach((side, answers) -> answers.forEach((question, answer) ->
                        live.performUndoable(SponsorBriefs.answer(workshop(), live.pen(), side, question, answer))));
        live.performUndoable(Workshops.setWallShowsScreen(workshop(), Optional.of(sample.wallShowsScreen())));
        arrive(Optional.empty());
    }

    /** Marks as present who arrives at that step; without a step, who is on time. */
    private void arrive(Optional<String> stepId) {
        sample.people().stream()
                .filter(person -> person.arrives().equals(stepId))
                .forEach(person -> live.performUndoable(Participants.setPresent(
                        workshop(),
                        live.pen(),
                        PlanPlayer.person(workshop(), person.name()).orElseThrow(),
                        true)));
    }

    /** Runs one step or break to its end. */
    void run(Stop stop, Camera camera) {
        live.performLive(LiveControls.goTo(workshop(), live.pen(), stop.id()));
        arrive(Optional.of(stop.id()));
        clock.pass(Duration.ofSeconds(stop.minutes() * 20L));
        workshop().programme().step(stop.id()).ifPresentOrElse(step -> run(step, camera), () -> camera.shoot(""));
        clock.pass(Duration.ofSeconds(stop.minutes() * 40L));
    }

    /** The plan goes out: the workshop is finished, its check-ins are entered, and this is a version of the plan. */
    static void releasePlan(LiveWorkshop live, Messages messages, LocalDate today) {
        live.performLive(PlanVersions.finish(live.workshop(), live.pen(), today));
        var hash = new Export(messages).contentHash(live.workshop(), today);
        live.performLive(PlanVersions.addVersion(live.workshop(), live.pen(), List.of(), hash));
    }

    private void run(Step step, Camera camera) {
        var done = sample.stepContent(step.id());
        switch (step.kind()) {
            case StepKind.Cards cards -> playCards(step, cards, done);
            case StepKind.Map map -> playMap(step, done);
            case StepKind.Register register -> new TablePlayer(live, messages).register(step, register, done);
            case StepKind.Exchange exchange -> new TablePlayer(live, messages).exchange(step, done);
            case StepKind.Vote vote -> new VotePlayer(live).vote(step, vote, done, camera);
            case StepKind.Reveal reveal -> new VotePlayer(live).reveal(reveal);
            case StepKind.Statement statement -> playStatement(step, statement, done);
            case StepKind.Plan plan -> new PlanPlayer(live, messages).plan(sample, done);
            case StepKind.Talk talk -> {}
        }
        playParkedTermsDecisions(step, done);
        takePictures(step, camera);
        if (step.kind() instanceof StepKind.Reveal reveal) {
            takeMapPicture(step, reveal, camera);
        }
    }

    private Workshop workshop() {
        return live.workshop();
    }

    /** Takes a picture of each page, turned as by the key for it. */
    private void takePictures(Step step, Camera camera) {
        if (step.kind() instanceof StepKind.Vote vote && vote.sealed()) {
            return;
        }
        boolean revealed = RoomDisplay.scene(live, messages) instanceof RoomPage.Reveal;
        camera.shoot(step.kind() instanceof StepKind.Vote ? "revealed" : "");
        // The answers to many questions look alike after a while.
        for (int turned = 1; turned < MOST_PAGES; turned++) {
            var page = RoomDisplay.scene(live, messages).page();
            if (page.at() + 1 >= page.of() || isLookedAtLater(step)) {
                break;
            }
            live.performLive(PresenterNavigation.forward(workshop(), RoomDisplay.of(live, messages), live.pen()));
            camera.roomPage((revealed ? "picture-" : "page-") + (page.at() + 2));
        }
        live.performLive(LiveControls.show(workshop(), LiveState.Shown.STEP));
    }

    /** Whether a later step reveals this vote, so that its pictures are taken there. */
    private boolean isLookedAtLater(Step voted) {
        return workshop()
                .programme()
                .steps()
                .anyMatch(step -> step.kind() instanceof StepKind.Reveal reveal
                        && reveal.ballotSteps().contains(voted.id()));
    }

    /** Goes back to the map that was voted on for a picture of it, and returns. */
    private void takeMapPicture(Step step, StepKind.Reveal reveal, Camera camera) {
        for (var voted : reveal.ballotSteps()) {
            VotePlayer.mapOf(workshop().programme(), voted).ifPresent(map -> {
                live.performLive(LiveControls.goTo(workshop(), live.pen(), map));
                camera.shoot("map");
                live.performLive(LiveControls.goTo(workshop(), live.pen(), step.id()));
            });
        }
    }

    private void playCards(Step step, StepKind.Cards kind, Sample.StepContent done) {
        var board = Cards.boardOf(workshop(), step.id());
        var zone = kind.zones().getFirst().id();
        Sample.orEmpty(done.cards()).forEach(line -> {
            write(board, zone, line);
            if (line.equals(sample.privateNote().about())) {
                live.performUndoable(Agreements.setNote(
                        workshop(),
                        live.pen(),
                        workshop().cards().getLast().id(),
                        sample.privateNote().text()));
            }
        });
        Sample.orEmpty(done.themes()).forEach(theme -> {
            var ids = theme.cards().stream().map(line -> card(board, line).id()).toList();
            live.performUndoable(Themes.group(workshop(), live.pen(), board, theme.title(), ids));
        });
        if (done.themes().isPresent()) {
            // In a real meeting a card is deleted by mistake, and the deletion is undone.
            live.performUndoable(Cards.delete(
                    workshop(), List.of(workshop().cards().getLast().id())));
            live.undo();
        }
    }

    private void playMap(Step step, Sample.StepContent done) {
        done.map()
                .orElse(Map.of())
                .forEach((column, rows) -> rows.forEach((row, lines) ->
                        lines.forEach(line -> write(step.id(), StepKind.Map.cellId(row, column), line))));
    }

    private void write(String board, String zone, String line) {
        var said = Sample.contribution(line);
        live.performUndoable(Cards.add(workshop(), live.pen(), board, zone, said.side(), said.text()));
    }

    private Card card(String board, String line) {
        var said = Sample.contribution(line);
        return Cards.onBoard(workshop(), board).stream()
                .filter(card -> card.side() == said.side() && card.text().equals(said.text()))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("The card is gone: " + line));
    }

    /** Fills every slot once, then enters the better wordings. */
    private void playStatement(Step step, StepKind.Statement kind, Sample.StepContent done) {
        var sentence = done.sentence().orElse(Map.of());
        for (boolean first : new boolean[] {true, false}) {
            for (var slot : kind.slots()) {
                var wordings = sentence.getOrDefault(slot.id(), List.of());
                wordings.stream()
                        .limit(first ? 1 : wordings.size())
                        .skip(first ? 0 : 1)
                        .forEach(wording -> live.performUndoable(
                                Agreements.setSlot(workshop(), live.pen(), kind, step.id(), slot.id(), wording)));
            }
        }
    }

    /** Adds the parked items, terms and decisions. */
    private void playParkedTermsDecisions(Step step, Sample.StepContent done) {
        Sample.orEmpty(done.parked()).forEach(line -> {
            var said = Sample.contribution(line);
            live.performUndoable(
                    Agreements.addParked(workshop(), live.pen(), said.side(), said.text(), Optional.of(step.id())));
        });
        Sample.orEmpty(done.terms()).forEach(term -> {
            int colon = term.indexOf(':');
            live.performUndoable(
                    Agreements.addTerm(workshop(), live.pen(), term.substring(0, colon), term.substring(colon + 1)));
        });
        Sample.orEmpty(done.decisions()).forEach(agreed -> {
            var ballot = Ballots.latestOf(workshop(), step.id()).map(voted -> voted.id());
            live.performUndoable(
                    Agreements.addDecision(workshop(), live.pen(), agreed.text(), Optional.of(step.id()), ballot));
            var decision = workshop().decisions().getLast();
            agreed.reservations()
                    .forEach(reserved -> live.performUndoable(Agreements.addReservation(
                            workshop(),
                            decision.id(),
                            reserved.words(),
                            reserved.by().flatMap(by -> PlanPlayer.person(workshop(), by)))));
        });
    }
}
