package org.commonground.ui.layout;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Closes the windows of the previous test and resets the stage's size and full screen: TestFX passes the same stage to every test. */
public final class WindowCleanup implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.setFullScreen(false);
            stage.setMaximized(false);
            stage.setIconified(false);
            stage.setOnCloseRequest(null);
            stage.setScene(new Scene(new Group()));
            stage.sizeToScene();
            // A window that grows beyond the edge of the headless screen throws.
            stage.setX(0);
            stage.setY(0);
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Window.getWindows().stream().toList().forEach(Window::hide));
    }
}
