package org.commonground.store;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.session.JournalLine;
import org.commonground.session.Library;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.RecordTables;
import org.commonground.store.db.WorkshopRows;
import org.commonground.store.file.AcknowledgedChanges.Position;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.SearchText;

/** The library in the database. Every call runs on the writer's thread, after what was saved before it. */
final class SqliteLibrary implements Library {

    private record SearchRow(String workshop, String title, String kind, String record) {}

    /** What is shown of a check-in that is due. */
    private static final List<Class<? extends Item>> DUE_KINDS =
            List.of(Details.class, CheckIn.class, Action.class, Participant.class);

    private final Database database;
    private final StoreWriter writer;
    private final WorkshopRows shelf;
    private final WorkshopSummaries summaries;
    private final RecordTables tables;
    private final Clock clock;
    private final Runnable backUp;

    /** @param backUp run before something is taken away; not on the writer's thread */
    SqliteLibrary(
            Database database,
            StoreWriter writer,
            WorkshopRows shelf,
            WorkshopSummaries summaries,
            RecordTables tables,
            Clock clock,
            Runnable backUp) {
        this.database = database;
        this.writer = writer;
        this.shelf = shelf;
        this.summaries = summaries;
        this.tables = tables;
        this.clock = clock;
        this.backUp = backUp;
    }

    @Override
    public List<WorkshopSummary> list() {
        return writer.callAndWait(summaries::list);
    }

    private String checkedTitle(String workshop, String title, List<Class<? extends Item>> kinds) {
        try {
            kinds.forEach(kind -> tables.requireIntact(workshop, kind));
            return title;
        } catch (StoreFailure e) {
            return Messages.text("storage.title_doubtful", title);
        }
    }

    @Override
    public List<SearchHit> search(String text, int most) {
        var folded = SearchText.fold(text.strip());
        if (folded.isEmpty()) {
            return List.of();
        }
        return writer.callAndWait(() -> searchRows(folded, most).stream()
                .flatMap(found -> hit(found, folded).stream())
                .toList());
    }

    /**
     * The workshop changed last comes first. What is rare is found quickest by reading all that was written in one go; what is
     * common, by going from workshop to workshop until there are enough.
     */
    private List<SearchRow> searchRows(String folded, int most) {
        var like = "%" + folded.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        var rare = searchRows(
                "SELECT s.workshop, d.title, s.kind, s.record FROM (SELECT * FROM search"
                        + " WHERE folded LIKE ? ESCAPE '\\' LIMIT ?) s CROSS JOIN workshop w ON w.id = s.workshop"
                        + " JOIN details d ON d.workshop = w.id ORDER BY w.changed DESC",
                like,
                most + 1);
        return rare.size() <= most
                ? rare
                : searchRows(
                        "SELECT s.workshop, d.title, s.kind, s.record FROM workshop w"
                                + " CROSS JOIN search s ON s.workshop = w.id JOIN details d ON d.workshop = w.id"
                                + " WHERE s.folded LIKE ? ESCAPE '\\' ORDER BY w.changed DESC LIMIT ?",
                        like,
                        most);
    }

    private List<SearchRow> searchRows(String query, String like, int most) {
        return database.query(
                query,
                row -> new SearchRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                like,
                most);
    }

    private Optional<SearchHit> hit(SearchRow found, String folded) {
        var title = checkedTitle(found.workshop(), found.title(), List.of(Details.class));
        return matchingText(found, folded)
                .map(text -> new SearchHit(found.workshop(), title, found.kind(), found.record(), text));
    }

    private Optional<String> matchingText(SearchRow found, String folded) {
        try {
            return tables.find(found.workshop(), found.kind(), found.record())
                    .flatMap(item -> SearchText.firstMatch(item, folded));
        } catch (StoreFailure damaged) {
            return Optional.of(damaged.getMessage());
        }
    }

    @Override
    public List<DueCheckIn> dueCheckIns(LocalDate today) {
        return writer.callAndWait(() -> {
            var owned = ownersByWorkshop(today);
            return List.copyOf(database.query(
                    "SELECT c.workshop, d.title, d.fictional, c.days, c.due FROM check_in c JOIN details d ON d.workshop = c.workshop"
                            + " WHERE c.held_in IS NULL AND d.archived = 0 ORDER BY d.fictional, c.due, d.title",
                    row -> new DueCheckIn(
                            row.getString(1),
                            checkedTitle(row.getString(1), row.getString(2), DUE_KINDS),
                            row.getBoolean(3),
                            row.getInt(4),
                            dueDate(row.getString(5)),
                            owned.getOrDefault(row.getString(1), List.of()))));
        });
    }

    /** A date that is damaged must not keep the others from being listed; its workshop is marked by the hash. */
    private static LocalDate dueDate(String column) {
        try {
            return LocalDate.parse(column);
        } catch (DateTimeException damaged) {
            return LocalDate.EPOCH;
        }
    }

    private Map<String, List<OwnerProgress>> ownersByWorkshop(LocalDate today) {
        var byWorkshop = new HashMap<String, List<OwnerProgress>>();
        database.query(
                        "SELECT a.workshop, coalesce(p.name, ''), sum(a.status = 'DONE'), sum(a.status <> 'DONE'),"
                                + " sum(a.status <> 'DONE' AND coalesce(a.due < ?, 0))"
                                + " FROM (SELECT DISTINCT workshop FROM check_in WHERE held_in IS NULL) c"
                                + " JOIN action a ON a.workshop = c.workshop"
                                + " LEFT JOIN participant p ON p.workshop = a.workshop AND p.id = a.owner"
                                + " WHERE a.status <> 'DROPPED' GROUP BY a.workshop, p.id ORDER BY 5 DESC, 4 DESC, 2",
                        row -> Map.entry(
                                row.getString(1),
                                new OwnerProgress(row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5))),
                        today.toString())
                .forEach(found -> byWorkshop
                        .computeIfAbsent(found.getKey(), workshop -> new ArrayList<>())
                        .add(found.getValue()));
        return byWorkshop;
    }

    @Override
    public StoredWorkshop open(String id) {
        return writer.callAndWait(() -> {
            requireSaved(id);
            var opened = shelf.open(id);
            writer.inTransactionLater(() -> repairSearch(opened.workshop()));
            return opened;
        });
    }

    /** What the search looks through is made of the records, so a damage of it is put right from them. */
    private void repairSearch(Workshop workshop) {
        if (!shelf.isSearchable(workshop)) {
            shelf.rebuildSearch(workshop);
        }
    }

    @Override
    public void add(Workshop workshop, List<JournalLine> journal) {
        var position =
                writer.inTransaction(() -> shelf.add(new StoredWorkshop(workshop, journal, Map.of()), clock.instant()));
        writer.emptyLog(workshop.id(), position);
    }

    @Override
    public void delete(String id) {
        backUp.run();
        writer.acknowledge(id, Position.DELETED);
        writer.inTransaction(() -> {
            requireSaved(id);
            if (!shelf.remove(id)) {
                throw new StoreFailure(Messages.text("storage.no_workshop_id", id));
            }
            return true;
        });
        writer.compact();
    }

    private void requireSaved(String id) {
        if (writer.hasUnsaved(id)) {
            throw new StoreFailure(Messages.text("storage.workshop_changes_could_not"));
        }
    }
}
