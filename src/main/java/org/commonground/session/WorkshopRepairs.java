package org.commonground.session;

import java.time.Instant;
import java.util.Optional;

/** Ways out for a workshop that {@link Library#open} refuses because it is not as it was written. The calls block. */
public interface WorkshopRepairs {

    /**
     * @param sentence why the workshop is refused
     * @param records how many of its records are as they were written
     * @param lost how many are not, or are missing
     * @param canOpenRest whether those that are whole make a workshop
     * @param backup the newest backup that holds the workshop whole
     */
    record Offer(String sentence, int records, int lost, boolean canOpenRest, Optional<WholeBackup> backup) {}

    /** @param lastChange when the workshop was last changed before the backup was made */
    record WholeBackup(String name, Instant lastChange, int records) {}

    /** Empty if the workshop opens. */
    Optional<Offer> offer(String workshop);

    /**
     * Keeps the records that are as they were written and begins a new history, whose first line says how many were lost. A backup of
     * the store as it is comes first.
     *
     * @throws StoreFailure if they do not make a workshop
     */
    void keepRest(String workshop);

    /**
     * Puts the workshop in place as the newest backup holds it whole, with its history. A backup of the store as it is comes first.
     *
     * @throws StoreFailure if there is no such backup
     */
    void restore(String workshop);
}
