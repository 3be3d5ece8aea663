package org.commonground.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.commonground.drawing.SideColours;

/**
 * What an export contains. The JSON archive is for the facilitator and always complete.
 *
 * @param parts at least one
 * @param names whether people are named; otherwise they are "Marketing 1", "IT 2"
 * @param namesInTexts whether names inside written texts, such as cards, are kept if people are not named
 * @param paper empty for the usual paper of the reader's country
 * @param sides the colours of the sides; empty for the default
 */
public record Options(
        Set<Part> parts, boolean names, boolean namesInTexts, Optional<Paper> paper, Optional<SideColours> sides) {
    /** Everything, with names. */
    public static final Options ALL = new Options(EnumSet.allOf(Part.class), true, Optional.empty());

    public Options {
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    /** With names in written texts kept. */
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
