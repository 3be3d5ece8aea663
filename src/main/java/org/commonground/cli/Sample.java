package org.commonground.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.json.Json;
import org.commonground.programme.Side;

/**
 * What an invented room of an invented company writes and votes, from {@code assets/sample}.
 *
 * @param themes what is written in the step {@code typedIn} and put together in {@code groupedIn}, with the dots it gets
 * @param boards what is written in the other steps, by step
 * @param votes what is voted in the others, by step
 * @param settledAfter the vote that makes the decisions
 */
record Sample(
        String title,
        String organisation,
        String programme,
        List<Person> people,
        List<Group> themes,
        List<Said> ungrouped,
        String privateNote,
        List<String> statement,
        String typedIn,
        String groupedIn,
        Map<String, List<Said>> boards,
        Map<String, BySide> votes,
        String settledAfter,
        List<String> reservations,
        List<String> decisions,
        List<Said> parked,
        List<Word> terms,
        List<Todo> actions) {

    record Person(String name, String role, Side side, boolean sponsor) {}

    record Said(Side side, String text) {}

    /** A theme, and how many dots each side gives it. */
    record Group(String title, int marketing, int it, List<Said> cards) {}

    /** How many of a side chose the lowest value, the next, … */
    record BySide(List<Integer> marketing, List<Integer> it) {}

    record Word(String word, String meaning) {}

    record Todo(
            String title,
            String firstStep,
            String owner,
            String counterpart,
            int dueInDays,
            String what,
            String today,
            String target) {}

    /** Everything that is said, in the order in which it is read out: a pair of each side takes turns. */
    List<Said> said() {
        return Stream.concat(themes.stream().flatMap(theme -> theme.cards().stream()), ungrouped.stream())
                .toList();
    }

    /** The theme of that title. */
    Group theme(String title) {
        return themes.stream()
                .filter(theme -> theme.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new Failed("Nothing is said about voting on " + title));
    }

    static Sample load() {
        try (var in = Sample.class.getResourceAsStream("/sample/shared-vision.json")) {
            if (in == null) {
                throw new IllegalStateException("The sample is missing from the app");
            }
            return new Json().read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Sample.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
