package org.commonground.report.model;

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
public record ExportOptions(
        Set<ReportPart> parts,
        boolean names,
        boolean namesInTexts,
        Optional<Paper> paper,
        Optional<SideColours> sides) {
    /** Everything, with names. */
    public static final ExportOptions ALL = new ExportOptions(EnumSet.allOf(ReportPart.class), true, Optional.empty());

    public ExportOptions {
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
    }

    /** With names in written texts kept. */
    public ExportOptions(Set<ReportPart> parts, boolean names, Optional<Paper> paper) {
        this(parts, names, true, paper);
    }

    public ExportOptions(Set<ReportPart> parts, boolean names, boolean namesInTexts, Optional<Paper> paper) {
        this(parts, names, namesInTexts, paper, Optional.empty());
    }

    public ExportOptions withColours(SideColours colours) {
        return new ExportOptions(parts, names, namesInTexts, paper, Optional.of(colours));
    }

    public SideColours colours() {
        return sides.orElse(SideColours.USUAL);
    }

    public ExportOptions withParts(ReportPart first, ReportPart... more) {
        return new ExportOptions(EnumSet.of(first, more), names, namesInTexts, paper, sides);
    }
}
