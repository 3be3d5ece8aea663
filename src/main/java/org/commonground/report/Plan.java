package org.commonground.report;

import java.util.Optional;
import org.commonground.workshop.Workshop;

/**
 * The input of all writers: the report for documents, the workshop for data formats.
 *
 * @param workshop without names if the options say so
 * @param archive the complete workshop, with names
 * @param before the workshop at the last export
 */
record Plan(
        Report report,
        Workshop workshop,
        Workshop archive,
        Wording wording,
        Options options,
        Optional<Workshop> before) {
    /** The plan with a footer that refers to the review page. @param file the name of the review page */
    Plan reviewedAt(String file) {
        return new Plan(
                report.footed(wording.get("report.review_at", file)), workshop, archive, wording, options, before);
    }

    /** The paper of all documents that are not posters. */
    Paper paper() {
        return posterPaper().inHand();
    }

    Paper posterPaper() {
        return options.paper().orElseGet(() -> Paper.of(report.language()));
    }
}
