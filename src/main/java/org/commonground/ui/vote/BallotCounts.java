package org.commonground.ui.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/**
 * The counts of a vote while they are typed, by side. They are kept only in memory until the ballot closes.
 *
 * <p>A field holds the number of people of a side who chose a value. For a points vote it holds the points that each person gave, one
 * number per person.
 */
public final class BallotCounts {

    /** A field for numbers. With the item {@link #VOTERS} it holds the number of people of the side who vote. */
    public record Field(Group group, String item, int value) {}

    /** The count of a side so far and the most it may reach. */
    public record Sum(long given, long maximum) {
        public boolean tooMany() {
            return given > maximum;
        }
    }

    /** A sum that is lower than the total if every voter gave all dots or points. */
    record Shortfall(Group group, String item, Sum sum) {}

    static final String VOTERS = "";

    private final Ballot ballot;
    private final List<Group> groups;
    private final Map<Field, String> texts = new LinkedHashMap<>();

    /**
     * Fills in the number of voters of each side with the people who are here; the facilitator can change it.
     *
     * @param voted people who have voted already and are not counted again, by side
     */
    public BallotCounts(Workshop workshop, Ballot ballot, Map<Side, Integer> voted) {
        this.ballot = ballot;
        groups = ballot.voters().stream().map(Group::of).toList();
        groups.forEach(group -> {
            var side = group.side().orElseThrow();
            int rest = ballot.isBySide() ? 1 : Participants.presentCount(workshop, side) - voted.getOrDefault(side, 0);
            texts.put(voterCount(group), Integer.toString(Math.max(0, rest)));
        });
    }

    /** Whether no count was typed. */
    boolean isBlank() {
        return texts.entrySet().stream()
                .allMatch(field ->
                        field.getKey().item().equals(VOTERS) || field.getValue().isBlank());
    }

    Ballot ballot() {
        return ballot;
    }

    List<Group> groups() {
        return groups;
    }

    public static Field voterCount(Group group) {
        return new Field(group, VOTERS, 0);
    }

    /** The values that are counted one by one; a single 0 where each person's points are typed as a row of numbers. */
    public List<Integer> values() {
        return switch (ballot.kind()) {
            case VoteKind.Points points -> List.of(0);
            case VoteKind.Dots dots ->
                IntStream.rangeClosed(1, ballot.highestValue()).boxed().toList();
            case VoteKind.Scale _, VoteKind.Consent _, VoteKind.Ranking _ ->
                IntStream.rangeClosed(ballot.lowestValue(), ballot.highestValue())
                        .boxed()
                        .toList();
        };
    }

    /** Whether the votes of a person add up over all items (dots, points). Ratings do not: each voter rates each item. */
    boolean sharesBudget() {
        return ballot.kind() instanceof VoteKind.Dots || ballot.kind() instanceof VoteKind.Points;
    }

    /** Whether each person gives an item one of a few values, so that one digit per person can be typed. */
    boolean takesDigits() {
        return !sharesBudget();
    }

    /**
     * Reads one digit per person; 0 stands for 10 on a scale of ten.
     *
     * @return the count of each value, in the order of {@link #values()}; empty where a character is not a value of the ballot
     */
    public Optional<List<Integer>> readDigits(String text) {
        var counts = new int[values().size()];
        for (int c : text.chars().filter(c -> " ,;".indexOf(c) < 0).toArray()) {
            int digit = Character.digit(c, 10);
            int at = values().indexOf(digit == 0 && ballot.highestValue() == 10 ? 10 : digit);
            if (at < 0) {
                return Optional.empty();
            }
            counts[at]++;
        }
        return Optional.of(Arrays.stream(counts).boxed().toList());
    }

    /**
     * The sums that are too low. Only ratings and points can fall short, because a voter may keep dots, and a ranking that is not whole is
     * refused.
     */
    List<Shortfall> shortfalls() {
        if (ballot.kind() instanceof VoteKind.Dots || ballot.kind() instanceof VoteKind.Ranking) {
            return List.of();
        }
        var items = sharesBudget() ? ballot.items().subList(0, 1) : ballot.items();
        return items.stream()
                .flatMap(item -> groups.stream().map(group -> new Shortfall(group, item.id(), sum(group, item.id()))))
                .filter(shortfall -> shortfall.sum().given() < shortfall.sum().maximum())
                .toList();
    }

    String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    public void setText(Field field, String text) {
        texts.put(field, text);
    }

    /** Whether the text of a field can be read: empty, or whole numbers from 0. */
    public boolean isReadable(Field field) {
        return numbers(field).isPresent();
    }

    public boolean areAllReadable() {
        return texts.keySet().stream().allMatch(this::isReadable);
    }

    /** The sum of one item for ratings, and of all items for dots and points. */
    public Sum sum(Group group, String item) {
        int people = voterCount(numbers(voterCount(group)));
        if (!sharesBudget()) {
            return new Sum(
                    counts().stream()
                            .filter(count ->
                                    count.group() == group && count.itemId().equals(item))
                            .mapToLong(Ballot.Count::count)
                            .sum(),
                    people);
        }
        long each = switch (ballot.kind()) {
            case VoteKind.Dots dots -> dots.dotsPerPerson(ballot.items().size());
            case VoteKind.Points points -> points.total();
            case VoteKind.Scale _, VoteKind.Consent _, VoteKind.Ranking _ -> 1;
        };
        return new Sum(
                counts().stream()
                        .filter(count -> count.group() == group)
                        .mapToLong(count -> (long) count.value() * count.count())
                        .sum(),
                people * each);
    }

    List<Ballot.GroupSize> sizes() {
        return groups.stream()
                .filter(group -> !ballot.isBySide() || sum(group, "").given() > 0)
                .map(group -> new Ballot.GroupSize(group, voterCount(numbers(voterCount(group)))))
                .toList();
    }

    public List<Ballot.Count> counts() {
        var counts = new ArrayList<Ballot.Count>();
        texts.forEach((field, text) -> {
            if (!field.item().equals(VOTERS)) {
                counts(field, numbers(field).orElse(List.of())).forEach(counts::add);
            }
        });
        return counts;
    }

    private List<Ballot.Count> counts(Field field, List<Integer> numbers) {
        return numbers.stream()
                .map(number -> ballot.kind() instanceof VoteKind.Points
                        ? new Ballot.Count(field.group(), field.item(), Math.min(number, ballot.highestValue()), 1)
                        : new Ballot.Count(field.group(), field.item(), field.value(), number))
                .filter(count -> count.count() > 0)
                .toList();
    }

    private static int voterCount(Optional<List<Integer>> numbers) {
        return numbers.filter(list -> !list.isEmpty()).map(List::getFirst).orElse(0);
    }

    private Optional<List<Integer>> numbers(Field field) {
        var text = text(field).strip();
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        var row = ballot.kind() instanceof VoteKind.Points && !field.item().equals(VOTERS);
        var read = Arrays.stream(row ? text.split("[\\s,;]+") : new String[] {text})
                .map(BallotCounts::number)
                .toList();
        return read.stream().allMatch(OptionalInt::isPresent)
                ? Optional.of(read.stream().map(OptionalInt::getAsInt).toList())
                : Optional.empty();
    }

    /** Reads decimal digits of any script; at most 999. */
    private static OptionalInt number(String text) {
        return text.matches("\\p{Nd}{1,3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
