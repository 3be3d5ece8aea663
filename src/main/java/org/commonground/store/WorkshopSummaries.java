package org.commonground.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.i18n.Messages;
import org.commonground.session.Library.WorkshopSummary;
import org.commonground.store.db.Database;
import org.commonground.store.db.WorkshopRows;
import org.commonground.workshop.record.Details;
import org.jspecify.annotations.Nullable;

/**
 * The workshops of the home page. Each is read and its hashes are compared once, and again after something was written to it, because
 * thousands of them cannot be read at every visit.
 *
 * <p>Not thread safe: used on the writer's thread.
 */
final class WorkshopSummaries {

    /** Rehearsals and samples come last, because they are nobody's work. */
    private static int newestFirst(WorkshopSummary one, WorkshopSummary other) {
        int byKind = Boolean.compare(one.fictional(), other.fictional());
        int byChange = byKind != 0 ? byKind : other.changed().compareTo(one.changed());
        return byChange != 0 ? byChange : one.id().compareTo(other.id());
    }

    private final Database database;
    private final WorkshopRows shelf;
    private final Map<String, WorkshopSummary> checked = new HashMap<>();
    private boolean complete;

    WorkshopSummaries(Database database, WorkshopRows shelf) {
        this.database = database;
        this.shelf = shelf;
    }

    List<WorkshopSummary> list() {
        if (complete) {
            shelf.written().forEach(this::refresh);
        } else {
            readAll();
            complete = true;
        }
        shelf.written().clear();
        return checked.values().stream().sorted(WorkshopSummaries::newestFirst).toList();
    }

    private void readAll() {
        var doubtful = shelf.doubtful();
        read("").forEach(summary -> keep(summary, doubtful.contains(summary.id())));
    }

    private void refresh(String id) {
        checked.remove(id);
        read(" WHERE w.id = ?", id).forEach(summary -> keep(summary, shelf.isDoubtful(id)));
    }

    private void keep(WorkshopSummary summary, boolean doubtful) {
        checked.put(summary.id(), doubtful ? withDoubtfulTitle(summary) : summary);
    }

    private List<WorkshopSummary> read(String where, Object... arguments) {
        return database.query(
                "SELECT d.id, d.title, d.organisation, d.status, d.archived, d.fictional, w.programme_title,"
                        + " w.marketing, w.it, d.planned_start, CASE WHEN json_valid(l.runs) THEN"
                        + " json_extract(l.runs, '$[0].start') END, w.changed,"
                        + " w.exercises_begun, w.exercises, w.actions, w.actions_done,"
                        + " (SELECT count(*) FROM review r WHERE r.workshop = w.id)"
                        + " FROM workshop w JOIN details d ON d.workshop = w.id JOIN live_state l ON l.workshop = w.id"
                        + where,
                WorkshopSummaries::summary,
                arguments);
    }

    private static WorkshopSummary summary(ResultSet row) throws SQLException {
        return new WorkshopSummary(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                readable(row.getString(4), Details.Status::valueOf).orElse(Details.Status.PREPARING),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getString(7),
                row.getInt(8),
                row.getInt(9),
                readable(row.getString(10), LocalDateTime::parse),
                readable(row.getString(11), Instant::parse),
                readable(row.getString(12), Instant::parse).orElse(Instant.EPOCH),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getInt(16),
                row.getInt(17));
    }

    /** A value that is damaged must not keep the other workshops from being listed; its own is marked by its hash. */
    private static <T> Optional<T> readable(@Nullable String column, Function<String, T> parse) {
        try {
            return Optional.ofNullable(column).map(parse);
        } catch (DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** What is shown of it may not be what was written. */
    private static WorkshopSummary withDoubtfulTitle(WorkshopSummary summary) {
        return new WorkshopSummary(
                summary.id(),
                Messages.text("storage.title_doubtful", summary.title()),
                summary.organisation(),
                summary.status(),
                summary.archived(),
                summary.fictional(),
                summary.programmeTitle(),
                summary.marketing(),
                summary.it(),
                summary.plannedStart(),
                summary.begun(),
                summary.changed(),
                summary.exercisesBegun(),
                summary.exercises(),
                summary.actions(),
                summary.actionsDone(),
                summary.reviews());
    }
}
