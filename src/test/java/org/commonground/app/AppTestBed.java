package org.commonground.app;

import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The whole app on a real store, in a folder of its own. */
abstract class AppTestBed {

    @TempDir
    Path folder;

    final FxRobot robot = new FxRobot();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    Path file() {
        return folder.resolve("store.sqlite");
    }

    List<String> labels() {
        return texts(robot, ".label");
    }

    void awaitShown(String query) {
        await(() -> robot.lookup(query).tryQuery().isPresent());
    }
}
