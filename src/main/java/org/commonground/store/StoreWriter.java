package org.commonground.store;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commonground.i18n.Messages;
import org.commonground.session.JournalLine;
import org.commonground.session.Listeners;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;
import org.commonground.session.Subscription;
import org.commonground.store.db.Database;
import org.commonground.store.db.Drafts;
import org.commonground.store.db.SqlErrors;
import org.commonground.store.db.WorkshopRows;
import org.commonground.store.file.AcknowledgedChanges.Position;
import org.commonground.workshop.record.Ballot;

/**
 * The one thread that touches the database. Lines that wait together are committed together; each is acknowledged after that.
 *
 * <p>Thread safe.
 */
final class StoreWriter implements Saving {

    private record PendingLine(String workshop, JournalLine line, CompletableFuture<Void> committed) {}

    private record DraftField(String workshop, String name) {}

    private static final Duration DRAFT_DELAY = Duration.ofMillis(300);

    private final Database database;
    private final WorkshopRows shelf;
    private final Drafts drafts;
    private final Optional<Duration> retryAfter;
    private final Runnable freeSpace;
    private final SaveConfirmation confirmation;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store").daemon().factory());
    private final Listeners<String> failures = new Listeners<>();

    // Both are guarded by "queue".
    private final Deque<PendingLine> queue = new ArrayDeque<>();
    private final Map<DraftField, String> pendingDrafts = new HashMap<>();

    // Used on the thread only.
    private boolean failing;
    private boolean retryPlanned;

    /** From the first full disk on: a commit takes ten times as much of the log as it adds to the store. */
    private boolean keepsLogShort;

    /** Committed to a file that is no longer the store. */
    private final List<PendingLine> unconfirmed = new ArrayList<>();

    private final Map<String, Position> unconfirmedPositions = new HashMap<>();
    private boolean rescueDue;

    /**
     * @param retryAfter how long after a failure it is tried again; empty where that is no use
     * @param freeSpace frees some of a full disk where it can; called on the writer's thread
     */
    StoreWriter(
            Database database,
            WorkshopRows shelf,
            Drafts drafts,
            Optional<Duration> retryAfter,
            Runnable freeSpace,
            SaveConfirmation confirmation) {
        this.confirmation = confirmation;
        this.freeSpace = freeSpace;
        this.database = database;
        this.shelf = shelf;
        this.drafts = drafts;
        this.retryAfter = retryAfter;
    }

    @Override
    public CompletionStage<Void> save(String workshopId, JournalLine line) {
        var waiting = new PendingLine(workshopId, line, new CompletableFuture<>());
        synchronized (queue) {
            queue.add(waiting);
        }
        thread.execute(this::commit);
        return waiting.committed();
    }

    @Override
    public Subscription onFailure(Consumer<String> reason) {
        return failures.add(reason);
    }

    @Override
    public void saveDraft(String workshopId, String field, String text) {
        synchronized (queue) {
            pendingDrafts.put(new DraftField(workshopId, field), text);
        }
        // Each text plans a commit of its own: one that replaced another in the middle of a commit would wait for ever.
        // Whatever an earlier commit took along is gone by then, and the plan comes to nothing.
        thread.schedule(this::commit, DRAFT_DELAY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs work on the database after all earlier calls, and waits for it. Not to be called from its listeners. */
    <T> T callAndWait(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, thread).join();
        } catch (RejectedExecutionException e) {
            throw new StoreFailure(Messages.text("storage.store_closed"), e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreFailure failure) {
                throw new StoreFailure(failure.getMessage(), failure.getCause() == null ? failure : failure.getCause());
            }
            throw e;
        }
    }

    void runAndWait(Runnable work) {
        callAndWait(() -> {
            work.run();
            return true;
        });
    }

    /** As {@link #callAndWait}, all of it or nothing. */
    <T> T inTransaction(Supplier<T> work) {
        return callAndWait(() -> runInTransaction(work));
    }

    /** As {@link #inTransaction}, without waiting for it. A failure is only logged, and a store that is closed leaves it to the next start. */
    void inTransactionLater(Runnable work) {
        Runnable logged = () -> {
            try {
                runInTransaction(() -> {
                    work.run();
                    return true;
                });
            } catch (StoreFailure e) {
                System.getLogger(StoreWriter.class.getName())
                        .log(Level.INFO, "What was to be put right was not: {0}", e.getMessage());
            }
        };
        try {
            thread.execute(logged);
        } catch (RejectedExecutionException closed) {
            // The next start does it.
        }
    }

    private <T> T runInTransaction(Supplier<T> work) {
        var answer = new ArrayList<T>(1);
        confirmation.beforeWrite();
        transaction(() -> answer.add(work.get()));
        requireConfirmed(false);
        return answer.getLast();
    }

    private void requireConfirmed(boolean mayShrink) {
        confirmation.afterWrite(mayShrink).ifPresent(reason -> {
            throw new StoreFailure(confirmation.rescue(reason));
        });
    }

    /** Takes down how far a workshop's journal goes, so that the next start expects that much. */
    void acknowledge(String workshop, Position position) {
        runAndWait(() -> confirmation.acknowledge(Map.of(workshop, position)));
    }

    /** Moves everything from the log into the store, so that a damaged log cannot take it away, and acknowledges it. */
    void emptyLog(String workshop, Position position) {
        runAndWait(() -> {
            confirmation.beforeWrite();
            truncateWal();
            requireConfirmed(true);
            confirmation.acknowledge(Map.of(workshop, position));
        });
    }

