package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.Command;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.roomview.RoomWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The room view in the facilitator's own window, with the capture line over its foot while something is typed. A presenter's keys work while no field has the focus. */
@NeedsWindow
class OneWindowTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private ConsolePage page;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        var shell = walk.desk.shell(stage, walk.session, "board", "capture", "console", "room");
        var clock = Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC);
        var wall = new RoomWindow(walk.live, walk.desk.context, clock, stage, "", shell::showHelp);
        page = TestPages.on(walk.desk).console(walk.live, wall, clock);
        shell.show(page);
    }

    @Test
    void atTwiceTheSizeTheRoomViewIsStillSeenWholeAndThePageScrollsToWhatIsTyped(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-write"));
        run(robot, () -> walk.desk.preferences.set(walk.desk.preferences.now().withTextPercent(200)));
        assertThat(inSight(robot, "#capture")).as("the line has the focus").isTrue();
        press(robot, KeyCode.F5);
        assertThat(inRoom(robot)).isTrue();
        assertThat(inSight(robot, ".room")).isTrue();
        robot.write("x", 0);
        settle();
        assertThat(inSight(robot, "#capture")).isTrue();
        robot.push(KeyCode.BACK_SPACE).push(KeyCode.F5);
        settle();
        assertThat(robot.lookup("#capture").query().isFocused()).isTrue();
        assertThat(inSight(robot, "#capture")).isTrue();
    }

    /** Whether the whole node is within the window. */
    private static boolean inSight(FxRobot robot, String query) {
        return inSight(robot.lookup(query).query());
    }

    private static boolean inSight(Node node) {
        var at = node.localToScene(node.getLayoutBounds());
        var scene = node.getScene();
        return at.getMinX() >= -1
                && at.getMinY() >= -1
                && at.getMaxX() <= scene.getWidth() + 1
                && at.getMaxY() <= scene.getHeight() + 1;
    }

    /** Nothing of the console is over the room view until the mouse moves; then it leads on, to the line, and out. */
    @Test
    void theMouseGoesOnWritesAndLeaves(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-write"));
        click(robot, "#console-room");
        assertThat(inRoom(robot)).isTrue();
        robot.interact(() ->
                assertThat(robot.lookup("#room-controls").query().isVisible()).isFalse());
        robot.moveTo(".room").moveBy(9, 9);
        settle();
        click(robot, "#console-next");
        assertThat(step()).isEqualTo(after("vision-write", 1));
        robot.moveBy(-9, -9).clickOn("#capture-focus");
        settle();
        var controls = robot.lookup("#room-controls").query();
        var line = robot.lookup("#capture").query();
        assertThat(line.isFocused()).isTrue();
        // They are gone after three seconds without the mouse, which are over here where the computer is busy.
        robot.moveBy(1, 0);
        settle();
        assertThat(controls.localToScene(controls.getLayoutBounds()))
                .matches(over -> !over.intersects(line.localToScene(line.getLayoutBounds())));
        robot.moveBy(9, 9).clickOn("#console-leave_room");
        settle();
        assertThat(inRoom(robot)).isFalse();
    }

    @Test
    void presenterKeysWorkOnlyOutsideTheCaptureLine(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-write"));
        press(robot, KeyCode.F5);
        assertThat(inRoom(robot)).isTrue();
        robot.write("b. 12 +?p o", 0);
        assertThat(text(robot, "#capture")).isEqualTo("b. 12 +?p o");
        assertThat(walk.now().liveState().blank()).isFalse();
        assertThat(walk.now().liveState().pausedAt()).isEmpty();
        robot.push(KeyCode.LEFT).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        settle();
        assertThat(walk.now().cards()).extracting(Card::text).containsExactly("b. 12 +?p o");
        assertThat(step()).isEqualTo("vision-write");

        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(walk.now().liveState().blank()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(walk.now().liveState().blank()).isFalse();
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        settle();
        assertThat(step()).isEqualTo(after("vision-write", 2));
        press(robot, KeyCode.LEFT);
        assertThat(step()).isEqualTo(after("vision-write", 1));
        robot.write("typed again", 0);
        assertThat(text(robot, "#capture")).isEqualTo("typed again");
        press(robot, KeyCode.ESCAPE);
        assertThat(inRoom(robot)).as("Esc leaves the line first").isTrue();
        press(robot, KeyCode.ESCAPE);
        assertThat(inRoom(robot)).as("Esc ends").isFalse();
        assertThat(text(robot, "#capture")).isEqualTo("typed again");
    }

    /** The capture line and "47 min ahead" stood before the client. */
    @Test
    void nothingOfTheConsoleIsOnTheOnlyScreenUntilALetterIsTyped(FxRobot robot) {
        robot.interact(() -> {
            walk.eighteenCards();
            walk.goTo("vision-write");
        });
        press(robot, KeyCode.F5);
        assertThat(stage.isFullScreen()).isTrue();
        var wall = robot.lookup(".room").query();
        assertThat(wall.getLayoutBounds().getHeight())
                .isEqualTo(stage.getScene().getHeight());
        assertThat(robot.lookup("#capture").query().getParent().isFocused()).isFalse();
        assertThat(shown(robot, ".capture-bar")).isFalse();
        assertThat(texts(robot)).noneMatch(text -> text.contains(" min ahead") || text.contains("Decision"));
        snapshot(robot, "room-one-screen");

        robot.write("One line", 0);
        settle();
        assertThat(shown(robot, ".capture-bar")).isTrue();
        assertThat(text(robot, "#capture")).isEqualTo("One line");
        assertThat(wall.getLayoutBounds().getHeight())
                .as("the pages do not move")
                .isEqualTo(stage.getScene().getHeight());
        assertThat(texts(robot)).noneMatch(text -> text.contains(" min ahead"));
        snapshot(robot, "room-one-screen-typing");
        press(robot, KeyCode.ENTER);
        assertThat(shown(robot, ".capture-bar"))
                .as("the line goes when it is entered")
                .isFalse();
        assertThat(walk.now().cards()).extracting(Card::text).contains("One line");

        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        settle();
        assertThat(step()).isEqualTo(after("vision-write", 1));
        press(robot, KeyCode.PAGE_UP);
        robot.push(KeyCode.F6);
        assertThat(shown(robot, ".capture-bar"))
                .as("F6 brings the line, to paste")
                .isTrue();
        press(robot, KeyCode.ESCAPE);
        assertThat(shown(robot, ".capture-bar")).isFalse();
        press(robot, KeyCode.F11);
        assertThat(inRoom(robot)).as("F11 returns").isFalse();
        assertThat(stage.isFullScreen()).isFalse();
        assertThat(shown(robot, ".capture-bar")).isTrue();
        assertThat(robot.lookup("#capture").query().isFocused()).isTrue();
    }

    @Test
    void aLineThatIsRefusedStaysOnTheOnlyScreen(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-write"));
        press(robot, KeyCode.F5);
        var tooLong = "word ".repeat(120) + "end";
        robot.interact(() -> page.typeUnclaimed("w"));
        robot.interact(
                () -> robot.lookup("#capture").queryAs(TextInputControl.class).setText(tooLong));
        press(robot, KeyCode.ENTER);
        assertThat(shown(robot, ".capture-bar")).isTrue();
        assertThat(text(robot, "#capture")).isEqualTo(tooLong);
        press(robot, KeyCode.ESCAPE);
        assertThat(shown(robot, ".capture-bar")).as("typed text stays in sight").isTrue();
    }

    /** A ballot typed over the room view became a card that nobody saw, and its vote was missing. */
    @Test
    void onTheOnlyScreenABallotAndHandsAreTypedIntoTheLine(FxRobot robot) {
        robot.interact(() -> {
            walk.eighteenCards();
            walk.goTo("vision-dots");
        });
        robot.push(KeyCode.F5).push(KeyCode.PAGE_DOWN);
        settle();
        assertThat(texts(robot)).anyMatch(text -> text.contains("Type each ballot as m: and its numbers"));
        enter(robot, "m: 1");
        enter(robot, "i 2");
        assertThat(walk.live.ballotBox().orElseThrow().paperCount()).isEqualTo(2);
        assertThat(texts(robot)).as("no longer so").noneMatch(text -> text.contains("Type each ballot"));
        enter(robot, "i: 9");
        assertThat(text(robot, "#capture")).as("a ballot that is refused stays").isEqualTo("i: 9");
        assertThat(texts(robot)).anyMatch(text -> text.contains("9"));
        assertThat(walk.live.typedDrafts().get("capture"))
                .as("a ballot is never written down")
                .isNullOrEmpty();
        robot.push(KeyCode.BACK_SPACE).write("3", 0).push(KeyCode.ENTER);
        settle();
        assertThat(walk.live.ballotBox().orElseThrow().paperCount()).isEqualTo(3);
        assertThat(walk.now().cards()).extracting(Card::text).noneMatch(text -> text.matches(".*[0-9]"));
        enter(robot, "Remark 9");
        assertThat(walk.now().cards()).extracting(Card::text).contains("Remark 9");
    }

    @Test
    void onTheOnlyScreenTheSentenceAndItsHandsAreTypedIntoTheLine(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-statement"));
        robot.push(KeyCode.F5);
        for (var part : List.of("returning customers", "remember", "nobody asks twice", "repeat calls")) {
            enter(robot, part);
        }
        assertThat(Agreements.statement(walk.now(), "vision-statement")
                        .orElseThrow()
                        .slots())
                .containsEntry("so-that", "nobody asks twice")
                .hasSize(4);
        assertThat(walk.now().cards()).isEmpty();
        robot.interact(() -> walk.goTo("vision-consent"));
        robot.push(KeyCode.PAGE_DOWN);
        enter(robot, "m: 5443");
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("Marketing, “") && text.endsWith(": 5443"));
        enter(robot, "i: 443");
        assertThat(texts(robot)).anyMatch(text -> text.contains("only 3 of 4"));
        press(robot, KeyCode.ENTER);
        assertThat(walk.ballot("vision-consent"))
                .get()
                .extracting(Ballot::state)
                .isEqualTo(Ballot.State.CLOSED);
    }

    /** What the lists of the console show was saved without a sign. */
    @Test
    void whatTheRoomViewDoesNotShowIsTold(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-statement"));
        robot.push(KeyCode.F5);
        enter(robot, "! We start in June");
        assertThat(texts(robot)).contains("Done: Add decision “We start in June”");
        enter(robot, "m: only a remark");
        assertThat(texts(robot)).contains("Done: Add card “only a remark”");
        robot.interact(() -> walk.goTo("vision-write"));
        enter(robot, "a card");
        assertThat(texts(robot)).as("the room view shows it").noneMatch(text -> text.contains("Done"));
        var side = accessible(robot);
        press(robot, KeyCode.TAB);
        assertThat(shown(robot, ".capture-bar")).isTrue();
        assertThat(accessible(robot)).isNotEqualTo(side);
    }

    @Test
    void f8LeavesTheRoomViewForTheFieldsOfTheStep(FxRobot robot) {
        press(robot, KeyCode.F5);
        robot.interact(() -> walk.goTo("vision-statement"));
        press(robot, KeyCode.F8);
        assertThat(inRoom(robot)).isFalse();
        assertThat(robot.lookup("#slot-for-whom").query().isFocused()).isTrue();
    }

    private static String accessible(FxRobot robot) {
        return robot.lookup("#capture-side").query().getAccessibleText();
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).query().isVisible();
    }

    private void snapshot(FxRobot robot, String name) {
        robot.interact(() -> Snapshot.write(stage.getScene(), Path.of("target/screens/" + name + ".png")));
    }

    @Test
    void theHelpPageSaysWithoutScrollingHowToRunTheRoom(FxRobot robot) {
        var under = page.helpSections().stream()
                .flatMap(heading -> heading.ids().stream())
                .toList();
        assertThat(under).doesNotHaveDuplicates();
        assertThat(page.commands())
                .extracting(Command::id)
                .as("all have their place")
                .hasSameElementsAs(under);
        robot.write("half a li", 0).push(KeyCode.F5).push(KeyCode.F1);
        settle();
        for (var key : List.of("next", "room", "leave_room", "blank", "catch_up", "plan")) {
            var text = walk.desk.messages.get("console." + key);
            assertThat(inSight(robot.lookup(".dialog .label").lookup(text).query()))
                    .as(text)
                    .isTrue();
        }
        robot.push(KeyCode.ESCAPE).write("ne", 0).push(KeyCode.F5);
        settle();
        assertThat(inRoom(robot)).as("Esc closed the help page only").isFalse();
        assertThat(text(robot, "#capture")).as("typing goes on where it was").isEqualTo("half a line");
    }

    @Test
    void overTheRoomViewADigitIsTypedAndANumberIsAskedForByKey(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-write"));
        robot.push(KeyCode.F5).push(KeyCode.ESCAPE);
        settle();
        robot.write("3", 0);
        assertThat(text(robot, "#capture")).isEqualTo("3");
        press(robot, KeyCode.CONTROL, KeyCode.J);
        robot.write("3", 0);
        assertThat(step()).as("not before Enter").isEqualTo("vision-write");
        press(robot, KeyCode.ENTER);
        assertThat(step()).isEqualTo(walk.now().programme().stops().get(2).id());
        assertThat(text(robot, "#capture")).isEqualTo("3");
    }

    @Test
    void overTheRoomViewCardsCanOnlyBeShuffled(FxRobot robot) {
        robot.interact(() -> {
            walk.goTo("vision-write");
            for (int i = 0; i < 12; i++) {
                walk.say(Side.IT, "Number " + i);
            }
        });
        var typed = cards();
        robot.push(KeyCode.F5).push(KeyCode.ESCAPE);
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L).push(KeyCode.CONTROL, KeyCode.G);
        robot.push(KeyCode.DELETE).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        settle();
        assertThat(cards()).isNotEqualTo(typed).containsExactlyInAnyOrderElementsOf(typed);
        assertThat(walk.now().cards()).extracting(Card::side).containsOnly(Side.IT);
    }

    private List<String> cards() {
        return org.commonground.workshop.operation.Cards.onBoard(walk.now(), "vision-write").stream()
                .map(Card::text)
                .toList();
    }

    private String step() {
        return walk.now().liveState().step().orElseThrow();
    }

    private String after(String step, int steps) {
        return walk.now().programme().neighbour(step, steps).orElseThrow().id();
    }

    private static boolean inRoom(FxRobot robot) {
        return robot.lookup(".room").tryQuery().isPresent();
    }
}
