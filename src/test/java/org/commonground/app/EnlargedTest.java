package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.commonground.ui.control.Settings;
import org.commonground.ui.layout.CutOffContent;
import org.commonground.ui.shell.Snapshot;
import org.commonground.ui.shell.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pages twice as large on the smallest screen: whatever has no room there is reached by scrolling up and down, never aside. */
@Tag("window")
class EnlargedTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void atTwiceTheSizeNothingIsOutOfReach() {
        var cut = new ArrayList<String>();
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            Theme.loadFonts();
            var gallery = new Gallery(folder);
            gallery.settings = Settings.USUAL.withTextPercent(Settings.MOST_TEXT);
            for (var name : gallery.names()) {
                gallery.open(name, 1280, 720, (shell, context) -> {
                    if (List.of("home", "plan", "settings", "console vision-group", "booth voting")
                            .contains(name)) {
                        Snapshot.write(shell.scene(), picture(name));
                    }
                    look(name, shell.scene(), cut);
                    gallery.dialogs(shell, context, dialog -> look(name + " " + dialog, shell.scene(), cut));
                });
            }
            return true;
        });
        assertThat(cut).isEmpty();
    }

    private static void look(String name, Scene scene, List<String> cut) {
        for (int round = 0; round < 2; round++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        CutOffContent.off(scene).forEach(text -> cut.add(name + ": " + text));
        // A map has its columns beside each other, and scrolls within itself.
        if (!name.startsWith("console service-map")) {
            CutOffContent.aside(scene).forEach(text -> cut.add(name + ": " + text));
        }
    }

    private static Path picture(String name) {
        return Path.of("target", "screens", "enlarged-" + name.replace(' ', '-') + ".png");
    }
}
