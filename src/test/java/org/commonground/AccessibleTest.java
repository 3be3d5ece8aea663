package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Shell;
import org.commonground.ui.kit.Theme;
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

    private final Set<String> found = new TreeSet<>();
    private int seen;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        onScreen(Theme::loadFonts);
        gallery = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new Gallery(folder));
    }

    @Test
    void whateverTakesTheFocusHasANameAlsoInDialogs() {
        var asked = new HashSet<String>();
        onScreen(() -> gallery.names()
                .forEach(name -> gallery.open(name, 1280, 720, (shell, kit) -> {
                    laidOut(shell.scene());
                    named(name, shell.scene());
                    for (var command : shell.page().map(Page::commands).orElse(List.of())) {
                        if (!asked.contains(command.id())
                                && command.tryRun()
                                && kit.dialogs().isOpen()) {
                            laidOut(shell.scene());
                            named(name + " " + command.id(), shell.scene());
                            asked.add(command.id());
                            kit.dialogs().close();
                        }
                    }
                })));
        assertThat(asked).contains("home.new", "prepare.paste", "console.catch_up");
        assertThat(seen).isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    /** One of each kind that a page has: how it is drawn changes when it gets the focus. */
    @Test
    void theFocusIsSeen() {
        onScreen(() -> {
            var kinds = new HashSet<String>();
            for (var name : gallery.names()) {
                gallery.open(name, 1280, 720, (shell, kit) -> focus(name, shell, kinds));
            }
        });
        assertThat(seen).isGreaterThan(20);
        assertThat(found).isEmpty();
    }

    private void focus(String name, Shell shell, Set<String> kinds) {
        var scene = shell.scene();
        laidOut(scene);
        focusable(scene.getRoot(), node -> {
            var at = node.localToScene(node.getLayoutBounds());
            boolean inSight = at.getMinX() >= 0 && at.getMinY() >= 0 && at.getMaxX() <= 1280 && at.getMaxY() <= 720;
            if (inSight && kinds.add(kind(node))) {
                seen++;
                var without = drawn(node, false);
                var with = drawn(node, true);
                if (same(without, with)) {
                    found.add(name + ": " + kind(node));
                }
                drawn(node, false);
            }
        });
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName() + " " + node.getStyleClass();
    }

    /** As it is drawn with the focus or without; a state of its style, as off stage nothing can have the focus. */
    private static WritableImage drawn(Node node, boolean focused) {
        for (var state : List.of("focused", "focus-visible", "focus-within")) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), focused);
        }
        node.applyCss();
        if (node instanceof Region region) {
            region.layout();
        }
        return node.snapshot(null, null);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        int width = (int) Math.min(one.getWidth(), other.getWidth());
        int height = (int) Math.min(one.getHeight(), other.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void named(String where, Scene scene) {
        var captioned = captioned(scene.getRoot());
        focusable(scene.getRoot(), node -> {
            seen++;
            boolean has = !blank(node.getAccessibleText())
                    || node instanceof Labeled labeled && !blank(labeled.getText())
                    || captioned.contains(node);
            if (!has) {
                found.add(where + ": " + node);
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
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            work.run();
            return true;
        });
    }
}
