package org.commonground.ui.programmes;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Programme;
import org.commonground.ui.control.DateTimeFormats;

/** The lines of a programme, with the time at which each begins. */
final class Outline {

    private Outline() {}

    /** The kind of a line. */
    enum OutlineLevel {
        EXERCISE,
        BREAK,
        STEP
    }

    /**
     * @param at the start; empty if unknown, and for a part that is switched off
     * @param off whether the part is switched off
     */
    record OutlineLine(ProgrammePart part, OutlineLevel level, String at, String title, String minutes, boolean off) {}

    static List<OutlineLine> of(Messages messages, Programme programme, Optional<ZonedDateTime> start) {
        var lines = new ArrayList<OutlineLine>();
        var at = start;
        for (var exercise : programme.exercises()) {
            lines.add(line(messages, exercise, at));
            for (var step : exercise.steps()) {
                lines.add(new OutlineLine(
                        ProgrammePart.of(exercise, step),
                        OutlineLevel.STEP,
                        step.isOff() ? "" : formatTime(messages.locale(), at),
                        step.title(),
                        step.isOff()
                                ? messages.get("programmes.off")
                                : messages.get("programmes.minutes", step.minutes()),
                        step.isOff()));
                if (!step.isOff()) {
                    at = at.map(time -> time.plusMinutes(step.minutes()));
                }
            }
            if (exercise.hasNoSteps()) {
                at = at.map(time -> time.plusMinutes(exercise.minutes()));
            }
        }
        return lines;
    }

    private static OutlineLine line(Messages messages, Exercise exercise, Optional<ZonedDateTime> at) {
        boolean off = !exercise.hasNoSteps() && exercise.activeSteps().isEmpty();
        return new OutlineLine(
                ProgrammePart.of(exercise),
                exercise.hasNoSteps() ? OutlineLevel.BREAK : OutlineLevel.EXERCISE,
                off ? "" : formatTime(messages.locale(), at),
                exercise.title(),
                off ? messages.get("programmes.off") : messages.get("programmes.minutes", exercise.minutes()),
                off);
    }

    /** The total duration, and the end if the start is known. */
    static String total(Messages messages, Programme programme, Optional<ZonedDateTime> start) {
        int minutes = programme.minutes();
        return start.map(time -> messages.get(
                        "programmes.ends",
                        minutes,
                        formatTime(messages.locale(), Optional.of(time.plusMinutes(minutes)))))
                .orElseGet(() -> messages.get("programmes.takes", minutes));
    }

    private static String formatTime(Locale locale, Optional<ZonedDateTime> at) {
        return at.map(time -> new DateTimeFormats(locale).format(time.toLocalTime()))
                .orElse("");
    }
}
