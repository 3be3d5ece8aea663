package org.commonground.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.commonground.drawing.SideColours;

/**
 * How a plan is told. The JSON archive is the facilitator's own and always whole.
 *
 * @param parts at least one
 * @param names whether people are named; else they are "Marketing 1", "IT 2"
 * @param namesInTexts whether a name that somebody wrote, in a card say, stays where people are not named
 * @param paper empty for that of the reader's country
 * @param sides in which colours the sides are shown; empty for the usual
 */
public record Options(
        Set<Part> parts, boolean names, boolean namesInTexts, Optional<Paper> paper, Optional<SideColours> sides) {
    /** Everything, with names. */
    public static final Options ALL = new Options(EnumSet.allOf(Part.class), true, Optional.empty());

    public Options {
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    /** What was written stays as it was written. */
    public Options(Set<Part> parts, boolean names, Optional<Paper> paper) {
        this(parts, names, true, paper);
    }

    public Options(Set<Part> parts, boolean names, boolean namesInTexts, Optional<Paper> paper) {
        this(parts, names, namesInTexts, paper, Optional.empty());
    }

    public Options in(SideColours colours) {
        return new Options(parts, names, namesInTexts, paper, Optional.of(colours));
    }

    SideColours colours() {
        return sides.orElse(SideColours.USUAL);
    }

    Options only(Part first, Part... more) {
        return new Options(EnumSet.of(first, more), names, namesInTexts, paper, sides);
    }
}
