package org.commonground.ui.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.run;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.SponsorBriefs.Question;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the prepare page; 853 × 480 is a screen of 1280 × 720 at 150 %. */
@NeedsWindow
class PrepareScreensTest {

    private final PrepareFixture fixture = new PrepareFixture();
    private final PageTestBed desk = fixture.desk;
    private final Workshop workshop = fixture.workshop;

    @Start
    void start(Stage stage) {
        desk.store.add(workshop);
        desk.shell(stage, "prepare");
        desk.session.openWorkshop(workshop.id(), open -> {}, failed -> {
            throw new AssertionError(failed);
        });
    }

    @Test
    void thePageIsDrawn(FxRobot robot) {
        run(
                robot,
                () -> desk.session.openWorkshop(
                        workshop.id(),
                        open -> {
                            var model = new PrepareModel(desk.messages, open);
                            model.startDate("2026-11-24");
                            model.startTime("13:00");
                            model.addParticipants(List.of(
                                    new Invited("Ana Reyes", "Chief Marketing Officer", "", Side.MARKETING, true),
                                    new Invited("Lena Voss", "Head of Brand", "", Side.MARKETING, false),
                                    new Invited("Priya Nair", "Customer insight", "", Side.MARKETING, false),
                                    new Invited("Tom Okafor", "Chief Information Officer", "", Side.IT, true),
                                    new Invited("Mikkel Sund", "Enterprise architect", "", Side.IT, false),
                                    new Invited("Sofia Marín", "Marketing technology", "", Side.JOINT, false)));
                            model.setPresent(model.people(Side.IT).getFirst().id(), true);
                            model.answer(Side.MARKETING, Question.SUCCESS, "A plan that both of us sign.");
                        },
                        failed -> {}));
        var live = desk.session.liveWorkshop().orElseThrow();
        assertThat(answerShown(live)).isEqualTo("A plan that both of us sign.");
        for (var size : List.of(new int[] {1920, 1080}, new int[] {1280, 720}, new int[] {853, 480})) {
            assertThat(desk.picture(() -> TestPages.on(desk).prepare(live), size[0], size[1], "prepare", "prepare"))
                    .isNotEmptyFile();
        }
        desk.picture(() -> TestPages.on(desk).prepare(live), 853, 1700, "prepare", "prepare");
    }

    @Test
    void thePastedListAndItsPreviewAreDrawn(FxRobot robot) {
        var live = desk.session.liveWorkshop().orElseThrow();
        for (var size : List.of(new int[] {1280, 720}, new int[] {853, 480})) {
            assertThat(desk.picture(() -> new PastedPage(live), size[0], size[1], "prepare-paste", "prepare"))
                    .isNotEmptyFile();
        }
        robot.interact(() -> desk.context.dialogs().close());
    }

    /** The page with a pasted list. */
    private final class PastedPage implements Page {
        private final PreparePage page;

        PastedPage(LiveWorkshop live) {
            page = TestPages.on(desk).prepare(live);
        }

        @Override
        public String title() {
            return page.title();
        }

        @Override
        public Node view() {
            return page.view();
        }

        @Override
        public void onShow() {
            page.onShow();
            page.commands().stream()
                    .filter(command -> command.id().equals("prepare.paste"))
                    .forEach(command -> command.run());
            ((TextArea) page.view().getScene().lookup("#paste-text")).setText("""
                            Invited for Tuesday
                            Name;Job title;Department;E-mail;Answer;Phone
                            Ana Reyes;Chief Marketing Officer;Marketing;ana@example.org;accepted;1
                            Lena Voss;Head of Brand;Brand;lena@example.org;declined;2
                            Tom Okafor;Chief Information Officer;IT;tom@example.org;accepted;3
                            Okafor, Tom;Chief Information Officer;IT;;;3
                            ;Enterprise architect;IT;sund@example.org;;4
                            Priya Nair;Customer insight;Strategy;priya@example.org;;4
                            Total;;;;;6
                            """);
        }

        @Override
        public void onHide() {
            page.onHide();
        }

        @Override
        public List<Command> commands() {
            return page.commands();
        }
    }

    /** The text of the first answer on a page that was just opened. */
    private String answerShown(LiveWorkshop live) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var shell = new Shell(desk.context, desk.session, 1280, 720, "prepare");
            shell.show(TestPages.on(desk).prepare(live));
            return ((TextArea) shell.scene().lookup("#brief-MARKETING-SUCCESS")).getText();
        });
    }
}
