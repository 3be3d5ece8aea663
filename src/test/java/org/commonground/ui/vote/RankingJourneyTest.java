package org.commonground.ui.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.ui.console.ConsoleFixture;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.RankedVotes;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A ranking from the keyboard: ballots keyed in line by line, closed and revealed. */
@NeedsWindow
class RankingJourneyTest {

    private final ConsoleFixture walk = new ConsoleFixture(
            new PageTestBed(WorkshopBuilder.pen()),
            WorkshopBuilder.programme(WorkshopBuilder.step(
                    "rank",
                    "What comes first?",
                    new StepKind.Vote(
                            new VoteKind.Ranking(),
                            true,
                            new VotedOn.Options(RankedVotes.items(4)),
                            false,
                            Optional.empty()))));
    private Shell shell;

    @Start
    void start(Stage stage) {
        walk.goTo("rank");
        shell = walk.open(stage);
    }

    @Test
    void paperBallotsAreRankedClosedAndRevealed(FxRobot robot) {
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("Each person puts all items in order"));
        fire(robot, "#vote-paper");
        var lines = (TextArea) robot.lookup("#paper-lines").query();
        assertThat(lines.getPromptText()).isEqualTo("m: 2 1 3 4");
        assertThat(texts(robot)).anyMatch(text -> text.contains("A\u00a0Item A   B\u00a0Item B"));
        robot.interact(lines::requestFocus);
        enter(robot, "m: 1 2 3");
        assertThat(texts(robot)).contains("3 items have a place, and there are 4. A ranking counts only as a whole.");
        enter(robot, " 3");
        assertThat(texts(robot)).contains("Place 3 is given twice. Each place from 1 to 4 goes to one item.");
        robot.push(KeyCode.BACK_SPACE).write("4", 0).push(KeyCode.ENTER);
        key(robot, "m1234 m1243 m2134 i4321 i4312 i4231 i3421");
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/ranking-paper.png")));
        fire(robot, "#vote-close");
        fire(robot, "#vote-reveal");
        settle();
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/ranking-revealed.png")));
        var ballot = walk.ballot("rank").orElseThrow();
        assertThat(ballot.state()).isEqualTo(Ballot.State.REVEALED);
        assertThat(ballot.counts())
                .contains(new Ballot.Count(
                        Group.MARKETING, ballot.items().getFirst().id(), 1, 3));
        assertThat(ballot.counts())
                .contains(new Ballot.Count(Group.IT, ballot.items().getFirst().id(), 4, 3));
    }

    @Test
    void aSealedVoteHeldAgainIsKeptOnlyWithTheSameNumberOfVoters(FxRobot robot) {
        fire(robot, "#vote-paper");
        key(robot, "m1234 m1243 m2134 m2143 i4321 i4312 i4231 i3421");
        fire(robot, "#vote-close");
        fire(robot, "#vote-reveal");
        fire(robot, "#vote-once-more");
        settle();
        assertThat(texts(robot))
                .anyMatch(text -> text.startsWith("This was voted on before. Marketing: 4 voted. IT: 4 voted."));
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/ranking-once-more.png")));
        fire(robot, "#vote-paper");
        key(robot, "m1234 m1243 m2134 m2143 i4321 i4312 i4231");
        fire(robot, "#vote-close");
        fire(robot, "#dialog-ok");
        settle();
        assertThat(texts(robot))
                .anyMatch(text -> text.startsWith("Beside the first result, this one could show what one or two"));
        assertThat(walk.ballot("rank").orElseThrow().state()).isEqualTo(Ballot.State.OPEN);
        key(robot, "i1234");
        fire(robot, "#vote-close");
        assertThat(walk.ballot("rank").orElseThrow().state()).isEqualTo(Ballot.State.CLOSED);
    }

    private static void key(FxRobot robot, String ballots) {
        focus(robot, "#paper-lines");
        for (var line : ballots.split(" ")) {
            robot.write(line, 0).push(KeyCode.ENTER);
        }
        settle();
    }

    @Test
    void countsOfAShowOfHandsAreTakenOnlyWhole(FxRobot robot) {
        fire(robot, "#vote-open");
        robot.write("1112", 0).push(KeyCode.ENTER).write("4443", 0).push(KeyCode.ENTER);
        robot.write("2221", 0).push(KeyCode.ENTER).write("3334", 0).push(KeyCode.ENTER);
        robot.write("3333", 0).push(KeyCode.ENTER).write("2222", 0).push(KeyCode.ENTER);
        robot.write("4443", 0).push(KeyCode.ENTER).write("1111", 0).push(KeyCode.ENTER);
        settle();
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/ranking-hands.png")));
        assertThat(walk.ballot("rank").orElseThrow().state()).isEqualTo(Ballot.State.OPEN);
        assertThat(texts(robot))
                .contains(
                        "Place 3 was given 5 times, and 4 people vote. Each person gives every place from 1 to 4 once.");
        var message = robot.lookup(".field-message").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().startsWith("Place 3"))
                .findFirst()
                .orElseThrow();
        var seen = robot.lookup("#vote-close").query().getScene();
        assertThat(message.localToScene(message.getLayoutBounds()).getMaxY())
                .as("the reason is in sight below the long form")
                .isBetween(0.0, seen.getHeight() - 50);
        focus(robot, "#count-marketing-3-digits");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("4444", 0);
        fire(robot, "#vote-close");
        assertThat(walk.ballot("rank").orElseThrow().state()).isEqualTo(Ballot.State.CLOSED);
    }
}
