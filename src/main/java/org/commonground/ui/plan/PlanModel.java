package org.commonground.ui.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.TrendLines;
import org.commonground.insight.Trend;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Organisation;
import org.commonground.plan.Candidate;
import org.commonground.plan.Candidates;
import org.commonground.plan.CheckInDates;
import org.commonground.plan.Load;
import org.commonground.plan.PlanChecks;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Review;
import org.commonground.workshop.Reviews;
import org.commonground.workshop.Series;
import org.commonground.workshop.TypedDate;
import org.commonground.workshop.Workshop;

/** The content and the actions of the plan page. Every change can be undone. */
final class PlanModel {

    private static final Frame TREND = new Frame(262, Double.POSITIVE_INFINITY, 11);

    private final Words words;
    private final LiveWorkshop live;
    private final Clock clock;
    private Organisation.Read others = Organisation.Read.NOTHING;

    PlanModel(Words words, LiveWorkshop live, Clock clock) {
        this.words = words;
        this.live = live;
        this.clock = clock;
    }

    /**
     * A line of the plan.
     *
     * @param faults what is missing or implausible; empty if nothing is
     * @param since the day of the workshop from which a check-in took the action over; empty for a new one
     * @param due may be empty, like every text but the title
     */
    record Row(
            String id,
            int number,
            String title,
            String firstStep,
            String faults,
            String since,
            Optional<PersonOnSide> owner,
            Optional<PersonOnSide> counterpart,
            String due,
            String measure,
            Action.Status status) {}

    /** The number of a person's actions; {@code share} is the length of the bar relative to the longest possible one, 0 to 1. */
    record Bar(String name, int actions, double share) {}

    LiveWorkshop live() {
        return live;
    }

