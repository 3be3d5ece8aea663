package org.commonground.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Ballots.VoteCounts;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.RecordLimits;
import org.jspecify.annotations.Nullable;

/**
 * The sole writer of a workshop that is open. It applies a change, publishes the new value at once, and hands the change on to be
 * saved.
 *
 * <p>Not thread safe: used from one thread (the user interface's), which also calls the listeners; {@code back} runs the
 * callbacks of {@link Saving} on it.
 */
public final class LiveWorkshop {

    private final Saving saving;
    private final Executor callbackExecutor;
    private final IdsAndClock idsAndClock;
    private final History history;
    private final List<JournalLine> lines;
    private final Listeners<Workshop> changeListeners = new Listeners<>();
    private final Listeners<Change> performedListeners = new Listeners<>();
    private final Listeners<SaveState> saveStateListeners = new Listeners<>();
    private final Subscription failures;
    private Workshop workshop;
    private SaveState saveState;
    private final Map<String, String> typedDrafts = new HashMap<>();
    private long lastSeq;
    private int pendingSaves;
    private @Nullable BallotBox ballotBox;
    private Paging paging = Paging.ONE_PAGE;
    private final Instant opened;

    /** @param journal the workshop's lines so far, in order */
    public LiveWorkshop(
            Workshop workshop, List<JournalLine> journal, Saving saving, Executor back, IdsAndClock idsAndClock) {
        this.workshop = workshop;
        this.saving = saving;
        saveState = saving.savedState();
        this.callbackExecutor = back;
        this.idsAndClock = idsAndClock;
        opened = idsAndClock.now();
        history = new History(journal);
        lines = new ArrayList<>(journal);
        lastSeq = journal.isEmpty() ? 0 : journal.getLast().seq();
        ballotBox = Ballots.open(workshop)
                .map(open -> BallotBox.afterRestart(open, Ballots.predictionOf(workshop, open.id())))
                .orElse(null);
        failures = saving.onFailure(reason -> back.execute(() -> setSaveState(new SaveState.NotSaved(reason))));
    }

    public Workshop workshop() {
        return workshop;
    }

    /** Drops the side that was speaking when the app ended: it is not known until when. */
    public void dropSpeakingOfEarlierStart() {
        var drop = LiveControls.dropSpeakingBefore(workshop, opened);
        if (!drop.isEmpty()) {
            performLive(drop);
        }
    }

    /** For the operations that make new records. */
    public IdsAndClock pen() {
        return idsAndClock;
    }

    /** The votes that have come in for the ballot that is open; in memory alone, and gone with it. */
    public Optional<BallotBox> ballotBox() {
        return Optional.ofNullable(ballotBox);
    }

    /** Takes one person's vote. @throws InvalidInput if the box does not take it */
    public void castVote(BallotBox.Vote vote) {
        ballotBox().ifPresent(open -> open.add(vote));
        changeListeners.publish(workshop);
    }

    /**
     * Closes the open ballot with the votes in the box and those that were counted by hand.
     *
     * @throws InvalidInput as {@link Ballots#close} does; the ballot is still open then
     */
    public void closeBallot(VoteCounts answers, VoteCounts predictions) {
        var box = ballotBox().orElseThrow();
        performLive(Ballots.close(
                workshop,
                idsAndClock,
                box.ballot().id(),
                box.answers().plus(answers),
                box.predictions().plus(predictions)));
    }

    /** Takes back the paper ballot keyed in last. @return it, so that it can be cast again; empty if there was none */
    public Optional<BallotBox.Vote> takeBackPaper() {
        var taken = ballotBox().flatMap(BallotBox::takeBackPaper);
        changeListeners.publish(workshop);
        return taken;
    }

    /** How many of each side have voted on the ballot that is open. */
    public Map<Side, Integer> turnout() {
        return ballotBox().map(BallotBox::turnout).orElse(Map.of());
    }

    /** How the room view is divided into pages. */
    public Paging paging() {
        return paging;
    }

    /** Replaces the paging, and informs the listeners unless it is the first one. */
    public void setPaging(Paging other) {
        boolean first = paging == Paging.ONE_PAGE;
        paging = other;
        if (!first) {
            changeListeners.publish(workshop);
        }
    }

    /** One box for each ballot that is opened. */
    private void updateBallotBox() {
        var open = Ballots.open(workshop);
        if (open.isEmpty()) {
            ballotBox = null;
        } else if (ballotBox == null
                || !ballotBox.ballot().id().equals(open.get().id())) {
            ballotBox = new BallotBox(
                    open.get(), Ballots.predictionOf(workshop, open.get().id()));
        }
    }

    /** Whether this is a rehearsal: nothing of it is saved anywhere. */
    public boolean isRehearsal() {
        return saving.savedState() instanceof SaveState.NeverSaved;
    }

    public SaveState saveState() {
        return saveState;
    }

    /** Does something that can be undone. A change without edits is no change. */
    public void performUndoable(Change change) {
        if (!change.isEmpty()) {
            append(change, OptionalLong.empty(), true);
        }
    }

    /** Moves the live state or a ballot's life: saved, but not undone. */
    public void performLive(Change change) {
        if (!change.isEmpty()) {
            append(change, OptionalLong.empty(), false);
        }
    }

    /** Undoes the last change. @return what was undone, empty at the start of the workshop */
    public Optional<Change> undo() {
        return reverse(history.nextUndo());
    }

    /** Does again what was undone last. @return what was done again, if there was anything */
    public Optional<Change> redo() {
        return reverse(history.nextRedo());
    }

