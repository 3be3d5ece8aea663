package org.commonground.ui.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.input.Slip;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.ItemLetters;

/**
 * One ballot while one person fills it in at the keyboard. A single question shows its answers, and a digit chooses one. Several items are
 * lines, on which a digit rates, ranks, places a dot, or gives tenths of the points. From ten lines on the numbers have two digits.
 */
final class BoothBallot {

    /** A line: its number, its text, and its mark ("●●", "4" or ""). */
    record BallotRow(String number, String label, String mark, boolean chosen) {}

    private static final int NOTHING = -1;

    private final Ballot ballot;
    private final List<String> labels;
    private final boolean isSingleQuestion;
    private final Map<String, Integer> values = new HashMap<>();
    private int cursor;
    private int firstDigit = NOTHING;

    /** @param labels the labels of the answers to a single question, lowest first */
    BoothBallot(Ballot ballot, List<String> labels) {
        this.ballot = ballot;
        this.labels = labels;
        isSingleQuestion = ballot.items().size() == 1 && isRated();
        cursor = isSingleQuestion ? NOTHING : 0;
    }

    private boolean isRated() {
        return ballot.kind() instanceof VoteKind.Scale || ballot.kind() instanceof VoteKind.Consent;
    }

    private boolean isPoints() {
        return ballot.kind() instanceof VoteKind.Points;
    }

    /** Whether the ballot has a single question with answers to choose from. */
    boolean isSingleQuestion() {
        return isSingleQuestion;
    }

    /** The line of the cursor, from 0; negative before a line is chosen. */
    int cursor() {
        return cursor;
    }

    List<BallotRow> rows() {
        if (isSingleQuestion) {
            var chosen = value(0);
            return IntStream.range(0, labels.size())
                    .mapToObj(i -> new BallotRow(
                            String.valueOf(ballot.lowestValue() + i),
                            labels.get(i),
                            "",
                            chosen.filter(value -> value == ballot.lowestValue() + i)
                                    .isPresent()))
                    .toList();
        }
        var rows = new ArrayList<BallotRow>();
        for (int i = 0; i < ballot.items().size(); i++) {
            var value = value(i);
            rows.add(new BallotRow(number(i), ballot.items().get(i).label(), mark(value), value.isPresent()));
        }
        return rows;
    }

    /** The line of the cursor with its value in figures, for a screen reader; empty before a line is chosen. */
    String screenReaderText() {
        if (cursor == NOTHING) {
            return "";
        }
        var row = rows().get(cursor);
        var given = isSingleQuestion ? "" : value(cursor).map(String::valueOf).orElse("");
        return (row.number() + " " + row.label() + " " + given).strip();
    }

    private String number(int item) {
        if (isRanking()) {
            return ItemLetters.of(item);
        }
        if (!isDots()) {
            return "";
        }
        return hasTwoDigitNumbers() ? String.format(Locale.ROOT, "%02d", item + 1) : String.valueOf(item + 1);
    }

    private boolean isDots() {
        return ballot.kind() instanceof VoteKind.Dots;
    }

    private boolean isRanking() {
        return ballot.kind() instanceof VoteKind.Ranking;
    }

    private boolean hasTwoDigitNumbers() {
        return ballot.items().size() > 9;
    }

    private String mark(Optional<Integer> value) {
        return value.map(v -> isDots() ? "●".repeat(v) : String.valueOf(v)).orElse("");
    }

    private Optional<Integer> value(int item) {
        return Optional.ofNullable(values.get(ballot.items().get(item).id()));
    }

    private void setValue(int item, int value) {
        values.put(ballot.items().get(item).id(), value);
    }

    private void clear(int item) {
        values.remove(ballot.items().get(item).id());
    }

    /** The points of one digit, a tenth of all: with 100 points the digit 3 gives 30. */
    int pointsPerDigit() {
        return Math.max(1, ballot.highestValue() / 10);
    }

    /** The points that one press of an arrow key adds or takes away. */
    int pointsPerArrow() {
        return Math.max(1, pointsPerDigit() / 2);
    }

    boolean isBlank() {
        return values.isEmpty();
    }

