package org.commonground.ui.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.commonground.drawing.Shape;
import org.commonground.i18n.Messages;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomPage;
import org.commonground.roomview.RoomSize;
import org.commonground.session.RoomClock;
import org.commonground.session.RoomWorkshops;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings.Look;
import org.commonground.ui.shell.Snapshot;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every scene as a picture, to be looked at beside the designs: all beats of every result and the pages of all others on the usual
 * screen, the first page also on a small one, and one of each kind on the largest. The same surface is scaled there, and measured in
 * {@link RoomLegibleTest}.
 */
@Tag("window")
class RoomPicturesTest {

    private static final Messages WORDS = new Messages(Locale.UK);
    private static final Path SCREENS = Path.of("target/screens");

    /** Of a scene with hundreds of pages these are drawn at the beginning, and the last. */
    private static final int FIRST_PAGES = 2;

    /** Drawn in the other colours too. */
    private static final List<String> COLOURED = List.of(
            "welcome",
            "welcome-logo",
            "cards-5",
            "map-pain",
            "placing-5",
            "register-5",
            "ballot-scale",
            "reveal-map",
            "statement",
            "plan-5");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Theme.loadFonts();
    }

    @Test
    void everySceneIsDrawnAtThreeSizes() throws Exception {
        var walls = new LinkedHashMap<String, Workshop>();
        Stream.of(60, 5, 300).forEach(cards -> walls.putAll(RoomWalls.filled(cards)));
        walls.putAll(Reveals.all());
        walls.putAll(RoomWalls.single());
        var large = new HashSet<String>();
        for (var wall : walls.entrySet()) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> draw(wall.getKey(), wall.getValue(), large));
        }
        assertThat(large)
                .contains("Map, page 1", "Map, page 2", "Register", "Vote", "Statement", "Exchange", "Plan", "Talk")
                .contains("Cards", "Reveal", "pause or welcome", "Vote result");
        for (var size : List.of("1280x720", "1920x1080", "3840x2160")) {
            var picture = ImageIO.read(
                    SCREENS.resolve("room-welcome-" + size + ".png").toFile());
            assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(size);
            assertThat(picture.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
            assertThat(inks(picture)).contains(0xFF1C2230);
        }
    }

    private static Set<Integer> inks(java.awt.image.BufferedImage picture) {
        var inks = new HashSet<Integer>();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                inks.add(picture.getRGB(x, y));
            }
        }
        return inks;
    }

    @Test
    void theClientsLogoIsOnTheStartAndOnABreak() {
        for (var name : List.of("welcome", "break")) {
            assertThat(images(name + "-logo")).as(name).isEqualTo(1);
            assertThat(images(name)).isZero();
        }
    }

    private static long images(String wall) {
        var scene = (RoomPage.Drawn)
                RoomDisplay.scene(Objects.requireNonNull(RoomWalls.single().get(wall)), WORDS);
        return scene.drawing().shapes().stream()
                .filter(Shape.Image.class::isInstance)
                .count();
    }

    @Test
    void thePromptHasTheWallUntilSomethingElseStandsThere() throws Exception {
        assertThat(promptSize(RoomWalls.cards(0))).isGreaterThan(promptSize(RoomWalls.cards(1)));
    }

    /** Of the text that says the prompt, in pixels of the surface. */
    private static double promptSize(Workshop workshop) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var surface = new RoomSurface(WORDS);
            var scene = new Scene(surface.view(), 1920, 1080);
            Theme.apply(scene, "room");
            surface.show(RoomDisplay.scene(workshop, WORDS));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return RoomLegibleTest.texts(scene.getRoot()).stream()
                    .filter(text -> text.getText().startsWith("What will customers"))
                    .mapToDouble(text -> text.getFont().getSize())
                    .sum();
        });
    }

    @Test
    void scenesAreDrawnInTheOtherColours() throws Exception {
        var walls = new LinkedHashMap<>(RoomWalls.single());
        walls.putAll(RoomWalls.filled(5));
        for (var look : List.of(Look.DARK, Look.HIGH_CONTRAST)) {
            var preferences = Preferences.usual();
            preferences.set(preferences.now().withLook(look));
            for (var name : COLOURED) {
                int page = name.startsWith("reveal") ? 2 : 0;
                var scene = RoomDisplay.scene(RoomWorkshops.page(Objects.requireNonNull(walls.get(name)), page), WORDS);
                var file = "%s-%s-1280x720".formatted(name, look.name().toLowerCase(Locale.ROOT));
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> draw(file, scene, RoomLayout.USUAL, preferences, 1280, 720));
                assertThat(Files.size(SCREENS.resolve("room-" + file + ".png"))).isPositive();
            }
        }
    }

    @Test
    void sceneInTheDeepestRoomIsDrawn() throws Exception {
        var deepest = RoomLayout.of(new RoomSize(13, 1.5, false), 1920, 1080, 1080);
        for (var wall : RoomWalls.filled(5).entrySet()) {
            var name = wall.getKey() + "-deepest-1920x1080";
            var scene = RoomDisplay.scene(wall.getValue(), WORDS, deepest, Map.of());
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> draw(name, scene, deepest, Preferences.usual(), 1920, 1080));
            assertThat(Files.size(SCREENS.resolve("room-" + name + ".png"))).isPositive();
        }
    }

    /** @param large kinds of which one has been drawn on the largest screen */
    private static void draw(String name, Workshop workshop, Set<String> large) {
        var first = RoomDisplay.scene(workshop, WORDS);
        draw(name, first, 1280, 720);
        int pages = first.page().of();
        var drawn = new TreeSet<>(List.of(0, pages - 1));
        for (int page = 0; page < (first instanceof RoomPage.Reveal ? pages : Math.min(pages, FIRST_PAGES)); page++) {
            drawn.add(page);
        }
        for (int page : drawn) {
            var scene = RoomDisplay.scene(RoomWorkshops.page(workshop, page), WORDS);
            var picture = name + (page == 0 ? "" : "-" + (page + 1));
            draw(picture, scene, 1920, 1080);
            // The first beat of a result only says who voted.
            if ((page == 2 || !(scene instanceof RoomPage.Reveal)) && large.add(kind(workshop, scene))) {
                draw(picture, scene, 3840, 2160);
            }
        }
    }

    private static String kind(Workshop workshop, RoomPage scene) {
        var step = workshop.liveState().step().flatMap(workshop.programme()::step);
        var kind = step.map(on -> on.kind().getClass().getSimpleName()).orElse("pause or welcome");
        return switch (kind) {
            case "Map" -> kind + ", page " + Math.min(2, scene.page().at() + 1);
            case "Vote" -> scene instanceof RoomPage.Reveal ? "Vote result" : kind;
            default -> kind;
        };
    }

    private static void draw(String name, RoomPage shown, int width, int height) {
        draw("%s-%dx%d".formatted(name, width, height), shown, RoomLayout.USUAL, Preferences.usual(), width, height);
    }

    private static void draw(
            String name, RoomPage shown, RoomLayout layout, Preferences preferences, int width, int height) {
        var surface = new RoomSurface(WORDS);
        surface.layOut(layout);
        var scene = new Scene(surface.view(), width, height);
        var dressed = Theme.applyAndFollow(scene, preferences, "room");
        surface.show(shown);
        surface.show(new RoomClock("08:42", false, name.contains("talk")));
        Snapshot.write(scene, SCREENS.resolve("room-" + name + ".png"));
        dressed.cancel();
    }
}
