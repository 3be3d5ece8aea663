package org.commonground.i18n;

import java.util.Locale;
import java.util.regex.Pattern;

/** The desktop that the app runs on, where its habits differ. */
public final class DesktopSystem {

    private static final Pattern CONTROL = Pattern.compile("\\bCtrl (?!(Space|H|M|F3)\\b|Shift Space)");

    private DesktopSystem() {}

    /** Whether Command takes the place of Control, and the menu bar is at the top of the screen. */
    public static boolean isMacOs() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /** A text that names keys, as they are on this system. What macOS keeps Command for itself with has Control there too. */
    static String nameKeys(String text, boolean macOs) {
        return macOs ? CONTROL.matcher(text).replaceAll("⌘ ") : text;
    }
}
