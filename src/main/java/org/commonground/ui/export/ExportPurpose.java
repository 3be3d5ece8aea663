package org.commonground.ui.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.Paper;

/** What the export page is opened for. */
public enum ExportPurpose {
    /** The plan, to send. */
    PLAN,
    /** Paper for the meeting, to print before it. */
    SHEETS;

    List<ExportFormat> formats() {
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.isPreparation() == (this == SHEETS))
                .toList();
    }

    List<Paper> papers() {
        return this == PLAN ? List.of(Paper.A4, Paper.LETTER) : List.of(Paper.values());
    }

    /** The formats of the last export that belong to this purpose; the usual ones where there are none. */
    Set<ExportFormat> chosen(LastExport last) {
        var chosen = EnumSet.noneOf(ExportFormat.class);
        formats().stream().filter(last.formats()::contains).forEach(chosen::add);
        if (chosen.isEmpty()) {
            chosen.addAll(this == PLAN ? LastExport.USUAL.formats() : formats());
        }
        return chosen;
    }
}
