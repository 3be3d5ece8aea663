package org.commonground.store.db;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonground.workshop.record.WorkshopJson;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record as one column: numbers and truth values as INTEGER, texts, names of constants and times as TEXT,
 * everything with parts as JSON. An empty {@link Optional} is NULL; nothing else is.
 *
 * @param position of the component in its record, from 0
 */
record Column(String name, int position, RecordComponent component, boolean optional, ColumnCodec codec) {

    /** How values of a type are stored in a column. */
    record ColumnCodec(String sqlType, Function<Object, Object> toSql, Function<Object, Object> fromSql) {}

    private static final Map<Type, ColumnCodec> FORMS = Map.of(
            String.class, new ColumnCodec("TEXT", value -> value, value -> value),
            long.class, new ColumnCodec("INTEGER", value -> value, value -> ((Number) value).longValue()),
            int.class, new ColumnCodec("INTEGER", value -> value, value -> ((Number) value).intValue()),
            boolean.class, truth(),
            Boolean.class, truth(),
            Instant.class, text(Instant::parse),
            LocalDate.class, text(LocalDate::parse),
            LocalDateTime.class, text(LocalDateTime::parse),
            ZoneId.class, text(ZoneId::of));

    private static final Pattern CAPITAL_AFTER_SMALL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    static Column of(Class<?> kind, int position) {
        var component = kind.getRecordComponents()[position];
        boolean optional = component.getType() == Optional.class;
        var type = optional
                ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getGenericType();
        return new Column(sqlName(component.getName()), position, component, optional, codec(type));
    }

    /** {@code addedAt} is {@code added_at}. */
    static String sqlName(String javaName) {
        return CAPITAL_AFTER_SMALL.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    @Nullable
    Object of(Record item) {
        try {
            var value = component.getAccessor().invoke(item);
            if (value instanceof Optional<?> maybe) {
                return maybe.map(codec.toSql()).orElse(null);
            }
            return codec.toSql().apply(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    /** @throws RuntimeException of the type's own if the column holds something else */
    Object read(@Nullable Object column) {
        if (optional) {
            return Optional.ofNullable(column).map(codec.fromSql());
        }
        if (column == null) {
            throw new IllegalArgumentException(name + " is NULL");
        }
        return codec.fromSql().apply(column);
    }

    private static ColumnCodec codec(Type type) {
        var known = FORMS.get(type);
        if (known != null) {
            return known;
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return text(name -> constant(constants, name));
        }
        return new ColumnCodec(
                "TEXT",
                value -> WorkshopJson.CODEC.write(value, type),
                value -> WorkshopJson.CODEC.read((String) value, type));
    }

    private static ColumnCodec truth() {
        return new ColumnCodec("INTEGER", value -> (Boolean) value ? 1 : 0, value -> ((Number) value).intValue() != 0);
    }

    private static ColumnCodec text(Function<String, Object> parse) {
        return new ColumnCodec("TEXT", Object::toString, value -> parse.apply((String) value));
    }

    private static Object constant(Class<?> constants, String name) {
        for (var constant : constants.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No " + constants.getSimpleName() + " is called " + name);
    }
}