    /** Writes the file anew without what was deleted, and empties the log, which may still hold it. */
    void compact() {
        runAndWait(() -> {
            confirmation.beforeWrite();
            database.update("VACUUM");
            database.pragma("PRAGMA wal_checkpoint(TRUNCATE)");
            requireConfirmed(true);
        });
    }

    /** On a full disk once more, with whatever room can be made. */
    private void transaction(Runnable work) {
        try {
            database.transaction(work);
        } catch (StoreFailure e) {
            if (!SqlErrors.isFull(e)) {
                throw e;
            }
            freeSpace.run();
            keepsLogShort = true;
            truncateWal();
            // Looked at now, for a transaction that fails again is not confirmed.
            confirmation.afterWrite(true);
            database.transaction(work);
        }
    }

    /** Whether a workshop has changes that are not saved yet. */
    boolean hasUnsaved(String workshop) {
        synchronized (queue) {
            return queue.stream().anyMatch(waiting -> waiting.workshop().equals(workshop));
        }
    }

    /**
     * Commits what waits, once more if the last attempt failed, and ends the thread.
     *
     * @return how many lines could not be committed
     */
    int finish() {
        runAndWait(() -> {
            // The last copy of what is not saved is not left to a retry.
            retryPlanned = false;
            commit();
        });
        thread.shutdownNow();
        awaitEnd();
        synchronized (queue) {
            return queue.size() + unconfirmed.size();
        }
    }

    private void awaitEnd() {
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new StoreFailure(Messages.text("storage.store_still_writing_could"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(Messages.text("storage.closing_store_interrupted"), e);
        }
    }

    private void commit() {
        List<PendingLine> lines;
        Map<DraftField, String> fields;
        synchronized (queue) {
            // After a failure one at a time, so that a line that cannot be kept holds up only those after it.
            lines = queue.stream().limit(failing ? 1 : Long.MAX_VALUE).toList();
            fields = Map.copyOf(pendingDrafts);
        }
        if (lines.isEmpty() && fields.isEmpty() && unconfirmed.isEmpty()) {
            return;
        }
        var positions = new HashMap<String, Position>();
        confirmation.beforeWrite();
        try {
            transaction(() -> {
                lines.forEach(
                        waiting -> positions.put(waiting.workshop(), shelf.apply(waiting.workshop(), waiting.line())));
                fields.forEach((field, text) -> drafts.save(field.workshop(), field.name(), text));
            });
        } catch (RuntimeException e) {
            onCommitFailed(e, lines.size());
            return;
        }
        synchronized (queue) {
            lines.forEach(queue::remove);
            fields.forEach(pendingDrafts::remove);
        }
        boolean emptyLog = keepsLogShort || lines.stream().anyMatch(StoreWriter::discardsVotes);
        if (emptyLog) {
            truncateWal();
        }
        rescueDue |= !lines.isEmpty() || !fields.isEmpty();
        confirm(lines, positions, emptyLog);
        if (failing) {
            failing = false;
            commit();
        }
    }

    /** Completes what is committed, unless the file that it was committed to is no longer the store. */
    private void confirm(List<PendingLine> lines, Map<String, Position> positions, boolean mayShrink) {
        unconfirmed.addAll(lines);
        unconfirmedPositions.putAll(positions);
        var change = confirmation.afterWrite(mayShrink);
        if (change.isPresent()) {
            if (!retryPlanned) {
                rescue(change.get());
            }
            return;
        }
        rescueDue = false;
        if (!unconfirmedPositions.isEmpty()) {
            confirmation.acknowledge(unconfirmedPositions);
        }
        var confirmed = List.copyOf(unconfirmed);
        unconfirmed.clear();
        unconfirmedPositions.clear();
        confirmed.forEach(waiting -> waiting.committed().complete(null));
    }

    /** At once, and again with each retry after which something was added. */
    private void rescue(String reason) {
        if (rescueDue) {
            rescueDue = false;
            failures.publish(confirmation.rescue(reason));
        }
        planRetry();
    }

    private static boolean discardsVotes(PendingLine waiting) {
        return waiting.line().change().edits().stream()
                .flatMap(edit -> edit.after().stream())
                .anyMatch(item -> item instanceof Ballot ballot && ballot.state() == Ballot.State.DISCARDED);
    }

    /** What was overwritten leaves the write-ahead log as well. Where that fails now, the next checkpoint does it. */
    private void truncateWal() {
        try {
            database.pragma("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (StoreFailure e) {
            System.getLogger(StoreWriter.class.getName())
                    .log(Level.INFO, "The log was not emptied: {0}", e.getMessage());
        }
    }

    private void onCommitFailed(RuntimeException e, int lines) {
        if (!failing && lines > 1) {
            failing = true;
            commit();
            return;
        }
        failing = true;
        var reason = e instanceof StoreFailure
                ? String.valueOf(e.getMessage())
                : Messages.text("storage.store_could_not_do", e);
        failures.publish(reason);
        planRetry();
    }

    private void planRetry() {
        retryAfter.filter(wait -> !retryPlanned && !thread.isShutdown()).ifPresent(wait -> {
            retryPlanned = true;
            thread.schedule(this::retry, wait.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private void retry() {
        retryPlanned = false;
        commit();
    }
}
