package org.commonground.ui.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonground.report.Format;
import org.commonground.report.Paper;

/** What the export page is opened for. */
public enum ExportPurpose {
    /** The plan, to send. */
    PLAN,
    /** Paper for the meeting, to print before it. */
    SHEETS;

    List<Format> formats() {
        return Arrays.stream(Format.values())
                .filter(format -> format.before() == (this == SHEETS))
                .toList();
    }

    List<Paper> papers() {
        return this == PLAN ? List.of(Paper.A4, Paper.LETTER) : List.of(Paper.values());
    }

    /** The formats of the last export that belong to this purpose; the usual ones where there are none. */
    Set<Format> chosen(LastExport last) {
        var chosen = EnumSet.noneOf(Format.class);
        formats().stream().filter(last.formats()::contains).forEach(chosen::add);
        if (chosen.isEmpty()) {
            chosen.addAll(this == PLAN ? LastExport.USUAL.formats() : formats());
        }
        return chosen;
    }
}
