package org.commonground.ui.kit;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Our fonts and style sheets, put on a scene. The tokens stand in {@code styles/common-ground.css}. */
public final class Theme {

    /** Behind everything. The scene is filled with it, so that no pane needs a background that repaints at each change. */
    public static final Color PAPER = Color.web("#f7f5f0");

    private static final List<String> FONTS = List.of(
            "Inter-Regular",
            "Inter-Medium",
            "Inter-SemiBold",
            "Inter-Bold",
            "NotoSans-Regular",
            "NotoSans-Bold",
            "NotoSansArabic-Regular",
            "NotoSansArabic-Bold",
            "NotoSansHebrew-Regular",
            "NotoSansHebrew-Bold",
            "NotoEmoji-Regular");

    private Theme() {}

    /** Makes our fonts known to JavaFX; once at the start. @throws IllegalStateException if one cannot be read */
    public static void loadFonts() {
        for (var name : FONTS) {
            try (var stream = resource("/fonts/" + name + ".ttf").openStream()) {
                if (Font.loadFont(stream, 14) == null) {
                    throw new IllegalStateException("The font " + name + " cannot be read.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Puts the base style on the scene, and the named sheets of {@code styles/} after it ({@code "home"}). */
    public static void apply(Scene scene, String... sheets) {
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.setFill(PAPER);
        scene.getStylesheets().add(sheet("common-ground"));
        for (var name : sheets) {
            scene.getStylesheets().add(sheet(name));
        }
    }

    private static String sheet(String name) {
        return resource("/styles/" + name + ".css").toExternalForm();
    }

    private static URL resource(String path) {
        return Optional.ofNullable(Theme.class.getResource(path))
                .orElseThrow(() -> new IllegalStateException("Missing in the app: " + path));
    }
}
