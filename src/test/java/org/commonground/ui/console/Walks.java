package org.commonground.ui.console;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commonground.app.TestPages;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Steering;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.ui.kit.Background;
import org.commonground.ui.kit.Desk;
import org.commonground.ui.kit.Session;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Invited;
import org.commonground.workshop.Participants;
import org.commonground.workshop.Themes;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.Workshops;

/** A workshop with invented people, with the shared vision unless another programme is given, advanced to the point that a test needs. */
final class Walks {

    final Desk desk;
    /** Runs background work at once, so that tests need not wait. */
    final Session session;

    final LiveWorkshop live;

    Walks(Desk desk) {
        this(desk, "shared-vision");
    }

    Walks(Desk desk, String programme) {
        this.desk = desk;
        var workshop = Workshops.create(
                desk.pen,
                "Digital service reset",
                "Harbour & Pine",
                Programmes.builtIn(programme).orElseThrow(),
                "Marketing",
                "IT");
        desk.store.add(workshop);
        var atOnce = new Background(Runnable::run, Runnable::run, desk.kit.sentences());
        session = new Session(desk.store, desk.store, atOnce, Runnable::run, desk.pen);
        session.with(workshop.id(), open -> {}, reason -> {
            throw new IllegalStateException(reason);
        });
        live = session.live().orElseThrow();
        live.perform(Participants.add(
                workshop,
                desk.pen,
                List.of(
                        person("Mara Lind", Side.MARKETING),
                        person("Jo Petro", Side.MARKETING),
                        person("Aisha Bel", Side.MARKETING),
                        person("Tom Ruiz", Side.MARKETING),
                        person("Ingrid Hoff", Side.IT),
                        person("Wei Chan", Side.IT),
                        person("Sam Neil", Side.IT),
                        person("Priya Ram", Side.IT))));
    }

    private static Invited person(String name, Side side) {
        return new Invited(name, "", "", side, false);
    }

    /** The console page, with the clock {@code after} the start of the workshop. */
    ConsolePage page(Duration after) {
        return TestPages.on(desk)
                .console(
                        TestPages.open(live), () -> {}, Clock.fixed(WorkshopBuilder.START.plus(after), ZoneOffset.UTC));
    }

    Workshop now() {
        return live.workshop();
    }

    Step step(String id) {
        return now().programme().step(id).orElseThrow();
    }

    void goTo(String stepId) {
        live.record(Steering.goTo(now(), live.pen(), stepId));
    }

    String say(Side side, String text) {
        var change = Cards.add(now(), live.pen(), "vision-write", "thanks", side, text);
        live.perform(change);
        return change.edits().getFirst().either().id();
    }

    String group(String title, List<String> cards) {
        var change = Themes.group(now(), live.pen(), "vision-write", title, cards);
        live.perform(change);
        return change.edits().getFirst().either().id();
    }

    /** Eighteen cards, in three themes and outside of them. */
    void eighteenCards() {
        group(
                "One customer, one record",
                List.of(
                        say(Side.MARKETING, "They never repeat their story to us"),
                        say(Side.IT, "One consent record every channel reads"),
                        say(Side.MARKETING, "Offers that fit what they already own"),
                        say(Side.IT, "A single view that support can trust"),
                        say(Side.MARKETING, "One basket across shop and app"),
                        say(Side.IT, "No copy of the customer in a spreadsheet")));
        group(
                "Help in the channel they chose",
                List.of(
                        say(Side.MARKETING, "Start in chat, finish in store"),
                        say(Side.IT, "Self-service that works at 2 am"),
                        say(Side.JOINT, "A named person when it matters"),
                        say(Side.MARKETING, "Answers in the language they speak"),
                        say(Side.IT, "Every call knows the last chat")));
        group(
                "New ideas reach them fast",
                List.of(
                        say(Side.MARKETING, "A test live in a week, not a quarter"),
                        say(Side.MARKETING, "Local stores can run their own offers"),
                        say(Side.IT, "Ship small, safely, every day"),
                        say(Side.MARKETING, "We say no quickly and say why"),
                        say(Side.IT, "A sandbox with real prices")));
        say(Side.IT, "We stop the 3 am campaign outages");
        say(Side.MARKETING, "Know which half of the spend works");
    }

    /** Opens a dot vote by show of hands, closes it with these counts and reveals it. */
    void voteAndReveal(List<Integer> marketing, List<Integer> it) {
        live.record(Ballots.open(now(), live.pen(), step("vision-dots")));
        var ballot = Ballots.open(now()).orElseThrow();
        var counts = new java.util.ArrayList<Ballot.Count>();
        for (int i = 0; i < ballot.items().size(); i++) {
            var item = ballot.items().get(i).id();
            counts.add(new Ballot.Count(Ballot.Group.MARKETING, item, 1, marketing.get(i)));
            counts.add(new Ballot.Count(Ballot.Group.IT, item, 1, it.get(i)));
        }
        live.record(Ballots.close(
                now(),
                live.pen(),
                ballot.id(),
                List.of(new Ballot.GroupSize(Ballot.Group.MARKETING, 4), new Ballot.GroupSize(Ballot.Group.IT, 4)),
                counts));
        live.record(Ballots.reveal(now(), live.pen(), ballot.id()));
    }

    Optional<Ballot> ballot(String stepId) {
        return Ballots.of(now(), stepId);
    }
}
