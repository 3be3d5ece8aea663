package org.commonground.ui.kit;

import java.util.Optional;
import org.commonground.drawing.SideColours;

/**
 * What the facilitator has chosen about the app, for every workshop.
 *
 * @param textPercent how large the pages are, {@value #LEAST_TEXT} to {@value #MOST_TEXT} per cent
 * @param sounds whether a soft tone says that a step is nearly over
 * @param secondBackups a folder that gets every backup too, on another disk say
 * @param sides the colours of the sides; empty for the usual
 */
public record Settings(
        Look look, int textPercent, boolean sounds, Optional<String> secondBackups, Optional<SideColours> sides) {

    public static final int LEAST_TEXT = 100;
    public static final int MOST_TEXT = 200;

    /** Until something is chosen. */
    public static final Settings USUAL =
            new Settings(Look.SYSTEM, LEAST_TEXT, true, Optional.empty(), Optional.empty());

    public Settings {
        textPercent = Math.clamp(textPercent, LEAST_TEXT, MOST_TEXT);
    }

    /** In which colours the windows are. */
    public enum Look {
        /** As the system has it, also when that changes. */
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
