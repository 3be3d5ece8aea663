package org.commonground.ui.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomPage;
import org.commonground.ui.console.ConsoleFixture;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A sealed vote from opening to the reveal: six people at the keyboard, two on paper. */
@NeedsWindow
class KeyboardVoteTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private Shell shell;

    @Start
    void start(Stage stage) {
        walk.eighteenCards();
        walk.live.performUndoable(Workshops.setWallShowsScreen(walk.now(), Optional.of(false)));
        walk.goTo("vision-dots");
        shell = walk.open(stage);
    }

    @Test
    void sixVoteAtTheKeyboardTwoOnPaperAndNothingShowsBeforeTheReveal(FxRobot robot) {
        fire(robot, "#vote-keyboard");
        assertThat(robot.lookup("#capture").tryQuery()).isEmpty();

        var step = walk.now().liveState();
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.F7).push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(walk.now().liveState()).isEqualTo(step);
        assertThat(walk.desk.ways).isEmpty();
        assertThat(walk.now().cards()).hasSize(18);

        for (var vote : List.of("m1", "i2", "m1", "i2", "i1", "m3")) {
            enter(robot, vote);
        }
        assertThat(walk.live.turnout()).containsEntry(Side.MARKETING, 3).containsEntry(Side.IT, 3);
        assertThat(texts(robot)).contains("Marketing: 3 voted", "IT: 3 voted").noneMatch(text -> text.contains("●●"));
        robot.interact(() -> Snapshot.write(shell.scene(), java.nio.file.Path.of("target/screens/booth-side.png")));
        robot.write("m2", 0);
        robot.interact(() -> Snapshot.write(shell.scene(), java.nio.file.Path.of("target/screens/booth-dots.png")));
        press(robot, KeyCode.F12);

        robot.interact(
                () -> robot.lookup("#paper-lines").queryAs(TextArea.class).setText("m: 1\nx 2\ni: 7"));
        focus(robot, "#paper-lines");
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#paper-lines")).isEqualTo("x 2\ni: 7");
        assertThat(robot.lookup("#paper-faults").queryLabeled().getText()).contains("Start with the side", "7");
        robot.interact(
                () -> robot.lookup("#paper-lines").queryAs(TextArea.class).setText("i: 2"));
        robot.interact(() -> Snapshot.write(shell.scene(), java.nio.file.Path.of("target/screens/booth-paper.png")));
        press(robot, KeyCode.ENTER);
        assertThat(texts(robot)).contains("Everybody who is here has voted. Enter closes the vote.");
        press(robot, KeyCode.ENTER);

        var closed = walk.ballot("vision-dots").orElseThrow();
        assertThat(closed.state()).isEqualTo(Ballot.State.CLOSED);
        assertThat(closed.voterCount(Ballot.Group.MARKETING)).isEqualTo(4);
        assertThat(closed.counts())
                .contains(
                        new Ballot.Count(Ballot.Group.IT, closed.items().get(1).id(), 1, 3));
        assertThat(robot.lookup("#capture").tryQuery()).isPresent();
        assertThat(robot.lookup("#picture").queryAll()).isEmpty();

        fire(robot, "#vote-reveal");
        var voting = walk.now().liveState().step();
        var said = new java.util.ArrayList<String>();
        // The fourth picture, where the sides are furthest apart, is left to the step that looks at it.
        for (int beat = 0; beat < 3; beat++) {
            var scene = (RoomPage.Reveal) RoomDisplay.scene(walk.now(), walk.desk.messages);
            assertThat(scene.page().at()).isEqualTo(beat);
            assertThat(texts(robot)).contains(scene.said());
            said.add(scene.said());
            if (beat < 2) {
                press(robot, KeyCode.PAGE_DOWN);
            }
        }
        assertThat(said).doesNotHaveDuplicates().first().isEqualTo("8 people have voted.");
        press(robot, KeyCode.PAGE_UP);
        assertThat(RoomDisplay.scene(walk.now(), walk.desk.messages).page().at())
                .isEqualTo(1);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        settle();
        assertThat(walk.now().liveState().step()).isNotEqualTo(voting);
    }

    @Test
    void arrivalsAreEnteredDuringAVoteAndAnIncompleteVoteIsDiscarded(FxRobot robot) {
        fire(robot, "#vote-keyboard");
        robot.write("m1", 0).push(KeyCode.ENTER);
        robot.write("m3", 0).push(KeyCode.F9);
        settle();
        assertThat(texts(robot)).contains("Mara Lind").noneMatch(text -> text.contains("●●"));
        assertThat(robot.lookup("#booth-rows .chosen").queryAll()).isEmpty();
        robot.interact(() -> Snapshot.write(shell.scene(), java.nio.file.Path.of("target/screens/booth-people.png")));
        // Mara Lind has arrived and leaves again; the others are still here.
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        focus(robot, "#arrives");
        enter(robot, "Nele");
        assertThat(texts(robot)).anyMatch(text -> text.contains("Start with the side"));
        robot.push(KeyCode.HOME).write("i: ", 0).push(KeyCode.ENTER);
        settle();
        assertThat(walk.now().participants()).hasSize(9);
        assertThat(walk.desk.ways).isEmpty();
        assertThat(walk.now().participants().getFirst().presence()).hasSize(1);
        assertThat(robot.lookup("#booth").query().isFocused()).isTrue();
        robot.write("i1", 0).push(KeyCode.ENTER).push(KeyCode.F12);
        settle();
        assertThat(texts(robot))
                .anyMatch(text ->
                        text.contains("Marketing: 1 of 3 voted, one has left.") && text.contains("IT: 1 of 5 voted."));
        fire(robot, "#vote-close");
        assertThat(texts(robot)).anyMatch(text -> text.contains("6 people who are here have not voted"));
        fire(robot, "#dialog-ok");
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("Only 2 people voted. A sealed vote needs 3"));
        fire(robot, "Back to voting");
        robot.write("i3", 0).push(KeyCode.ENTER).push(KeyCode.F12);
        settle();
        fire(robot, "#vote-close");
        fire(robot, "#dialog-ok");
        assertThat(walk.ballot("vision-dots").orElseThrow().isSplit()).isFalse();
        assertThat(texts(robot)).contains("Too few on one side: the result is shown for the whole room.");
    }

    @Test
    void aDiscardedVoteUnlocksTheConsole(FxRobot robot) {
        fire(robot, "#vote-keyboard");
        robot.write("m1", 0).push(KeyCode.ENTER);
        press(robot, KeyCode.F12);
        fire(robot, "#vote-discard");
        fire(robot, "#dialog-ok");
        assertThat(walk.ballot("vision-dots")).isEmpty();
        assertThat(walk.live.turnout()).isEmpty();
        assertThat(robot.lookup("#vote-keyboard").tryQuery()).isPresent();
    }

    @Test
    void nobodyVotesAtTheKeyboardWhileTheProjectorShowsThisScreen(FxRobot robot) {
        fire(robot, "#wall-yes");
        assertThat(robot.lookup("#vote-keyboard").tryQuery()).isEmpty();
        assertThat(robot.lookup("#vote-paper").tryQuery()).isPresent();
        fire(robot, "#wall-no");
        assertThat(robot.lookup("#vote-keyboard").tryQuery()).isPresent();
    }
}
