package org.commonground.ui.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RoomWorkshops;
import org.commonground.ui.console.ConsoleFixture;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.InMemoryLibrary;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Slip;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Ballot;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@NeedsWindow
class RoomWindowTest {

    private static final Clock CLOCK = Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC);

    private final Messages messages = new Messages(Locale.UK);
    private final LiveWorkshop live = live();
    private Stage console;
    private int asked;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        console = stage;
        stage.setWidth(300);
        stage.setHeight(200);
        stage.show();
    }

    @Test
    void theWallFollowsUntilItIsGone(FxRobot robot) {
        robot.interact(() -> {
            var view = new RoomView(live, messages, CLOCK, Preferences.usual());
            var scene = new Scene(view.view(), 960, 540);
            Theme.apply(scene, "room");
            view.shown();
            add("One basket");
            scene.snapshot(null);
            assertThat(texts(scene)).contains("One basket", "10:00");
            view.gone();
            add("Too late");
            scene.snapshot(null);
            assertThat(texts(scene)).doesNotContain("Too late");
        });
    }

    @Test
    void aPresentersKeysSteerTheWallAndCloseIt(FxRobot robot) {
        var window = window();
        robot.interact(window::toggleInWindow);
        robot.interact(() -> Window.getWindows().getLast().requestFocus());
        robot.push(KeyCode.B);
        assertThat(live.workshop().liveState().blank()).isTrue();
        robot.push(KeyCode.PERIOD);
        assertThat(live.workshop().liveState().blank()).isFalse();
        for (var on : List.of(KeyCode.PAGE_DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.SPACE)) {
            robot.push(on);
            assertThat(step()).as(on.getName()).isEqualTo("last");
            robot.push(on == KeyCode.PAGE_DOWN ? KeyCode.PAGE_UP : on == KeyCode.DOWN ? KeyCode.UP : KeyCode.LEFT);
            assertThat(step()).as("back from " + on.getName()).isEqualTo("on");
        }
        robot.push(KeyCode.DIGIT2).push(KeyCode.ENTER);
        assertThat(step()).isEqualTo("last");
        robot.push(KeyCode.DIGIT9).push(KeyCode.ENTER);
        assertThat(step()).as("there is no step 9").isEqualTo("last");
        robot.push(KeyCode.F1);
        assertThat(asked).isEqualTo(1);
        robot.interact(() -> Window.getWindows().getLast().requestFocus());
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.isOpen()).isFalse();
    }

    /** Page Down skipped the vote, and no key of this window revealed it. */
    @Test
    void pageDownAloneTellsAVoteFromOpeningToTheNextStep(FxRobot robot) {
        var desk = new PageTestBed(WorkshopBuilder.pen());
        var walk = new ConsoleFixture(desk);
        robot.interact(() -> {
            walk.eighteenCards();
            walk.goTo("vision-dots");
            new RoomWindow(walk.live, desk.context, CLOCK, console, "", () -> {}).toggleInWindow();
            Window.getWindows().getLast().requestFocus();
        });
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(walk.ballot("vision-dots")).get().extracting(Ballot::state).isEqualTo(Ballot.State.OPEN);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(walk.ballot("vision-dots")).get().extracting(Ballot::state).isEqualTo(Ballot.State.OPEN);
        assertThat(walk.now().liveState().step()).contains("vision-dots");
        assertThat(said(desk)).contains("The vote “dots on the themes” is still open: 8 ballots are missing.");
        robot.interact(() -> {
            var item =
                    walk.ballot("vision-dots").orElseThrow().items().getFirst().id();
            for (int voter = 0; voter < 4; voter++) {
                walk.live.castVote(vote(Side.MARKETING, item));
                walk.live.castVote(vote(Side.IT, item));
            }
        });
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(walk.ballot("vision-dots")).get().extracting(Ballot::state).isEqualTo(Ballot.State.CLOSED);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(walk.ballot("vision-dots")).get().extracting(Ballot::state).isEqualTo(Ballot.State.REVEALED);
        int beats = 1;
        while (walk.now().liveState().step().orElseThrow().equals("vision-dots") && beats < 20) {
            robot.push(KeyCode.PAGE_DOWN);
            beats++;
        }
        assertThat(beats).as("each beat of the reveal").isGreaterThanOrEqualTo(4);
        assertThat(walk.now().liveState().step()).contains("vision-map");
    }

    private static BallotBox.Vote vote(Side side, String item) {
        return new BallotBox.Vote(new Slip(side, Map.of(item, 1)), Optional.empty(), true);
    }

    private static String said(PageTestBed desk) {
        return ((Parent) desk.context.toasts().view())
                .lookupAll(".toast").stream()
                        .map(node -> ((Label) node).getText())
                        .collect(Collectors.joining(" "));
    }

    @Test
    void homeAndEndGoToTheEdgesOfTheExerciseAndThenOfTheWorkshop(FxRobot robot) {
        robot.interact(() -> live.performLive(LiveControls.goTo(live.workshop(), live.pen(), "on")));
        robot.interact(window()::toggleInWindow);
        robot.interact(() -> Window.getWindows().getLast().requestFocus());
        robot.push(KeyCode.END);
        assertThat(step()).isEqualTo("last");
        robot.push(KeyCode.HOME);
        assertThat(step()).isEqualTo("on");
    }

    @Test
    void onTheOnlyScreenItStandsInTheFacilitatorsWindow(FxRobot robot) {
        var window = window();
        var told = new ArrayList<Boolean>();
        robot.interact(() -> window.onMove(() -> told.add(window.embeddedView().isPresent())));
        robot.interact(window::toggle);
        assertThat(window.isOpen()).isFalse();
        robot.interact(window::toggle);
        assertThat(told).containsExactly(true, false);
    }

    private RoomWindow window() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> new RoomWindow(
                        live, new PageTestBed(WorkshopBuilder.pen()).context, CLOCK, console, "", () -> asked++));
    }

    private String step() {
        return live.workshop().liveState().step().orElseThrow();
    }

    private void add(String text) {
        live.performUndoable(Cards.add(live.workshop(), live.pen(), "on", "ideas", Side.IT, text));
    }

    private static List<String> texts(Scene scene) {
        return RoomLegibleTest.texts(scene.getRoot()).stream()
                .map(Text::getText)
                .toList();
    }

    private static LiveWorkshop live() {
        var store = new InMemoryLibrary();
        var workshop = RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?");
        store.add(workshop);
        return new LiveWorkshop(workshop, List.of(), store, Runnable::run, WorkshopBuilder.pen());
    }
}
