package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.text;

import java.time.Clock;
import java.time.ZoneOffset;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.model.Side;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The preparation is reached during the workshop, and leads back to the same step, side and caret. */
@NeedsWindow
class PrepareAndBackTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = walk.desk.shell(stage, walk.session, "board", "capture", "console", "prepare");
        showConsole();
    }

    private void showConsole() {
        walk.session.openWorkshop(
                walk.now().id(),
                open -> shell.show(TestPages.on(walk.desk)
                        .console(open, () -> {}, Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC))),
                reason -> {
                    throw new AssertionError(reason);
                });
    }

    @Test
    void thePreparationLeadsBackToTheStepTheSideAndTheCaret(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-write"));
        robot.push(KeyCode.TAB).write("One cket", 0);
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertThat(walk.desk.ways).containsExactly("prepare " + walk.now().id());
        run(
                robot,
                () -> walk.session.openWorkshop(
                        walk.now().id(),
                        open -> shell.show(TestPages.on(walk.desk).prepare(open)),
                        reason -> {
                            throw new AssertionError(reason);
                        }));
        assertThat(robot.lookup(node -> node instanceof Button button
                                && button.getText().equals("Back to the workshop"))
                        .tryQuery())
                .isPresent();
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(walk.desk.ways).endsWith("console " + walk.now().id());
        run(robot, this::showConsole);
        assertThat(walk.now().liveState().step()).contains("vision-write");
        enter(robot, "ba");
        assertThat(text(robot, "#capture")).isEmpty();
        assertThat(walk.now().cards())
                .extracting(Card::text, Card::side)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("One backet", Side.IT));
    }
}
