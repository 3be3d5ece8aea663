package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.text;

import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.commonground.session.Library;
import org.commonground.store.StoreOpener;
import org.commonground.ui.shell.Snapshot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The whole app on a real store: a new user looks at the finished sample, which is called fictional wherever it is shown. */
@Tag("window")
class ExploreSampleTest extends AppTestBed {

    @Test
    void theSampleIsMarkedOnItsPagesAndInTheRoomView() throws Exception {
        var app = FxToolkit.setupApplication(App.class, "--store=" + file());
        awaitShown("#empty");
        draw("explore-home-empty");
        robot.clickOn("Explore the sample");
        await(() -> labels().stream().anyMatch(text -> text.startsWith("! Fictional company and people. Change")));
        awaitShown("#plan-checks");
        draw("explore-plan");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        awaitShown("#capture");
        assertThat(labels()).anyMatch(text -> text.startsWith("! Fictional company and people. Change"));
        robot.push(KeyCode.F5);
        awaitShown(".room-mark");
        assertThat(text(robot, ".room-mark")).isEqualTo("! Fictional company and people");
        draw("explore-room");
        robot.push(KeyCode.F5);
        robot.push(KeyCode.ALT, KeyCode.HOME);
        awaitShown("#workshops");
        await(() -> robot.lookup("#workshops").queryListView().getItems().size() == 3);
        draw("explore-home");
        assertThat(labels()).noneMatch(text -> text.startsWith("! Fictional company and people. Change"));
        FxToolkit.cleanupApplication(app);
        try (var store = StoreOpener.openOrFail(file(), Clock.systemDefaultZone())) {
            assertThat(store.library().list()).hasSize(3).allMatch(Library.WorkshopSummary::fictional);
            assertThat(store.check()).isEmpty();
        }
    }

    private void draw(String name) {
        robot.interact(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isShowing())
                .forEach(window -> Snapshot.write(window.getScene(), Path.of("target", "screens", name + ".png"))));
    }
}
