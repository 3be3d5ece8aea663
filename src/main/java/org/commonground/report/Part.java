package org.commonground.report;

/** What a plan can be made of, in the order in which it is read. */
public enum Part {
    /** The sentence, where the sides stand, the actions and the check-ins. */
    PLAN,
    /** Where the sides agree, in pictures. */
    PICTURES,
    /** Decisions with their reservations, what was parked, what words mean. */
    DECISIONS,
    /** How it came about: everything that was written and counted. */
    APPENDIX
}
