package org.commonground.ui.roomview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.WorkshopBuilder.voters;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.report.archive.PhotoReader;
import org.commonground.session.LiveControls;
import org.commonground.session.RoomWorkshops;
import org.commonground.session.TableWorkshops;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.ClientLogo;
import org.commonground.workshop.operation.Photos;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Theme;

/** Invented workshops for every scene there is. */
public final class RoomWalls {

    private static final List<String> STAGES = List.of(
            "Conflicting — two cultures, playing off against each other",
            "Coping — we need each other, in a few fenced-off areas",
            "Co-mingling — we start initiatives together; IT is built as before",
            "Collaboration — mixed teams, in every planning meeting",
            "Co-creating — roles interchange, plans are made as one");
    private static final List<String> THEMES = List.of(
            "One customer, one record",
            "Help in the channel they chose",
            "New ideas reach them fast",
            "Self-service that works at 2 am",
            "Local offers per store");

    private RoomWalls() {}

    /** Every kind of scene whose size does not grow with what the room writes. */
    public static Map<String, Workshop> single() {
        var walls = new LinkedHashMap<String, Workshop>();
        walls.put("welcome", WorkshopBuilder.empty());
        walls.put("blank", WorkshopBuilder.empty().after(LiveControls.setBlank(WorkshopBuilder.empty(), true)));
        walls.put("talk", RoomWorkshops.on(new StepKind.Talk(), "What can't we answer about our customers?"));
        walls.put("cards-0", cards(0));
        walls.put("zones-18", RoomWorkshops.withCards(RoomWorkshops.on(zones()), 18, "keep", "change", "drop"));
        walls.put("themes-18", themes());
        walls.put("cards-longest", longest());
        walls.put("register-0", TableWorkshops.register(0));
        walls.put("placing-0", TableWorkshops.placing(0));
        walls.put("exchange-0", TableWorkshops.exchange(0));
        walls.put("map-pain", TableWorkshops.painMap(Ballot.State.REVEALED));
        walls.put("map-crowded", crowded());
        walls.put("break", onBreak());
        walls.put("break-logo", withLogo(onBreak()));
        walls.put("welcome-logo", withLogo(WorkshopBuilder.empty()));
        walls.put("ballot-scale", scale(Ballot.State.OPEN, Ballot.VotingMethod.PAPER));
        walls.put("ballot-closed", scale(Ballot.State.CLOSED, Ballot.VotingMethod.PAPER));
        walls.put("ballot-keyboard", scale(Ballot.State.OPEN, Ballot.VotingMethod.KEYBOARD));
        walls.put("ballot-together", scale(Ballot.State.OPEN, Ballot.VotingMethod.OPEN));
        walls.put("ballot-dots", ballot(new VoteKind.Dots(2, 1), THEMES, Ballot.State.CLOSED));
        walls.put("ballot-many", ballot(new VoteKind.Dots(5, 1), sayings(14), Ballot.State.OPEN));
        walls.put("ballot-points", ballot(new VoteKind.Points(100), sayings(6), Ballot.State.OPEN));
        walls.put("ballot-ranking", ballot(new VoteKind.Ranking(), sayings(9), Ballot.State.OPEN));
        walls.put("ballot-rated", ballot(new VoteKind.Scale(STAGES), THEMES, Ballot.State.OPEN));
        walls.put("ballot-20", ballotOfTwenty());
        walls.put(
                "ballot-consent",
                ballot(
                        new VoteKind.Consent(),
                        List.of(
                                "For customers who shop with us in more than one place, we will keep one record they control, so that they never tell their story twice, measured by repeat contacts for the same question."),
                        Ballot.State.OPEN));
        walls.put("reveal-bars", revealed(StepKind.Picture.BARS));
        walls.put("reveal-map", revealed(StepKind.Picture.COMMON_GROUND_MAP));
        walls.put("reveal-gaps", revealed(StepKind.Picture.GAP_LIST));
        walls.put("reveal-predicted", predicted());
        walls.put("reveal-again", again());
        walls.put(
                "reveal-none",
                RoomWorkshops.on(
                        new StepKind.Reveal(List.of("on"), StepKind.Picture.BARS), "Where do we already agree?"));
        walls.put("statement-0", statement(Map.of()));
        walls.put(
                "statement",
                statement(Map.of(
                        "for",
                        "people who shop after midnight",
                        "will",
                        "answer in the channel they chose",
                        "so",
                        "nobody has to tell us the same thing twice")));
        walls.put(
                "statement-longest",
                statement(Map.of(
                        "for", "Wörter und ".repeat(45).strip(),
                        "will", RoomWorkshops.SAYINGS.get(1).repeat(5),
                        "so", RoomWorkshops.SAYINGS.get(2).repeat(9),
                        "by", RoomWorkshops.SAYINGS.get(4).repeat(4))));
        walls.put("plan-0", plan(0));
        return walls;
    }