    Words words() {
        return words;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workshop().details().zone());
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        workshop().actions().forEach(action -> rows.add(row(rows.size() + 1, action)));
        return rows;
    }

    Optional<Action> action(String id) {
        return workshop().find(Action.class, id);
    }

    String subtitle() {
        var parts = new ArrayList<String>();
        // After a title in a right-to-left script, the mark keeps the count to the right of the dot.
        parts.add(workshop().details().title() + "\u200e");
        parts.add(words.get("plan.count", workshop().actions().size()));
        if (checks().stream().map(PlanCheck::text).anyMatch(words.get("plan.check.both_sides")::equals)) {
            parts.add(words.get("plan.both_sides"));
        }
        return String.join(" · ", parts);
    }

    /** The label of the button to the reviews, with the numbers of reviews and of open remarks. */
    String reviews() {
        int came = workshop().all(Review.class).size();
        return came == 0
                ? words.get("plan.reviews")
                : words.get("plan.reviews_came", came, Reviews.unanswered(workshop()));
    }

    List<PlanCheck> checks() {
        return PlanCheck.of(workshop(), words, today());
    }

    List<Bar> loads() {
        var loads = Load.of(workshop());
        int most = loads.stream().mapToInt(Load::actions).max().orElse(0);
        double full = Math.max(most, workshop().details().loadLimit());
        return loads.stream()
                .map(load -> new Bar(load.person().name(), load.actions(), load.actions() / full))
                .toList();
    }

    /** Sets the other workshops of the same organisation and series, once they are read. */
    void others(Organisation.Read read) {
        others = read;
    }

    /** The titles of workshops that are missing in the trend because they could not be read. */
    List<String> leftOut() {
        return others.unreadable();
    }

    /** What a check-in took over from the workshop before; empty for any other workshop. */
    Optional<String> takenOn() {
        return before().map(before -> words.get(
                "plan.taken_on",
                workshop().actions().stream()
                        .filter(action -> since(action.id()).isPresent())
                        .count(),
                CheckInDates.listed(workshop(), today()).stream()
                        .filter(CheckInDates.Listed::takenOn)
                        .count(),
                before.details().title(),
                day(before)));
    }

    /** The workshop that this check-in follows. */
    private Optional<Workshop> before() {
        return workshop().all(Series.class).stream()
                .flatMap(series -> series.previousWorkshop().stream())
                .flatMap(id ->
                        others.workshops().stream().filter(other -> other.id().equals(id)))
                .findFirst();
    }

    /** The day of the first workshop that contains the action. */
    private Optional<String> since(String actionId) {
        return others.workshops().stream()
                .filter(other -> other.find(Action.class, actionId).isPresent())
                .min(Comparator.comparing(other -> CheckInDates.day(other, today())))
                .filter(other -> before().isPresent())
                .map(this::day);
    }

    private String day(Workshop other) {
        return TypedDate.written(CheckInDates.day(other, today()), words.locale());
    }

    /** The change of the sides' ratings over the workshops of the organisation. */
    Optional<Drawing> trend() {
        return Trend.of(Stream.concat(Stream.of(workshop()), others.workshops().stream())
                        .toList())
                .stream()
                .flatMap(last -> TrendLines.of(last, workshop().details(), words, TREND).stream())
                .findFirst();
    }

    List<Candidate> candidates() {
        return Candidates.of(workshop(), words);
    }

    /**
     * Adds an action at the end.
     *
     * @return its id
     * @throws org.commonground.workshop.Refused if the title is empty or too long
     */
    String add(String title) {
        return add(title, List.of());
    }

    String add(Candidate candidate) {
        return add(candidate.title(), candidate.origins());
    }

    private String add(String title, List<Action.Origin> origins) {
        live.perform(Actions.add(workshop(), live.pen(), title, origins));
        return workshop().actions().getLast().id();
    }

    void delete(String id) {
        live.perform(Actions.delete(workshop(), id));
    }

    void move(String id, int by) {
        live.perform(Actions.move(workshop(), id, by));
    }

    /** Steps through open, in progress, blocked, done, dropped, and back to open. */
    void nextStatus(String id) {
        var all = Action.Status.values();
        edit(id, action -> action.withStatus(all[(action.status().ordinal() + 1) % all.length]));
    }

    /** @throws org.commonground.workshop.Refused if a text is not valid */
    void edit(String id, UnaryOperator<Action> to) {
        action(id).ifPresent(action -> live.perform(Actions.edit(workshop(), to.apply(action))));
    }

    Optional<LocalDate> date(String text) {
        return TypedDate.read(text, words.locale(), today());
    }

    String date(Optional<LocalDate> date) {
        return date.map(due -> TypedDate.written(due, words.locale())).orElse("");
    }

    /** All people, those of {@code first} before the others. */
    List<Participant> people(Optional<Side> first) {
        return workshop().participants().stream()
                .sorted(Comparator.comparing(
                        person -> first.filter(side -> side != person.side()).isPresent()))
                .toList();
    }

    Optional<Participant> person(String id) {
        return workshop().find(Participant.class, id);
    }

    private Workshop workshop() {
        return live.workshop();
    }

    private Row row(int number, Action action) {
        var faults = PlanChecks.faults(workshop(), action, today()).stream()
                .map(fault -> words.get(fault.key()))
                .collect(Collectors.joining(" · "));
        return new Row(
                action.id(),
                number,
                action.title(),
                action.firstStep(),
                faults,
                since(action.id()).orElse(""),
                who(action.owner()),
                who(action.counterpart()),
                date(action.due()),
                measure(action.measure()),
                action.status());
    }

    private Optional<PersonOnSide> who(Optional<String> participant) {
        return participant.flatMap(this::person).map(person -> new PersonOnSide(person.side(), person.name()));
    }

    private static String measure(Action.Measure measure) {
        var change = measure.today().isEmpty()
                ? measure.target()
                : measure.today() + " → " + (measure.target().isEmpty() ? "…" : measure.target());
        return measure.what().isEmpty() || change.isEmpty() ? measure.what() + change : measure.what() + ": " + change;
    }
}
