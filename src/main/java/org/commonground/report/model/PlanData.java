package org.commonground.report.model;

import java.util.Optional;
import org.commonground.workshop.Workshop;

/**
 * The input of all writers: the report for documents, the workshop for data formats.
 *
 * @param workshop without names if the options say so
 * @param archive the complete workshop, with names
 * @param previous the workshop at the last export, without names if the options say so
 * @param archivedPrevious the same with names; at the first export the workshop itself
 */
public record PlanData(
        Report report,
        Workshop workshop,
        Workshop archive,
        Wording wording,
        ExportOptions options,
        Optional<Workshop> previous,
        Optional<Workshop> archivedPrevious) {
    /** The plan with a footer that refers to the review page; as it is where there is no action to review. @param file the page's name */
    public PlanData withReviewPage(String file) {
        if (workshop.actions().isEmpty()) {
            return this;
        }
        return new PlanData(
                report.withFoot(wording.get("report.review_at", file)),
                workshop,
                archive,
                wording,
                options,
                previous,
                archivedPrevious);
    }

    /** The paper of all documents that are not posters. */
    public Paper paper() {
        return posterPaper().forDocuments();
    }

    public Paper posterPaper() {
        return options.paper().orElseGet(() -> Paper.of(wording.messages().region()));
    }

    public CsvSeparator csvSeparator() {
        return options.separator()
                .orElseGet(() -> CsvSeparator.of(wording.messages().region()));
    }
}
