package org.commonground.session;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Stores the changes of a live workshop. Implemented by the store. */
public interface Saving {

    /**
     * Commits the records and the journal line in one transaction, in the order of the calls. A line that could not be committed is
     * tried again, before any later one, until it is.
     *
     * @return completes after the commit, on the writer's thread
     */
    CompletionStage<Void> save(String workshopId, JournalLine line);

    /** Calls the listener, on the writer's thread, with the reason whenever a commit fails. */
    Subscription onFailure(Consumer<String> reason);

    /** The state once every change is committed. */
    default SaveState savedState() {
        return new SaveState.Saved();
    }

    /** Keeps what is being typed in a field, replacing what was kept; no text removes it. Never for a ballot's fields. */
    void saveDraft(String workshopId, String field, String text);
}
