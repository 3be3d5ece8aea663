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
 * @param separator of CSV files for spreadsheets; empty for the usual one of the reader's country
 * @param reminderDays when the calendar reminds, in days before a date; 0 is the day itself
 */
public record ExportOptions(
        Set<ReportPart> parts,
        boolean names,
        boolean namesInTexts,
        Optional<Paper> paper,
        Optional<SideColours> sides,
        Optional<CsvSeparator> separator,
        Set<Integer> reminderDays) {
    /** A week before and on the day. */
    private static final Set<Integer> USUAL_REMINDERS = Set.of(7, 0);

    /** Everything, with names. */
    public static final ExportOptions ALL = new ExportOptions(EnumSet.allOf(ReportPart.class), true, Optional.empty());

    public ExportOptions {
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
        reminderDays = Set.copyOf(reminderDays);
    }

    /** With names in written texts kept. */
    public ExportOptions(Set<ReportPart> parts, boolean names, Optional<Paper> paper) {
        this(parts, names, true, paper);
    }

    public ExportOptions(Set<ReportPart> parts, boolean names, boolean namesInTexts, Optional<Paper> paper) {
        this(parts, names, namesInTexts, paper, Optional.empty(), Optional.empty(), USUAL_REMINDERS);
    }

    public ExportOptions withColours(SideColours colours) {
        return new ExportOptions(parts, names, namesInTexts, paper, Optional.of(colours), separator, reminderDays);
    }

    public SideColours colours() {
        return sides.orElse(SideColours.USUAL);
    }

    public ExportOptions withParts(ReportPart first, ReportPart... more) {
        return new ExportOptions(EnumSet.of(first, more), names, namesInTexts, paper, sides, separator, reminderDays);
    }

    public ExportOptions withSeparator(Optional<CsvSeparator> other) {
        return new ExportOptions(parts, names, namesInTexts, paper, sides, other, reminderDays);
    }

    /** @param days before a date, 0 for the day itself; none for a calendar that does not remind */
    public ExportOptions withReminderDays(Set<Integer> days) {
        return new ExportOptions(parts, names, namesInTexts, paper, sides, separator, days);
    }
}
