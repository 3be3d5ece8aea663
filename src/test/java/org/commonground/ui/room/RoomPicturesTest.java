package org.commonground.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.commonground.insight.Room;
import org.commonground.live.KindWalls;
import org.commonground.live.RoomClock;
import org.commonground.live.RoomLayout;
import org.commonground.live.RoomScene;
import org.commonground.live.Steering;
import org.commonground.live.Walls;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.programme.VoteKind;
import org.commonground.programme.VotedOn;
import org.commonground.ui.kit.Snapshot;
import org.commonground.ui.kit.Theme;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Rooms;
import org.commonground.workshop.Statement;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every scene as a picture, and what holds for all of them: nothing leaves the wall, nothing is smaller than 28 px. */
class RoomPicturesTest {

    private static final Words WORDS = new Words(Locale.UK);
    private static final Path SCREENS = Path.of("target/screens");
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

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Theme.loadFonts();
    }

    @Test
    void everySceneFitsTheWallAndReadsFromTheBackRow() {
        walls().forEach((name, workshop) -> {
            var scene = RoomScene.of(workshop, WORDS);
            for (int page = 0; page < scene.page().of(); page++) {
                var shown = RoomScene.of(Walls.page(workshop, page), WORDS);
                var picture = name + (page == 0 ? "" : "-" + (page + 1));
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> draw(picture, shown));
            }
        });
    }

    private static void draw(String name, RoomScene shown) {
        draw(name + "-1920x1080", shown, 1920, 1080);
        draw(name + "-1280x720", shown, 1280, 720);
    }

    private static void draw(String name, RoomScene shown, double width, double height) {
        var surface = new RoomSurface(WORDS);
        var scene = new Scene(surface.view(), width, height);
        Theme.apply(scene, "room");
        surface.show(shown);
        surface.show(new RoomClock("08:42", false, name.contains("talk")));
        Snapshot.write(scene, SCREENS.resolve("room-" + name + ".png"));
        double scale = width / RoomLayout.WIDTH;
        for (var text : texts(surface.view())) {
            var at = text.localToScene(text.getBoundsInLocal());
            assertThat(at.getMinX()).as("%s: left of %s", name, text.getText()).isGreaterThan(30 * scale);
            assertThat(at.getMaxX()).as("%s: right of %s", name, text.getText()).isLessThan(1890 * scale);
            assertThat(at.getMaxY())
                    .as("%s: bottom of %s", name, text.getText())
                    .isLessThan(1060 * scale);
            assertThat(text.getFont().getSize())
                    .as("%s: size of %s", name, text.getText())
                    .isGreaterThanOrEqualTo(28);
        }
    }

    private static List<Text> texts(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        if (node instanceof Text text) {
            return text.getText().isEmpty() ? List.of() : List.of(text);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> texts(child).stream())
                        .toList()
                : List.of();
    }

    private static Map<String, Workshop> walls() {
        var walls = new LinkedHashMap<String, Workshop>();
        walls.put("welcome", Rooms.empty());
        walls.put("blank", Rooms.empty().after(Steering.blank(Rooms.empty(), true)));
        walls.put("talk", Walls.on(Walls.step(new StepKind.Talk(), "What can't we answer about our customers?")));
        for (int count : List.of(0, 5, 18, 60)) {
            walls.put(
                    "cards-" + count,
                    Walls.withCards(
                            Walls.on(Walls.step(Walls.cards("Ideas"), "What will customers thank us for?")),
                            count,
                            "ideas"));
        }
        walls.put("zones-18", Walls.withCards(Walls.on(zones()), 18, "keep", "change", "drop"));
        walls.put("themes-18", themes());
        walls.put(
                "map", Walls.withCards(Walls.on(map()), 60, "wants:buy", "wants:use", "channel:help", "data:attract"));
        for (int count : List.of(0, 5, 60)) {
            walls.put("register-" + count, KindWalls.register(count));
            walls.put("placing-" + count, KindWalls.placing(count));
            walls.put("exchange-" + count, KindWalls.exchange(count));
        }
        walls.put("map-pain", KindWalls.painMap(Ballot.State.REVEALED));
        walls.put("break", onBreak());
        walls.put(
                "ballot-scale",
                ballot(new VoteKind.Scale(STAGES), List.of("How do we work together?"), Ballot.State.OPEN));
        walls.put("ballot-dots", ballot(new VoteKind.Dots(2, 1), THEMES, Ballot.State.CLOSED));
        var many = new ArrayList<String>();
        for (int i = 0; i < 14; i++) {
            many.add(Walls.SAYINGS.get(i % Walls.SAYINGS.size()));
        }
        walls.put("ballot-many", ballot(new VoteKind.Dots(5, 1), many, Ballot.State.OPEN));
        walls.put("ballot-consent", ballot(new VoteKind.Consent(), List.of("The sentence"), Ballot.State.OPEN));
        walls.put("reveal-bars", revealed(StepKind.Picture.BARS));
        walls.put("reveal-map", revealed(StepKind.Picture.COMMON_GROUND_MAP));
        walls.put("reveal-gaps", revealed(StepKind.Picture.GAP_LIST));
        walls.put("reveal-predicted", predicted());
        walls.put("reveal-again", again());
        walls.put("statement", statement());
        walls.put("plan", plan());
        return walls;
    }

    private static org.commonground.programme.Step zones() {
        return Walls.step(
                Walls.cards("Keep", "Change", "Drop"),
                "Welche gemeinsamen Arbeitsgewohnheiten und "
                        + "Entscheidungswege wollen wir in den kommenden zwölf Monaten behalten, ändern oder beenden?");
    }

    private static Workshop themes() {
        var wall = Walls.on(Walls.step(Walls.cards("Ideas"), "What belongs together?"));
        var items = new ArrayList<org.commonground.workshop.Item>();
        for (int i = 0; i < 4; i++) {
            items.add(new org.commonground.workshop.Theme("t" + i, i + 1L, "on", THEMES.get(i)));
        }
        for (int i = 0; i < 18; i++) {
            var card = Walls.card("c" + i, "ideas", Side.values()[i % 3], Walls.SAYINGS.get(i % 6));
            items.add(card.withTheme(i > 15 ? Optional.empty() : Optional.of("t" + i % 4)));
        }
        return Walls.with(wall, items);
    }

    private static org.commonground.programme.Step map() {
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
        return Walls.step(new StepKind.Map(rows, columns), "What does our customer need here?");
    }

    private static StepKind.Zone zone(String id, String title) {
        return new StepKind.Zone(id, title, List.of());
    }

    private static Workshop ballot(VoteKind kind, List<String> items, Ballot.State state) {
        var vote = new StepKind.Vote(kind, true, new VotedOn.Options(items), false, Optional.empty());
        var people = new ArrayList<Participant>();
        for (int i = 0; i < 8; i++) {
            people.add(new Participant(
                    "p" + i, i, "Person " + i, "", "", i < 4 ? Side.MARKETING : Side.IT, false, List.of()));
        }
        var wall = Walls.with(Walls.on(Walls.step(vote, "Which matter most?")), people);
        return Walls.with(wall, Walls.ballot(kind, state, items, List.of()));
    }

    private static Workshop revealed(StepKind.Picture picture) {
        var wall = Walls.on(Walls.step(new StepKind.Reveal(List.of("on"), picture), "Where do we already agree?"));
        return Walls.with(wall, Walls.ballot(new VoteKind.Dots(2, 1), Ballot.State.REVEALED, THEMES, Walls.dots()));
    }

    /** Stages, and what each side thought that the other would say. */
    private static Workshop predicted() {
        var room = new Room(new VoteKind.Scale(STAGES), List.of("How do we work together?"), true);
        var ballot = room.open();
        var answers = Room.join(
                room.chosen(Ballot.Group.MARKETING, 0, 1, 0, 3, 1), room.chosen(Ballot.Group.IT, 0, 1, 0, 0, 1, 3));
        var guesses = Room.join(
                room.chosen(Ballot.Group.MARKETING, 0, 1, 3, 1), room.chosen(Ballot.Group.IT, 0, 1, 0, 0, 0, 3, 1));
        var four = List.of(new Ballot.GroupSize(Ballot.Group.MARKETING, 4), new Ballot.GroupSize(Ballot.Group.IT, 4));
        var answered = room.workshop().ballots().getFirst();
        room.apply(Ballots.close(
                room.workshop(),
                room.pen,
                answered.id(),
                new Ballots.Counted(four, answers),
                new Ballots.Counted(four, guesses)));
        room.apply(Ballots.reveal(room.workshop(), room.pen, answered.id()));
        assertThat(ballot.predictionOf()).contains(answered.id());
        room.apply(Steering.goTo(room.workshop(), room.pen, "vote"));
        return room.workshop();
    }

    /** Stages, voted on twice. */
    private static Workshop again() {
        var room = new Room(new VoteKind.Scale(STAGES), List.of("How do we work together?"));
        room.open();
        room.close(
                        Room.voters(4, 4, 0),
                        Room.join(
                                room.chosen(Ballot.Group.MARKETING, 0, 1, 3, 1),
                                room.chosen(Ballot.Group.IT, 0, 1, 0, 0, 1, 3)))
                .reveal();
        room.open("again", Ballot.Way.OPEN, 3);
        room.close(
                        Room.voters(4, 4, 0),
                        Room.join(
                                room.chosen(Ballot.Group.MARKETING, 0, 1, 0, 2, 2),
                                room.chosen(Ballot.Group.IT, 0, 1, 0, 0, 3, 1)))
                .reveal();
        room.apply(Steering.goTo(room.workshop(), room.pen, "again"));
        return room.workshop();
    }

    private static Workshop statement() {
        var kind = new StepKind.Statement(List.of(
                new StepKind.Slot("for", "For", ""),
                new StepKind.Slot("will", "we will", ""),
                new StepKind.Slot("so", "so that", ""),
                new StepKind.Slot("by", "measured by", "")));
        return Walls.with(
                Walls.on(Walls.step(kind, "Can we say it in one sentence?")),
                new Statement(
                        "s1",
                        1,
                        "on",
                        Map.of(
                                "for",
                                "people who shop after midnight",
                                "will",
                                "answer in the channel they chose",
                                "so",
                                "nobody has to tell us the same thing twice"),
                        List.of()));
    }

    private static Workshop onBreak() {
        return Rooms.empty().after(Steering.goTo(Rooms.empty(), Rooms.pen(), "break"));
    }

    private static Workshop plan() {
        var wall = Walls.with(
                Walls.on(Walls.step(new StepKind.Plan(3, List.of(30)), "Who starts what, when?")),
                new Participant("p1", 1, "Head of Data", "", "", Side.IT, false, List.of()),
                new Participant("p2", 2, "CRM Lead", "", "", Side.MARKETING, false, List.of()));
        var actions = new ArrayList<Action>();
        for (int i = 0; i < 7; i++) {
            actions.add(new Action(
                    "a" + i,
                    i,
                    i == 2 ? Walls.SAYINGS.get(1) : "One consent record for web, app and store",
                    "",
                    Optional.of("p1"),
                    Optional.of("p2"),
                    Optional.of(java.time.LocalDate.of(2027, 1, 15)),
                    Action.Measure.NONE,
                    List.of(),
                    Action.Status.OPEN));
        }
        return Walls.with(wall, actions);
    }
}