    /** @return whether the digit had an effect */
    boolean typeDigit(int digit) {
        if (isDots()) {
            return addDotByNumber(digit);
        }
        if (isPoints()) {
            setValue(cursor, digit * pointsPerDigit());
            cursor = Math.min(cursor + 1, ballot.items().size() - 1);
            return true;
        }
        int value = digit == 0 && ballot.highestValue() == 10 ? 10 : digit;
        if (value < ballot.lowestValue() || value > ballot.highestValue()) {
            return false;
        }
        if (isRanking()) {
            // A rank is given once: the line that had it is open again.
            values.values().removeIf(given -> given == value);
        }
        if (isSingleQuestion) {
            setValue(0, value);
            cursor = value - ballot.lowestValue();
        } else {
            setValue(cursor, value);
            cursor = Math.min(cursor + 1, ballot.items().size() - 1);
        }
        return true;
    }

    private boolean addDotByNumber(int digit) {
        if (hasTwoDigitNumbers() && firstDigit == NOTHING) {
            firstDigit = digit;
            return digit * 10 <= ballot.items().size();
        }
        int number = hasTwoDigitNumbers() ? firstDigit * 10 + digit : digit;
        firstDigit = NOTHING;
        if (number < 1 || number > ballot.items().size()) {
            return false;
        }
        cursor = number - 1;
        return addDot();
    }

    /** Adds a dot to the line of the cursor. @return false if no dot is left or the line is full */
    boolean addDot() {
        firstDigit = NOTHING;
        if (!isDots()) {
            return false;
        }
        int now = value(cursor).orElse(0);
        if (now >= ballot.highestValue() || remaining().orElse(0) < 1) {
            return false;
        }
        setValue(cursor, now + 1);
        return true;
    }

    /** Moves the cursor up or down and wraps around. In a single question it also chooses the answer. */
    void move(int by) {
        firstDigit = NOTHING;
        int size = isSingleQuestion ? labels.size() : ballot.items().size();
        cursor = cursor == NOTHING ? (by > 0 ? 0 : size - 1) : Math.floorMod(cursor + by, size);
        if (isSingleQuestion) {
            setValue(0, ballot.lowestValue() + cursor);
        }
    }

    /** Left and right: one step less or more on this line; in a ranking, the line that had this rank gets the one left free. */
    void change(int by) {
        firstDigit = NOTHING;
        if (isSingleQuestion) {
            move(by);
        } else if (isRanking()) {
            changeRank(by);
        } else if (isDots()) {
            if (by > 0) {
                addDot();
            } else {
                erase();
            }
        } else {
            int step = isPoints() ? pointsPerArrow() : 1;
            int from = value(cursor)
                    .orElse(isPoints() ? 0 : by > 0 ? ballot.lowestValue() - 1 : ballot.highestValue() + 1);
            setValue(cursor, Math.clamp(from + (long) by * step, ballot.lowestValue(), ballot.highestValue()));
        }
    }

    private void changeRank(int by) {
        var before = value(cursor);
        int rank =
                Math.clamp(before.orElse(by > 0 ? 0 : ballot.highestValue() + 1) + (long) by, 1, ballot.highestValue());
        for (int i = 0; i < ballot.items().size(); i++) {
            if (i != cursor && value(i).filter(given -> given == rank).isPresent()) {
                clear(i);
                int other = i;
                before.ifPresent(free -> setValue(other, free));
            }
        }
        setValue(cursor, rank);
    }

    /** Removes the last digit or dot of this line, or of the line above where this one is empty. */
    void erase() {
        if (firstDigit != NOTHING) {
            firstDigit = NOTHING;
            return;
        }
        if (isSingleQuestion) {
            clear(0);
            cursor = NOTHING;
            return;
        }
        if (!isDots() && value(cursor).isEmpty() && cursor > 0) {
            cursor--;
        }
        int now = value(cursor).orElse(0);
        if (isDots() && now > 1) {
            setValue(cursor, now - 1);
        } else {
            clear(cursor);
        }
    }

    /** Dots or points that are not given yet, negative if too many are given; empty for values that do not add up. */
    OptionalInt remaining() {
        var each = Slip.totalPerPerson(ballot);
        return each.isEmpty()
                ? each
                : OptionalInt.of(each.getAsInt()
                        - values.values().stream().mapToInt(value -> value).sum());
    }

    /** What is missing: the number of lines without an answer, or of dots or points that are left. */
    int missingCount() {
        return remaining().orElse(ballot.items().size() - values.size());
    }

    Slip toSlip(Side side) {
        return new Slip(side, values);
    }
}
