package org.commonground.ui.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Desk;
import org.commonground.ui.kit.Shell;
import org.commonground.workshop.Details;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Participants.Invited;
import org.commonground.workshop.Rooms;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PreparePageTest {

    private final Desk desk = new Desk(Rooms.pen());
    private final Workshop workshop = Workshops.create(
            desk.pen,
            "Digital service reset",
            "Harbour & Pine",
            Programmes.builtIn().getFirst(),
            "Marketing",
            "Technology");
    private Shell shell;

    @Start
    void start(Stage stage) {
        desk.store.add(workshop);
        shell = desk.shell(stage, "prepare");
        desk.session.with(workshop.id(), open -> shell.show(new PreparePage(desk.kit, open.live())), failed -> {
            throw new AssertionError(failed);
        });
    }

    @Test
    void peopleAreTypedWithEnterAndUndoTakesThemBackOneByOne(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.TAB);
        robot.write("Head of Brand").push(KeyCode.ENTER);
        robot.write("Lena Voss").push(KeyCode.ENTER);
        settle();
        assertThat(names(Side.MARKETING)).containsExactly("Ana Reyes", "Lena Voss");
        assertThat(saved().participants().getFirst().role()).isEqualTo("Head of Brand");

        // The name line is empty and has the focus: the keys go to the workshop.
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();
        assertThat(names(Side.MARKETING)).containsExactly("Ana Reyes");
        assertThat(robot.lookup(".person").queryAll()).hasSize(1);
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        settle();
        assertThat(names(Side.MARKETING)).containsExactly("Ana Reyes", "Lena Voss");
    }

    @Test
    void aNameTwiceIsRefusedBesideTheLineAndStaysTyped(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        robot.write("ana reyes").push(KeyCode.ENTER);
        settle();
        assertThat(messages(robot)).containsExactly("ana reyes is already on that side.");
        assertThat(robot.lookup("#prepare-name-marketing")
                        .queryAs(TextField.class)
                        .getText())
                .isEqualTo("ana reyes");
        assertThat(names(Side.MARKETING)).hasSize(1);
    }

    @Test
    void aPastedListIsShownBeforeItIsAddedAndItsFaultsByLine(FxRobot robot) {
        robot.clickOn("#prepare-paste");
        var text = robot.lookup("#paste-text").queryAs(TextArea.class);
        robot.interact(() -> text.setText("Ana Reyes; Head of Brand; m\n; Architect; it"));
        assertThat(preview(robot)).isEqualTo("Line 2 has no name. The name comes first.");
        robot.clickOn("#dialog-ok");
        assertThat(saved().participants()).isEmpty();
        assertThat(messages(robot)).containsExactly("One line has to be mended first; nothing was added yet.");

        robot.interact(() -> text.setText("Ana Reyes; Head of Brand; m\nTom Okafor; Architect; it"));
        assertThat(preview(robot)).contains("● Marketing 1", "■ Technology 1");
        robot.clickOn("#dialog-ok");
        settle();
        assertThat(names(Side.IT)).containsExactly("Tom Okafor");
        assertThat(desk.kit.dialogs().isOpen()).isFalse();
    }

    @Test
    void aDateThatIsNoneIsExplainedAndAGoodOneGivesTheTimesOfTheProgramme(FxRobot robot) {
        robot.clickOn("#prepare-date").write("soon").push(KeyCode.ENTER);
        assertThat(messages(robot)).singleElement().asString().startsWith("That is no date. Write it like 31 Mar 2027");
        assertThat(robot.lookup("#prepare-date").queryAs(TextField.class).getText())
                .isEqualTo("soon");
        robot.clickOn("#prepare-date").eraseText(4).write("2026-11-24").push(KeyCode.ENTER);
        robot.clickOn("#prepare-time").press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("13:00").push(KeyCode.ENTER);
        settle();
        assertThat(saved().details().plannedStart()).contains(LocalDateTime.of(2026, 11, 24, 13, 0));
        assertThat(robot.lookup("#programme .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("13:00", "210 minutes, ends at 16:30");
    }

    @Test
    void whoIsHereIsTicked(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        settle();
        robot.clickOn(robot.lookup(".person .check-box").queryAs(CheckBox.class));
        settle();
        assertThat(saved().participants()).singleElement().matches(Participant::here);
    }

    @Test
    void startBeginsTheFirstStepAndGoesToTheConsole(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        settle();
        assertThat(saved().details().status()).isEqualTo(Details.Status.IN_PROGRESS);
        assertThat(saved().live().step()).isPresent();
        assertThat(desk.ways).containsExactly("console " + workshop.id());
    }

    @Test
    void whatCannotBeSavedIsSaidAndWorkGoesOn(FxRobot robot) {
        desk.store.failWith("The disk is full.");
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup("#save-light").queryAs(Label.class).getText()).isEqualTo("Not saved");
        assertThat(robot.lookup(".person").queryAll()).hasSize(1);
    }

    @Test
    void thePageIsDrawn(FxRobot robot) {
        robot.interact(() -> desk.session.with(
                workshop.id(),
                open -> {
                    var model = new PrepareModel(desk.words, open.live());
                    model.startDate("2026-11-24");
                    model.startTime("13:00");
                    model.add(List.of(
                            new Invited("Ana Reyes", "Chief Marketing Officer", "", Side.MARKETING, true),
                            new Invited("Lena Voss", "Head of Brand", "", Side.MARKETING, false),
                            new Invited("Priya Nair", "Customer insight", "", Side.MARKETING, false),
                            new Invited("Tom Okafor", "Chief Information Officer", "", Side.IT, true),
                            new Invited("Mikkel Sund", "Enterprise architect", "", Side.IT, false),
                            new Invited("Sofia Marín", "Marketing technology", "", Side.JOINT, false)));
                    model.here(model.people(Side.IT).getFirst().id(), true);
                },
                failed -> {}));
        settle();
        var live = desk.session.live().orElseThrow();
        desk.picture(() -> new PreparePage(desk.kit, live), 1440, 900, "prepare", "prepare");
        assertThat(desk.picture(() -> new PreparePage(desk.kit, live), 1280, 720, "prepare", "prepare"))
                .isNotEmptyFile();
    }

    private Workshop saved() {
        return desk.store.workshop(workshop.id());
    }

    private List<String> names(Side side) {
        return saved().participants().stream()
                .filter(p -> p.side() == side)
                .map(Participant::name)
                .toList();
    }

    private static List<String> messages(FxRobot robot) {
        return robot.lookup(".field-message").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    private static String preview(FxRobot robot) {
        settle();
        return robot.lookup("#paste-preview").queryAs(Label.class).getText();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
