package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonground.ui.kit.Cut;
import org.commonground.ui.kit.Settings;
import org.commonground.ui.kit.Snapshot;
import org.commonground.ui.kit.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pages twice as large on the smallest screen: whatever has no room there is reached by scrolling. */
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
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme.loadFonts();
            var gallery = new Gallery(folder);
            gallery.settings = Settings.USUAL.withTextPercent(Settings.MOST_TEXT);
            for (var name : gallery.names()) {
                gallery.open(name, 1280, 720, (shell, kit) -> {
                    if (List.of("home", "prepare", "settings", "console vision-group")
                            .contains(name)) {
                        Snapshot.write(shell.scene(), picture(name));
                    }
                    shell.scene().getRoot().applyCss();
                    shell.scene().getRoot().layout();
                    Cut.off(shell.scene()).forEach(text -> cut.add(name + ": " + text));
                });
            }
            return true;
        });
        assertThat(cut).isEmpty();
    }

    private static Path picture(String name) {
        return Path.of("target", "screens", "enlarged-" + name.replace(' ', '-') + ".png");
    }
}
