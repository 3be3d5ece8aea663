package org.commonground.session;

import java.time.Duration;
import java.util.Locale;

/**
 * The clock of the room view.
 *
 * @param text minutes and seconds that are left, "08:42"; past the end how long it has gone over, "+01:10"; empty before the start
 * @param overtime whether it has gone over
 * @param endsSoon whether the step ends within two minutes
 */
public record RoomClock(String text, boolean overtime, boolean endsSoon) {

    /** How long before its end the room view shows that a step ends soon. */
    static final Duration WARNING = Duration.ofMinutes(2);

    public static RoomClock of(RunClock clock) {
        return clock.remaining().map(RoomClock::of).orElse(new RoomClock("", false, false));
    }

    private static RoomClock of(Duration left) {
        long seconds = Math.abs(left.toSeconds());
        boolean over = left.toSeconds() < 0;
        var text = String.format(Locale.ROOT, "%s%02d:%02d", over ? "+" : "", seconds / 60, seconds % 60);
        return new RoomClock(text, over, !over && left.compareTo(WARNING) <= 0);
    }
}
