package org.commonground.ui.control;

import java.util.Optional;
import org.commonground.drawing.SideColours;

/**
 * The settings of the app, for every workshop. One that is added must be an {@link Optional}, so that files without it are still read.
 *
 * @param textPercent size of the pages, {@value #LEAST_TEXT} to {@value #MOST_TEXT} per cent
 * @param sounds whether a soft tone announces the end of a step
 * @param secondBackups a second folder for backups, such as one on another disk
 * @param sides the colours of the sides; empty for the usual ones
 */
public record Settings(
        Look look, int textPercent, boolean sounds, Optional<String> secondBackups, Optional<SideColours> sides) {

    public static final int LEAST_TEXT = 100;
    public static final int MOST_TEXT = 200;

    /** The default settings. */
    public static final Settings USUAL =
            new Settings(Look.SYSTEM, LEAST_TEXT, true, Optional.empty(), Optional.empty());

    public Settings {
        textPercent = Math.clamp(textPercent, LEAST_TEXT, MOST_TEXT);
    }

    /** The colour scheme of the windows. */
    public enum Look {
        /** That of the operating system, also when it changes. */
        SYSTEM,
        LIGHT,
        DARK,
        HIGH_CONTRAST
    }

    public Settings withLook(Look next) {
        return new Settings(next, textPercent, sounds, secondBackups, sides);
    }

    public Settings withTextPercent(int next) {
        return new Settings(look, next, sounds, secondBackups, sides);
    }

    public Settings withSounds(boolean next) {
        return new Settings(look, textPercent, next, secondBackups, sides);
    }

    public Settings withSecondBackups(Optional<String> next) {
        return new Settings(look, textPercent, sounds, next, sides);
    }

    public Settings withSides(SideColours next) {
        return new Settings(look, textPercent, sounds, secondBackups, Optional.of(next));
    }
}
