package org.commonground.app;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import org.commonground.drawing.Palette;
import org.commonground.ui.control.Preferences;

/** Follows the colour scheme of the system while the app runs: light, dark or high contrast. */
final class SystemColours {

    /** The preference key of JavaFX for high contrast on Windows; other systems do not report it. */
    private static final String HIGH_CONTRAST = "Windows.SPI.HighContrast";

    private SystemColours() {}

    static void follow(Preferences preferences) {
        var system = Platform.getPreferences();
        Runnable tell = () -> preferences.systemPalette(
                system.getBoolean(HIGH_CONTRAST).orElse(false)
                        ? Palette.HIGH_CONTRAST
                        : system.getColorScheme() == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT);
        system.addListener((javafx.collections.MapChangeListener<String, Object>) change -> tell.run());
        system.colorSchemeProperty().addListener((of, before, now) -> tell.run());
        tell.run();
    }
}
