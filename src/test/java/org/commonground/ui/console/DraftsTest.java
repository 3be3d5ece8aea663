package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.ui.control.BackgroundWork;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.InMemoryLibrary;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Session;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Text in the console's fields when the app is killed is there again when the workshop is opened the next time. */
@NeedsWindow
class DraftsTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()), "half-day");
    private final InMemoryLibrary kept = new InMemoryLibrary();
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = walk.shell(stage);
    }

    @Test
    void theLineThatWasBeingTypedIsThereAgain(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            walk.goTo("vision-write");
            shell.show(page(walk.session));
        });
        robot.write("One basket", 0).push(KeyCode.ENTER);
        robot.write("and then سلة", 0).push(KeyCode.TAB);
        keptAs("capture", "and then سلة");
        keptAs("capture.side", "IT");

        reopen(robot);
        assertThat(robot.lookup("#capture-side").query().getAccessibleText()).contains("IT");
        assertThat(text(robot, "#capture")).isEqualTo("and then سلة");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kept.open(walk.now().id()).drafts()).as("the side stays").containsOnlyKeys("capture.side");
    }

    /** A look at the plan changed the side, the cell and the selection; a half line came back selected, and the next key replaced it. */
    @Test
    void sideColumnSelectionAndCaretAreThereAfterAVisitElsewhereAndAfterARestart(FxRobot robot)
            throws TimeoutException {
        robot.interact(() -> {
            walk.goTo("service-map");
            shell.show(page(walk.session));
        });
        robot.push(KeyCode.TAB)
                .push(KeyCode.ALT, KeyCode.DOWN)
                .write("Parcel", 0)
                .push(KeyCode.ENTER);
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.F6);
        robot.write("half line", 0).push(KeyCode.LEFT).push(KeyCode.LEFT);
        var zone = zone(robot);
        var id = walk.now().id();

        robot.interact(() -> {
            shell.show(TestPages.on(walk.desk).plan(walk.live, Clock.systemUTC()));
            walk.session.openWorkshop(
                    id,
                    open -> shell.show(TestPages.on(walk.desk).console(open, () -> {}, Clock.systemUTC())),
                    reason -> {});
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertPlaceKept(robot, zone);
        robot.write("x", 0);
        assertThat(text(robot, "#capture")).isEqualTo("half lixne");
        robot.push(KeyCode.BACK_SPACE);
        keptAs("capture", "half line");
        keptAs("capture.side", "IT");

        reopen(robot);
        assertPlaceKept(robot, zone);
        robot.write("s", 0);
        assertThat(text(robot, "#capture")).as("not selected").contains("half li");
    }

    private void assertPlaceKept(FxRobot robot, String zone) {
        assertThat(robot.lookup("#capture-side").query().getAccessibleText()).contains("IT");
        assertThat(zone(robot)).isEqualTo(zone);
        assertThat(robot.lookup(".note").queryAll())
                .anyMatch(note -> ((javafx.scene.Node) note)
                        .getPseudoClassStates()
                        .toString()
                        .contains("chosen"));
    }

    private static String zone(FxRobot robot) {
        return robot.lookup("#capture-zone").queryButton().getText();
    }

    @Test
    void theSlotOfTheSentenceThatWasBeingWordedIsThereAgain(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            walk.goTo("vision-statement");
            shell.show(page(walk.session));
        });
        WaitForAsyncUtils.waitForFxEvents();
        focus(robot, "#slot-for-whom");
        robot.write("returning cust", 0);
        keptAs("statement.vision-statement.for-whom", "returning cust");

        reopen(robot);
        assertThat(text(robot, "#slot-for-whom")).isEqualTo("returning cust");
        assertThat(Agreements.statement(kept.workshop(walk.now().id()), "vision-statement"))
                .isEmpty();
    }

    @Test
    void theCellThatWasBeingTypedIsThereAgainAndGoesOn(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            walk.goTo("strategy-measures");
            shell.show(page(walk.session));
        });
        robot.push(KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.TAB).write("18 per", 0);
        keptAs("cell.strategy-measures..today", "18 per");

        reopen(robot);
        assertThat(text(robot, "#cell-editor")).isEqualTo("18 per");
        robot.push(KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write(" cent", 0).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kept.workshop(walk.now().id()).all(RegisterRow.class))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells()).containsEntry("today", new RegisterRow.Cell.Text("18 per cent")));
        assertThat(kept.open(walk.now().id()).drafts()).isEmpty();
    }

    private void keptAs(String field, String text) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> text.equals(walk.desk.store.open(walk.now().id()).drafts().get(field)));
    }

    /** As after a kill: {@code onHide} of the page is never called, and only the content of the store is left. */
    private void reopen(FxRobot robot) {
        var held = walk.desk.store.open(walk.now().id());
        kept.add(held.workshop());
        held.drafts().forEach((field, text) -> kept.saveDraft(held.workshop().id(), field, text));
        var atOnce = new BackgroundWork(Runnable::run, Runnable::run, walk.desk.context.failureMessages());
        var next = new Session(kept, kept, atOnce, Runnable::run, walk.desk.idsAndClock);
        robot.interact(() -> {
            var again = new Shell(walk.desk.context, next, 1000, 760, "board", "capture", "console");
            ((Stage) shell.scene().getWindow()).setScene(again.scene());
            again.show(page(next));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ConsolePage page(Session session) {
        var pages = new ArrayList<ConsolePage>();
        session.openWorkshop(
                walk.now().id(),
                open -> pages.add(TestPages.on(walk.desk).console(open, () -> {}, Clock.systemUTC())),
                reason -> {
                    throw new IllegalStateException(reason);
                });
        return pages.getFirst();
    }
}
