package org.commonground.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.commonground.programme.Side;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Change;
import org.commonground.workshop.Details;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;
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
    private final Executor back;
    private final Pen pen;
    private final History history;
    private final List<JournalLine> lines;
    private final Listeners<Workshop> values = new Listeners<>();
    private final Listeners<Change> performed = new Listeners<>();
    private final Listeners<SaveState> saves = new Listeners<>();
    private final Subscription failures;
    private Workshop workshop;
    private SaveState saveState;
    private final Map<String, String> typed = new HashMap<>();
    private long lastSeq;
    private int onTheirWay;
    private @Nullable BallotBox box;
    private Paging paging = Paging.ONE_PAGE;

    /** @param journal the workshop's lines so far, in order */
    public LiveWorkshop(Workshop workshop, List<JournalLine> journal, Saving saving, Executor back, Pen pen) {
        this.workshop = workshop;
        this.saving = saving;
        saveState = saving.done();
        this.back = back;
        this.pen = pen;
        history = new History(journal);
        lines = new ArrayList<>(journal);
        lastSeq = journal.isEmpty() ? 0 : journal.getLast().seq();
        box = Ballots.open(workshop)
                .map(open -> BallotBox.afterRestart(open, Ballots.predictionOf(workshop, open.id())))
                .orElse(null);
        failures = saving.onFailure(reason -> back.execute(() -> become(new SaveState.NotSaved(reason))));
    }

    public Workshop workshop() {
        return workshop;
    }

    /** For the operations that make new records. */
    public Pen pen() {
        return pen;
    }

    /** The votes that have come in for the ballot that is open; in memory alone, and gone with it. */
    public Optional<BallotBox> box() {
        return Optional.ofNullable(box);
    }

    /** Takes one person's vote. @throws Refused if the box does not take it */
    public void cast(BallotBox.Vote vote) {
        box().ifPresent(open -> open.add(vote));
        values.tell(workshop);
    }

    /** Takes back the paper ballot keyed in last. @return whether there was one */
    public boolean takeBackPaper() {
        boolean taken = box().map(BallotBox::takeBackPaper).orElse(false);
        values.tell(workshop);
        return taken;
    }

    /** How many of each side have voted on the ballot that is open. */
    public Map<Side, Integer> turnout() {
        return box().map(BallotBox::turnout).orElse(Map.of());
    }

    /** How the room view is divided into pages. */
    public Paging paging() {
        return paging;
    }

    /** Replaces the paging, and informs the listeners unless it is the first one. */
    public void page(Paging other) {
        boolean first = paging == Paging.ONE_PAGE;
        paging = other;
        if (!first) {
            values.tell(workshop);
        }
    }

    /** One box for each ballot that is opened. */
    private void keepBox() {
        var open = Ballots.open(workshop);
        if (open.isEmpty()) {
            box = null;
        } else if (box == null || !box.ballot().id().equals(open.get().id())) {
            box = new BallotBox(
                    open.get(), Ballots.predictionOf(workshop, open.get().id()));
        }
    }

    public SaveState saveState() {
        return saveState;
    }

    /** Does something that can be undone. A change without edits is no change. */
    public void perform(Change change) {
        if (!change.isEmpty()) {
            write(change, OptionalLong.empty(), true);
        }
    }

    /** Moves the live state or a ballot's life: saved, but not undone. */
    public void record(Change change) {
        if (!change.isEmpty()) {
            write(change, OptionalLong.empty(), false);
        }
    }

    /** Undoes the last change. @return what was undone, empty at the start of the workshop */
    public Optional<Change> undo() {
        return turnRound(history.nextUndo());
    }

    /** Does again what was undone last. @return what was done again, if there was anything */
    public Optional<Change> redo() {
        return turnRound(history.nextRedo());
    }

    /** Label of the change that {@link #undo()} would take back. */
    public Optional<String> undoLabel() {
        return history.nextUndo().map(line -> line.change().label());
    }

    /** Label of the change that {@link #redo()} would do again. */
    public Optional<String> redoLabel() {
        return history.nextRedo().map(line -> line.change().label());
    }

    /** The workshop as it was when its plan went out as that version; see {@link Versions#asOf}. */
    public Optional<Workshop> asOf(long version) {
        return Versions.asOf(workshop, lines, version);
    }

    /** Keeps what is being typed. See {@link Saving#keepDraft}. */
    public void keepDraft(String field, String text) {
        typed.put(field, text);
        saving.keepDraft(workshop.id(), field, text);
    }

    /** What {@link #keepDraft} was told since the workshop was opened, by field; empty text where all was entered. */
    public Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    /** Calls the listener with every new value, from now on. */
    public Subscription onChange(Consumer<Workshop> listener) {
        return values.add(listener);
    }

    /** Calls the listener with every change that was performed, undone or done again, after its new value. What is recorded is none of them. */
    public Subscription onPerformed(Consumer<Change> listener) {
        return performed.add(listener);
    }

    /** Calls the listener with every new save state, from now on. */
    public Subscription onSaveState(Consumer<SaveState> listener) {
        return saves.add(listener);
    }

    private Optional<Change> turnRound(Optional<JournalLine> line) {
        line.ifPresent(l -> write(keepingStatus(l.change().reversed()), OptionalLong.of(l.seq()), true));
        return line.map(JournalLine::change);
    }

    /** Whether a workshop has begun or is finished moves with the live state: to undo a rename does not turn it back. */
    private Change keepingStatus(Change change) {
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

    private void write(Change change, OptionalLong undoes, boolean undoable) {
        workshop = workshop.after(change);
        keepBox();
        var line = new JournalLine(++lastSeq, pen.now(), undoes, undoable, change);
        history.add(line);
        lines.add(line);
        onTheirWay++;
        if (!(saveState instanceof SaveState.NotSaved)) {
            become(new SaveState.Saving(onTheirWay));
        }
        saving.save(workshop.id(), line).thenRunAsync(this::saved, back);
        values.tell(workshop);
        if (undoable) {
            performed.tell(change);
        }
    }

    private void saved() {
        onTheirWay--;
        become(onTheirWay == 0 ? saving.done() : new SaveState.Saving(onTheirWay));
    }

    /** Stops listening to {@link Saving}; what was performed is saved all the same. */
    public void close() {
        failures.end();
    }

    private void become(SaveState state) {
        saveState = state;
        saves.tell(state);
    }
}
