package org.commonground.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Palette;
import org.commonground.drawing.SideColours;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.layout.Zoom;

/** Applies our fonts and style sheets to a scene. The style sheets refer to colours by tokens; {@link ColourToken} defines them. */
public final class Theme {

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

    /**
     * Registers our fonts with JavaFX; called once at the start.
     *
     * @throws IllegalStateException if one cannot be read
     */
    public static void loadFonts() {
        for (var name : FONTS) {
            try (var stream = resource("/fonts/" + name + ".ttf").openStream()) {
                var font = Font.loadFont(stream, 14);
                if (font == null) {
                    throw new IllegalStateException("The font " + name + " cannot be read.");
                }
                // Texts are styled in these; the others lend them letters.
                if (name.startsWith("Inter")) {
                    layOutEmoji(Font.font(font.getName()));
                    layOutEmoji(Font.font(font.getFamily()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** In the first text with joined emoji that is laid out in a font, JavaFX draws a letter of another font in place of an emoji. */
    private static void layOutEmoji(Font font) {
        var text = new Text("\ud83d\udc69\u200d\ud83d\udc67");
        text.setFont(font);
        text.getLayoutBounds();
    }

    /** The icon of a window, in the sizes that systems choose from. */
    public static List<Image> icons() {
        return IntStream.of(16, 24, 32, 48, 64, 128, 256)
                .mapToObj(size -> new Image(
                        resource("/icons/common-ground-" + size + ".png").toString()))
                .toList();
    }

    /** Applies the light scheme to the scene, and then the named style sheets of {@code styles/} ({@code "home"}). */
    public static void apply(Scene scene, String... sheets) {
        applySheets(scene, tokenSheet(Palette.LIGHT, SideColours.USUAL, 1), sheets);
        applyColours(scene, Palette.LIGHT, SideColours.USUAL, 1);
    }

    /** As {@link #apply}, in the colour scheme of the preferences, which is followed until the subscription ends. */
    public static Subscription applyAndFollow(Scene scene, Preferences preferences, String... sheets) {
        applySheets(scene, tokenSheet(preferences.palette(), preferences.sides(), preferences.scale()), sheets);
        applyColours(scene, preferences);
        return preferences.onChange(() -> applyColours(scene, preferences));
    }

    private static void applySheets(Scene scene, String tokens, String... sheets) {
        scene.getStylesheets().setAll(tokens, sheet("common-ground"));
        for (var name : sheets) {
            scene.getStylesheets().add(sheet(name));
        }
    }

    /** The scene of a window without pages, in the colours and size of the preferences; {@code width} and {@code height} in pixels. */
    public static Scene scene(Region content, double width, double height, Preferences preferences, String... sheets) {
        var zoom = new Zoom(content);
        zoom.factor(preferences.scale());
        var scene = new Scene(zoom, width, height);
        applyAndFollow(scene, preferences, sheets);
        return scene;
    }

    private static void applyColours(Scene scene, Preferences preferences) {
        applyColours(scene, preferences.palette(), preferences.sides(), preferences.scale());
    }

    /**
     * The base is that of the whole app, as all windows have the same colours, and a pop-up is measured before it belongs to a scene. The
     * scene has a fill, so that no pane needs a background that would be repainted at each change.
     */
    private static void applyColours(Scene scene, Palette palette, SideColours sides, double scale) {
        applyBase(palette);
        scene.setFill(Color.web(ColourToken.PAPER.hex(palette, sides)));
        var tokens = tokenSheet(palette, sides, scale);
        if (!tokens.equals(scene.getStylesheets().getFirst())) {
            scene.getStylesheets().set(0, tokens);
        }
    }

    /** Sets the base style sheet of the app. Before the first control is made, this also saves the reading of JavaFX's own. */
    public static void applyBase(Palette palette) {
        var base = palette == Palette.DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
    }

    /** The colours as a style sheet, and the font size of pop-ups, which the scale of the page does not affect. */
    private static String tokenSheet(Palette palette, SideColours sides, double scale) {
        var css = rule(".root", tone -> tone.hex(palette, sides))
                + rule(".room", tone -> tone.onRoomView(palette, sides))
                + ".context-menu, .tooltip, .combo-box-popup, .date-picker-popup, .popover { -fx-font-size: "
                + 14 * scale
                + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(String selector, Function<ColourToken, String> colour) {
        return Arrays.stream(ColourToken.values())
                .map(tone -> tone.token() + ": " + colour.apply(tone) + "; ")
                .collect(Collectors.joining("", selector + " { ", "}\n"));
    }

    private static String sheet(String name) {
        return resource("/styles/" + name + ".css").toExternalForm();
    }

    private static URL resource(String path) {
        return Optional.ofNullable(Theme.class.getResource(path))
                .orElseThrow(() -> new IllegalStateException("Missing in the app: " + path));
    }
}
