package org.commonground.report;

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
 * @param replace whether files of that name give way; else a number is added to the name
 * @param today the date of a workshop that has none
 * @param before the workshop as it was when its plan went out last, to say what changed since
 * @param others asks for the other workshops of the same organisation, to say how its sides' views move; may block
 */
public record ExportOrder(
        Path folder,
        Set<Format> formats,
        boolean replace,
        LocalDate today,
        Options options,
        Optional<Workshop> before,
        Supplier<List<Workshop>> others) {
    public ExportOrder {
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }

    /** Everything, with names, for the first time. */
    public ExportOrder(Path folder, Set<Format> formats, boolean replace, LocalDate today) {
        this(folder, formats, replace, today, Options.ALL, Optional.empty(), List::of);
    }
}
