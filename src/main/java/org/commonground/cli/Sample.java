package org.commonground.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.json.Json;
import org.commonground.json.UnreadableJson;
import org.commonground.plan.Candidate;
import org.commonground.programme.Programme;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Capture;
import org.commonground.workshop.CaptureReader;
import org.commonground.workshop.SponsorBriefs;

/**
 * The sample workshop of a fictional company, from {@code assets/sample}. A contribution is written as it is typed: {@code m: Plain
 * words}.
 *
 * @param steps what is done in each step, by its id; nothing for a step that is only talked through
 */
record Sample(
        String title,
        String organisation,
        String programme,
        boolean wallShowsScreen,
        List<Person> people,
        Map<Side, Map<SponsorBriefs.Question, String>> briefs,
        Note privateNote,
        Map<String, Done> steps) {

    static final String FILE = "sample/half-day.json";

    /** @param arrives the step at which somebody who is late comes in */
    record Person(String name, String role, Side side, boolean sponsor, Optional<String> arrives) {}

    /** A private note about the card with the text {@code about}. */
    record Note(String about, String text) {}

    /**
     * What is done in a step; only what its kind takes is present.
     *
     * @param sentence the wordings of each slot, first to last
     * @param placed the rows in each field of value × feasibility, by their names
     * @param matches which need is matched with which give
     * @param map the contributions in the cells, by column and row
     * @param terms {@code word: meaning}
     */
    record Done(
            Optional<List<String>> cards,
            Optional<List<Group>> themes,
            Optional<List<Votes>> votes,
            Optional<Map<String, List<String>>> sentence,
            Optional<List<Row>> rows,
            Optional<Map<String, List<String>>> placed,
            Optional<List<String>> needs,
            Optional<List<String>> gives,
            Optional<Map<String, String>> matches,
            Optional<Map<String, Map<String, List<String>>>> map,
            Optional<List<Todo>> actions,
            Optional<List<String>> parked,
            Optional<List<String>> terms,
            Optional<List<Agreed>> decisions) {

        private static final Done NOTHING = new Done(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A theme and its cards. */
    record Group(String title, List<String> cards) {}

    /**
     * The votes on one line of a ballot: how many of a side chose the lowest value, the next, …
     *
     * @param on the line's label; "" where the ballot has one line only
     * @param guesses what each side expects of the other
     */
    record Votes(String on, List<Integer> marketing, List<Integer> it, Optional<BySide> guesses) {}

    record BySide(List<Integer> marketing, List<Integer> it) {}

    /** A row of a table; its cells as they are typed, by column. */
    record Row(Side side, Map<String, String> cells) {}

    record Agreed(String text, List<Reserved> reservations) {}

    /** @param by the name, where it is offered */
    record Reserved(String words, Optional<String> by) {}

    /** The action made of a candidate. @param due as yyyy-mm-dd */
    record Todo(
            Candidate.Source source,
            String candidate,
            String title,
            String firstStep,
            String owner,
            String counterpart,
            String due,
            String what,
            String today,
            String target) {}

    /** What is done in a step. */
    Done in(String stepId) {
        return steps.getOrDefault(stepId, Done.NOTHING);
    }

    /** The programme that is played. */
    Programme played() {
        return Programmes.builtIn(programme)
                .orElseThrow(() -> new Failed(Words.text("cli.sample_programme_missing", FILE, programme)));
    }

    static <T> List<T> all(Optional<List<T>> given) {
        return given.orElse(List.of());
    }

    /** The side and the text of a contribution. */
    static Capture.Said said(String line) {
        return CaptureReader.line(line, Side.JOINT)
                .filter(Capture.Said.class::isInstance)
                .map(Capture.Said.class::cast)
                .orElseThrow(() -> new Failed(Words.text("cli.sample_line_missing", line)));
    }

    static Sample load() {
        try (var in = Sample.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("The sample is missing from the app");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Failed with the place, if it is not a whole sample */
    static Sample read(byte[] utf8) {
        try {
            return new Json().read(utf8, Sample.class);
        } catch (UnreadableJson e) {
            throw new Failed(FILE + ", " + e.getMessage() + ".");
        }
    }
}
