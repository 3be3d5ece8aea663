package org.commonground.ui.plan;

import java.time.LocalDate;
import java.util.List;
import org.commonground.i18n.Messages;
import org.commonground.plan.Finding;
import org.commonground.plan.PlanChecks;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.DateParser;

/** One line of "Before you export": a warning, or something that is in order. */
public record PlanCheck(boolean warning, String text) {

    /** The checks of a plan as sentences. @param today the date on which due dates count as past */
    public static List<PlanCheck> of(Workshop workshop, Messages messages, LocalDate today) {
        return PlanChecks.of(workshop, today).stream()
                .map(finding -> new PlanCheck(finding.isWarning(), sentence(finding, messages)))
                .toList();
    }

    private static String sentence(Finding finding, Messages messages) {
        var details = finding.messageArguments().stream()
                .map(detail -> detail instanceof LocalDate date ? DateParser.format(date, messages.locale()) : detail)
                .toArray();
        return messages.get(finding.messageKey(), details);
    }
}
