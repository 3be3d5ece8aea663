package org.commonground.ui.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.settle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonground.app.TestPages;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.xlsx.ExcelWriter;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.plan.SamplePlans;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** An edited workbook comes home on the page, by keyboard and by mouse. */
@NeedsWindow
class StatusPageTest {

    private static final Workshop PLAN = PlanSample.workshop();

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private Shell shell;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, desk.session, 1000, 720, "plan");
    }

    @Test
    void whatOwnersChangedIsAcceptedLeftAndTakenBack(FxRobot robot) throws IOException {
        var live = SamplePlans.live(robot, desk, PLAN);
        robot.interact(() -> shell.show(TestPages.on(desk).status(live, SamplePlans.CLOCK)));
        desk.several = List.of(edited(), Files.writeString(folder.resolve("letter.csv"), "Dear all"));
        press(robot, KeyCode.CONTROL, KeyCode.O);

        assertThat(texts(robot, ".status-update"))
                .contains("Status: Open → Done", "plan.xlsx · line 2", "Status: Open → Blocked");
        assertThat(texts(robot, "#status-not-taken"))
                .anyMatch(line -> line.startsWith("! letter.csv: This is not a list of the plan’s actions."))
                .contains("! plan.xlsx · Line 7: “Added by an owner” is not an action of this plan.");
        assertThat(live.workshop()).as("nothing is changed yet").isEqualTo(PLAN);
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/status-1000x720.png")));

        press(robot, KeyCode.ENTER);
        assertThat(states(live)).startsWith(Action.Status.DONE, Action.Status.OPEN);
        press(robot, KeyCode.ENTER);
        assertThat(states(live))
                .as("Enter goes on with the next")
                .startsWith(Action.Status.DONE, Action.Status.BLOCKED);
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(states(live)).startsWith(Action.Status.OPEN, Action.Status.OPEN);
        assertThat(texts(robot, ".status-update")).contains("Status: Open → Done");

        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(states(live)).startsWith(Action.Status.DONE, Action.Status.BLOCKED);
        assertThat(robot.lookup(".status-update").queryAll()).isEmpty();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(live.workshop().actions())
                .as("one undo takes all of it back")
                .isEqualTo(PLAN.actions());

        click(robot, "Leave as it is");
        assertThat(texts(robot, ".status-update")).doesNotContain("Status: Open → Done");
        assertThat(live.workshop().actions()).isEqualTo(PLAN.actions());
        robot.push(KeyCode.ESCAPE);
        assertThat(desk.ways).containsExactly("plan " + PLAN.id());
    }

    @Test
    void pictures(FxRobot robot) {
        var live = SamplePlans.live(robot, desk, PLAN);
        desk.picture(() -> TestPages.on(desk).status(live, SamplePlans.CLOCK), 1280, 720, "status-empty", "plan");
        assertThat(desk.cutOff).isEmpty();
    }

    private Path edited() throws IOException {
        var file = folder.resolve("plan.xlsx");
        try (var book = new XSSFWorkbook(
                        new ByteArrayInputStream(Written.bytes(new ExcelWriter(), Written.plan(PLAN))));
                var out = Files.newOutputStream(file)) {
            var sheet = book.getSheet("Actions");
            sheet.getRow(1).getCell(8).setCellValue("Done");
            sheet.getRow(2).getCell(8).setCellValue("Blocked");
            sheet.createRow(6).createCell(1).setCellValue("Added by an owner");
            book.write(out);
        }
        return file;
    }

    private static List<Action.Status> states(LiveWorkshop live) {
        return live.workshop().actions().stream().map(Action::status).toList();
    }

    private static List<String> texts(FxRobot robot, String within) {
        return robot.lookup(within).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
