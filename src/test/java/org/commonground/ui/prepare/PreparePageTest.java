package org.commonground.ui.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.messages;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
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
        fire(robot, "#logo-choose");
        assertThat(ClientLogo.of(now())).get().extracting(PhotoFile::width).isEqualTo(600);
        assertThat(robot.lookup("#logo-remove").query().isVisible()).isTrue();
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/prepare-logo.png")));
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(ClientLogo.of(now())).isEmpty();
        assertThat(robot.lookup("#logo-remove").query().isVisible()).isFalse();
        fire(robot, "#logo-choose");
        fire(robot, "#logo-remove");
        assertThat(ClientLogo.of(now())).isEmpty();
        desk.chosen = Optional.of(Files.writeString(folder.resolve("notes.txt"), "no picture"));
        fire(robot, "#logo-choose");
        assertThat(texts(robot)).contains("notes.txt is not a photo that can be read. You can add JPEG and PNG files.");
    }

    private Workshop now() {
        return desk.session.liveWorkshop().orElseThrow().workshop();
    }

    @Test
    void peopleAreTypedWithEnterAndUndoTakesThemBackOneByOne(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.TAB);
        robot.write("Head of Brand").push(KeyCode.ENTER);
        enter(robot, "Lena Voss");
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes", "Lena Voss");
        assertThat(page.saved().participants().getFirst().role()).isEqualTo("Head of Brand");

        // The name field is empty and focused: the keys act on the workshop.
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes");
        assertThat(robot.lookup(".person").queryAll()).hasSize(1);
        press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes", "Lena Voss");
    }

    @Test
    void aDuplicateNameIsRejectedAndStaysInTheField(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        enter(robot, "ana reyes");
        assertThat(messages(robot)).containsExactly("ana reyes is already on that side.");
        assertThat(text(robot, "#prepare-name-marketing")).isEqualTo("ana reyes");
        assertThat(page.names(Side.MARKETING)).hasSize(1);
    }

    /** The usual time is filled in as the date is left by a click into the time: what is typed there replaces it. */
    @Test
    void aTimeIsTypedOverTheUsualOne(FxRobot robot) {
        focus(robot, "#prepare-date");
        robot.write("5 Dec 2026", 0).clickOn("#prepare-time");
        settle();
        enter(robot, "13:30");
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
        assertThat(text(robot, "#prepare-date")).isEqualTo("soon");
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(page.saved().liveState().step()).isEmpty();
        assertThat(desk.context.dialogs().isOpen()).isFalse();
        focus(robot, "#prepare-date");
        robot.interact(robot.lookup("#prepare-date").queryAs(TextField.class)::end);
        robot.eraseText(4).write("2026-11-24").push(KeyCode.ENTER);
        focus(robot, "#prepare-time");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        enter(robot, "13:00");
        assertThat(page.saved().details().plannedStart()).contains(LocalDateTime.of(2026, 11, 24, 13, 0));
        assertThat(texts(robot, "#programme .label")).contains("13:00", "210 minutes, ends at 16:30");

        focus(robot, "#kit-check_in_days");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        enter(robot, "45 12");
        assertThat(page.saved().details().checkInDays()).containsExactly(12, 45);
        assertThat(texts(robot, "#check-ins .label"))
                .containsExactly("12 days · Mon, 7 Dec 2026", "45 days · Fri, 8 Jan 2027");
    }

    @Test
    void theProgrammeIsEditedOnItsOwnPage(FxRobot robot) {
        assertThat(robot.lookup("Change the programme…").queryAll()).isNotEmpty();
        press(robot, KeyCode.CONTROL, KeyCode.G);
        assertThat(desk.ways).containsExactly("programme " + page.workshop.id());
    }

    @Test
    void printoutsAreOpenedWithOneKey(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.P);
        assertThat(desk.ways).singleElement().asString().startsWith("sheets ");
    }

    @Test
    void presenceIsMarkedWithOneKeyAndTheFocusStaysInTheList(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        enter(robot, "Lena Voss");
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.SPACE);
        settle();
        assertThat(page.saved().participants())
                .extracting(Participant::isPresent)
                .containsExactly(false, true);
        assertThat(texts(robot, "#people-marketing .tag")).contains("1 of 2 here");
        press(robot, KeyCode.SPACE);
        assertThat(page.saved().participants().getLast().presence())
                .singleElement()
                .matches(stay -> stay.to().isPresent());

        press(robot, KeyCode.DELETE);
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes");
        press(robot, KeyCode.SPACE);
        assertThat(page.saved().participants()).singleElement().matches(Participant::isPresent);
        robot.push(KeyCode.DELETE);
        enter(robot, "Priya Nair");
        assertThat(page.names(Side.MARKETING)).containsExactly("Priya Nair");
    }

    @Test
    void startAsksOnceWhetherTheWallShowsThisScreenAndGoesToTheConsole(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.context.dialogs().isOpen()).isTrue();
        assertThat(page.saved().details().status()).isEqualTo(Details.Status.PREPARING);
        click(robot, "#dialog-ok");
        assertThat(page.saved().details().wallShowsScreen()).contains(false);
        assertThat(page.saved().details().status()).isEqualTo(Details.Status.IN_PROGRESS);
        assertThat(page.saved().liveState().step()).isPresent();
        assertThat(desk.ways).containsExactly("console " + page.workshop.id());
    }

    @Test
    void anAnsweredScreenQuestionIsNotAskedAgainAndCanBeChanged(FxRobot robot) {
        focus(robot, "#wall-yes");
        press(robot, KeyCode.SPACE);
        assertThat(page.saved().details().wallShowsScreen()).contains(true);
        press(robot, KeyCode.UP);
        assertThat(page.saved().details().wallShowsScreen()).contains(false);
        assertThat(robot.lookup("#missing-WALL").tryQuery()).isEmpty();
        click(robot, "#prepare-start");
        assertThat(desk.ways).containsExactly("console " + page.workshop.id());
    }

    @Test
    void missingThingsLeadToTheirFieldsOnASmallScreenToo(FxRobot robot) {
        run(robot, () -> {
            var window = shell.scene().getWindow();
            window.setWidth(853);
            window.setHeight(480);
        });
        var line = robot.lookup("#missing-IT_SPONSOR").queryButton();
        run(robot, line::fire);
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
        settle();
        assertThat(page.saved().all(SponsorBrief.class)).isEmpty();

        // As after a crash: the page is opened again with the draft.
        run(robot, () -> shell.show(TestPages.on(desk).prepare(live)));
        assertThat(SponsorBriefs.answer(page.saved(), Side.MARKETING, SponsorBriefs.Question.OFF_LIMITS))
                .isEqualTo("The agency contract");
        await(() -> !live.typedDrafts().containsValue("The agency contract"));
    }

    @Test
    void aFailedSaveIsReportedAndWorkContinues(FxRobot robot) {
        desk.store.failWith("The disk is full.");
        enter(robot, "Ana Reyes");
        assertThat(text(robot, "#save-light")).isEqualTo("Not saved");
        assertThat(robot.lookup(".person").queryAll()).hasSize(1);
    }

    @Test
    void theNameFieldTakesTheFocusOfAnUndonePerson(FxRobot robot) {
        enter(robot, "Ana Reyes");
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        enter(robot, "Lena Voss");
        assertThat(page.names(Side.MARKETING)).containsExactly("Lena Voss");
    }

    @Test
    void aPersonMovedToTheOtherSideKeepsTheFocus(FxRobot robot) {
        enter(robot, "Ana Reyes");
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.ENTER);
        settle();
        robot.clickOn("#side-it");
        click(robot, "#dialog-ok");
        press(robot, KeyCode.SPACE);
        assertThat(page.saved().participants())
                .singleElement()
                .matches(person -> person.side() == Side.IT && person.isPresent());
    }
}
