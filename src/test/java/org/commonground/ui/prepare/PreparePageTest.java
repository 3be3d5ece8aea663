package org.commonground.ui.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.messages;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.model.Side;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.ClientLogo;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.PhotoFile;
import org.commonground.workshop.record.SponsorBrief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@NeedsWindow
class PreparePageTest {

    private final PrepareFixture page = new PrepareFixture();
    private final PageTestBed desk = page.desk;
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = page.show(stage);
    }

    @Test
    void theLogoOfTheClientIsChosenSeenTakenBackAndRemoved(FxRobot robot, @TempDir Path folder) throws IOException {
        var file = folder.resolve("logo.png");
        var image = new java.awt.image.BufferedImage(600, 200, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(image, "png", file.toFile());
        desk.chosen = Optional.of(file);
        robot.interact(() -> robot.lookup("#logo-choose").queryButton().fire());
        settle();
        assertThat(ClientLogo.of(now())).get().extracting(PhotoFile::width).isEqualTo(600);
        assertThat(robot.lookup("#logo-remove").query().isVisible()).isTrue();
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/prepare-logo.png")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(ClientLogo.of(now())).isEmpty();
        assertThat(robot.lookup("#logo-remove").query().isVisible()).isFalse();
        robot.interact(() -> robot.lookup("#logo-choose").queryButton().fire());
        settle();
        robot.interact(() -> robot.lookup("#logo-remove").queryButton().fire());
        settle();
        assertThat(ClientLogo.of(now())).isEmpty();
        desk.chosen = Optional.of(Files.writeString(folder.resolve("notes.txt"), "no picture"));
        robot.interact(() -> robot.lookup("#logo-choose").queryButton().fire());
        settle();
        assertThat(texts(robot)).contains("notes.txt is not a photo that can be read. You can add JPEG and PNG files.");
    }

    private Workshop now() {
        return desk.session.liveWorkshop().orElseThrow().workshop();
    }

    @Test
    void peopleAreTypedWithEnterAndUndoTakesThemBackOneByOne(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.TAB);
        robot.write("Head of Brand").push(KeyCode.ENTER);
        robot.write("Lena Voss").push(KeyCode.ENTER);
        settle();
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes", "Lena Voss");
        assertThat(page.saved().participants().getFirst().role()).isEqualTo("Head of Brand");

        // The name field is empty and focused: the keys act on the workshop.
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes");
        assertThat(robot.lookup(".person").queryAll()).hasSize(1);
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        settle();
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes", "Lena Voss");
    }

    @Test
    void aDuplicateNameIsRejectedAndStaysInTheField(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        robot.write("ana reyes").push(KeyCode.ENTER);
        settle();
        assertThat(messages(robot)).containsExactly("ana reyes is already on that side.");
        assertThat(robot.lookup("#prepare-name-marketing")
                        .queryAs(TextField.class)
                        .getText())
                .isEqualTo("ana reyes");
        assertThat(page.names(Side.MARKETING)).hasSize(1);
    }

    /** The usual time is filled in as the date is left by a click into the time: what is typed there replaces it. */
    @Test
    void aTimeIsTypedOverTheUsualOne(FxRobot robot) {
        focus(robot, "#prepare-date");
        robot.write("5 Dec 2026", 0).clickOn("#prepare-time");
        settle();
        robot.write("13:30", 0).push(KeyCode.ENTER);
        settle();
        assertThat(now().details().plannedStart()).contains(LocalDateTime.of(2026, 12, 5, 13, 30));
    }

    @Test
    void anInvalidDateIsExplainedAndAValidOneShowsTheTimes(FxRobot robot) {
        focus(robot, "#prepare-date");
        robot.write("soon").push(KeyCode.ENTER);
        assertThat(messages(robot))
                .singleElement()
                .asString()
                .startsWith("That is not a date. Type it like 31 Mar 2027");
        assertThat(robot.lookup("#prepare-date").queryAs(TextField.class).getText())
                .isEqualTo("soon");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        settle();
        assertThat(page.saved().liveState().step()).isEmpty();
        assertThat(desk.context.dialogs().isOpen()).isFalse();
        focus(robot, "#prepare-date");
        robot.interact(robot.lookup("#prepare-date").queryAs(TextField.class)::end);
        robot.eraseText(4).write("2026-11-24").push(KeyCode.ENTER);
        focus(robot, "#prepare-time");
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("13:00").push(KeyCode.ENTER);
        settle();
        assertThat(page.saved().details().plannedStart()).contains(LocalDateTime.of(2026, 11, 24, 13, 0));
        assertThat(robot.lookup("#programme .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("13:00", "210 minutes, ends at 16:30");

        focus(robot, "#kit-check_in_days");
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("45 12").push(KeyCode.ENTER);
        settle();
        assertThat(page.saved().details().checkInDays()).containsExactly(12, 45);
        assertThat(robot.lookup("#check-ins .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("12 days · Mon, 7 Dec 2026", "45 days · Fri, 8 Jan 2027");
    }

    @Test
    void theProgrammeIsEditedOnItsOwnPage(FxRobot robot) {
        assertThat(robot.lookup("Change the programme…").queryAll()).isNotEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        settle();
        assertThat(desk.ways).containsExactly("programme " + page.workshop.id());
    }

    @Test
    void printoutsAreOpenedWithOneKey(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        settle();
        assertThat(desk.ways).singleElement().asString().startsWith("sheets ");
    }

    @Test
    void presenceIsMarkedWithOneKeyAndTheFocusStaysInTheList(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        robot.write("Lena Voss").push(KeyCode.ENTER);
        settle();
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.SPACE);
        settle();
        assertThat(page.saved().participants())
                .extracting(Participant::isPresent)
                .containsExactly(false, true);
        assertThat(robot.lookup("#people-marketing .tag").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("1 of 2 here");
        robot.push(KeyCode.SPACE);
        settle();
        assertThat(page.saved().participants().getLast().presence())
                .singleElement()
                .matches(stay -> stay.to().isPresent());

        robot.push(KeyCode.DELETE);
        settle();
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes");
        robot.push(KeyCode.SPACE);
        settle();
        assertThat(page.saved().participants()).singleElement().matches(Participant::isPresent);
        robot.push(KeyCode.DELETE);
        robot.write("Priya Nair").push(KeyCode.ENTER);
        settle();
        assertThat(page.names(Side.MARKETING)).containsExactly("Priya Nair");
    }

    @Test
    void startAsksOnceWhetherTheWallShowsThisScreenAndGoesToTheConsole(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        settle();
        assertThat(desk.context.dialogs().isOpen()).isTrue();
        assertThat(page.saved().details().status()).isEqualTo(Details.Status.PREPARING);
        robot.clickOn("#dialog-ok");
        settle();
        assertThat(page.saved().details().wallShowsScreen()).contains(false);
        assertThat(page.saved().details().status()).isEqualTo(Details.Status.IN_PROGRESS);
        assertThat(page.saved().liveState().step()).isPresent();
        assertThat(desk.ways).containsExactly("console " + page.workshop.id());
    }

    @Test
    void anAnsweredScreenQuestionIsNotAskedAgainAndCanBeChanged(FxRobot robot) {
        focus(robot, "#wall-yes");
        robot.push(KeyCode.SPACE);
        settle();
        assertThat(page.saved().details().wallShowsScreen()).contains(true);
        robot.push(KeyCode.UP);
        settle();
        assertThat(page.saved().details().wallShowsScreen()).contains(false);
        assertThat(robot.lookup("#missing-WALL").tryQuery()).isEmpty();
        robot.clickOn("#prepare-start");
        settle();
        assertThat(desk.ways).containsExactly("console " + page.workshop.id());
    }

    @Test
    void missingThingsLeadToTheirFieldsOnASmallScreenToo(FxRobot robot) {
        robot.interact(() -> {
            var window = shell.scene().getWindow();
            window.setWidth(853);
            window.setHeight(480);
        });
        settle();
        var line = robot.lookup("#missing-IT_SPONSOR").queryButton();
        robot.interact(line::fire);
        settle();
        var area = robot.lookup("#brief-IT-SUCCESS").queryAs(TextArea.class);
        assertThat(area.isFocused()).isTrue();
        var place = area.localToScene(area.getLayoutBounds());
        assertThat(place.getMinY()).isGreaterThan(50);
        assertThat(place.getMaxY()).isLessThan(shell.scene().getHeight());
        assertThat(place.getMaxX()).isLessThan(shell.scene().getWidth());
        robot.write("Fewer surprises").push(KeyCode.TAB);
        settle();
        assertThat(SponsorBriefs.answer(page.saved(), Side.IT, SponsorBriefs.Question.SUCCESS))
                .isEqualTo("Fewer surprises");
        assertThat(robot.lookup("#missing-IT_SPONSOR").tryQuery()).isEmpty();
    }

    @Test
    void anAnswerIsADraftUntilTheFocusLeaves(FxRobot robot) {
        focus(robot, "#brief-MARKETING-OFF_LIMITS");
        robot.write("The agency contract");
        var live = desk.session.liveWorkshop().orElseThrow();
        await(() -> live.typedDrafts().containsValue("The agency contract"));
        assertThat(page.saved().all(SponsorBrief.class)).isEmpty();

        // As after a crash: the page is opened again with the draft.
        robot.interact(() -> shell.show(TestPages.on(desk).prepare(live)));
        settle();
        assertThat(SponsorBriefs.answer(page.saved(), Side.MARKETING, SponsorBriefs.Question.OFF_LIMITS))
                .isEqualTo("The agency contract");
        await(() -> !live.typedDrafts().containsValue("The agency contract"));
    }

    @Test
    void aFailedSaveIsReportedAndWorkContinues(FxRobot robot) {
        desk.store.failWith("The disk is full.");
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup("#save-light").queryAs(Label.class).getText()).isEqualTo("Not saved");
        assertThat(robot.lookup(".person").queryAll()).hasSize(1);
    }

    @Test
    void theNameFieldTakesTheFocusOfAnUndonePerson(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        settle();
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        settle();
        robot.write("Lena Voss").push(KeyCode.ENTER);
        settle();
        assertThat(page.names(Side.MARKETING)).containsExactly("Lena Voss");
    }

    @Test
    void aPersonMovedToTheOtherSideKeepsTheFocus(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        settle();
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.ENTER);
        settle();
        robot.clickOn("#side-it");
        robot.clickOn("#dialog-ok");
        settle();
        robot.push(KeyCode.SPACE);
        settle();
        assertThat(page.saved().participants())
                .singleElement()
                .matches(person -> person.side() == Side.IT && person.isPresent());
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        settle();
    }

    private static void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
    }
}
