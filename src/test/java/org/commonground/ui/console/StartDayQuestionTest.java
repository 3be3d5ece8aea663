package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.plan.CheckInDates;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A workshop that was planned for next week is started today. */
@NeedsWindow
class StartDayQuestionTest {

    private static final LocalDateTime TODAY = LocalDateTime.ofInstant(WorkshopBuilder.START, ZoneOffset.UTC);

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private Shell shell;

    @Start
    void start(Stage stage) {
        walk.live.performUndoable(Workshops.setPlannedStart(walk.now(), Optional.of(TODAY.plusDays(7))));
        shell = walk.shell(stage);
        shell.show(walk.page(Duration.ZERO));
    }

    @Test
    void itAsksOnceAndMovesTheCheckIns(FxRobot robot) {
        assertThat(firstCheckIn())
                .isEqualTo(CheckInDates.workingDay(TODAY.toLocalDate().plusDays(37)));
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(texts(robot)).contains("Is the workshop held today?");
        assertThat(texts(robot)).anyMatch(text -> text.contains("its check-ins move with it: "));
        click(robot, "It is held today");
        assertThat(walk.now().details().plannedStart()).contains(TODAY);
        assertThat(firstCheckIn())
                .isEqualTo(CheckInDates.workingDay(TODAY.toLocalDate().plusDays(30)));
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(texts(robot)).doesNotContain("Is the workshop held today?");
    }

    @Test
    void aLookDaysBeforeMovesNothing(FxRobot robot) {
        press(robot, KeyCode.PAGE_DOWN);
        click(robot, "Not today: take the start back");
        assertThat(walk.now().liveState().runs()).isEmpty();
        assertThat(walk.now().details().status()).isEqualTo(Details.Status.PREPARING);
        assertThat(walk.now().details().plannedStart()).contains(TODAY.plusDays(7));
        assertThat(firstCheckIn())
                .isEqualTo(CheckInDates.workingDay(TODAY.toLocalDate().plusDays(37)));
    }

    private LocalDate firstCheckIn() {
        return CheckInDates.of(walk.now(), TODAY.toLocalDate()).getFirst().due();
    }
}
