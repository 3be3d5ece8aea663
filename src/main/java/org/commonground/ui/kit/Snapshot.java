package org.commonground.ui.kit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Draws what a window would show into a PNG file, off stage: it may be larger than any screen. On the user interface's thread. */
public final class Snapshot {

    private Snapshot() {}

    /** Draws a root that stands in no scene. */
    public static void write(Parent root, double width, double height, Path file, String... sheets) {
        var scene = new Scene(root, width, height);
        Theme.apply(scene, sheets);
        write(scene, file);
    }

    /** Draws a scene at its size. */
    public static void write(Scene scene, Path file) {
        // Cells are made while a list is laid out, and get their style in the next round, as in a window.
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
