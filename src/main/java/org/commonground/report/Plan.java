package org.commonground.report;

import java.util.Optional;
import org.commonground.workshop.Workshop;

/**
 * What the writers write from: the report for those who read it, the workshop for those who count on.
 *
 * @param workshop without names where the options ask for it
 * @param archive the workshop as it is
 * @param before the workshop as it was when its plan went out last
 */
record Plan(
        Report report,
        Workshop workshop,
        Workshop archive,
        Wording wording,
        Options options,
        Optional<Workshop> before) {
    /** As it says where to answer it. @param file the page that can be answered */
    Plan reviewedAt(String file) {
        return new Plan(
                report.footed(wording.get("report.review_at", file)), workshop, archive, wording, options, before);
    }

    /** For what is read in the hand. */
    Paper paper() {
        return posterPaper().inHand();
    }

    Paper posterPaper() {
        return options.paper().orElseGet(() -> Paper.of(report.language()));
    }
}
