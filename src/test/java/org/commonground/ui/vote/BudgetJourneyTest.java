package org.commonground.ui.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.ui.console.ConsoleFixture;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.AgreedShares;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.RegisterRow.Cell;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The joint budget from the keyboard: two splits typed and revealed, and one split agreed. */
@NeedsWindow
class BudgetJourneyTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()), "full-day");
    private Shell shell;

    @Start
    void start(Stage stage) {
        for (var question : List.of("Who comes back?", "What do stores know?")) {
            walk.live.performUndoable(Registers.add(
                    walk.now(),
                    walk.live.pen(),
                    "strategy-questions",
                    Side.JOINT,
                    Map.of("question", new Cell.Text(question), "placing", new Cell.Choice("Start now"))));
        }
        walk.goTo("strategy-budget");
        shell = walk.open(stage);
    }

    @Test
    void twoSplitsAreKeyedInRevealedAndOneIsAgreed(FxRobot robot) {
        fire(robot, "#vote-open");
        robot.write("60", 0).push(KeyCode.ENTER).write("30", 0).push(KeyCode.ENTER);
        robot.write("20", 0).push(KeyCode.ENTER).write("80", 0).push(KeyCode.ENTER);
        settle();
        assertThat(texts(robot)).contains("Marketing: only 90 of 100 are counted. Close again to confirm.");
        focus(robot, "#count-marketing-1-0");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("40", 0);
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/budget-splits.png")));
        fire(robot, "#vote-close");
        var ballot = walk.ballot("strategy-budget").orElseThrow();
        assertThat(ballot.state()).isEqualTo(Ballot.State.CLOSED);
        assertThat(texts(robot)).contains("Both sides have handed in their splits.");
        fire(robot, "#vote-reveal");
        run(robot, () -> walk.goTo("strategy-split"));
        focus(robot, "#split-0");
        enter(robot, "45");
        assertThat(texts(robot)).contains("55 left");
        enter(robot, "155");
        assertThat(texts(robot)).anyMatch(text -> text.contains("155") && text.contains("100"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("55", 0).push(KeyCode.ENTER);
        settle();
        assertThat(texts(robot)).contains("0 left");
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/budget-agreed.png")));
        var items = walk.ballot("strategy-budget").orElseThrow().items();
        assertThat(AgreedShares.agreedPoints(walk.now(), items.getLast())).hasValue(55);
        assertThat(robot.lookup("#capture").query().isFocused()).isTrue();
    }
}
