package org.commonground.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.messages;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.plan.VoteOpening;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.roomview.RoomDisplay;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.SeriesSample;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@NeedsWindow
class PlanPageTest {

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "plan");
    }

    @Test
    void anActionIsFilledInFromTheKeyboard(FxRobot robot) {
        var live = SamplePlans.live(robot, desk, SamplePlans.people());
        robot.interact(() -> shell.show(page(live)));
        robot.write("One consent record").push(KeyCode.ENTER).push(KeyCode.F2);
        robot.write("When stand-up ends, map the stores").push(KeyCode.TAB);
        robot.write("data").push(KeyCode.TAB);
        robot.write("crm").push(KeyCode.TAB);
        robot.write("soon").push(KeyCode.TAB);
        assertThat(messages(robot)).containsExactly("That is not a date. Type it like 31 Mar 2027.");
        assertThat(field(robot, "#plan-due").getText()).isEqualTo("soon");
        robot.interact(() -> field(robot, "#plan-due").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("15 jan").push(KeyCode.TAB);
        assertThat(messages(robot)).isEmpty();
        robot.write("Duplicate consents").push(KeyCode.TAB);
        robot.write("18%").push(KeyCode.TAB);
        robot.write("2%").push(KeyCode.ENTER);

        var action = live.workshop().actions().getFirst();
        assertThat(action.title()).isEqualTo("One consent record");
        assertThat(action.firstStep()).isEqualTo("When stand-up ends, map the stores");
        assertThat(action.owner()).contains("p0");
        assertThat(action.counterpart()).contains("p1");
        assertThat(action.due()).contains(LocalDate.of(2027, 1, 15));
        assertThat(action.measure()).isEqualTo(new Action.Measure("Duplicate consents", "18%", "2%"));
    }

    @Test
    void votesOnCandidatesAreBesideThemBySideAndTheBestIsChosenFirst(FxRobot robot) {
        var step = WorkshopBuilder.step(
                "vote",
                "Which of these shall we do?",
                new StepKind.Vote(new VoteKind.Dots(2, 1), false, new VotedOn.Candidates(), false, Optional.empty()));
        var room = WorkshopBuilder.of(WorkshopBuilder.programme(step));
        room.apply((workshop, pen) ->
                VoteOpening.open(workshop, pen, desk.context.messages(), step, Ballot.VotingMethod.OPEN, 3));
        var best = room.ballot().items().getLast().label();
        room.close(WorkshopBuilder.voters(4, 4, 0), room.dots(Group.MARKETING, 4, 0, 3), room.dots(Group.IT, 0, 1, 4))
                .reveal();
        var live = SamplePlans.live(robot, desk, room.workshop());
        robot.interact(() -> shell.show(page(live)));
        assertThat(texts(robot)).containsSubsequence(best, "3 of 4", "4 of 4", "4 of 4", "0 of 4", "0 of 4", "1 of 4");
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/plan-candidates-voted.png")));
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(live.workshop().actions().getFirst().title()).isEqualTo(best);
        assertThat(texts(robot)).doesNotContain("3 of 4");
    }

    @Test
    void candidatesAreChosenOneAfterTheOtherAndEscGoesFromTheFormToTheLines(FxRobot robot) {
        var live = SamplePlans.live(robot, desk, SamplePlans.people());
        robot.interact(() -> shell.show(page(live)));
        robot.push(KeyCode.TAB).push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(live.workshop().actions())
                .extracting(Action::title)
                .containsExactly("Who owns the shop Wi-Fi?", "Two-week skill swap: one person each way");

        robot.write("Ask who is on call");
        assertThat(text(robot, "#plan-new"))
                .as("a sentence is typed, and its spaces choose nothing")
                .isEqualTo("Ask who is on call");
        assertThat(live.workshop().actions()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.BACK_SPACE);

        robot.push(KeyCode.F2).push(KeyCode.ESCAPE).push(KeyCode.UP).push(KeyCode.ENTER);
        robot.write("When it rings, ask");
        robot.push(KeyCode.ENTER);
        assertThat(live.workshop().actions().getFirst().firstStep()).isEqualTo("When it rings, ask");
    }

    @Test
    void theOrganisationsOtherWorkshopsAreInTheTrend(FxRobot robot) {
        var earlier = new IdsAndClock(
                new Random(1), Clock.fixed(WorkshopBuilder.START.minusSeconds(9_000_000), ZoneOffset.UTC));
        desk.store.add(SeriesSample.alone(earlier, " FICTIONAL ltd", 1));
        desk.store.add(SeriesSample.alone(new IdsAndClock(new Random(2), earlier.clock()), "Another Invented Ltd", 5));
        var live = SamplePlans.live(robot, desk, SeriesSample.alone(desk.idsAndClock, "Fictional Ltd", 2));
        run(robot, () -> shell.show(TestPages.on(desk).plan(live, SamplePlans.CLOCK)));
        assertThat(robot.lookup("#plan-trend").queryAs(javafx.scene.Parent.class).lookupAll("*").stream()
                        .map(node -> node.getAccessibleText())
                        .filter(text -> text != null))
                .singleElement()
                .asString()
                .contains("gap: IT 2.0 higher → IT 1.0 higher");
    }

    @Test
    void theDaysOfTheCheckInsAreTypedRefusedAndUndone(FxRobot robot) {
        var live = SamplePlans.live(robot, desk, SamplePlans.people());
        robot.interact(() -> shell.show(page(live)));
        robot.interact(() -> field(robot, "#kit-check_in_days").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("14, soon").push(KeyCode.ENTER);
        assertThat(messages(robot)).singleElement().asString().contains("“soon”", "30, 60, 90");
        assertThat(field(robot, "#kit-check_in_days").getText()).isEqualTo("14, soon");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("45, 14").push(KeyCode.ENTER);
        assertThat(messages(robot)).isEmpty();
        assertThat(live.workshop().details().checkInDays()).containsExactly(14, 45);
        assertThat(field(robot, "#kit-check_in_days").getText()).isEqualTo("14, 45");
        robot.interact(live::undo);
        assertThat(live.workshop().details().checkInDays()).containsExactly(30, 60, 90);
        assertThat(field(robot, "#kit-check_in_days").getText()).isEqualTo("30, 60, 90");
    }

    @Test
    void somebodyIsFoundByPartsOfTheNameChangedAndTakenBack(FxRobot robot) {
        var live = SamplePlans.live(robot, desk, SamplePlans.people());
        robot.interact(() -> shell.show(page(live)));
        robot.write("Swap").push(KeyCode.ENTER).push(KeyCode.F2).push(KeyCode.TAB);
        robot.write("lead pla").push(KeyCode.ENTER);
        assertThat(owner(live)).contains("p2");
        robot.write("cam").push(KeyCode.ESCAPE);
        assertThat(owner(live)).as("Esc leaves who it was").contains("p2");
        robot.write("Zorro").push(KeyCode.ENTER);
        assertThat(messages(robot)).singleElement().asString().startsWith("Nobody in this workshop is called Zorro.");
        assertThat(owner(live)).contains("p2");
        robot.write("cam").push(KeyCode.TAB);
        assertThat(messages(robot)).isEmpty();
        assertThat(owner(live)).contains("p3");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).write("nobody").push(KeyCode.ENTER);
        assertThat(owner(live)).isEmpty();
    }

    /** People of the other side are listed first, so the list of the second field changes with the first field. */
    @Test
    void theShownPersonStaysWhenTheOtherPersonChanges(FxRobot robot) {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        robot.interact(() -> shell.show(page(live)));
        focus(robot, "#action-1");
        robot.push(KeyCode.ENTER).push(KeyCode.TAB);
        robot.write("campaign").push(KeyCode.ENTER);
        assertThat(shown(robot, "#plan-owner")).containsExactly("Campaign Lead");
        assertThat(shown(robot, "#plan-counterpart")).containsExactly("CRM Lead");
    }

    private static List<String> shown(FxRobot robot, String id) {
        settle();
        return robot.lookup(id + " .side").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static Optional<String> owner(LiveWorkshop live) {
        settle();
        return live.workshop().actions().getFirst().owner();
    }

    @Test
    void linesAreReorderedAndDeletedFromTheKeyboard(FxRobot robot) {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        robot.interact(() -> shell.show(page(live)));
        focus(robot, "#action-2");
        robot.push(KeyCode.ENTER).push(KeyCode.ALT, KeyCode.UP);
        assertThat(ids(live)).startsWith("a2", "a1");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(ids(live)).startsWith("a1", "a2");
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(ids(live)).startsWith("a2", "a1");
        focus(robot, "#action-1");
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(live.workshop().actions().getFirst().status()).isEqualTo(Action.Status.BLOCKED);
        robot.push(KeyCode.DELETE);
        assertThat(ids(live)).startsWith("a1", "a3");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ids(live)).startsWith("a2", "a1");
    }

    @Test
    void aLongPlanHasNodesOnlyNearTheViewportAndTheKeyboardReachesAll(FxRobot robot) {
        var live = SamplePlans.live(robot, desk, SamplePlans.of(300));
        run(robot, () -> shell.show(page(live)));
        assertThat(robot.lookup(".action-row").queryAll()).hasSizeBetween(8, 60);

        focus(robot, "#action-1");
        robot.push(KeyCode.ENTER);
        robot.write("Typed and not yet taken");
        robot.push(KeyCode.ESCAPE);
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.DOWN);
        }
        settle();
        var focused = shell.scene().getFocusOwner();
        assertThat(focused.getId()).isEqualTo("action-41");
        assertThat(focused.localToScene(focused.getLayoutBounds()).getMinY()).isBetween(60.0, 740.0);
        assertThat(robot.lookup(".action-row").queryAll()).hasSizeBetween(8, 60);
        assertThat(robot.lookup("#action-1").tryQuery()).as("its form is open").isPresent();

        press(robot, KeyCode.DELETE);
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo("action-41");
        assertThat(live.workshop().actions()).hasSize(299);
        robot.interact(() -> live.performLive(LiveControls.goTo(live.workshop(), live.pen(), "actions")));
        robot.push(KeyCode.CONTROL, KeyCode.N).write("The last of all").push(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup("#action-300").tryQuery()).isPresent();
        assertThat(RoomDisplay.scene(live, desk.messages).toString())
                .as("the wall turned its page")
                .contains("The last of all");
        var adding = shell.scene().getFocusOwner();
        assertThat(adding.getId()).isEqualTo("plan-new");
        assertThat(adding.localToScene(adding.getLayoutBounds()).getMaxY()).isBetween(60.0, 760.0);
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/plan-long.png")));
    }

    @Test
    void pictures() {
        for (var size : List.of(new int[] {1440, 900}, new int[] {1280, 720})) {
            picture("plan", SamplePlans.full(), size);
            picture("plan-empty", SamplePlans.people(), size);
        }
        assertThat(desk.cutOff).isEmpty();
    }

    /** 853 × 480 is a screen of 1280 × 720 at 150 %. */
    @Test
    void onAnEnlargedScreenNothingIsCutOff() {
        for (var size : List.of(new int[] {853, 480}, new int[] {1280, 720}, new int[] {1920, 1080})) {
            picture("plan", SamplePlans.full(), size);
            assertThat(desk.cutOff).as("%d × %d", size[0], size[1]).isEmpty();
        }
    }

    private void picture(String name, Workshop workshop, int[] size) {
        var picture = desk.picture(() -> page(live(workshop)), size[0], size[1], name, "plan");
        assertThat(picture).isNotEmptyFile();
    }

    private PlanPage page(LiveWorkshop live) {
        return TestPages.on(desk).plan(live, SamplePlans.CLOCK);
    }

    private LiveWorkshop live(Workshop workshop) {
        return new LiveWorkshop(workshop, List.of(), desk.store, Runnable::run, WorkshopBuilder.pen());
    }

    private static List<String> ids(LiveWorkshop live) {
        settle();
        return live.workshop().actions().stream().map(Action::id).toList();
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }
}
