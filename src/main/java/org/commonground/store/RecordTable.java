package org.commonground.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonground.live.StoreFailure;
import org.commonground.workshop.Item;
import org.commonground.workshop.WorkshopJson;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record as one table: the workshop's id, a column for each component, and a hash of the record's JSON, which is compared
 * at each reading, because SQLite itself does not see a changed letter.
 */
final class RecordTable<T extends Item> {

    private final Class<T> kind;
    private final List<Column> columns;
    private final Constructor<T> constructor;
    private final String insert;
    private final String update;
    private final String delete;
    private final String select;

    RecordTable(Class<T> kind) {
        this.kind = kind;
        columns = Arrays.stream(kind.getRecordComponents()).map(Column::of).toList();
        constructor = constructor(kind);
        var names = columns.stream().map(RecordTable::quoted).toList();
        var table = "\"" + name() + "\"";
        insert = "INSERT INTO " + table + " (workshop, hash, " + String.join(", ", names) + ") VALUES (?, ?"
                + ", ?".repeat(names.size()) + ")";
        update = "UPDATE " + table + " SET workshop = ?, hash = ?, "
                + names.stream().map(name -> name + " = ?").collect(Collectors.joining(", "))
                + " WHERE workshop = ? AND id = ? AND hash = ?";
        delete = "DELETE FROM " + table + " WHERE workshop = ? AND id = ? AND hash = ?";
        select = "SELECT hash, " + String.join(", ", names) + " FROM " + table + " WHERE workshop = ?";
    }

    String name() {
        return Column.sqlName(kind.getSimpleName());
    }

    List<Column> columns() {
        return columns;
    }

    void insert(Database database, String workshop, Item item) {
        database.update(insert, values(workshop, item).toArray());
    }

    /** @throws StoreFailure if the row is not what it should be before */
    void replace(Database database, String workshop, Item before, Item after) {
        var values = values(workshop, after);
        values.addAll(List.of(workshop, before.id(), hash(workshop, before)));
        requireOne(database.update(update, values.toArray()), before);
    }

    /** @throws StoreFailure if the row is not what it should be before */
    void delete(Database database, String workshop, Item before) {
        requireOne(database.update(delete, workshop, before.id(), hash(workshop, before)), before);
    }

    /** @throws StoreFailure if a record is not as it was written */
    List<T> read(Database database, String workshop) {
        return database.query(select, row -> read(row, workshop), workshop);
    }

    Optional<T> find(Database database, String workshop, String id) {
        return database.first(select + " AND id = ?", row -> read(row, workshop), workshop, id);
    }

    /**
     * Writes every record as this version does; records that came from an earlier one.
     *
     * @param before a record's text as the earlier version wrote it
     * @throws StoreFailure if a record is not as the earlier version wrote it
     */
    void rewrite(Database database, UnaryOperator<String> before) {
        database.query("SELECT DISTINCT workshop FROM \"" + name() + "\"", row -> row.getString(1))
                .forEach(workshop -> {
                    for (var item : database.query(select, row -> read(row, workshop, before), workshop)) {
                        var values = values(workshop, item);
                        values.addAll(List.of(workshop, item.id(), Hash.of(workshop, before.apply(text(item)))));
                        requireOne(database.update(update, values.toArray()), item);
                    }
                });
    }

    private List<@Nullable Object> values(String workshop, Item item) {
        var values = new ArrayList<@Nullable Object>();
        values.add(workshop);
        values.add(hash(workshop, item));
        columns.forEach(column -> values.add(column.of((Record) item)));
        return values;
    }

    private T read(ResultSet row, String workshop) throws SQLException {
        return read(row, workshop, text -> text);
    }

    private T read(ResultSet row, String workshop, UnaryOperator<String> asWritten) throws SQLException {
        var arguments = new Object[columns.size()];
        T item;
        try {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = columns.get(i).read(row.getObject(i + 2));
            }
            item = constructor.newInstance(arguments);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw changed(e);
        }
        if (!Arrays.equals(row.getBytes(1), Hash.of(workshop, asWritten.apply(text(item))))) {
            throw changed(null);
        }
        return item;
    }

    private StoreFailure changed(@Nullable Exception cause) {
        var message = "A record of this workshop (" + kind.getSimpleName() + ") is not as it was written."
                + " The workshop is left as it is; an earlier backup may hold it whole.";
        return cause == null ? new StoreFailure(message) : new StoreFailure(message, cause);
    }

    private void requireOne(int rows, Item before) {
        if (rows != 1) {
            throw new StoreFailure("The " + kind.getSimpleName() + " " + before.id()
                    + " is kept otherwise than it is on screen. Save a copy of the workshop before going on.");
        }
    }

    private static byte[] hash(String workshop, Item item) {
        return Hash.of(workshop, text(item));
    }

    private static String text(Item item) {
        return WorkshopJson.CODEC.write(item);
    }

    private static String quoted(Column column) {
        return "\"" + column.name() + "\"";
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
