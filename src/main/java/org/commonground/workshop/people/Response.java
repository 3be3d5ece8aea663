package org.commonground.workshop.people;

/** Somebody's answer to an invitation. */
public enum Response {
    ACCEPTED,
    DECLINED,
    TENTATIVE,
    NO_ANSWER,
    /** Somebody else comes instead. */
    DELEGATED;

    /** Whether the person may come, as far as is known. */
    boolean mayCome() {
        return this != DECLINED && this != DELEGATED;
    }
}
