package org.commonground.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** System property: the folder of the fonts. A package has them as files, which JavaFX reads faster than from the jar. */
    private static final String FONT_FOLDER = "commonground.fonts";

    private Theme() {}

    /**
     * Prepares all texts; called once before the first is laid out.
     *
     * @throws IllegalStateException if a font cannot be read
     */
    public static void loadFonts() {
        prepareEmoji(registerFonts());
    }

    /**
     * Registers our fonts with JavaFX.
     *
     * @throws IllegalStateException if one cannot be read
     */
    public static List<Font> registerFonts() {
        // JavaFX reads the list of the system's fonts here, and not where it lays out the first text.
        Font.getDefault();
        return FONTS.stream().map(Theme::loadFont).toList();
    }

    /**
     * In the first text with joined emoji that is laid out in a font, JavaFX draws a letter of another font in place of an emoji.
     * Texts are styled in Inter; the other fonts lend it letters.
     */
    public static void prepareEmoji(List<Font> registered) {
        registered.stream()
                .filter(font -> font.getFamily().startsWith("Inter"))
                .flatMap(font -> Stream.of(font.getName(), font.getFamily()))
                .distinct()
                .forEach(name -> {
                    var text = new Text("\ud83d\udc69\u200d\ud83d\udc67");
                    text.setFont(Font.font(name));
                    text.getLayoutBounds();
                });
    }

    private static Font loadFont(String name) {
        // Not as a URI: JavaFX takes the letters after "file:" as they are, "%20" too.
        return Optional.ofNullable(System.getProperty(FONT_FOLDER))
                .map(folder -> Font.loadFont("file:" + Path.of(folder, name + ".ttf"), 14))
                .or(() -> loadFromJar("/fonts/" + name + ".ttf"))
                .orElseThrow(() -> new IllegalStateException("The font " + name + " cannot be read."));
    }

    private static Optional<Font> loadFromJar(String path) {
        try (var stream = resource(path).openStream()) {
            return Optional.ofNullable(Font.loadFont(stream, 14));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        addSheets(scene, Arrays.asList(sheets));
    }

    /** Applies more style sheets of {@code styles/}. */
    public static void addSheets(Scene scene, List<String> sheets) {
        scene.getStylesheets().addAll(sheets.stream().map(Theme::sheet).toList());
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
        boolean starting = startBase(palette)
                .filter(start -> start.equals(Application.getUserAgentStylesheet()))
                .isPresent();
        if (!starting) {
            applyBase(palette);
        }
        scene.setFill(Color.web(ColourToken.PAPER.hex(palette, sides)));
        var tokens = tokenSheet(palette, sides, scale);
        if (!tokens.equals(scene.getStylesheets().getFirst())) {
            scene.getStylesheets().set(0, tokens);
        }
    }

    /**
     * Sets the base style sheet until the home page is painted: what that page needs of it, where a package has such a sheet. Before the
     * first control is made, this also saves the reading of JavaFX's own.
     */
    public static void applyStartBase(Palette palette) {
        startBase(palette).ifPresentOrElse(Application::setUserAgentStylesheet, () -> applyBase(palette));
    }

    private static Optional<String> startBase(Palette palette) {
        return Optional.ofNullable(Theme.class.getResource(
                        palette == Palette.DARK ? "/styles/start-dark.bss" : "/styles/start-light.bss"))
                .map(URL::toExternalForm);
    }

    /** Sets the base style sheet of the app. */
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
