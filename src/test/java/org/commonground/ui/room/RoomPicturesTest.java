package org.commonground.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import org.commonground.live.RoomClock;
import org.commonground.live.RoomLayout;
import org.commonground.live.RoomScene;
import org.commonground.live.RoomSize;
import org.commonground.live.Walls;
import org.commonground.ui.kit.Snapshot;
import org.commonground.ui.kit.Theme;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every scene as a picture, to be looked at: its first pages on the usual screen, the first also on the smallest, some on the largest. */
@Tag("window")
class RoomPicturesTest {

    private static final Words WORDS = new Words(Locale.UK);
    private static final Path SCREENS = Path.of("target/screens");

    /** So large a picture takes a second: one of each sort. The same surface is scaled there, and measured in {@link RoomLegibleTest}. */
    private static final Set<String> LARGE =
            Set.of("cards-60", "map-60", "ballot-scale", "reveal-map", "plan-5", "break");

    private static final int MOST_PAGES = 2;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Theme.loadFonts();
    }

    @Test
    void everySceneIsDrawn() throws Exception {
        var walls = new LinkedHashMap<>(RoomWalls.single());
        walls.putAll(RoomWalls.filled(5));
        walls.putAll(RoomWalls.filled(60));
        for (var wall : walls.entrySet()) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> draw(wall.getKey(), wall.getValue()));
            assertThat(Files.size(SCREENS.resolve("room-" + wall.getKey() + "-1920x1080.png")))
                    .isPositive();
        }
    }

    @Test
    void sceneInTheDeepestRoomIsDrawn() throws Exception {
        var deepest = RoomLayout.of(new RoomSize(13, 1.5, false), 1920, 1080, 1080);
        for (var wall : RoomWalls.filled(5).entrySet()) {
            var name = wall.getKey() + "-deepest-1920x1080";
            var scene = RoomScene.of(wall.getValue(), WORDS, deepest, Map.of());
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> draw(name, scene, deepest, 1920, 1080));
            assertThat(Files.size(SCREENS.resolve("room-" + name + ".png"))).isPositive();
        }
    }

    private static void draw(String name, Workshop workshop) {
        var first = RoomScene.of(workshop, WORDS);
        draw(name + "-1280x720", first, 1280, 720);
        if (LARGE.contains(name)) {
            draw(name + "-3840x2160", first, 3840, 2160);
        }
        for (int page = 0; page < Math.min(first.page().of(), MOST_PAGES); page++) {
            var picture = name + (page == 0 ? "" : "-" + (page + 1)) + "-1920x1080";
            draw(picture, RoomScene.of(Walls.page(workshop, page), WORDS), 1920, 1080);
        }
    }

    private static void draw(String name, RoomScene shown, double width, double height) {
        draw(name, shown, RoomLayout.USUAL, width, height);
    }

    private static void draw(String name, RoomScene shown, RoomLayout layout, double width, double height) {
        var surface = new RoomSurface(WORDS);
        surface.layOut(layout);
        var scene = new Scene(surface.view(), width, height);
        Theme.apply(scene, "room");
        surface.show(shown);
        surface.show(new RoomClock("08:42", false, name.contains("talk")));
        Snapshot.write(scene, SCREENS.resolve("room-" + name + ".png"));
    }
}
