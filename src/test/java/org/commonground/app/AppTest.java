package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.commonground.session.Library;
import org.commonground.store.StoreOpener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole app on a real store: what was made is there after a restart, and what stands in the way is said. */
@Tag("window")
class AppTest {

    @TempDir
    private Path folder;

    private final List<Integer> exitCodes = new ArrayList<>();
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void aWorkshopMadeInTheWindowIsThereAfterARestart() throws Exception {
        var app = start();
        await(() -> robot.lookup("#empty").tryQuery().isPresent());
        robot.clickOn("#home-new");
        await(() -> robot.lookup("#new-title").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#new-title").queryAs(TextField.class).setText("Digital service reset"));
        robot.clickOn("#dialog-ok");
        await(() -> robot.lookup("#prepare-name-marketing").tryQuery().isPresent());
        var name = robot.lookup("#prepare-name-marketing").queryAs(TextField.class);
        robot.interact(() -> {
            name.setText("Ana Reyes");
            // Earlier windows of this test may still claim the keys, so Enter is told to the line itself.
            name.fireEvent(new ActionEvent());
        });
        await(() -> robot.lookup("#save-light").queryAs(Label.class).getText().equals("Saved"));
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
        await(() -> robot.lookup("#empty").tryQuery().isPresent());
        var stage = FxToolkit.toolkitContext().getRegisteredStage();
        robot.interact(() -> stage.setIconified(true));
        assertThat(SingleInstance.bringToFront(file())).isTrue();
        await(() -> !stage.isIconified());
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
        await(() -> robot.lookup("#empty").tryQuery().isPresent());
        FxToolkit.cleanupApplication(app);
    }

    private Path file() {
        return folder.resolve("store.sqlite");
    }

    private Application start() throws TimeoutException {
        return FxToolkit.setupApplication(() -> new App(file(), exitCodes::add));
    }

    private List<String> labels() {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
