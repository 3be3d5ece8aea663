package org.commonground.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.Paper;

/** The choices of the last export, offered again for the next one. @param folder the folder of the files; empty for the default one */
public record LastExport(Set<ExportFormat> formats, ExportOptions options, Optional<String> folder) {

    /** The choices before the first export: the plan as PDF to print and as HTML to read anywhere. */
    public static final LastExport USUAL =
            new LastExport(EnumSet.of(ExportFormat.PDF, ExportFormat.HTML), ExportOptions.ALL, Optional.empty());

    public LastExport {
        formats = Set.copyOf(formats);
    }

    /** The folder, if it still exists. @param usual the folder to use otherwise */
    Path folder(Path usual) {
        return folder.map(Path::of).filter(Files::isDirectory).orElse(usual);
    }

    Paper paper(java.util.Locale locale) {
        return options.paper().orElseGet(() -> Paper.of(locale));
    }
}
