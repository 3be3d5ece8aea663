package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.report.review.ReviewFile;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RoomWorkshops;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.plan.SamplePlans;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is typed, where a page is scrolled to and what waits for a decision are there again after a visit elsewhere and after a restart. */
@NeedsWindow
class PlacesKeptTest {

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private Shell shell;
    private String workshop = "";

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "plan", "prepare");
    }

    private void open(FxRobot robot, Workshop opened, Function<LiveWorkshop, Page> page) {
        SamplePlans.live(robot, desk, opened);
        workshop = opened.id();
        show(robot, page);
    }

    private void show(FxRobot robot, Function<LiveWorkshop, Page> page) {
        run(robot, () -> desk.session.openWorkshop(workshop, open -> shell.show(page.apply(open)), reason -> {}));
    }

    /** Shows another page in between, and then the page of a new start. */
    private void returnTwice(FxRobot robot, Function<LiveWorkshop, Page> page, Runnable asserted) {
        show(robot, open -> TestPages.on(desk).console(open, () -> {}, SamplePlans.CLOCK));
        show(robot, page);
        asserted.run();
        robot.interact(() -> {
            shell.hidePage();
            desk.session.close();
        });
        show(robot, page);
        asserted.run();
    }

    private LiveWorkshop live() {
        return desk.session.liveWorkshop().orElseThrow();
    }

    @Test
    void thePlansOpenLineItsHalfTypedFieldAndItsScrollPosition(FxRobot robot) {
        Function<LiveWorkshop, Page> plan = open -> TestPages.on(desk).plan(open, SamplePlans.CLOCK);
        open(robot, SamplePlans.full(), plan);
        robot.write("Ask the ret", 0);
        robot.interact(() -> robot.lookup(".action-line").nth(1).query().requestFocus());
        press(robot, KeyCode.ENTER);
        focus(robot, "#plan-due");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("no day", 0).push(KeyCode.LEFT);
        robot.interact(() -> scroll(robot).setVvalue(0.5));
        returnTwice(robot, plan, () -> {
            assertThat(text(robot, "#plan-new")).isEqualTo("Ask the ret");
            assertThat(text(robot, "#plan-due")).isEqualTo("no day");
            assertThat(scroll(robot).getVvalue()).isBetween(0.45, 0.55);
            assertThat(robot.lookup("#plan-due").query().isFocused()).isTrue();
            assertThat(robot.lookup("#plan-due").queryAs(TextInputControl.class).getCaretPosition())
                    .isEqualTo(5);
        });
        assertThat(live().workshop().actions())
                .as("what is no day was not entered")
                .isEqualTo(SamplePlans.full().actions());
    }

    @Test
    void theNameThatWasBeingTypedAndTheListOfPeople(FxRobot robot) {
        Function<LiveWorkshop, Page> prepare = open -> TestPages.on(desk).prepare(open);
        open(robot, SamplePlans.people(), prepare);
        robot.write("Ana Rey", 0);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        robot.write("Tom Okafor; CIO; i", 0);
        settle();
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        returnTwice(robot, prepare, () -> {
            assertThat(text(robot, "#prepare-name-marketing")).isEqualTo("Ana Rey");
            press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            assertThat(text(robot, "#paste-text")).isEqualTo("Tom Okafor; CIO; i");
            assertThat(texts(robot)).anyMatch(text -> text.contains("Tom Okafor"));
            robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        });
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        robot.interact(() -> desk.context.dialogs().close());
    }

    @Test
    void theAnswerThatWasBeingTypedAndReviewsThatWaitForADecision(FxRobot robot) throws IOException {
        var sentOut = RoomWorkshops.with(
                SamplePlans.full(), new ExportVersion("v1", 1, WorkshopBuilder.START, List.of("REVIEW"), "one"));
        var action = sentOut.actions().getFirst();
        var sent =
                SampleReviews.signed(sentOut, 1, "Dana Weiss", Side.IT, SampleReviews.question(action, "Who decides?"));
        var answered = RoomWorkshops.with(sentOut, new Review("r1", 1, sent, false, List.of()));
        Function<LiveWorkshop, Page> reviews = open -> TestPages.on(desk).reviews(open, SamplePlans.CLOCK);
        open(robot, answered, reviews);
        focus(robot, "#reviews-topics .text-field");
        robot.write("Both lea", 0);
        desk.several = List.of(
                Files.write(
                        folder.resolve("later.json"),
                        ReviewFile.write(SampleReviews.signed(sentOut, 9, "Ed", Side.IT))),
                Files.writeString(folder.resolve("letter.txt"), "Dear all"));
        press(robot, KeyCode.CONTROL, KeyCode.O);
        var waiting = undecided(robot);
        assertThat(waiting).hasSize(2);
        returnTwice(robot, reviews, () -> {
            assertThat(text(robot, "#reviews-topics .text-field")).isEqualTo("Both lea");
            assertThat(undecided(robot)).containsExactlyInAnyOrderElementsOf(waiting);
        });
    }

    private static List<String> undecided(FxRobot robot) {
        return texts(robot).stream().filter(text -> text.startsWith("! l")).toList();
    }

    private static ScrollPane scroll(FxRobot robot) {
        return robot.lookup(".plain-scroll").queryAs(ScrollPane.class);
    }
}
