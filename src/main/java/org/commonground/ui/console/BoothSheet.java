package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Slip;

/**
 * One ballot while one person fills it in at the keyboard. A single question shows its answers, and a digit chooses one. Several items are
 * lines, on which a digit rates, places a dot, or gives tenths of the points. From ten lines on the numbers have two digits.
 */
final class BoothSheet {

    /** A line: its number, its text, and its mark ("●●", "4" or ""). */
    record Row(String number, String label, String mark, boolean chosen) {}

    private static final int NOTHING = -1;

    private final Ballot ballot;
    private final List<String> labels;
    private final boolean single;
    private final Map<String, Integer> values = new HashMap<>();
    private int cursor;
    private int firstDigit = NOTHING;

    /** @param labels the labels of the answers to a single question, lowest first */
    BoothSheet(Ballot ballot, List<String> labels) {
        this.ballot = ballot;
        this.labels = labels;
        single = ballot.items().size() == 1 && rated();
        cursor = single ? NOTHING : 0;
    }

    private boolean rated() {
        return ballot.kind() instanceof VoteKind.Scale || ballot.kind() instanceof VoteKind.Consent;
    }

    private boolean points() {
        return ballot.kind() instanceof VoteKind.Points;
    }

    /** Whether the ballot has a single question with answers to choose from. */
    boolean single() {
        return single;
    }

    /** The line of the cursor, from 0; negative before a line is chosen. */
    int cursor() {
        return cursor;
    }

    List<Row> rows() {
        if (single) {
            var chosen = value(0);
            return IntStream.range(0, labels.size())
                    .mapToObj(i -> new Row(
                            String.valueOf(ballot.lowest() + i),
                            labels.get(i),
                            "",
                            chosen.filter(value -> value == ballot.lowest() + i).isPresent()))
                    .toList();
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < ballot.items().size(); i++) {
            var value = value(i);
            rows.add(new Row(number(i), ballot.items().get(i).label(), mark(value), value.isPresent()));
        }
        return rows;
    }

    /** The line of the cursor with its value in figures, for a screen reader; empty before a line is chosen. */
    String heard() {
        if (cursor == NOTHING) {
            return "";
        }
        var row = rows().get(cursor);
        var given = single ? "" : value(cursor).map(String::valueOf).orElse("");
        return (row.number() + " " + row.label() + " " + given).strip();
    }

    private String number(int item) {
        if (!dots()) {
            return "";
        }
        return twoDigits() ? "%02d".formatted(item + 1) : String.valueOf(item + 1);
    }

    private boolean dots() {
        return ballot.kind() instanceof VoteKind.Dots;
    }

    private boolean twoDigits() {
        return ballot.items().size() > 9;
    }

    private String mark(Optional<Integer> value) {
        return value.map(v -> dots() ? "●".repeat(v) : String.valueOf(v)).orElse("");
    }

    private Optional<Integer> value(int item) {
        return Optional.ofNullable(values.get(ballot.items().get(item).id()));
    }

    private void put(int item, int value) {
        values.put(ballot.items().get(item).id(), value);
    }

    private void clear(int item) {
        values.remove(ballot.items().get(item).id());
    }

    /** The points of one digit, a tenth of all: with 100 points the digit 3 gives 30. */
    int unit() {
        return Math.max(1, ballot.highest() / 10);
    }

    /** The points that one press of an arrow key adds or takes away. */
    int nudge() {
        return Math.max(1, unit() / 2);
    }

    boolean isBlank() {
        return values.isEmpty();
    }

    /** @return whether the digit had an effect */
    boolean digit(int digit) {
        if (dots()) {
            return dotByNumber(digit);
        }
        if (points()) {
            put(cursor, digit * unit());
            cursor = Math.min(cursor + 1, ballot.items().size() - 1);
            return true;
        }
        int value = digit == 0 && ballot.highest() == 10 ? 10 : digit;
        if (value < ballot.lowest() || value > ballot.highest()) {
            return false;
        }
        if (single) {
            put(0, value);
            cursor = value - ballot.lowest();
        } else {
            put(cursor, value);
            cursor = Math.min(cursor + 1, ballot.items().size() - 1);
        }
        return true;
    }

    private boolean dotByNumber(int digit) {
        if (twoDigits() && firstDigit == NOTHING) {
            firstDigit = digit;
            return digit * 10 <= ballot.items().size();
        }
        int number = twoDigits() ? firstDigit * 10 + digit : digit;
        firstDigit = NOTHING;
        if (number < 1 || number > ballot.items().size()) {
            return false;
        }
        cursor = number - 1;
        return dot();
    }

    /** Adds a dot to the line of the cursor. @return false if no dot is left or the line is full */
    boolean dot() {
        firstDigit = NOTHING;
        if (!dots()) {
            return false;
        }
        int now = value(cursor).orElse(0);
        if (now >= ballot.highest() || left().orElse(0) < 1) {
            return false;
        }
        put(cursor, now + 1);
        return true;
    }

    /** Moves the cursor up or down and wraps around. In a single question it also chooses the answer. */
    void move(int by) {
        firstDigit = NOTHING;
        int size = single ? labels.size() : ballot.items().size();
        cursor = cursor == NOTHING ? (by > 0 ? 0 : size - 1) : Math.floorMod(cursor + by, size);
        if (single) {
            put(0, ballot.lowest() + cursor);
        }
    }

    /** Left and right: one step less or more on this line. */
    void change(int by) {
        firstDigit = NOTHING;
        if (single) {
            move(by);
        } else if (dots()) {
            if (by > 0) {
                dot();
            } else {
                erase();
            }
        } else {
            int step = points() ? nudge() : 1;
            int from = value(cursor).orElse(points() ? 0 : by > 0 ? ballot.lowest() - 1 : ballot.highest() + 1);
            put(cursor, Math.clamp(from + (long) by * step, ballot.lowest(), ballot.highest()));
        }
    }

    /** Removes the last digit or dot of this line, or of the line above where this one is empty. */
    void erase() {
        if (firstDigit != NOTHING) {
            firstDigit = NOTHING;
            return;
        }
        if (single) {
            clear(0);
            cursor = NOTHING;
            return;
        }
        if (!dots() && value(cursor).isEmpty() && cursor > 0) {
            cursor--;
        }
        int now = value(cursor).orElse(0);
        if (dots() && now > 1) {
            put(cursor, now - 1);
        } else {
            clear(cursor);
        }
    }

    /** Dots or points that are not given yet, negative if too many are given; empty for values that do not add up. */
    OptionalInt left() {
        var each = Slip.each(ballot);
        return each.isEmpty()
                ? each
                : OptionalInt.of(each.getAsInt()
                        - values.values().stream().mapToInt(value -> value).sum());
    }

    /** What is missing: the number of lines without an answer, or of dots or points that are left. */
    int missing() {
        return left().orElse(ballot.items().size() - values.size());
    }

    Slip slip(Side side) {
        return new Slip(side, values);
    }
}
