package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Messages are short and few, and cover neither the clock nor the line that is typed into. */
@NeedsWindow
class MessagesOverClockTest {

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private final ConsoleFixture walk = new ConsoleFixture(desk);

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 100",
        "1920, 1080, 150",
        "1280, 720, 100",
        "1280, 720, 125",
        "1280, 720, 150",
        "1280, 720, 200",
        "1000, 760, 100"
    })
    void messagesLeaveTheClockAndTheLineFree(int width, int height, int percent) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme.loadFonts();
            desk.preferences.set(desk.preferences.now().withTextPercent(percent));
            walk.eighteenCards();
            walk.goTo("vision-write");
            var shell = new Shell(desk.context, walk.session, width, height, "board", "capture", "console");
            shell.show(walk.page(Duration.ofMinutes(2)));
            var toasts = desk.context.toasts();
            toasts.view().setVisible(true);
            toasts.showFailure("The changes could not be saved, because the folder is read-only; choose another one.");
            for (int i = 0; i < 4; i++) {
                toasts.showFailure("Photo " + i + " cannot be reached. Copy it to this laptop, then add it again.");
            }
            toasts.showFailure("notes.txt is not a photo that can be read. You can add JPEG and PNG files.");
            toasts.showSuccess("One copy is on the way to Front desk. The page is saved: /home/ana/Documents/plan.pdf");
            toasts.announce("The card is hidden from the room.", "Undo", () -> {});
            toasts.announce("The clock is stopped.", "Go on", () -> {});
            var root = shell.scene().getRoot();
            root.applyCss();
            root.layout();
            Snapshot.write(
                    shell.scene(), Path.of("target/screens/toasts-%dx%d-%d.png".formatted(width, height, percent)));
            var shown = toasts.view().lookupAll(".toast-box").stream()
                    .filter(Node::isVisible)
                    .toList();
            assertThat(shown).hasSizeBetween(3, 4);
            // At twice the size four messages are as high as the step.
            var free = percent < 200 ? List.of("#clock", "#capture", ".h1", ".beat") : List.of("#clock", "#capture");
            for (var query : free) {
                var place = bounds(root.lookup(query));
                assertThat(shown)
                        .as("%s at %d × %d, %d %%", query, width, height, percent)
                        .noneMatch(toast -> bounds(toast).intersects(place));
            }
            return null;
        });
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
