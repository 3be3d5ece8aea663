package org.commonground.report.model;

/** A format of an export. */
public enum ExportFormat {
    /** The plan on one sheet of paper. */
    ONE_PAGE,
    /** Paper ballots and tally sheets, printed before the workshop. */
    BALLOTS,
    /** The programme with times and guides, for the facilitator. */
    RUN_SHEET,
    /** Worksheets, one per step. */
    WORKSHEETS,
    /** Posters with the questions and room for cards. */
    POSTERS,
    /** Lists for signing in, by side. */
    SIGN_IN,
    PDF,
    WORD,
    EXCEL,
    HTML,
    /** A page that reviewers read, answer and send back. */
    REVIEW,
    MARKDOWN,
    /** Due dates and check-ins (iCalendar). */
    CALENDAR,
    /** Actions and cards (two files). */
    CSV,
    JIRA,
    PLANNER,
    TRELLO,
    /** The complete workshop file, which can be imported. */
    JSON;

    /** Whether it is a PDF for printing. */
    public boolean isPrinted() {
        return this == PDF || this == ONE_PAGE || isPreparation();
    }

    /** Whether it is printed before the workshop; otherwise it is a form of the plan. */
    public boolean isPreparation() {
        return this == BALLOTS || this == RUN_SHEET || this == WORKSHEETS || this == POSTERS || this == SIGN_IN;
    }
}
