package org.commonground.store.db;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.record.Item;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record as one table: the workshop's id, a column for each component, and a hash of the row, which is compared
 * at each reading, because SQLite itself does not see a changed letter.
 */
final class RecordTable<T extends Item> {

    private final Class<T> kind;
    private final String name;
    private final List<Column> columns;
    private final List<String> names;
    private final Constructor<T> constructor;
    private final String insert;
    private final String update;
    private final String delete;
    private final String select;
    private final String find;

    RecordTable(Class<T> kind) {
        this.kind = kind;
        name = Column.sqlName(kind.getSimpleName());
        columns = IntStream.range(0, kind.getRecordComponents().length)
                .mapToObj(i -> Column.of(kind, i))
                .sorted(Comparator.comparing(Column::name))
                .toList();
        names = columns.stream().map(Column::name).toList();
        constructor = constructor(kind);
        var quoted = names.stream().map(column -> "\"" + column + "\"").toList();
        var table = "\"" + name + "\"";
        insert = "INSERT INTO " + table + " (" + String.join(", ", quoted) + ", hash, workshop) VALUES (?, ?"
                + ", ?".repeat(names.size()) + ")";
        update = "UPDATE " + table + " SET " + String.join(" = ?, ", quoted)
                + " = ?, hash = ? WHERE workshop = ? AND id = ?";
        delete = "DELETE FROM " + table + " WHERE workshop = ? AND id = ?";
        select = "SELECT " + String.join(", ", quoted) + ", hash FROM " + table + " WHERE workshop = ?";
        find = select + " AND id = ?";
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    void insert(Database database, String workshop, Item item) {
        var values = values(workshop, item);
        values.add(workshop);
        database.update(insert, values.toArray());
    }

    /** @throws StoreFailure if the row is not what it should be before */
    void replace(Database database, String workshop, Item before, Item after) {
        requireUnchanged(database, workshop, before);
        var values = values(workshop, after);
        values.addAll(List.of(workshop, before.id()));
        database.update(update, values.toArray());
    }

    /** @throws StoreFailure if the row is not what it should be before */
    void delete(Database database, String workshop, Item before) {
        requireUnchanged(database, workshop, before);
        database.update(delete, workshop, before.id());
    }

    /** @throws StoreFailure if a record is not as it was written */
    List<T> read(Database database, String workshop) {
        return database.query(select, row -> read(row, workshop), workshop);
    }

    /** The records that are as they were written. */
    List<T> readIntact(Database database, String workshop) {
        return database.query(select, row -> intact(row, workshop), workshop).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<T> intact(ResultSet row, String workshop) throws SQLException {
        try {
            return Optional.of(read(row, workshop));
        } catch (StoreFailure damaged) {
            return Optional.empty();
        }
    }

    /** A row that was read without SQLite, by the names of its columns; empty if it is none of this table or not as it was written. */
    Optional<T> read(Map<String, @Nullable Object> row) {
        var values = new ArrayList<@Nullable Object>(names.size());
        names.forEach(column -> values.add(row.get(column)));
        if (!(row.get("workshop") instanceof String workshop)
                || !(row.get("hash") instanceof byte[] hash)
                || !Arrays.equals(hash, Hash.ofRow(workshop, names, values))) {
            return Optional.empty();
        }
        return Optional.of(construct(values));
    }

    /** How many records there are. @throws StoreFailure if the hash of one does not fit it; the columns are not parsed */
    int requireIntact(Database database, String workshop) {
        return database.query(select, row -> intactValues(row, workshop), workshop)
                .size();
    }

    /** @throws StoreFailure if it is not as it was written */
    Optional<T> find(Database database, String workshop, String id) {
        return database.queryFirst(find, row -> read(row, workshop), workshop, id);
    }

    /** The values of the columns, and their hash. */
    private List<@Nullable Object> values(String workshop, Item item) {
        var values = new ArrayList<@Nullable Object>(columns.size() + 3);
        columns.forEach(column -> values.add(column.of((Record) item)));
        values.add(Hash.ofRow(workshop, names, values));
        return values;
    }

    /** Ids of the workshops in which a record is not as it was written. */
    Set<String> damagedWorkshops(Database database) {
        var workshops = new HashSet<String>();
        database.query(
                select.replace(", hash FROM", ", hash, workshop FROM").replace(" WHERE workshop = ?", ""), row -> {
                    var workshop = row.getString(columns.size() + 2);
                    try {
                        return intactValues(row, workshop).size();
                    } catch (StoreFailure e) {
                        workshops.add(workshop);
                        return 0;
                    }
                });
        return workshops;
    }

    private T read(ResultSet row, String workshop) throws SQLException {
        return construct(intactValues(row, workshop));
    }

    private T construct(List<@Nullable Object> values) {
        var arguments = new Object[columns.size()];
        try {
            for (int i = 0; i < arguments.length; i++) {
                var column = columns.get(i);
                arguments[column.position()] = column.read(values.get(i));
            }
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private List<@Nullable Object> intactValues(ResultSet row, String workshop) throws SQLException {
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
            values.add(row.getObject(i));
        }
        if (!Arrays.equals(row.getBytes(columns.size() + 1), Hash.ofRow(workshop, names, values))) {
            throw damaged(null);
        }
        return values;
    }

    private StoreFailure damaged(@Nullable Exception cause) {
        var message = Messages.text("storage.record_workshop_not_as", kind.getSimpleName());
        return cause == null ? new StoreFailure(message) : new StoreFailure(message, cause);
    }

    /** Compares the record and not its hash: a row of an earlier version may lack what is written today. */
    private void requireUnchanged(Database database, String workshop, Item before) {
        if (!isUnchanged(database, workshop, before)) {
            throw new StoreFailure(Messages.text("storage.kept_otherwise_than_on", kind.getSimpleName(), before.id()));
        }
    }

    private boolean isUnchanged(Database database, String workshop, Item before) {
        try {
            return find(database, workshop, before.id()).filter(before::equals).isPresent();
        } catch (StoreFailure e) {
            if (e.getCause() instanceof SQLException) {
                throw e;
            }
            return false;
        }
    }

    private static <T> Constructor<T> constructor(Class<T> kind) {
        try {
            return kind.getDeclaredConstructor(Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Not a record: " + kind, e);
        }
    }
}
