package org.commonground.ui.programmes;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.programme.Exercise;
import org.commonground.programme.Programme;
import org.commonground.ui.kit.StartTime;
import org.commonground.words.Words;
import org.commonground.workshop.ProgrammeEdits.Part;

/** The lines of a programme, with the time at which each begins. */
final class Outline {

    private Outline() {}

    /** The kind of a line. */
    enum Level {
        EXERCISE,
        BREAK,
        STEP
    }

    /**
     * @param at the start; empty if unknown, and for a part that is switched off
     * @param off whether the part is switched off
     */
    record Line(Part part, Level level, String at, String title, String minutes, boolean off) {}

    static List<Line> of(Words words, Programme programme, Optional<LocalTime> start) {
        var lines = new ArrayList<Line>();
        var at = start;
        for (var exercise : programme.exercises()) {
            lines.add(line(words, exercise, at));
            for (var step : exercise.steps()) {
                lines.add(new Line(
                        Part.of(exercise, step),
                        Level.STEP,
                        step.isOff() ? "" : shown(words.locale(), at),
                        step.title(),
                        step.isOff() ? words.get("programmes.off") : words.get("programmes.minutes", step.minutes()),
                        step.isOff()));
                if (!step.isOff()) {
                    at = at.map(time -> time.plusMinutes(step.minutes()));
                }
            }
            if (exercise.isBreak()) {
                at = at.map(time -> time.plusMinutes(exercise.minutes()));
            }
        }
        return lines;
    }

    private static Line line(Words words, Exercise exercise, Optional<LocalTime> at) {
        boolean off = !exercise.isBreak() && exercise.stepsOn().isEmpty();
        return new Line(
                Part.of(exercise),
                exercise.isBreak() ? Level.BREAK : Level.EXERCISE,
                off ? "" : shown(words.locale(), at),
                exercise.title(),
                off ? words.get("programmes.off") : words.get("programmes.minutes", exercise.minutes()),
                off);
    }

    /** The total duration, and the end if the start is known. */
    static String total(Words words, Programme programme, Optional<LocalTime> start) {
        int minutes = programme.minutes();
        return start.map(time -> words.get(
                        "programmes.ends", minutes, shown(words.locale(), Optional.of(time.plusMinutes(minutes)))))
                .orElseGet(() -> words.get("programmes.takes", minutes));
    }

    private static String shown(Locale locale, Optional<LocalTime> at) {
        return at.map(new StartTime(locale)::shown).orElse("");
    }
}
