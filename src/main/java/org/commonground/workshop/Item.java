package org.commonground.workshop;

/**
 * One record of a workshop: what an edit replaces, what a table row holds. The kinds are all known, so that store, journal and
 * workshop file can treat them alike.
 */
public sealed interface Item
        permits Details,
                RunSheet,
                LiveState,
                Participant,
                SponsorBrief,
                Card,
                PrivateNote,
                Theme,
                RegisterRow,
                Exchange,
                Statement,
                Ballot,
                Decision,
                ParkedItem,
                Term,
                Action,
                CheckIn,
                Series,
                ExportVersion,
                Review,
                Photo,
                PhotoFile {

    /** Unique within the workshop, never used again. */
    String id();

    /** Order among records of its kind, ascending; equal places are ordered by id. 0 for kinds of which there is one. */
    long place();
}
