package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.commonground.drawing.Contrast;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings.Look;
import org.commonground.ui.roomview.RoomView;
import org.commonground.ui.shell.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What stands on the pages and on the wall, text by text, against what it stands on, in every set of colours. */
@Tag("window")
class ReadableTest {

    @TempDir
    private static Path folder;

    private static Gallery gallery;

    private final List<String> faint = new ArrayList<>();
    private double least = 21;
    private int seen;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        onScreen(Theme::loadFonts);
        gallery = WaitForAsyncUtils.waitForAsyncFx(120_000, () -> new Gallery(folder));
    }

    @Test
    void everyTextOfEveryPageIsReadInAllColours() {
        onScreen(() -> gallery.names()
                .forEach(name -> gallery.open(name, 1280, 720, (shell, context) -> {
                    laidOut(shell.scene());
                    inAllColours(name, shell.scene(), context.preferences(), 4.5);
                    gallery.dialogs(shell, context, dialog -> {
                        laidOut(shell.scene());
                        inAllColours(name + " " + dialog, shell.scene(), context.preferences(), 4.5);
                    });
                })));
        assertThat(seen).isGreaterThan(3000);
        assertThat(faint).as("least %.2f", least).isEmpty();
    }

    @Test
    void everyTextOnTheWallIsReadFromAfarInAllColours() {
        onScreen(() -> gallery.walls().forEach((name, workshop) -> {
            var live = new LiveWorkshop(
                    workshop, List.of(), new RehearsalSaving(), Runnable::run, gallery.desk.idsAndClock);
            var preferences = Preferences.usual();
            var wall = new RoomView(live, gallery.desk.messages, gallery.desk.idsAndClock.clock(), preferences);
            var scene = new Scene(wall.view(), 1920, 1080);
            Theme.applyAndFollow(scene, preferences, "room");
            laidOut(scene);
            inAllColours(name, scene, preferences, 7);
        }));
        assertThat(seen).isGreaterThan(1000);
        assertThat(faint).as("least %.2f", least).isEmpty();
    }

    /** What is open changes its colours at once. */
    private void inAllColours(String name, Scene scene, Preferences preferences, double wanted) {
        for (var look : List.of(Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)) {
            preferences.set(preferences.now().withLook(look));
            scene.getRoot().applyCss();
            look(name + ", " + look, scene, wanted);
        }
    }

    private static void laidOut(Scene scene) {
        for (int round = 0; round < 2; round++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private void look(String name, Scene scene, double wanted) {
        texts(scene.getRoot(), text -> {
            var ground = ground(text).orElse((Color) scene.getFill());
            double contrast = Contrast.of(hex((Color) text.getFill(), ground), hex(ground, ground));
            seen++;
            least = Math.min(least, contrast);
            if (contrast < wanted) {
                faint.add("%s: %.2f %s on %s: %s".formatted(name, contrast, text.getFill(), ground, text.getText()));
            }
        });
    }

    /** Every text that is seen, but what cannot be used now. */
    private static void texts(Node node, Consumer<Text> look) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text
                && !(node instanceof FontIcon)
                && !text.getText().isBlank()) {
            look.accept(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts(child, look));
        }
    }

    /** The colour behind a text: of a shape drawn before it, or of the nearest region it stands in. */
    private static Optional<Color> ground(Text text) {
        Node below = text;
        for (Parent parent = text.getParent(); parent != null; parent = parent.getParent()) {
            var drawn = shapeBefore(below, parent, text);
            if (drawn.isPresent()) {
                return drawn;
            }
            var fill = fill(parent);
            if (fill.isPresent()) {
                return fill;
            }
            below = parent;
        }
        return Optional.empty();
    }

    private static Optional<Color> shapeBefore(Node node, Parent parent, Text text) {
        var children = parent.getChildrenUnmodifiable();
        var bounds = text.localToScene(text.getLayoutBounds());
        for (int i = children.indexOf(node) - 1; i >= 0; i--) {
            var before = children.get(i);
            var at = before.sceneToLocal(bounds.getCenterX(), bounds.getCenterY());
            if (before instanceof Shape shape && !(shape instanceof Text) && shape.contains(at)) {
                return opaque(shape.getFill());
            }
            if (before instanceof Region region
                    && region.contains(at)
                    && fill(region).isPresent()) {
                return fill(region);
            }
        }
        return Optional.empty();
    }

    private static Optional<Color> fill(Node node) {
        if (node instanceof Region region && region.getBackground() != null) {
            var fills = region.getBackground().getFills();
            return fills.isEmpty() ? Optional.empty() : opaque(fills.getLast().getFill());
        }
        return Optional.empty();
    }

    private static Optional<Color> opaque(Paint paint) {
        return paint instanceof Color colour && colour.getOpacity() > 0.9 ? Optional.of(colour) : Optional.empty();
    }

    private static String hex(Color colour, Color behind) {
        var seen = behind.interpolate(colour, colour.getOpacity());
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(seen.getRed() * 255),
                        Math.round(seen.getGreen() * 255),
                        Math.round(seen.getBlue() * 255));
    }

    private static void onScreen(Work work) {
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            work.run();
            return true;
        });
    }

    private interface Work {
        void run() throws Exception;
    }
}
