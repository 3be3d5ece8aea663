package org.commonground.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.json.UnreadableJson;
import org.commonground.plan.Candidate;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.CaptureLine;
import org.commonground.workshop.input.CaptureReader;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.SideLetters;

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
        SampleNote privateNote,
        Map<String, StepContent> steps) {

    static final String FILE = "sample/half-day.json";

    /** The day, a Tuesday, on which it is held in its file. */
    static final LocalDate HELD = LocalDate.of(2026, 11, 24);

    private static final Pattern DATE = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");

    /** @param arrives the step at which somebody who is late comes in */
    record Person(String name, String role, Side side, boolean sponsor, Optional<String> arrives) {}

    /** A private note about the card with the text {@code about}. */
    record SampleNote(String about, String text) {}

    /**
     * What is done in a step; only what its kind takes is present.
     *
     * @param sentence the wordings of each slot, first to last
     * @param placed the rows in each field of value × feasibility, by their names
     * @param matches which need is matched with which give
     * @param map the contributions in the cells, by column and row
     * @param terms {@code word: meaning}
     */
    record StepContent(
            Optional<List<String>> cards,
            Optional<List<SampleTheme>> themes,
            Optional<List<Votes>> votes,
            Optional<Map<String, List<String>>> sentence,
            Optional<List<SampleRow>> rows,
            Optional<Map<String, List<String>>> placed,
            Optional<List<String>> needs,
            Optional<List<String>> gives,
            Optional<Map<String, String>> matches,
            Optional<Map<String, Map<String, List<String>>>> map,
            Optional<List<SampleAction>> actions,
            Optional<List<String>> parked,
            Optional<List<String>> terms,
            Optional<List<SampleDecision>> decisions) {

        private static final StepContent NOTHING = new Json().read("{}", StepContent.class);
    }

    record SampleTheme(String title, List<String> cards) {}

    /**
     * The votes on one line of a ballot: how many of a side chose the lowest value, the next, …
     *
     * @param on the line's label; "" where the ballot has one line only
     * @param guesses what each side expects of the other
     */
    record Votes(String on, List<Integer> marketing, List<Integer> it, Optional<BySide> guesses) {}

    record BySide(List<Integer> marketing, List<Integer> it) {}

    /** A row of a table; its cells as they are typed, by column. */
    record SampleRow(Side side, Map<String, String> cells) {}

    record SampleDecision(String text, List<SampleReservation> reservations) {}

    /** @param by the name, where it is offered */
    record SampleReservation(String words, Optional<String> by) {}

    /** The action made of a candidate. @param due as yyyy-mm-dd */
    record SampleAction(
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
    StepContent stepContent(String stepId) {
        return steps.getOrDefault(stepId, StepContent.NOTHING);
    }

    Programme played() {
        return BuiltInProgrammes.builtIn(programme)
                .orElseThrow(() -> new CommandFailed(Messages.text("cli.sample_programme_missing", FILE, programme)));
    }

    /** The workshop before anything is done in it, marked as fictional. */
    Workshop create(IdsAndClock idsAndClock) {
        var workshop = Workshops.create(idsAndClock, title, organisation, played(), "Marketing", "IT");
        workshop = workshop.after(Workshops.markFictional(workshop));
        return workshop.after(Workshops.setPlannedStart(
                workshop,
                Optional.of(LocalDateTime.ofInstant(
                        idsAndClock.now(), idsAndClock.clock().getZone()))));
    }

    static <T> List<T> orEmpty(Optional<List<T>> given) {
        return given.orElse(List.of());
    }

    /** The side and the text of a contribution. */
    static CaptureLine.NewCard contribution(String line) {
        return CaptureReader.readLine(line, Side.JOINT, SideLetters.USUAL)
                .filter(CaptureLine.NewCard.class::isInstance)
                .map(CaptureLine.NewCard.class::cast)
                .orElseThrow(() -> new CommandFailed(Messages.text("cli.sample_line_missing", line)));
    }

    static Sample load() {
        return load(HELD);
    }

    /** The sample as if it had been held on that day: every date in it is as far from that day as it is from {@link #HELD}. */
    static Sample load(LocalDate held) {
        return load(held, UnaryOperator.identity());
    }

    /** @param changed changes the text of its file before it is read */
    static Sample load(LocalDate held, UnaryOperator<String> changed) {
        long days = ChronoUnit.DAYS.between(HELD, held);
        return read(DATE.matcher(changed.apply(file(FILE)))
                .replaceAll(date -> "\"" + LocalDate.parse(date.group(1)).plusDays(days) + "\"")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a file in the app. */
    static String file(String name) {
        try (var in = Sample.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The app lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws CommandFailed with the place, if it is not a whole sample */
    static Sample read(byte[] utf8) {
        try {
            return new Json().read(utf8, Sample.class);
        } catch (UnreadableJson e) {
            throw new CommandFailed(FILE + ", " + e.getMessage() + ".");
        }
    }
}
