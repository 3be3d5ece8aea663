package org.commonground.report.model;

/** The parts of a plan, in reading order. */
public enum ReportPart {
    /** The shared sentence, key figures, actions and check-ins. */
    PLAN,
    /** Charts of common ground and trends. */
    PICTURES,
    /** Decisions with reservations, parked topics, the glossary, and reviews. */
    DECISIONS,
    /** Everything that was written and counted, step by step. */
    APPENDIX
}
