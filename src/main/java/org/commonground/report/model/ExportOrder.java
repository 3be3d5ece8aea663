package org.commonground.report.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.commonground.workshop.Workshop;

/**
 * What to write, and where.
 *
 * @param folder must exist
 * @param replace whether existing files are replaced; otherwise a number is added to the name
 * @param today the date for a workshop without one
 * @param previous the workshop at the last export, for the list of changes
 * @param others loads the other workshops of the same organisation for the trend; may block
 */
public record ExportOrder(
        Path folder,
        Set<ExportFormat> formats,
        boolean replace,
        LocalDate today,
        ExportOptions options,
        Optional<Workshop> previous,
        Supplier<List<Workshop>> others) {
    public ExportOrder {
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }

    /** All parts, with names, without a previous version. */
    public ExportOrder(Path folder, Set<ExportFormat> formats, boolean replace, LocalDate today) {
        this(folder, formats, replace, today, ExportOptions.ALL, Optional.empty(), List::of);
    }
}
