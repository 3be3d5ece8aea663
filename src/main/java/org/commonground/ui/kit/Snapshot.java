package org.commonground.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

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
        // What is opaque is written as such, which takes a fifth of the time.
        var opaque = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!ImageIO.write(SwingFXUtils.fromFXImage(image, opaque), "png", file.toFile())) {
                throw new IOException("No PNG writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
