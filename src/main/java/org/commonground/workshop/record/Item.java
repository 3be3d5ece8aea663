package org.commonground.workshop.record;

import org.commonground.workshop.Edit;

/**
 * A record of a workshop, stored as one database row and changed by {@link Edit}. The interface is sealed, so that store, journal and
 * workshop file can handle every kind.
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

    /** Unique within the workshop, never reused. */
    String id();

    /** Position among the records of its kind, ascending; equal places are ordered by id. 0 for kinds with a single record. */
    long place();
}
