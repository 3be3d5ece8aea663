package org.commonground.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a plan is told. The JSON archive is the facilitator's own and always whole.
 *
 * @param parts at least one
 * @param names whether people are named; else they are "Marketing 1", "IT 2"
 * @param namesInTexts whether a name that somebody wrote, in a card say, stays where people are not named
 * @param paper empty for that of the reader's country
 */
public record Options(Set<Part> parts, boolean names, boolean namesInTexts, Optional<Paper> paper) {
    /** Everything, with names. */
    public static final Options ALL = new Options(EnumSet.allOf(Part.class), true, Optional.empty());

    public Options {
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    /** What was written stays as it was written. */
    public Options(Set<Part> parts, boolean names, Optional<Paper> paper) {
        this(parts, names, true, paper);
    }

    Options only(Part first, Part... more) {
        return new Options(EnumSet.of(first, more), names, namesInTexts, paper);
    }
}
