package org.commonground.ui.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.commonground.report.Format;
import org.commonground.report.Options;
import org.commonground.report.Paper;

/**
 * What was chosen when something was exported last, for the next time.
 *
 * @param folder where it went; empty for the usual one
 */
public record LastExport(Set<Format> formats, Options options, Optional<String> folder) {

    /** Until something was exported: the plan, to print and to read anywhere. */
    public static final LastExport USUAL =
            new LastExport(EnumSet.of(Format.PDF, Format.HTML), Options.ALL, Optional.empty());

    public LastExport {
        formats = Set.copyOf(formats);
    }

    /** The folder, if it is still there. @param usual the one to go to else */
    Path folder(Path usual) {
        return folder.map(Path::of).filter(Files::isDirectory).orElse(usual);
    }

    Paper paper(java.util.Locale locale) {
        return options.paper().orElseGet(() -> Paper.of(locale));
    }
}
