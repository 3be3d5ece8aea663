package org.commonground.ui.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;

/** Renders a scene to a PNG file without a window, so that it may be larger than any screen. Used on the user interface's thread. */
public final class Snapshot {

    private Snapshot() {}

    /** Renders a scene at its size in pixels. */
    public static void write(Scene scene, Path file) {
        // Lists create their cells during layout; the cells are styled in the next pass, as in a window.
        for (int round = 0; round < 2; round++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        var image = scene.snapshot(null);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                Png.write(image, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