    /** The change that {@link #undo()} would take back. */
    public Optional<Change> nextUndo() {
        return history.nextUndo().map(JournalLine::change);
    }

    /** Label of the change that {@link #undo()} would take back. */
    public Optional<String> undoLabel() {
        return nextUndo().map(Change::label);
    }

    /** Label of the change that {@link #redo()} would do again. */
    public Optional<String> redoLabel() {
        return history.nextRedo().map(line -> line.change().label());
    }

    /** The workshop as it was when its plan went out as that version; see {@link VersionHistory#asOf}. */
    public Optional<Workshop> asOfVersion(long version) {
        return VersionHistory.asOf(workshop, lines, version);
    }

    /** Keeps what is being typed, unless it is kept already. See {@link Saving#saveDraft}. */
    public void saveDraft(String field, String text) {
        if (!text.equals(typedDraft(field))) {
            typedDrafts.put(field, text);
            saving.saveDraft(workshop.id(), field, text);
        }
    }

    /** What was typed into a field and not entered, now or when the workshop was last open; empty if all was entered. */
    public String typedDraft(String field) {
        return typedDrafts.getOrDefault(field, "");
    }

    /** Takes over the drafts that were stored with the workshop when it was last open. */
    public void recallDrafts(Map<String, String> stored) {
        typedDrafts.putAll(stored);
    }

    /** As {@link #typedDraft}, by field. */
    public Map<String, String> typedDrafts() {
        return Map.copyOf(typedDrafts);
    }

    /** Calls the listener with every new value, from now on. */
    public Subscription onChange(Consumer<Workshop> listener) {
        return changeListeners.add(listener);
    }

    /** Calls the listener with every change that was performed, undone or done again, after its new value. What is recorded is none of them. */
    public Subscription onPerformed(Consumer<Change> listener) {
        return performedListeners.add(listener);
    }

    /** Calls the listener with every new save state, from now on. */
    public Subscription onSaveState(Consumer<SaveState> listener) {
        return saveStateListeners.add(listener);
    }

    private Optional<Change> reverse(Optional<JournalLine> line) {
        line.ifPresent(l -> append(keepingStatus(l.change().reversed()), OptionalLong.of(l.seq()), true));
        return line.map(JournalLine::change);
    }

    /**
     * Whether a workshop has begun or is finished moves with the live state: to undo a rename does not turn it back. Only the release of
     * the plan, which may have finished it, is undone with the status.
     */
    private Change keepingStatus(Change change) {
        if (change.label().equals("live.plan_version")) {
            return change;
        }
        return new Change(
                change.label(), change.edits().stream().map(this::keepingStatus).toList());
    }

    private Edit keepingStatus(Edit edit) {
        return edit.before().isPresent()
                        && edit.before().get() instanceof Details before
                        && edit.after().isPresent()
                        && edit.after().get() instanceof Details after
                ? Edit.replace(withStatusOfNow(before), withStatusOfNow(after))
                : edit;
    }

    private Details withStatusOfNow(Details details) {
        return details.withStatus(workshop.details().status());
    }

    /** @throws InvalidInput if the change adds more records of a kind than a workshop holds */
    private static void requireWithinLimits(Workshop next, Change change) {
        change.edits().stream()
                .filter(edit -> edit.before().isEmpty())
                .map(edit -> edit.item().getClass())
                .distinct()
                .filter(kind -> next.all(kind).size() > RecordLimits.most(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new InvalidInput(InvalidInput.Reason.TOO_MANY_RECORDS, RecordLimits.most(kind));
                });
    }

    private static void requireWithinLimit(Object value, int limit) {
        switch (value) {
            case String text
            when text.length() > limit -> throw new InvalidInput(InvalidInput.Reason.TOO_LONG, text.length(), limit);
            case Collection<?> many
            when many.size() > limit ->
                throw new InvalidInput(InvalidInput.Reason.TOO_MANY_ENTRIES, many.size(), limit);
            case BigDecimal number
            when !RecordLimits.fits(number, limit) ->
                throw new InvalidInput(InvalidInput.Reason.NUMBER_TOO_LONG, limit);
            default -> {}
        }
    }

    private void append(Change change, OptionalLong undoes, boolean undoable) {
        var next = workshop.after(change);
        requireWithinLimits(next, change);
        // What was there once may come back, whatever limits there were then.
        if (undoes.isEmpty()) {
            change.edits().stream()
                    .flatMap(edit -> edit.after().stream())
                    .forEach(item -> RecordLimits.visit(item, LiveWorkshop::requireWithinLimit));
        }
        workshop = next;
        updateBallotBox();
        var line = new JournalLine(++lastSeq, idsAndClock.now(), undoes, undoable, change);
        history.add(line);
        lines.add(line);
        pendingSaves++;
        if (!(saveState instanceof SaveState.NotSaved)) {
            setSaveState(new SaveState.Pending(pendingSaves));
        }
        saving.save(workshop.id(), line).thenRunAsync(this::saved, callbackExecutor);
        changeListeners.publish(workshop);
        if (undoable) {
            performedListeners.publish(change);
        }
    }

    private void saved() {
        pendingSaves--;
        setSaveState(pendingSaves == 0 ? saving.savedState() : new SaveState.Pending(pendingSaves));
    }

    /** Stops listening to {@link Saving}; what was performed is saved all the same. */
    public void close() {
        failures.cancel();
    }

    private void setSaveState(SaveState state) {
        saveState = state;
        saveStateListeners.publish(state);
    }
}
