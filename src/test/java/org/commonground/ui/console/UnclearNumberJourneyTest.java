package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A number that may mean two things is asked about beside its field, and the answer is what is kept. */
@NeedsWindow
class UnclearNumberJourneyTest {

    private final ConsoleFixture walk = new ConsoleFixture(
            new PageTestBed(WorkshopBuilder.pen()),
            WorkshopBuilder.programme(WorkshopBuilder.step(
                    "costs",
                    "What does it cost?",
                    new StepKind.Register(
                            List.of(
                                    new Column("thing", "Thing", ColumnType.TEXT, List.of()),
                                    new Column("cost", "Cost", ColumnType.NUMBER, List.of())),
                            Optional.empty(),
                            Optional.empty()))));

    @Start
    void start(Stage stage) {
        var shell = walk.shell(stage, 1280, 720);
        walk.goTo("costs");
        walk.session.openWorkshop(
                walk.now().id(),
                open -> shell.show(TestPages.on(walk.desk).console(open, () -> {}, Clock.systemUTC())),
                reason -> {
                    throw new IllegalStateException(reason);
                });
    }

    @Test
    void aCommaInEnglishIsAskedAboutAndAnsweredByKeyboard(FxRobot robot) {
        typeUnclearCost(robot);
        assertThat(offers(robot)).containsExactly("12.5", "1,250");
        assertThat(cost()).as("nothing is kept before the answer").isEmpty();

        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cost()).as("Enter answers nothing").isEmpty();
        assertThat(texts(robot, ".field-message"))
                .anyMatch(message -> message.toLowerCase(Locale.ROOT).contains("12.5"));

        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cost()).contains(new BigDecimal("12.5"));
    }

    @Test
    void theOtherMeaningIsClicked(FxRobot robot) {
        typeUnclearCost(robot);
        robot.clickOn("1,250");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cost()).contains(new BigDecimal("1250"));
    }

    private static void typeUnclearCost(FxRobot robot) {
        robot.push(KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("Licence", 0).push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("12,50", 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> offers(FxRobot robot) {
        return robot.lookup(".fitting").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    private Optional<BigDecimal> cost() {
        return walk.now().all(RegisterRow.class).stream()
                .flatMap(row -> Optional.ofNullable(row.cells().get("cost")).stream())
                .map(cell -> ((RegisterRow.Cell.Number) cell).number())
                .findFirst();
    }
}
