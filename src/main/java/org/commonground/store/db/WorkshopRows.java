package org.commonground.store.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Side;
import org.commonground.session.JournalLine;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.WorkshopRowHash.StoredRow;
import org.commonground.store.file.AcknowledgedChanges.Position;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.RunSheet;

/** Whole workshops in the database: the row of a workshop, its records and its journal together. Transactions are the caller's. */
public final class WorkshopRows {

    /** How far the journal of a workshop goes that was added just now. */
    public static final Position NEW = Position.of(Journal.Head.START.seq(), Journal.Head.START.hash());

    /** Kinds that the home page counts. */
    private static final Set<Class<?>> COUNTED =
            Set.of(RunSheet.class, LiveState.class, Participant.class, Action.class);

    /** Kinds of which the home page shows something. A workshop has one record of each. */
    private static final List<Class<? extends Item>> LISTED = List.of(Details.class, LiveState.class);

    /** Always three digits, so that the order of the texts is the order of time. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter().withZone(ZoneOffset.UTC);

    private final Database database;
    private final RecordTables tables;
    private final Journal journal;
    private final Drafts drafts;
    private final WorkshopRowHash rowHash;
    private final Set<String> written = new HashSet<>();

    public WorkshopRows(Database database, RecordTables tables, Drafts drafts) {
        this.database = database;
        this.tables = tables;
        this.drafts = drafts;
        journal = new Journal(database);
        rowHash = new WorkshopRowHash(database);
    }

    /** @throws StoreFailure if there is one of its id */
    public void add(Workshop workshop, Instant at) {
        var id = workshop.id();
        written.add(id);
        if (database.queryLong("SELECT count(*) FROM workshop WHERE id = ?", id) > 0) {
            throw new StoreFailure(Messages.text("storage.workshop_id_here_already", id));
        }
        var items = workshop.items().toList();
        database.update(
                "INSERT INTO workshop VALUES (?, ?, '', 0, 0, 0, 0, 0, 0, ?, 0, ?, NULL)",
                id,
                MILLIS.format(at),
                items.size(),
                Journal.Head.START.hash());
        items.forEach(item -> tables.insert(id, item));
        updateCounts(id);
    }

    /** @return whether it was there */
    public boolean remove(String id) {
        written.add(id);
        return database.update("DELETE FROM workshop WHERE id = ?", id) > 0;
    }

    /** Adds a line to the journal and applies its change. @return how far the journal goes now */
    public Position apply(String id, JournalLine line) {
        written.add(id);
        var state = state(id);
        var edits = line.change().edits();
        int records = state.records();
        for (var edit : edits) {
            records += tables.apply(id, edit);
        }
        var head = journal.append(id, state.head(), line);
        var changed = MILLIS.format(line.at());
        database.update(
                "UPDATE workshop SET changed = ?, records = ?, last_seq = ?, chain = ?, hash = ? WHERE id = ?",
                changed,
                records,
                head.seq(),
                head.hash(),
                state.after(changed, records, head).hashOfNow(),
                id);
        if (!state.isIntact()
                || edits.stream().anyMatch(edit -> COUNTED.contains(edit.item().getClass()))) {
            updateCounts(id);
        }
        return Position.of(head.seq(), head.hash());
    }

    /** @throws StoreFailure if it is not there, or not as it was written */
    public StoredWorkshop open(String id) {
        var state = state(id);
        var items = tables.read(id);
        requireRecords(state, items.size());
        return new StoredWorkshop(whole(items), journal.read(id, state.head()), drafts.read(id));
    }

    /** Compares the hashes of all records and journal lines. @return how many records there are @throws StoreFailure as {@link #open} */
    public int requireIntact(String id) {
        var state = state(id);
        requireRecords(state, tables.requireIntact(id));
        journal.requireIntact(id, state.head());
        if (!state.isIntact()) {
            throw new StoreFailure(Messages.text("storage.row_not_as"));
        }
        drafts.requireIntact(id);
        return state.records();
    }

