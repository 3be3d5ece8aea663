package org.commonground.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Details;

/** Every workshop on this laptop. Implemented by the store. The calls block: never on the user interface's thread. */
public interface Library {

    /**
     * A workshop on the home page. Counts include everything stored, archived workshops included.
     *
     * @param begun when the first step was begun
     */
    record WorkshopSummary(
            String id,
            String title,
            String organisation,
            Details.Status status,
            boolean archived,
            boolean fictional,
            String programmeTitle,
            int marketing,
            int it,
            Optional<LocalDateTime> plannedStart,
            Optional<Instant> begun,
            Instant changed,
            int exercisesBegun,
            int exercises,
            int actions,
            int actionsDone,
            int reviews) {}

    /** Something found: the workshop, the kind of record by its simple name, its id, and the text that holds what was looked for. */
    record SearchHit(String workshopId, String workshopTitle, String kind, String recordId, String text) {}

    /**
     * A check-in that was not held.
     *
     * @param fictional whether its workshop is
     * @param owned progress of the actions that it covers, by owner; owners with overdue actions first
     */
    record DueCheckIn(
            String workshopId, String title, boolean fictional, int days, LocalDate due, List<OwnerProgress> owned) {
        public DueCheckIn {
            owned = List.copyOf(owned);
        }
    }

    /**
     * Progress of one owner's actions; dropped ones are not counted.
     *
     * @param owner "" for the actions without one
     * @param open not done, whether begun or not
     * @param overdue of those that are open
     */
    record OwnerProgress(String owner, int done, int open, int overdue) {}

    /** A workshop with its journal and what was being typed, by field. */
    record StoredWorkshop(Workshop workshop, List<JournalLine> journal, Map<String, String> drafts) {}

    /** Newest first; fictional ones after all others. */
    List<WorkshopSummary> list();

    /** At most {@code most} hits; upper and lower case are alike. */
    List<SearchHit> search(String text, int most);

    /** Check-ins not held of workshops that are not archived, soonest first; those of fictional ones after all others. @param today an action that was due before is overdue */
    List<DueCheckIn> dueCheckIns(LocalDate today);

    /** @throws StoreFailure if there is none of that id, or a record is not as it was written */
    StoredWorkshop open(String id);

    /** Keeps a new workshop, whole or not at all. @throws StoreFailure if the id is there already */
    default void add(Workshop workshop) {
        add(workshop, List.of());
    }

    /** As {@link #add(Workshop)}, with the journal that led to it. */
    void add(Workshop workshop, List<JournalLine> journal);

    /** Removes a workshop with its journal and drafts, and leaves none of its words in the file. */
    void delete(String id);
}
