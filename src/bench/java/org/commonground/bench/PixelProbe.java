package org.commonground.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;

/**
 * Reads the pixels of one window from the screen with JavaFX's robot. Used from the JavaFX thread.
 *
 * <p>A text counts as painted once the pixels at its place have changed since the last {@link #remember()} and have enough contrast.
 */
final class PixelProbe {

    private static final int CONTRAST = 60;

    private final Scene scene;
    private final Robot robot = new Robot();
    private Optional<WritableImage> before = Optional.empty();
    private Optional<Text> watched = Optional.empty();

    PixelProbe(Scene scene) {
        this.scene = scene;
    }

    /**
     * Stores the pixels of the window for later comparison. In the same picture as before: a new one each time, of 5 MB, lives until the
     * text is painted, and the collections of garbage that it causes fall into the times of the app.
     */
    void remember() {
        before = Optional.of(robot.getScreenCapture(before.orElse(null), window()));
        watched = Optional.empty();
    }

    /** Whether the last text that matches the predicate is painted. */
    boolean sees(Node root, Predicate<Text> wanted) {
        if (watched.filter(text -> text.getScene() == scene)
                .flatMap(PixelProbe::visibleBounds)
                .isEmpty()) {
            watched = last(root, wanted);
        }
        return watched.flatMap(PixelProbe::visibleBounds).map(this::isPainted).orElse(false);
    }

    boolean sees(String exactly) {
        return sees(scene.getRoot(), text -> text.getText().equals(exactly));
    }

    private boolean isPainted(Bounds inScene) {
        var window = window();
        var area = new Rectangle2D(
                window.getMinX() + inScene.getMinX(),
                window.getMinY() + inScene.getMinY(),
                Math.min(inScene.getWidth(), 80),
                inScene.getHeight());
        var now = robot.getScreenCapture(null, area);
        boolean changed = before.isEmpty();
        int darkest = 255;
        int brightest = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                int pixel = now.getPixelReader().getArgb(x, y);
                int light = (pixel >> 8) & 0xff;
                darkest = Math.min(darkest, light);
                brightest = Math.max(brightest, light);
                changed = changed || differs(pixel, (int) inScene.getMinX() + x, (int) inScene.getMinY() + y);
            }
        }
        return changed && brightest - darkest > CONTRAST;
    }

    private boolean differs(int pixel, int x, int y) {
        return before.filter(old -> x < old.getWidth() && y < old.getHeight())
                .map(old -> old.getPixelReader().getArgb(x, y) != pixel)
                .orElse(false);
    }

    private Rectangle2D window() {
        var stage = scene.getWindow();
        return new Rectangle2D(
                Math.floor(stage.getX() + scene.getX()),
                Math.floor(stage.getY() + scene.getY()),
                scene.getWidth(),
                scene.getHeight());
    }

    /** The bounds of a text in its scene, on whole pixels; empty if the text is clipped. */
    static Optional<Bounds> visibleBounds(Text text) {
        var bounds = text.localToScene(text.getBoundsInLocal());
        var visible = new BoundingBox(
                0, 0, text.getScene().getWidth(), text.getScene().getHeight());
        if (bounds.getWidth() < 2 || bounds.getHeight() < 2 || !visible.contains(bounds)) {
            return Optional.empty();
        }
        for (Node node = text; node != null; node = node.getParent()) {
            var clip = node.getClip();
            if (!node.isVisible()
                    || clip != null
                            && !grown(node.localToScene(clip.getBoundsInParent()))
                                    .contains(bounds)) {
                return Optional.empty();
            }
        }
        return Optional.of(new BoundingBox(
                Math.floor(bounds.getMinX()),
                Math.floor(bounds.getMinY()),
                Math.ceil(bounds.getWidth()),
                Math.ceil(bounds.getHeight())));
    }

    /** Grown by a pixel, because a clip may begin in the middle of one. */
    private static Bounds grown(Bounds clip) {
        return new BoundingBox(clip.getMinX() - 1, clip.getMinY() - 1, clip.getWidth() + 2, clip.getHeight() + 2);
    }

    /** The last matching text under a node, searched from the end, where new nodes are. */
    static Optional<Text> last(Node node, Predicate<Text> wanted) {
        if (node instanceof Text text) {
            return Optional.of(text).filter(wanted);
        }
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                var found = last(children.get(i), wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The number of texts under a node, visible or not. */
    static long texts(Node node) {
        return switch (node) {
            case Text text -> text.getText().isEmpty() ? 0 : 1;
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .mapToLong(PixelProbe::texts)
                        .sum();
            default -> 0;
        };
    }
}
