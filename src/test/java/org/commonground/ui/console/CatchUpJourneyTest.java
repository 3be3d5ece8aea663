package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.session.RunClock;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A workshop that is behind schedule still ends on time. */
@NeedsWindow
class CatchUpJourneyTest {

    private static final Duration GONE = Duration.ofMinutes(17);

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private Shell shell;

    @Start
    void start(Stage stage) {
        walk.goTo("welcome-worthwhile");
        shell = walk.shell(stage);
        shell.show(walk.page(GONE));
    }

    @Test
    void fourteenMinutesBehindOneKeyShowsWaysAndOneClickTakesOne(FxRobot robot) {
        var planned = clock().plannedEnd();
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("14 min behind: "));

        robot.push(KeyCode.F4);
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/console-catch-up.png")));
        assertThat(texts(robot)).contains("Catch up", "Shorten every step a little");
        robot.interact(() -> robot.lookup("#catch-up-shorter").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(clock().end()).isEqualTo(planned);
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("On time: "));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("14 min behind: "));
    }

    @Test
    void whereNothingMoreCanBeCutItSaysWhy(FxRobot robot) {
        robot.interact(() -> shell.show(walk.page(Duration.ofHours(9))));
        robot.push(KeyCode.F4);
        assertThat(texts(robot))
                .anyMatch(
                        text -> text.contains("nothing more can be cut. The plan, the close and what has begun stay"));
    }

    private RunClock clock() {
        return RunClock.of(walk.now(), WorkshopBuilder.START.plus(GONE));
    }
}
