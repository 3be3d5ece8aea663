package org.commonground.ui.console;

import java.time.LocalTime;
import java.util.Locale;
import org.commonground.i18n.Messages;
import org.commonground.session.RoomClock;
import org.commonground.session.RunClock;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.workshop.Workshop;

/**
 * The texts of the clock.
 *
 * @param remaining minutes and seconds, "08:42"; after the step's end the overtime, "+01:10"; dashes before the start
 * @param over whether the step is in overtime
 * @param ends local time at which the workshop will end, formatted for the locale
 * @param behind minutes behind the plan; negative if the room is ahead
 */
record ClockTexts(String remaining, boolean over, boolean paused, String ends, int behind) {

    static ClockTexts of(Workshop workshop, RunClock clock, Locale locale) {
        var room = RoomClock.of(clock);
        return new ClockTexts(
                room.text().isEmpty() ? "--:--" : room.text(),
                room.overtime(),
                clock.paused(),
                new DateTimeFormats(locale)
                        .format(LocalTime.ofInstant(
                                clock.end(), workshop.details().zone())),
                clock.minutesBehind());
    }

    /** One short line: how far the room is behind or ahead, and when it will end. */
    String summary(Messages messages) {
        return behind == 0
                ? messages.get("console.on_time", ends)
                : messages.get(behind > 0 ? "console.behind" : "console.ahead", Math.abs(behind), ends);
    }
}
