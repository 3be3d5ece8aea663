package org.commonground.workshop;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonground.workshop.operation.Places;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Item;

/**
 * A workshop with every kind of record and every variant of their parts, in which no component has its default value: optional values are
 * present, enum constants are not the first, texts contain many scripts. References point to existing records.
 *
 * <p>The records are built by reflection, so that components added later are included. The result is the same at each call.
 */
public final class Specimens {

    /** Quotes, angle brackets, joined emoji, Arabic, a combining mark, Chinese, wildcards of SQL, a line break and a tab. */
    public static final String TEXT = "\"Ünï\" 'x' <b>&amp;\\ 👩‍👩‍👧 مرحبا e\u0301 東京 100%_\nline\t2";

    /** Components that hold no line break. */
    private static final Set<String> SINGLE_LINE =
            Set.of("title", "name", "word", "reviewer", "marketingName", "itName");

    private static final Instant START = Instant.parse("2026-03-02T08:15:30.123Z");
    private static final Map<String, String> REFERENCES = Map.ofEntries(
            Map.entry("stepId", "step-1"),
            Map.entry("step", "step-1"),
            Map.entry("zone", "zone-1"),
            Map.entry("themeId", "theme-1"),
            Map.entry("owner", "participant-1"),
            Map.entry("counterpart", "participant-2"),
            Map.entry("participantId", "participant-1"),
            Map.entry("ballotId", "ballot-1"),
            Map.entry("aboutId", "card-1"),
            Map.entry("originId", "card-1"),
            Map.entry("matchedWith", "exchange-1"),
            Map.entry("predictionOf", "ballot-1"),
            Map.entry("repeatOf", "ballot-1"),
            Map.entry("continues", "step-1"),
            Map.entry("heldIn", "another-workshop"),
            Map.entry("previousWorkshop", "another-workshop"),
            Map.entry("seriesId", "a-series"),
            Map.entry("currency", "EUR"),
            Map.entry("contentHash", "0123456789abcdef".repeat(4)));
    private static final Map<String, String> KEYS = Map.of("cells", "column-", "slots", "slot-");

    private final Map<String, Integer> numbers = new HashMap<>();
    private int counter;

    private Specimens() {}

    /** The workshop with the id {@code details-1}. */
    public static Workshop workshop() {
        return Workshop.of(items());
    }

    /** The records of the workshop, two or more of each kind that can have several. */
    public static List<Item> items() {
        var specimens = new Specimens();
        var items = new ArrayList<Item>();
        for (var kind : Workshop.kinds()) {
            var variants = specimens.variants(kind, kind.getSimpleName());
            variants.forEach(variant -> items.add((Item) variant));
            boolean several = Arrays.stream(kind.getRecordComponents())
                    .anyMatch(component -> component.getName().equals("place"));
            if (several && variants.size() == 1) {
                items.add((Item) specimens.variants(kind, kind.getSimpleName()).getFirst());
            }
        }
        return List.copyOf(items);
    }

    /** Every variant of a type: all records of a sealed type, and of a record one for each variant of its sealed components. */
    private List<Object> variants(Type type, String name) {
        if (type instanceof Class<?> sealed && isOurs(sealed)) {
            return Arrays.stream(sealed.getPermittedSubclasses())
                    .flatMap(permitted -> variants(permitted, name).stream())
                    .toList();
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return records(record);
        }
        return List.of(value(type, name));
    }

    /** Whether the type is one of our sealed interfaces; ZoneId is sealed too. */
    private static boolean isOurs(Class<?> sealed) {
        return sealed.isSealed() && sealed.isInterface();
    }

    private List<Object> records(Class<?> kind) {
        var components = kind.getRecordComponents();
        var sealed = new HashMap<RecordComponent, List<Object>>();
        int most = 1;
        for (var component : components) {
            if (isOurs(component.getType())) {
                var all = variants(component.getType(), component.getName());
                sealed.put(component, all);
                most = Math.max(most, all.size());
            }
        }
        var made = new ArrayList<Object>();
        for (int i = 0; i < most; i++) {
            var id = kind.getSimpleName().toLowerCase(Locale.ROOT) + "-"
                    + numbers.merge(kind.getSimpleName(), 1, Integer::sum);
            var arguments = new ArrayList<Object>();
            for (var component : components) {
                var all = sealed.get(component);
                arguments.add(all == null ? component(component, id) : all.get(i % all.size()));
            }
            made.add(make(kind, arguments));
        }
        return made;
    }

    private Object component(RecordComponent component, String id) {
        var name = component.getName();
        if (name.equals("id")) {
            return id;
        }
        if (component.getType() == Optional.class && id.equals(REFERENCES.get(name))) {
            // A record must not refer to itself.
            return Optional.empty();
        }
        return value(component.getGenericType(), name);
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            var of = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return Optional.of(variants(of[0], name).getFirst());
            }
            if (generic.getRawType() == Map.class) {
                var map = new TreeMap<Object, Object>();
                several(of[1], name)
                        .forEach(value -> map.put(KEYS.getOrDefault(name, "key-") + (map.size() + 1), value));
                return map;
            }
            var several = several(of[0], name);
            return generic.getRawType() == Set.class ? new TreeSet<>(several) : several;
        }
        var single = (Class<?>) type;
        return single.isRecord() ? records(single).getFirst() : single(single, name);
    }

    private List<Object> several(Type type, String name) {
        if (type == String.class) {
            return name.equals("ballotSteps") ? List.of("step-1", "step-2") : List.of(text(), text(), text());
        }
        return variants(type, name);
    }

    private Object single(Class<?> type, String name) {
        if (type == String.class) {
            if (name.equals("itemId")) {
                var kind = Ballot.BallotItem.class.getSimpleName();
                return kind.toLowerCase(Locale.ROOT) + "-" + numbers.get(kind);
            }
            var reference = REFERENCES.get(name);
            return reference == null ? SINGLE_LINE.contains(name) ? text().replace('\n', ' ') : text() : reference;
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[1 + ++counter % (constants.length - 1)];
        }
        if (type == long.class) {
            return ++counter * Places.GAP;
        }
        if (type == int.class || type == Integer.class) {
            return 3;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == Instant.class) {
            return START.plusMillis(61_001L * ++counter);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 4, 1);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.of(2026, 3, 2, 9, 30);
        }
        if (type == ZoneId.class) {
            return ZoneId.of("Asia/Kathmandu");
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("123456789012345.10");
        }
        throw new AssertionError("No specimen of " + type);
    }

    private String text() {
        return TEXT + " " + ++counter;
    }

    private static Object make(Class<?> kind, List<Object> arguments) {
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Cannot make a " + kind, e);
        }
    }
}
