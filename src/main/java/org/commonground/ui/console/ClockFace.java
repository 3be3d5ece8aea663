package org.commonground.ui.console;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.commonground.live.RunClock;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;

/**
 * The clock as it is read.
 *
 * @param left minutes and seconds, "08:42"; past the step's end how long it has gone over, "+01:10"; dashes before the start
 * @param over whether the step has gone over
 * @param ends local time at which the workshop will end, as the locale writes it
 * @param behind minutes behind the plan; negative is ahead
 */
record ClockFace(String left, boolean over, boolean paused, String ends, int behind) {

    static ClockFace of(Workshop workshop, RunClock clock, Locale locale) {
        var left = clock.left();
        return new ClockFace(
                left.map(l -> written(l.toSeconds())).orElse("--:--"),
                left.filter(l -> l.toSeconds() < 0).isPresent(),
                clock.paused(),
                time(LocalTime.ofInstant(clock.end(), workshop.details().zone()), locale),
                clock.minutesBehind());
    }

    /** The one line to glance at: how the room is in time, and when it will end. */
    String glance(Words words) {
        return behind == 0
                ? words.get("console.on_time", ends)
                : words.get(behind > 0 ? "console.behind" : "console.ahead", Math.abs(behind), ends);
    }

    /** Hours and minutes as the locale writes them. */
    static String time(LocalTime time, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    private static String written(long seconds) {
        var text = "%02d:%02d".formatted(Math.abs(seconds) / 60, Math.abs(seconds) % 60);
        return seconds < 0 ? "+" + text : text;
    }
}
