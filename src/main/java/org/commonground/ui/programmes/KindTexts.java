package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.programme.StepKind.Column;
import org.commonground.programme.StepKind.ColumnType;
import org.commonground.programme.StepKind.Slot;
import org.commonground.programme.StepKind.Zone;
import org.commonground.words.Words;
import org.commonground.workshop.Refused;

/**
 * Converts settings of a step to editable lines and back. An item that existed before keeps its id, so that references to it stay valid: it
 * is recognised by its title or, if no line was added or removed, by its position.
 */
record KindTexts(Words words) {

    private static final String COLON = ": ";
    private static final String SLASH = " / ";

    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    String zones(List<Zone> zones) {
        return joined(zones, Zone::title);
    }

    List<Zone> zones(String typed, List<Zone> before) {
        return matched(
                typed,
                before,
                Zone::title,
                Zone::id,
                (id, line, was) -> new Zone(id, line, was.map(Zone::writers).orElse(List.of())));
    }

    /** "so that: they come back": the words before the gap, and an example for it. */
    String slots(List<Slot> slots) {
        return joined(slots, slot -> slot.lead() + (slot.example().isEmpty() ? "" : COLON + slot.example()));
    }

    List<Slot> slots(String typed, List<Slot> before) {
        return matched(typed, before, Slot::lead, Slot::id, (id, line, was) -> new Slot(id, head(line), tail(line)));
    }

    /** "Owner: person", "Value: high / low"; a title alone is a column of text. */
    String columns(List<Column> columns) {
        return joined(columns, column -> switch (column.type()) {
            case TEXT -> column.title();
            case CHOICE -> column.title() + COLON + String.join(SLASH, column.choices());
            case PERSON, DATE, NUMBER, MONEY, YES_NO -> column.title() + COLON + word(column.type());
        });
    }

    /** @throws Refused if a line names an unknown type */
    List<Column> columns(String typed, List<Column> before) {
        return matched(typed, before, Column::title, Column::id, (id, line, was) -> column(id, line));
    }

    private Column column(String id, String line) {
        var type = tail(line);
        if (type.isEmpty()) {
            return new Column(id, head(line), ColumnType.TEXT, List.of());
        }
        var known = Arrays.stream(ColumnType.values())
                .filter(one -> one != ColumnType.CHOICE && word(one).equalsIgnoreCase(type))
                .findFirst();
        if (known.isPresent()) {
            return new Column(id, head(line), known.get(), List.of());
        }
        var choices = Arrays.stream(type.split("/"))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
        if (choices.size() < 2) {
            throw new Refused(Refused.Reason.NO_COLUMN_TYPE, type);
        }
        return new Column(id, head(line), ColumnType.CHOICE, choices);
    }

    private String word(ColumnType type) {
        return words.get(
                switch (type) {
                    case TEXT, CHOICE -> "programmes.column.text";
                    case PERSON -> "programmes.column.person";
                    case DATE -> "programmes.column.date";
                    case NUMBER -> "programmes.column.number";
                    case MONEY -> "programmes.column.money";
                    case YES_NO -> "programmes.column.yes_no";
                });
    }

    private static <T> String joined(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** Creates an item from a typed line; {@code was} is the previous item with this id. */
    private interface Reader<T> {
        T read(String id, String line, Optional<T> was);
    }

    private static <T> List<T> matched(
            String typed, List<T> before, Function<T, String> name, Function<T, String> id, Reader<T> reader) {
        var lines = lines(typed);
        Set<String> taken = new HashSet<>(before.stream().map(id).toList());
        var all = new ArrayList<T>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var byName = before.stream()
                    .filter(one -> name.apply(one).equals(head(line))
                            || name.apply(one).equals(line))
                    .findFirst();
            var same = byName.isPresent() || lines.size() != before.size() ? byName : Optional.of(before.get(i));
            all.add(reader.read(same.map(id).orElseGet(() -> free(taken)), line, same));
        }
        return all;
    }

    private static String free(Set<String> taken) {
        int number = 1;
        while (!taken.add("own-" + number)) {
            number++;
        }
        return "own-" + number;
    }

    private static String head(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon).strip();
    }

    private static String tail(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(colon + 1).strip();
    }
}
