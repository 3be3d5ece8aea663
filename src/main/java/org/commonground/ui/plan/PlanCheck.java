package org.commonground.ui.plan;

import java.time.LocalDate;
import java.util.List;
import org.commonground.plan.Finding;
import org.commonground.plan.PlanChecks;
import org.commonground.words.Words;
import org.commonground.workshop.TypedDate;
import org.commonground.workshop.Workshop;

/** One line of "Before you export": a warning, or something that is in order. */
record PlanCheck(boolean warning, String text) {

    /** The checks of a plan as sentences. @param today the date on which due dates count as past */
    static List<PlanCheck> of(Workshop workshop, Words words, LocalDate today) {
        return PlanChecks.of(workshop, today).stream()
                .map(finding -> new PlanCheck(finding.warning(), sentence(finding, words)))
                .toList();
    }

    private static String sentence(Finding finding, Words words) {
        var details = finding.details().stream()
                .map(detail -> detail instanceof LocalDate date ? TypedDate.written(date, words.locale()) : detail)
                .toArray();
        return words.get(finding.key(), details);
    }
}
