package org.commonground.report;

/** A format that a plan can be exported to, each for a use of its own. */
public enum Format {
    /** One sheet of paper to take home: the plan alone. */
    ONE_PAGE,
    /** Ballots to cut apart and tally sheets, to be printed before. */
    BALLOTS,
    /** The programme with its times and what to say, for the facilitator. */
    RUN_SHEET,
    /** To write on, a sheet a step. */
    WORKSHEETS,
    /** What is asked, large, with room for cards. */
    POSTERS,
    /** Who came, by side. */
    SIGN_IN,
    PDF,
    WORD,
    EXCEL,
    HTML,
    /** One page to be read, answered and sent back. */
    REVIEW,
    MARKDOWN,
    /** Due dates and check-ins. */
    CALENDAR,
    /** Actions and cards as tables. */
    CSV,
    JIRA,
    PLANNER,
    TRELLO,
    /** Complete, and readable back. */
    JSON;

    /** Whether it is made to be printed. */
    public boolean paper() {
        return this == PDF || this == ONE_PAGE || before();
    }

    /** Whether it is paper for the meeting, printed before it; else it is the plan. */
    public boolean before() {
        return this == BALLOTS || this == RUN_SHEET || this == WORKSHEETS || this == POSTERS || this == SIGN_IN;
    }
}
