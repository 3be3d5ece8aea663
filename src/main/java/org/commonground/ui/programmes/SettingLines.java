package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.programme.model.StepKind.Slot;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.workshop.InvalidInput;

/**
 * Converts settings of a step to editable lines and back. An item that existed before keeps its id, so that references to it stay valid: it
 * is recognised by its title or, if no line was added or removed, by its position.
 */
record SettingLines(Messages messages) {

    private static final String COLON = ": ";
    private static final String SLASH = " / ";

    /** @throws InvalidInput if the text is not a whole number; its range is checked with the programme */
    static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput(InvalidInput.Reason.NO_WHOLE_NUMBER, text.strip());
        }
    }

    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    String zones(List<Zone> zones) {
        return joinLines(zones, Zone::title);
    }

    List<Zone> zones(String typed, List<Zone> before) {
        return matchItems(
                typed,
                before,
                Zone::title,
                Zone::id,
                (id, line, was) -> new Zone(id, line, was.map(Zone::writers).orElse(List.of())));
    }

    /** "so that: they come back": the words before the gap, and an example for it. */
    String slots(List<Slot> slots) {
        return joinLines(slots, slot -> slot.lead() + (slot.example().isEmpty() ? "" : COLON + slot.example()));
    }

    List<Slot> slots(String typed, List<Slot> before) {
        return matchItems(
                typed,
                before,
                Slot::lead,
                Slot::id,
                (id, line, was) -> new Slot(id, beforeColon(line), afterColon(line)));
    }

    /** "Owner: person", "Value: high / low"; a title alone is a column of text. */
    String columns(List<Column> columns) {
        return joinLines(columns, column -> switch (column.type()) {
            case TEXT -> column.title();
            case CHOICE -> column.title() + COLON + String.join(SLASH, column.choices());
            case PERSON, DATE, NUMBER, MONEY, YES_NO -> column.title() + COLON + word(column.type());
        });
    }

    /** @throws InvalidInput if a line names an unknown type */
    List<Column> columns(String typed, List<Column> before) {
        return matchItems(typed, before, Column::title, Column::id, (id, line, was) -> column(id, line));
    }

    private Column column(String id, String line) {
        var type = afterColon(line);
        if (type.isEmpty()) {
            return new Column(id, beforeColon(line), ColumnType.TEXT, List.of());
        }
        var known = Arrays.stream(ColumnType.values())
                .filter(one -> one != ColumnType.CHOICE && word(one).equalsIgnoreCase(type))
                .findFirst();
        if (known.isPresent()) {
            return new Column(id, beforeColon(line), known.get(), List.of());
        }
        var choices = Arrays.stream(type.split("/"))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
        if (choices.size() < 2) {
            throw new InvalidInput(InvalidInput.Reason.NO_COLUMN_TYPE, type);
        }
        return new Column(id, beforeColon(line), ColumnType.CHOICE, choices);
    }

    private String word(ColumnType type) {
        return messages.get(
                switch (type) {
                    case TEXT, CHOICE -> "programmes.column.text";
                    case PERSON -> "programmes.column.person";
                    case DATE -> "programmes.column.date";
                    case NUMBER -> "programmes.column.number";
                    case MONEY -> "programmes.column.money";
                    case YES_NO -> "programmes.column.yes_no";
                });
    }

    private static <T> String joinLines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** Creates an item from a typed line; {@code was} is the previous item with this id. */
    private interface ItemReader<T> {
        T read(String id, String line, Optional<T> was);
    }

    private static <T> List<T> matchItems(
            String typed, List<T> before, Function<T, String> name, Function<T, String> id, ItemReader<T> reader) {
        var lines = lines(typed);
        Set<String> taken = new HashSet<>(before.stream().map(id).toList());
        var all = new ArrayList<T>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var byName = before.stream()
                    .filter(one -> name.apply(one).equals(beforeColon(line))
                            || name.apply(one).equals(line))
                    .findFirst();
            var same = byName.isPresent() || lines.size() != before.size() ? byName : Optional.of(before.get(i));
            all.add(reader.read(same.map(id).orElseGet(() -> unusedId(taken)), line, same));
        }
        return all;
    }

    private static String unusedId(Set<String> taken) {
        int number = 1;
        while (!taken.add("own-" + number)) {
            number++;
        }
        return "own-" + number;
    }

    private static String beforeColon(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon).strip();
    }

    private static String afterColon(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(colon + 1).strip();
    }
}