    private static void requireRecords(StoredRow state, int found) {
        if (found != state.records()) {
            throw new StoreFailure(Messages.text("storage.workshop_should_records_left", state.records(), found));
        }
    }

    /** Whether the search finds what the records of a workshop hold. */
    public boolean isSearchable(Workshop workshop) {
        return tables.isSearchable(workshop.id(), workshop.items().toList());
    }

    public void rebuildSearch(Workshop workshop) {
        tables.rebuildSearch(workshop.id(), workshop.items().toList());
    }

    /** Ids of the workshops of which the home page shows something that is not as it was written. */
    public Set<String> doubtful() {
        var ids = new HashSet<>(rowHash.damaged());
        LISTED.forEach(kind -> ids.addAll(tables.damagedWorkshops(kind)));
        return ids;
    }

    /** Whether the home page shows something of a workshop that is not as it was written. */
    public boolean isDoubtful(String id) {
        try {
            LISTED.forEach(kind -> tables.requireIntact(id, kind));
            return !state(id).isIntact();
        } catch (StoreFailure e) {
            return true;
        }
    }

    /** Ids of the workshops that something was written to, or that are gone, since this set was cleared last; also in vain. */
    public Set<String> written() {
        return written;
    }

    /** The records that are as they were written, whatever became of the others. */
    public List<Item> readIntact(String id) {
        return tables.readIntact(id);
    }

    /** How many records a workshop should have. */
    public int expectedRecords(String id) {
        return state(id).records();
    }

    /** Puts a workshop in the place of the one of its id. */
    public Position replace(StoredWorkshop stored, Instant at) {
        remove(stored.workshop().id());
        return add(stored, at);
    }

    /** Adds a workshop with its history and what was being typed. @throws StoreFailure if there is one of its id */
    public Position add(StoredWorkshop stored, Instant at) {
        var id = stored.workshop().id();
        add(stored.workshop(), at);
        var head = Journal.Head.START;
        for (var line : stored.journal()) {
            head = journal.append(id, head, line);
        }
        database.update("UPDATE workshop SET last_seq = ?, chain = ? WHERE id = ?", head.seq(), head.hash(), id);
        rowHash.update(id);
        stored.drafts().forEach((field, text) -> drafts.save(id, field, text));
        return Position.of(head.seq(), head.hash());
    }

    /** What was being typed, by field. */
    public Map<String, String> drafts(String id) {
        return drafts.read(id);
    }

    private static Workshop whole(List<Item> items) {
        try {
            return Workshop.of(items);
        } catch (IllegalArgumentException e) {
            throw new StoreFailure(Messages.text("storage.workshop_lacks_part_every"), e);
        }
    }

    private StoredRow state(String id) {
        return rowHash.read(id).stream()
                .findFirst()
                .orElseThrow(() -> new StoreFailure(Messages.text("storage.no_workshop_id", id)));
    }

    /** Updates the counts that the home page shows. */
    private void updateCounts(String id) {
        var programme = tables.read(RunSheet.class, id).getFirst().programme();
        var begun = tables.read(LiveState.class, id).getFirst().runs().stream()
                .flatMap(run -> programme.exerciseOf(run.stepId()).stream())
                .filter(exercise -> !exercise.hasNoSteps())
                .map(Exercise::id)
                .collect(Collectors.toSet());
        var people = tables.read(Participant.class, id);
        var actions = tables.read(Action.class, id);
        database.update(
                "UPDATE workshop SET programme_title = ?, exercises = ?, exercises_begun = ?, marketing = ?, it = ?,"
                        + " actions = ?, actions_done = ? WHERE id = ?",
                programme.title(),
                programme.activeExercises().stream()
                        .filter(e -> !e.hasNoSteps())
                        .count(),
                begun.size(),
                people.stream().filter(p -> p.side() == Side.MARKETING).count(),
                people.stream().filter(p -> p.side() == Side.IT).count(),
                actions.size(),
                actions.stream().filter(a -> a.status() == Action.Status.DONE).count(),
                id);
        rowHash.update(id);
    }
}
