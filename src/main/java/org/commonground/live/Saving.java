package org.commonground.live;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Where a live workshop's changes are kept. Implemented by the store. */
public interface Saving {

    /**
     * Commits the records and the journal line in one transaction, in the order of the calls. A line that could not be committed is
     * tried again, before any later one, until it is.
     *
     * @return completes after the commit, on the writer's thread
     */
    CompletionStage<Void> save(String workshopId, JournalLine line);

    /** Tells, on the writer's thread, why an attempt to commit failed. */
    Subscription onFailure(Consumer<String> reason);

    /** What everything is once it is through. */
    default SaveState done() {
        return new SaveState.Saved();
    }

    /** Keeps what is being typed in a field, replacing what was kept; no text removes it. Never for a ballot's fields. */
    void keepDraft(String workshopId, String field, String text);
}
