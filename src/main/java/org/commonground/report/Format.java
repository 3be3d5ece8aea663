package org.commonground.report;

/** A format that a plan can be exported to. */
public enum Format {
    PDF,
    HTML,
    MARKDOWN,
    CSV,
    /** Complete, and readable back. */
    JSON
}
