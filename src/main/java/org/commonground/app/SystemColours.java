package org.commonground.app;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import org.commonground.drawing.Palette;
import org.commonground.ui.kit.Preferences;

/** Whether the system is light, dark or in high contrast, followed while the app runs. */
final class SystemColours {

    /** As JavaFX names what Windows says; other systems say nothing of it. */
    private static final String HIGH_CONTRAST = "Windows.SPI.HighContrast";

    private SystemColours() {}

    static void follow(Preferences preferences) {
        var system = Platform.getPreferences();
        Runnable tell = () -> preferences.system(
                system.getBoolean(HIGH_CONTRAST).orElse(false)
                        ? Palette.HIGH_CONTRAST
                        : system.getColorScheme() == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT);
        system.addListener((javafx.collections.MapChangeListener<String, Object>) change -> tell.run());
        system.colorSchemeProperty().subscribe(scheme -> tell.run());
    }
}
