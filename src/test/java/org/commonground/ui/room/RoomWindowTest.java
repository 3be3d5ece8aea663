package org.commonground.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Walls;
import org.commonground.programme.Side;
import org.commonground.ui.kit.MemoryStore;
import org.commonground.ui.kit.Preferences;
import org.commonground.ui.kit.Theme;
import org.commonground.words.Words;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Rooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RoomWindowTest {

    private static final Clock CLOCK = Clock.fixed(Rooms.START, ZoneOffset.UTC);

    private final Words words = new Words(Locale.UK);
    private final LiveWorkshop live = live();
    private Stage console;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        console = stage;
        stage.setWidth(300);
        stage.setHeight(200);
        stage.show();
    }

    @Test
    void theWallIsTheScreenOnWhichTheConsoleIsNot() {
        var laptop = new Rectangle2D(0, 0, 1440, 900);
        var projector = new Rectangle2D(1440, 0, 1920, 1080);
        var window = new Rectangle2D(1400, 100, 800, 600);
        assertThat(RoomScreen.choose(List.of(laptop), window)).isEmpty();
        assertThat(RoomScreen.choose(List.of(laptop, projector), window)).contains(laptop);
        assertThat(RoomScreen.choose(List.of(laptop, projector), laptop)).contains(projector);
    }

    @Test
    void theWallFollowsUntilItIsGone(FxRobot robot) {
        robot.interact(() -> {
            var view = new RoomView(live, words, CLOCK, Preferences.usual());
            var scene = new Scene(view.view(), 960, 540);
            Theme.apply(scene, "room");
            view.shown();
            add("One basket");
            scene.snapshot(null);
            assertThat(texts(scene)).contains("One basket", "10:00");
            view.gone();
            add("Too late");
            scene.snapshot(null);
            assertThat(texts(scene)).doesNotContain("Too late");
        });
    }

    @Test
    void keysBlankTheWallStepAndCloseIt(FxRobot robot) {
        var window = WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> new RoomWindow(live, words, CLOCK, console, "", Preferences.usual()));
        robot.interact(window::toggle);
        robot.interact(() -> Window.getWindows().getLast().requestFocus());
        robot.push(KeyCode.B);
        assertThat(live.workshop().live().blank()).isTrue();
        robot.push(KeyCode.PERIOD);
        assertThat(live.workshop().live().blank()).isFalse();
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(live.workshop().live().step()).contains("last");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.isOpen()).isFalse();
    }

    private void add(String text) {
        live.perform(Cards.add(live.workshop(), live.pen(), "on", "ideas", Side.IT, text));
    }

    private static List<String> texts(Scene scene) {
        return Stream.of(".text", ".room-text")
                .flatMap(style -> scene.getRoot().lookupAll(style).stream())
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList();
    }

    private static LiveWorkshop live() {
        var store = new MemoryStore();
        var workshop = Walls.on(Walls.step(Walls.cards("Ideas"), "What now?"));
        store.add(workshop);
        return new LiveWorkshop(workshop, List.of(), store, Runnable::run, Rooms.pen());
    }
}