    /** The scenes that grow, with so many cards or lines. */
    public static Map<String, Workshop> filled(int count) {
        var walls = new LinkedHashMap<String, Workshop>();
        walls.put("cards-" + count, cards(count));
        walls.put(
                "map-" + count,
                RoomWorkshops.withCards(
                        RoomWorkshops.on(map()), count, "wants:buy", "wants:use", "channel:help", "data:attract"));
        walls.put("register-" + count, TableWorkshops.register(count));
        walls.put("placing-" + count, TableWorkshops.placing(count));
        walls.put("exchange-" + count, TableWorkshops.exchange(count));
        walls.put("plan-" + count, plan(count));
        return walls;
    }

    static Workshop cards(int count) {
        return RoomWorkshops.withCards(
                RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What will customers thank us for?"), count, "ideas");
    }

    private static Workshop longest() {
        var wall = RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?");
        var cards = new ArrayList<Item>();
        for (int i = 0; i < 12; i++) {
            cards.add(RoomWorkshops.card(
                    "c" + i,
                    "ideas",
                    Side.IT,
                    i % 2 == 0 ? "Wörter und ".repeat(45).strip() : RoomWorkshops.SAYINGS.get(i % 6)));
        }
        return RoomWorkshops.with(wall, cards);
    }

    private static List<String> sayings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RoomWorkshops.SAYINGS.get(i % RoomWorkshops.SAYINGS.size()))
                .toList();
    }

    private static Workshop scale(Ballot.State state, Ballot.VotingMethod way) {
        return ballot(new VoteKind.Scale(STAGES), List.of("How do we work together?"), state, way);
    }

    private static Step zones() {
        return RoomWorkshops.step(
                RoomWorkshops.cards("Keep", "Change", "Drop"),
                "Welche gemeinsamen Arbeitsgewohnheiten und "
                        + "Entscheidungswege wollen wir in den kommenden zwölf Monaten behalten, ändern oder beenden?");
    }

    private static Workshop themes() {
        var wall = RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What belongs together?");
        var items = new ArrayList<Item>();
        for (int i = 0; i < 4; i++) {
            items.add(new Theme("t" + i, i + 1L, "on", THEMES.get(i)));
        }
        for (int i = 0; i < 18; i++) {
            var card = RoomWorkshops.card("c" + i, "ideas", Side.values()[i % 3], RoomWorkshops.SAYINGS.get(i % 6));
            items.add(card.withTheme(i > 15 ? Optional.empty() : Optional.of("t" + i % 4)));
        }
        return RoomWorkshops.with(wall, items);
    }

    private static Step map() {
        var rows = List.of(
                zone("wants", "Customer wants"),
                zone("channel", "Channel"),
                zone("tech", "Technology it needs"),
                zone("data", "Data we learn"));
        var columns = List.of(
                zone("attract", "Attract"),
                zone("engage", "Engage"),
                zone("buy", "Buy"),
                zone("use", "Use"),
                zone("help", "Get help"),
                zone("advocate", "Advocate"));
        return RoomWorkshops.step(new StepKind.Map(rows, columns), "What does our customer need here?");
    }

    /** More than a hundred cards of each side in one cell. */
    private static Workshop crowded() {
        return RoomWorkshops.withCards(RoomWorkshops.on(map()), 360, "wants:buy");
    }

    private static StepKind.Zone zone(String id, String title) {
        return new StepKind.Zone(id, title, List.of());
    }

    private static Workshop ballot(VoteKind kind, List<String> items, Ballot.State state) {
        return ballot(kind, items, state, Ballot.VotingMethod.PAPER);
    }

    private static Workshop ballot(VoteKind kind, List<String> items, Ballot.State state, Ballot.VotingMethod way) {
        var sides = IntStream.range(0, 8).mapToObj(i -> i < 4 ? Side.MARKETING : Side.IT);
        var wall = RoomWorkshops.with(voting(kind, items), people(sides.toList()));
        return RoomWorkshops.with(wall, RoomWorkshops.ballot(kind, way, state, items, List.of()));
    }

    private static Workshop voting(VoteKind kind, List<String> items) {
        var vote = new StepKind.Vote(kind, true, new VotedOn.Options(items), false, Optional.empty());
        return RoomWorkshops.on(vote, "Which matter most?");
    }

    private static List<Participant> people(List<Side> sides) {
        var people = new ArrayList<Participant>();
        for (int i = 0; i < sides.size(); i++) {
            people.add(new Participant("p" + i, i, "Person " + i, "", "", sides.get(i), false, List.of()));
        }
        return people;
    }

    /** Ten a side, and nobody between them. */
    private static Workshop ballotOfTwenty() {
        var sides = IntStream.range(0, 20).mapToObj(i -> i < 10 ? Side.MARKETING : Side.IT);
        var kind = new VoteKind.Dots(2, 1);
        return RoomWorkshops.with(
                RoomWorkshops.with(voting(kind, THEMES), people(sides.toList())),
                RoomWorkshops.ballot(kind, Ballot.VotingMethod.PAPER, Ballot.State.OPEN, THEMES, List.of()));
    }

    private static Workshop revealed(StepKind.Picture picture) {
        var wall = RoomWorkshops.on(new StepKind.Reveal(List.of("on"), picture), "Where do we already agree?");
        return RoomWorkshops.with(
                wall,
                RoomWorkshops.ballot(new VoteKind.Dots(2, 1), Ballot.State.REVEALED, THEMES, RoomWorkshops.dots()));
    }

    /** Stages, and what each side thought that the other would say. */
    private static Workshop predicted() {
        var room = WorkshopBuilder.voting(new VoteKind.Scale(STAGES), List.of("How do we work together?"), true);
        var ballot = room.open();
        var answers = WorkshopBuilder.join(
                room.chosen(Ballot.Group.MARKETING, 0, 1, 0, 3, 1), room.chosen(Ballot.Group.IT, 0, 1, 0, 0, 1, 3));
        var guesses = WorkshopBuilder.join(
                room.chosen(Ballot.Group.MARKETING, 0, 1, 3, 1), room.chosen(Ballot.Group.IT, 0, 1, 0, 0, 0, 3, 1));
        var four = List.of(new Ballot.GroupSize(Ballot.Group.MARKETING, 4), new Ballot.GroupSize(Ballot.Group.IT, 4));
        var answered = room.workshop().ballots().getFirst();
        room.apply(Ballots.close(
                room.workshop(),
                room.idsAndClock,
                answered.id(),
                new Ballots.VoteCounts(four, answers),
                new Ballots.VoteCounts(four, guesses)));
        room.apply(Ballots.reveal(room.workshop(), room.idsAndClock, answered.id()));
        assertThat(ballot.predictionOf()).contains(answered.id());
        room.apply(LiveControls.goTo(room.workshop(), room.idsAndClock, "vote"));
        return room.workshop();
    }

    /** Stages, voted on twice. */
    private static Workshop again() {
        var room = WorkshopBuilder.voting(new VoteKind.Scale(STAGES), List.of("How do we work together?"));
        room.open();
        room.close(
                        voters(4, 4, 0),
                        room.chosen(Ballot.Group.MARKETING, 0, 1, 3, 1),
                        room.chosen(Ballot.Group.IT, 0, 1, 0, 0, 1, 3))
                .reveal();
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        room.close(
                        voters(4, 4, 0),
                        room.chosen(Ballot.Group.MARKETING, 0, 1, 0, 2, 2),
                        room.chosen(Ballot.Group.IT, 0, 1, 0, 0, 3, 1))
                .reveal();
        room.apply(LiveControls.goTo(room.workshop(), room.idsAndClock, "again"));
        return room.workshop();
    }

    private static Workshop statement(Map<String, String> said) {
        var kind = new StepKind.Statement(List.of(
                new StepKind.Slot("for", "For", ""),
                new StepKind.Slot("will", "we will", ""),
                new StepKind.Slot("so", "so that", ""),
                new StepKind.Slot("by", "measured by", "")));
        return RoomWorkshops.with(
                RoomWorkshops.on(kind, "Can we say it in one sentence?"),
                new Statement("s1", 1, "on", said, List.of()));
    }

    private static Workshop withLogo(Workshop workshop) {
        var image = new BufferedImage(600, 180, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 600, 180);
        graphics.setColor(new Color(0x6B1FB1));
        graphics.fillOval(10, 10, 160, 160);
        graphics.fillRect(200, 60, 380, 60);
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var file = PhotoReader.readLogo(png.toByteArray(), WorkshopBuilder.pen());
        var kept = workshop.after(Photos.keep(workshop, file));
        return kept.after(ClientLogo.set(kept, new IdsAndClock(new Random(3), Clock.systemUTC()), file.id()));
    }

    private static Workshop onBreak() {
        return WorkshopBuilder.empty()
                .after(LiveControls.goTo(WorkshopBuilder.empty(), WorkshopBuilder.pen(), "break"));
    }

    private static Workshop plan(int count) {
        var wall = RoomWorkshops.with(
                RoomWorkshops.on(new StepKind.Plan(3, List.of(30)), "Who starts what, when?"),
                new Participant("p1", 1, "Head of Data", "", "", Side.IT, false, List.of()),
                new Participant("p2", 2, "CRM Lead", "", "", Side.MARKETING, false, List.of()));
        var actions = new ArrayList<Action>();
        for (int i = 0; i < count; i++) {
            actions.add(new Action(
                    "a" + i,
                    i,
                    i % 5 == 2 ? RoomWorkshops.SAYINGS.get(i % 6) : "One consent record for web, app and store",
                    "",
                    Optional.of("p1"),
                    Optional.of("p2"),
                    Optional.of(java.time.LocalDate.of(2027, 1, 15)),
                    Action.Measure.NONE,
                    List.of(),
                    Action.Status.OPEN));
        }
        return RoomWorkshops.with(wall, actions);
    }
}
