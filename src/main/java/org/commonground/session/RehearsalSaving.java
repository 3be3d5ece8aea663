package org.commonground.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Where a rehearsal is "saved": nowhere. What was done lasts as long as its {@link LiveWorkshop}. */
public final class RehearsalSaving implements Saving {

    @Override
    public CompletionStage<Void> save(String workshopId, JournalLine line) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public SaveState savedState() {
        return new SaveState.NeverSaved();
    }

    @Override
    public Subscription onFailure(Consumer<String> reason) {
        return () -> {};
    }

    @Override
    public void saveDraft(String workshopId, String field, String text) {}
}
