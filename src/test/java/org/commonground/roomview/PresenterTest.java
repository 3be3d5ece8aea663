package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.PresenterNavigation;
import org.commonground.session.RehearsalSaving;
import org.commonground.session.RoomWorkshops;
import org.commonground.session.TableWorkshops;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;

class PresenterTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    @Test
    void whatWasJustEnteredIsOnThePageThatShows() {
        var ideas = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 60, "ideas");
        assertShown(ideas, RoomWorkshops.card("c60", "ideas", Side.IT, "Said last of all"));
        var map =
                new StepKind.Map(List.of(zone("wants"), zone("data")), List.of(zone("buy"), zone("use"), zone("help")));
        var mapped = RoomWorkshops.withCards(RoomWorkshops.on(map, "What now?"), 60, "wants:use", "data:help");
        assertShown(mapped, RoomWorkshops.card("c60", "data:use", Side.IT, "Said last of all"));
        assertShown(mapped, RoomWorkshops.card("c60", "data:help", Side.IT, "Said last of all"));
        assertShown(
                TableWorkshops.register(60),
                new RegisterRow(
                        "r60", 61, "on", Side.IT, Map.of("question", new RegisterRow.Cell.Text("Said last of all"))));
        assertShown(
                TableWorkshops.placing(60),
                new RegisterRow(
                        "r60", 61, "on", Side.IT, Map.of("question", new RegisterRow.Cell.Text("Said last of all"))));
        assertShown(
                TableWorkshops.exchange(60),
                new Exchange("e60", 61, "on", Side.IT, Exchange.Direction.GIVE, "Said last of all", Optional.empty()));
    }

    private static void assertShown(Workshop before, Item entered) {
        assertThat(RoomDisplay.scene(before, WORDS).toString()).doesNotContain("Said last of all");
        var change = Change.of("any", Edit.add(entered));
        for (var layout : List.of(RoomLayout.USUAL, new RoomLayout(830, 467))) {
            var scene = turned(before, change, layout);
            assertThat(scene.page().of()).isGreaterThan(1);
            assertThat(scene.toString()).contains("Said last of all");
        }
    }

    private static RoomPage turned(Workshop before, Change change, RoomLayout layout) {
        var now = before.after(change);
        return RoomDisplay.scene(
                now.after(PresenterNavigation.turnToChangedPage(now, new RoomDisplay(WORDS, layout), change)),
                WORDS,
                layout,
                Map.of());
    }

    @Test
    void aCardThatReadsLikeAnEarlierOneIsTurnedToAllTheSame() {
        var ideas = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 60, "ideas");
        var first = ideas.cards().getFirst();
        var change = Change.of("any", Edit.add(RoomWorkshops.card("c60", "ideas", first.side(), first.text())));
        var page = turned(ideas, change, RoomLayout.USUAL).page();
        assertThat(page.at()).isEqualTo(page.of() - 1);
    }

    @Test
    void keptPagesAreThoseThatWouldBeLaidOutAnew() {
        var now = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 60, "ideas");
        var display = new RoomDisplay(WORDS, RoomLayout.USUAL);
        for (int i = 0; i < 3; i++) {
            now = now.after(PresenterNavigation.forward(now, display, WorkshopBuilder.pen()));
            assertThat(display.scene(now, Map.of())).isEqualTo(RoomDisplay.scene(now, WORDS));
            now = now.after(Change.of("any", Edit.add(RoomWorkshops.card("n" + i, "ideas", Side.IT, "One more " + i))));
            assertThat(display.scene(now, Map.of())).isEqualTo(RoomDisplay.scene(now, WORDS));
        }
    }

    @Test
    void whatIsAlteredIsOnThePageThatShows() {
        var table = TableWorkshops.register(60);
        var row = Registers.rows(table, "on").getLast();
        assertThat(turned(table, renamed(row), RoomLayout.USUAL).toString()).contains("Said last of all");

        var matrix = TableWorkshops.placing(60);
        var placed = Registers.rows(matrix, "on").getLast();
        assertThat(turned(matrix, renamed(placed), RoomLayout.USUAL).toString()).contains("Said last of all");

        var plan = RoomWorkshops.on(new StepKind.Plan(3, List.of()), "Who does what?");
        var idsAndClock = WorkshopBuilder.pen();
        for (int i = 0; i < 30; i++) {
            plan = plan.after(Actions.add(plan, idsAndClock, "Action " + i, List.of()));
        }
        var last = Actions.rename(plan, plan.actions().getLast().id(), "Said last of all");
        assertThat(turned(plan, last, RoomLayout.USUAL).toString()).contains("Said last of all");
    }

    private static Change renamed(RegisterRow row) {
        return Change.of(
                "any",
                Edit.replace(
                        row,
                        new RegisterRow(
                                row.id(),
                                row.place(),
                                row.stepId(),
                                row.side(),
                                Map.of("question", new RegisterRow.Cell.Text("Said last of all")))));
    }

    @Test
    void thePageStaysWhereItShowsWhatIsAltered() {
        var ideas = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 60, "ideas");
        var shuffled = Cards.shuffle(ideas, WorkshopBuilder.pen(), "on");
        assertThat(turned(ideas, shuffled, RoomLayout.USUAL).page().at()).isZero();
        var map = new StepKind.Map(List.of(zone("wants"), zone("data")), List.of(zone("buy"), zone("use")));
        var mapped = RoomWorkshops.withCards(RoomWorkshops.on(map, "What now?"), 20, "wants:use", "data:buy");
        var moved = mapped.cards().getFirst();
        var change = Change.of("any", Edit.replace(moved, moved.movedTo("data:use", 99)));
        assertThat(turned(mapped, change, RoomLayout.USUAL).page().at())
                .as("the overview")
                .isZero();
    }

    @Test
    void homeAndEndGoToTheEdgesOfTheExerciseAndThenOfTheWorkshop() {
        var workshop =
                WorkshopBuilder.of(BuiltInProgrammes.builtIn().getFirst()).workshop();
        assertThat(PresenterNavigation.firstStop(workshop)).isEmpty();
        var stops = workshop.programme().stops();
        var vision = workshop.programme().exercises().get(2).stops();
        var on = workshop.after(PresenterNavigation.jump(
                workshop, WorkshopBuilder.pen(), vision.get(1).id()));
        assertThat(PresenterNavigation.firstStop(on)).contains(vision.getFirst().id());
        assertThat(PresenterNavigation.lastStop(on)).contains(vision.getLast().id());
        var first = on.after(PresenterNavigation.jump(
                on, WorkshopBuilder.pen(), vision.getFirst().id()));
        assertThat(PresenterNavigation.firstStop(first))
                .contains(stops.getFirst().id());
        var last = on.after(PresenterNavigation.jump(
                on, WorkshopBuilder.pen(), vision.getLast().id()));
        assertThat(PresenterNavigation.lastStop(last)).contains(stops.getLast().id());
    }

    @Test
    void pageDownTurnsThePagesAndThenGoesOn() {
        var wall = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 60, "ideas");
        int pages = RoomDisplay.scene(wall, WORDS).page().of();
        var now = wall;
        for (int page = 1; page < pages; page++) {
            now = now.after(
                    PresenterNavigation.forward(now, new RoomDisplay(WORDS, RoomLayout.USUAL), WorkshopBuilder.pen()));
            assertThat(RoomDisplay.scene(now, WORDS).page().at()).isEqualTo(page);
        }
        now = now.after(
                PresenterNavigation.forward(now, new RoomDisplay(WORDS, RoomLayout.USUAL), WorkshopBuilder.pen()));
        assertThat(now.liveState().step()).contains("last");
        now = now.after(PresenterNavigation.back(now, new RoomDisplay(WORDS, RoomLayout.USUAL), WorkshopBuilder.pen()));
        assertThat(now.liveState().step()).contains("on");
    }

    @Test
    void aRowTypedIntoATableTurnsThePageAndSoDoesUndo() {
        var live = new LiveWorkshop(
                TableWorkshops.register(60), List.of(), new RehearsalSaving(), Runnable::run, WorkshopBuilder.pen());
        var following = RoomDisplay.follow(live, WORDS);
        Map<String, RegisterRow.Cell> said = Map.of("question", new RegisterRow.Cell.Text("Said last of all"));
        live.performUndoable(Registers.add(live.workshop(), live.pen(), "on", Side.IT, said));
        var scene = RoomDisplay.scene(live, WORDS);
        assertThat(scene.toString()).contains("Said last of all");
        assertThat(scene.page().at()).isEqualTo(scene.page().of() - 1).isPositive();
        live.performUndoable(
                Agreements.addParked(live.workshop(), live.pen(), Side.IT, "Not on the wall", Optional.empty()));
        assertThat(RoomDisplay.scene(live, WORDS)).isEqualTo(scene);

        live.performLive(LiveControls.show(live.workshop(), LiveState.Shown.STEP));
        assertThat(RoomDisplay.scene(live, WORDS).page().at()).isZero();
        live.undo();
        live.undo();
        live.redo();
        assertThat(RoomDisplay.scene(live, WORDS)).isEqualTo(scene);
        following.cancel();
    }

    private static StepKind.Zone zone(String id) {
        return new StepKind.Zone(id, id, List.of());
    }
}
