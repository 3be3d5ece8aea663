package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.text;

import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import org.commonground.i18n.AppVersion;
import org.commonground.programme.model.Side;
import org.commonground.report.PlanSample;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.review.ReviewFile;
import org.commonground.session.Library;
import org.commonground.store.StoreOpener;
import org.commonground.workshop.SampleReviews;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The whole app on a real store: what was made is there after a restart, and what stands in the way is said. */
@Tag("window")
class AppTest extends AppTestBed {

    private final List<Integer> exitCodes = new ArrayList<>();

    @Test
    void aWorkshopMadeInTheWindowIsThereAfterARestart() throws Exception {
        var app = start();
        awaitShown("#empty");
        robot.clickOn("#home-new");
        awaitShown("#new-title");
        robot.interact(() -> robot.lookup("#new-title").queryAs(TextField.class).setText("Digital service reset"));
        robot.clickOn("#dialog-ok");
        awaitShown("#prepare-name-marketing");
        var name = robot.lookup("#prepare-name-marketing").queryAs(TextField.class);
        robot.interact(() -> {
            name.setText("Ana Reyes");
            // Earlier windows of this test may still claim the keys, so Enter is told to the line itself.
            name.fireEvent(new ActionEvent());
        });
        await(() -> text(robot, "#save-light").equals("Saved"));
        FxToolkit.cleanupApplication(app);
        assertThat(exitCodes).isEmpty();

        try (var store = StoreOpener.openOrFail(file(), Clock.systemDefaultZone())) {
            assertThat(store.library().list())
                    .extracting(Library.WorkshopSummary::title, Library.WorkshopSummary::marketing)
                    .containsExactly(tuple("Digital service reset", 1));
            assertThat(store.backups()).isNotEmpty();
        }
    }

    @Test
    void aStoreInUseIsSaidInASentence() throws Exception {
        try (var store = StoreOpener.openOrFail(file(), Clock.systemDefaultZone())) {
            var app = start();
            await(() -> labels().stream().anyMatch(text -> text.contains("Close it first")));
            FxToolkit.cleanupApplication(app);
            assertThat(exitCodes).containsExactly(1);
            assertThat(store.library().list()).isEmpty();
        }
    }

    @Test
    void aSecondStartBringsTheWindowForward() throws Exception {
        var app = start();
        awaitShown("#empty");
        var stage = FxToolkit.toolkitContext().getRegisteredStage();
        robot.interact(() -> stage.setIconified(true));
        assertThat(SingleInstance.bringToFront(file(), List.of())).isTrue();
        await(() -> !stage.isIconified());
        FxToolkit.cleanupApplication(app);
    }

    @Test
    void aWorkshopFileOfASecondStartIsImportedAfterItWasShown() throws Exception {
        var workshop = UnlikeWorkshops.read("no");
        var file = Files.write(folder.resolve("Digital größer.common-ground.json"), WorkshopFile.write(workshop));
        var app = start();
        awaitShown("#empty");
        assertThat(SingleInstance.bringToFront(file(), List.of(file))).isTrue();
        await(() -> labels().stream().anyMatch(text -> text.startsWith("Import “")));
        assertThat(labels()).anyMatch(text -> text.contains(workshop.actions().size() + " actions"));
        assertThat(robot.lookup("#empty").tryQuery()).isPresent();
        robot.clickOn("#dialog-ok");
        awaitShown("#workshops");

        assertThat(SingleInstance.bringToFront(file(), List.of(file))).isTrue();
        await(() -> labels().stream().anyMatch(text -> text.endsWith("is on this computer already")));
        assertThat(labels()).contains("The workshop here and the one in the file are the same.");
        robot.clickOn("#dialog-ok");
        awaitShown("#save-light");
        FxToolkit.cleanupApplication(app);
    }

    @Test
    void aReviewOfASecondStartIsAddedOnThePageOfItsWorkshop() throws Exception {
        var workshop = PlanSample.workshop();
        try (var store = StoreOpener.openOrFail(file(), Clock.systemDefaultZone())) {
            store.library().add(workshop);
        }
        var sent = SampleReviews.signed(workshop, 1, "Zoë Invented", Side.JOINT);
        var review = Files.write(folder.resolve("zoe-review.json"), ReviewFile.write(sent));
        var stranger = Files.writeString(
                folder.resolve("stranger-review.json"),
                Files.readString(review).replace(workshop.id(), "somewhere-else"));
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        var app = start();
        awaitShown("#workshops");
        assertThat(SingleInstance.bringToFront(file(), List.of(letter, stranger, review, folder.resolve("gone.json"))))
                .isTrue();
        awaitShown("#reviews-open");
        await(() -> labels().stream().anyMatch(text -> text.contains("Zoë Invented")));
        assertThat(labels())
                .contains(
                        "! letter.txt is neither a workshop nor a review.",
                        "! stranger-review.json is a review of a workshop that is not on this computer.",
                        "! gone.json cannot be read. Is it still there?");
        FxToolkit.cleanupApplication(app);
    }

    @Test
    void aFileOfASecondStartWaitsForADialogThatIsOpen() throws Exception {
        var file = Files.write(folder.resolve("w.common-ground.json"), WorkshopFile.write(PlanSample.workshop()));
        var app = start();
        awaitShown("#empty");
        robot.clickOn("#home-new");
        awaitShown("#new-title");
        assertThat(SingleInstance.bringToFront(file(), List.of(file))).isTrue();
        await(() -> labels().stream().anyMatch(text -> text.startsWith("! w.common-ground.json was not opened")));
        assertThat(robot.lookup("#new-title").tryQuery()).isPresent();
        FxToolkit.cleanupApplication(app);
    }

    @Test
    void aboutShowsTheVersionAndCopiesDetails() throws Exception {
        var app = start();
        awaitShown("#home-about");
        robot.clickOn("#home-about");
        await(() -> labels().contains("Version " + AppVersion.current().number() + ", built from its sources"));
        assertThat(labels()).contains("Workshops: " + file());
        robot.clickOn("Copy details");
        await(() -> labels().contains("The details are copied."));
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("Common Ground " + AppVersion.current().number())
                .contains("Java 25", "JavaFX 26"));
        FxToolkit.cleanupApplication(app);
    }

    @Test
    void theWindowHasIconsForEveryScreen() throws Exception {
        var app = start();
        awaitShown("#empty");
        await(() -> !FxToolkit.toolkitContext().getRegisteredStage().getIcons().isEmpty());
        assertThat(FxToolkit.toolkitContext().getRegisteredStage().getIcons())
                .extracting(Image::getWidth)
                .containsExactly(16.0, 24.0, 32.0, 48.0, 64.0, 128.0, 256.0);
        FxToolkit.cleanupApplication(app);
    }

    @Test
    void aDestroyedStoreOffersItsBackups() throws Exception {
        try (var store = StoreOpener.openOrFail(file(), Clock.systemDefaultZone())) {
            store.backUp();
        }
        Files.writeString(file(), "no store at all");
        var app = start();
        await(() -> labels().contains("The workshops could not be opened"));
        robot.clickOn("Restore this backup");
        awaitShown("#empty");
        FxToolkit.cleanupApplication(app);
    }

    private Application start() throws TimeoutException {
        return FxToolkit.setupApplication(() -> new App(file(), exitCodes::add));
    }
}
