package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.Commands;
import org.commonground.app.TestPages;
import org.commonground.cli.PlayedSample;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.Review.SignOff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Three people answer the sample's plan in a real browser; their three files are opened on the page that shows them side by side. */
@Tag("others")
@ExtendWith(ApplicationExtension.class)
class ReviewsSideBySideTest {

    private final Clock clock = Clock.fixed(PlayedSample.START.plusSeconds(14_400), ZoneOffset.UTC);
    private final PageTestBed desk = new PageTestBed(new IdsAndClock(new Random(3), clock));
    private Shell shell;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "plan");
    }

    @Test
    void threeReviewsMadeInChromiumStandSideBySide(FxRobot robot) throws IOException {
        var demo = Commands.run("demo", "--out", folder.toString());
        assertThat(demo.code()).as(demo.err()).isZero();
        var workshop = WorkshopFile.read(Files.readAllBytes(plan(".common-ground.json")));
        var live = new LiveWorkshop(workshop, List.of(), new RehearsalSaving(), Runnable::run, desk.idsAndClock);

        desk.several = answered(plan("-review.html"));
        robot.interact(() -> shell.show(TestPages.on(desk).reviews(live, clock)));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(live.workshop().all(Review.class))
                .extracting(review -> review.sent().signOff())
                .containsExactly(SignOff.WHOLE, SignOff.RESERVATION, SignOff.NONE);
        assertThat(texts(robot, "#reviews-signatures"))
                .anyMatch(text -> text.contains("Ada Invented"))
                .anyMatch(text -> text.contains("Only if the old file is closed."));
        assertThat(texts(robot, "#reviews-topics"))
                .as("two said something about the same action")
                .containsSubsequence("Who pays for the stores?", "Two stores are too few.");
        var picture =
                desk.picture(() -> TestPages.on(desk).reviews(live, clock), 1440, 900, "reviews-from-chromium", "plan");
        Files.createDirectories(Path.of("target", "others"));
        Files.move(
                picture, Path.of("target", "others", "reviews-side-by-side.png"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path plan(String ending) throws IOException {
        try (var files = Files.list(folder.resolve("plan"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What three people save: one signs as it is, one with a reservation, one only asks. */
    private List<Path> answered(Path page) throws IOException {
        var files = new ArrayList<Path>();
        try (var browser = Browser.chromium(folder.resolve("profile"))) {
            var ada = Tab.open(browser, page, 1280, 900, false);
            ada.click("#accept-rest");
            files.add(signed(ada, "Ada Invented", "MARKETING", "WHOLE"));

            var bela = Tab.open(browser, page, 390, 844, false);
            bela.click("label:has([name=verdict-5][value=QUESTION])");
            bela.typeInto("#text-5", "Who pays for the stores?");
            bela.click("label:has([name=sign][value=RESERVATION])");
            bela.typeInto("#reservation", "Only if the old file is closed.");
            files.add(signed(bela, "Béla Nobody", "IT", "RESERVATION"));

            var chi = Tab.open(browser, page, 1280, 900, true);
            chi.click("label:has([name=verdict-5][value=COMMENT])");
            chi.typeInto("#text-5", "Two stores are too few.");
            chi.choose("article:nth-of-type(5) .field", "FIRST_STEP");
            chi.typeInto("article:nth-of-type(5) .suggestion", "When four pilot stores agree, start there.");
            files.add(signed(chi, "Chi Draft", "JOINT", ""));
        }
        return files;
    }

    private Path signed(Tab tab, String name, String side, String sign) throws IOException {
        tab.typeInto("#reviewer", name);
        tab.click("label:has([value=" + side + "])");
        if (!sign.isEmpty()) {
            tab.click("label:has([name=sign][value=" + sign + "])");
        }
        var file = tab.download(folder.resolve("downloads"), () -> tab.click("#save"));
        tab.value("localStorage.clear()");
        return file;
    }

    private static List<String> texts(FxRobot robot, String within) {
        return robot.from(robot.lookup(within).queryAll()).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }
}
