package org.commonground.ui.console;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Session;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;

/** A workshop with invented people, with the shared vision unless another programme is given, advanced to the point that a test needs. */
public final class ConsoleFixture {

    public final PageTestBed desk;
    /** Runs background work at once, so that tests need not wait. */
    public final Session session;

    public final LiveWorkshop live;

    public ConsoleFixture(PageTestBed desk) {
        this(desk, "shared-vision");
    }

    public ConsoleFixture(PageTestBed desk, String programme) {
        this(desk, BuiltInProgrammes.builtIn(programme).orElseThrow());
    }

    public ConsoleFixture(PageTestBed desk, Programme programme) {
        this.desk = desk;
        var workshop = Workshops.create(
                desk.idsAndClock, "Digital service reset", "Harbour & Pine", programme, "Marketing", "IT");
        session = desk.opened(workshop);
        live = session.liveWorkshop().orElseThrow();
        live.performUndoable(Participants.add(
                workshop,
                desk.idsAndClock,
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

    /** A window for the console page. */
    Shell shell(Stage stage) {
        return shell(stage, 1000, 760);
    }

    Shell shell(Stage stage, int width, int height) {
        return desk.shell(stage, session, width, height, "board", "capture", "console");
    }

    /** The console page in a window, two minutes after the start of the workshop. */
    public Shell open(Stage stage) {
        var shell = shell(stage);
        shell.show(page(Duration.ofMinutes(2)));
        return shell;
    }

    /** The console page, with the clock {@code after} the start of the workshop. */
    public ConsolePage page(Duration after) {
        return TestPages.on(desk)
                .console(live, () -> {}, Clock.fixed(WorkshopBuilder.START.plus(after), ZoneOffset.UTC));
    }

    public Workshop now() {
        return live.workshop();
    }

    public Step step(String id) {
        return now().programme().step(id).orElseThrow();
    }

    public void goTo(String stepId) {
        live.performLive(LiveControls.goTo(now(), live.pen(), stepId));
    }

    String say(Side side, String text) {
        var change = Cards.add(now(), live.pen(), "vision-write", "thanks", side, text);
        live.performUndoable(change);
        return change.edits().getFirst().item().id();
    }

    String group(String title, List<String> cards) {
        var change = Themes.group(now(), live.pen(), "vision-write", title, cards);
        live.performUndoable(change);
        return change.edits().getFirst().item().id();
    }

    /** Eighteen cards, in three themes and outside of them. */
    public void eighteenCards() {
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
        live.performLive(Ballots.open(now(), live.pen(), step("vision-dots")));
        var ballot = Ballots.open(now()).orElseThrow();
        var counts = new java.util.ArrayList<Ballot.Count>();
        for (int i = 0; i < ballot.items().size(); i++) {
            var item = ballot.items().get(i).id();
            counts.add(new Ballot.Count(Ballot.Group.MARKETING, item, 1, marketing.get(i)));
            counts.add(new Ballot.Count(Ballot.Group.IT, item, 1, it.get(i)));
        }
        live.performLive(Ballots.close(
                now(),
                live.pen(),
                ballot.id(),
                List.of(new Ballot.GroupSize(Ballot.Group.MARKETING, 4), new Ballot.GroupSize(Ballot.Group.IT, 4)),
                counts));
        live.performLive(Ballots.reveal(now(), live.pen(), ballot.id()));
    }

    public Optional<Ballot> ballot(String stepId) {
        return Ballots.latestOf(now(), stepId);
    }
}
