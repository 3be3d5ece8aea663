package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.commonground.drawing.Contrast;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings.Look;
import org.commonground.ui.shell.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** For whoever hears the app or steers it by keyboard: everything that takes the focus has a name, and is seen to have the focus. */
@Tag("window")
class AccessibleTest {

    @TempDir
    private static Path folder;

    private static Gallery gallery;

    private final Set<String> nameless = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();
    private int seen;

    /** Points of an edge that is seen: a line along one side of a small button. */
    private static final int EDGE = 20;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        onScreen(Theme::loadFonts);
        gallery = WaitForAsyncUtils.waitForAsyncFx(120_000, () -> new Gallery(folder));
    }

    /** Also in dialogs and on the page of the keys. */
    @Test
    void whateverTakesTheFocusHasANameAndIsSeenToHaveTheFocus() {
        var kinds = new HashSet<String>();
        onScreen(() -> gallery.names()
                .forEach(name -> gallery.open(name, 1280, 720, (shell, context) -> {
                    look(name, shell.scene(), context.preferences(), kinds);
                    gallery.dialogs(
                            shell,
                            context,
                            dialog -> look(name + " " + dialog, shell.scene(), context.preferences(), kinds));
                })));
        assertThat(gallery.asked).contains("home.new", "prepare.paste", "console.catch_up");
        assertThat(seen).isGreaterThan(500);
        assertThat(kinds).hasSizeGreaterThan(30);
        assertThat(nameless).as("has no name").isEmpty();
        assertThat(unseen).as("is not seen to have the focus").isEmpty();
    }

    private void look(String name, Scene scene, Preferences preferences, Set<String> kinds) {
        laidOut(scene);
        named(name, scene);
        focus(name, scene, preferences, kinds);
    }

    /** One of each kind: when it gets the focus, what is drawn changes by 3 to 1 at least (WCAG 2.2, 1.4.11 and 2.4.13). */
    private void focus(String name, Scene scene, Preferences preferences, Set<String> kinds) {
        var fresh = new ArrayList<Node>();
        focusable(scene.getRoot(), node -> {
            var at = node.localToScene(node.getLayoutBounds());
            boolean inSight = at.getMinX() >= 0 && at.getMinY() >= 0 && at.getMaxX() <= 1280 && at.getMaxY() <= 720;
            if (inSight && kinds.add(kind(node))) {
                fresh.add(node);
            }
        });
        for (var look : fresh.isEmpty() ? List.<Look>of() : List.of(Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)) {
            preferences.set(preferences.now().withLook(look));
            scene.getRoot().applyCss();
            for (var node : fresh) {
                var without = drawn(node, false, (Color) scene.getFill());
                var with = drawn(node, true, (Color) scene.getFill());
                if (!standsOut(without, with)) {
                    unseen.add(name + ", " + look + ": " + kind(node));
                }
                state(node, false);
            }
        }
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName() + " " + node.getStyleClass();
    }

    /**
     * As it is drawn with the focus or without; a state of its style, as off stage nothing can have the focus. Not by {@code focus-visible}:
     * JavaFX has that after the Tab key alone, and the app puts the focus where work goes on.
     */
    private static WritableImage drawn(Node node, boolean focused, Color ground) {
        state(node, focused);
        node.applyCss();
        if (node instanceof Region region) {
            region.layout();
        }
        var on = new SnapshotParameters();
        on.setFill(ground);
        return node.snapshot(on, null);
    }

    private static void state(Node node, boolean focused) {
        for (var state : List.of("focused", "focus-within")) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), focused);
        }
    }

    /** Whether enough points change by 3 to 1; of pictures of two sizes, where they overlap. */
    private static boolean standsOut(WritableImage one, WritableImage other) {
        int width = (int) Math.min(one.getWidth(), other.getWidth());
        int height = (int) Math.min(one.getHeight(), other.getHeight());
        var before = points(one, width, height);
        var after = points(other, width, height);
        return IntStream.range(0, before.length)
                        .filter(i -> before[i] != after[i] && Contrast.of(hex(before[i]), hex(after[i])) >= 3)
                        .limit(EDGE)
                        .count()
                == EDGE;
    }

    private static int[] points(WritableImage image, int width, int height) {
        var points = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        return points;
    }

    private static String hex(int argb) {
        return "#%06x".formatted(argb & 0xffffff);
    }

    private void named(String where, Scene scene) {
        var captioned = captioned(scene.getRoot());
        focusable(scene.getRoot(), node -> {
            seen++;
            boolean has = !blank(node.getAccessibleText())
                    || node instanceof Labeled labeled && !blank(labeled.getText())
                    || captioned.contains(node);
            if (!has) {
                nameless.add(where + ": " + node);
            }
        });
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** What a label stands for. */
    private static Set<Node> captioned(Parent root) {
        return root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getLabelFor())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void focusable(Node node, Consumer<Node> look) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            look.accept(node);
        }
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> focusable(child, look));
        }
    }

    private static void laidOut(Scene scene) {
        for (int round = 0; round < 2; round++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void onScreen(Work work) {
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            work.run();
            return true;
        });
    }
}
