package org.commonground.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.live.JournalLine;
import org.commonground.live.Library.Opened;
import org.commonground.live.StoreFailure;
import org.commonground.programme.Exercise;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Item;
import org.commonground.workshop.LiveState;
import org.commonground.workshop.Participant;
import org.commonground.workshop.RunSheet;
import org.commonground.workshop.Workshop;

/** Whole workshops in the database: the row of a workshop, its records and its journal together. Transactions are the caller's. */
final class Shelf {

    /** Kinds that the home page counts. */
    private static final Set<Class<?>> COUNTED =
            Set.of(RunSheet.class, LiveState.class, Participant.class, Action.class);

    /** Always three digits, so that the order of the texts is the order of time. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter().withZone(ZoneOffset.UTC);

    private record State(Journal.Head head, int records) {}

    private final Database database;
    private final RecordTables tables;
    private final Journal journal;
    private final Drafts drafts;

    Shelf(Database database, RecordTables tables, Drafts drafts) {
        this.database = database;
        this.tables = tables;
        this.drafts = drafts;
        journal = new Journal(database);
    }

    /** @throws StoreFailure if there is one of its id */
    void add(Workshop workshop, Instant at) {
        var id = workshop.id();
        if (database.number("SELECT count(*) FROM workshop WHERE id = ?", id) > 0) {
            throw new StoreFailure(Words.text("storage.workshop_id_here_already", id));
        }
        var items = workshop.items().toList();
        database.update(
                "INSERT INTO workshop VALUES (?, ?, '', 0, 0, 0, 0, 0, 0, ?, 0, ?)",
                id,
                MILLIS.format(at),
                items.size(),
                Journal.Head.START.hash());
        items.forEach(item -> tables.insert(id, item));
        count(id);
    }

    /** @return whether it was there */
    boolean remove(String id) {
        return database.update("DELETE FROM workshop WHERE id = ?", id) > 0;
    }

    /** Adds a line to the journal and applies its change. */
    void apply(String id, JournalLine line) {
        var state = state(id);
        var edits = line.change().edits();
        int records = state.records();
        for (var edit : edits) {
            records += tables.apply(id, edit);
        }
        var head = journal.append(id, state.head(), line);
        database.update(
                "UPDATE workshop SET changed = ?, records = ?, last_seq = ?, chain = ? WHERE id = ?",
                MILLIS.format(line.at()),
                records,
                head.seq(),
                head.hash(),
                id);
        if (edits.stream().anyMatch(edit -> COUNTED.contains(edit.either().getClass()))) {
            count(id);
        }
    }

    /** @throws StoreFailure if it is not there, or not as it was written */
    Opened open(String id) {
        var state = state(id);
        var items = tables.read(id);
        if (items.size() != state.records()) {
            throw new StoreFailure(Words.text("storage.workshop_should_records_left", state.records(), items.size()));
        }
        return new Opened(whole(items), journal.read(id, state.head()), drafts.read(id));
    }

    private static Workshop whole(List<Item> items) {
        try {
            return Workshop.of(items);
        } catch (IllegalArgumentException e) {
            throw new StoreFailure(Words.text("storage.workshop_lacks_part_every"), e);
        }
    }

    private State state(String id) {
        return database.first(
                        "SELECT last_seq, chain, records FROM workshop WHERE id = ?",
                        row -> new State(new Journal.Head(row.getLong(1), row.getBytes(2)), row.getInt(3)),
                        id)
                .orElseThrow(() -> new StoreFailure(Words.text("storage.no_workshop_id", id)));
    }

    /** Updates the counts that the home page shows. */
    private void count(String id) {
        var programme = tables.read(RunSheet.class, id).getFirst().programme();
        var begun = tables.read(LiveState.class, id).getFirst().runs().stream()
                .flatMap(run -> programme.exerciseOf(run.stepId()).stream())
                .filter(exercise -> !exercise.isBreak())
                .map(Exercise::id)
                .collect(Collectors.toSet());
        var people = tables.read(Participant.class, id);
        var actions = tables.read(Action.class, id);
        database.update(
                "UPDATE workshop SET programme_title = ?, exercises = ?, exercises_begun = ?, marketing = ?, it = ?,"
                        + " actions = ?, actions_done = ? WHERE id = ?",
                programme.title(),
                programme.exercisesOn().stream().filter(e -> !e.isBreak()).count(),
                begun.size(),
                people.stream().filter(p -> p.side() == Side.MARKETING).count(),
                people.stream().filter(p -> p.side() == Side.IT).count(),
                actions.size(),
                actions.stream().filter(a -> a.status() == Action.Status.DONE).count(),
                id);
    }
}
