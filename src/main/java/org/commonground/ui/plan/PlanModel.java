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
import org.commonground.drawing.chart.TrendLines;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.ItemInsight;
import org.commonground.insight.RankedItem;
import org.commonground.insight.Support;
import org.commonground.insight.Trend;
import org.commonground.plan.Candidate;
import org.commonground.plan.CandidateVotes;
import org.commonground.plan.Candidates;
import org.commonground.plan.CheckInDates;
import org.commonground.plan.PlanChecks;
import org.commonground.plan.Workload;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.ui.plan.CandidateList.VotedCandidate;
import org.commonground.ui.plan.CandidateList.Votes;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.DateParser;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.Series;

/** The content and the actions of the plan page. Every change can be undone. */
public final class PlanModel {

    private static final Frame TREND_FRAME = new Frame(262, Double.POSITIVE_INFINITY, 11);

    private final Messages messages;
    private final LiveWorkshop live;
    private final Clock clock;
    private OrganisationWorkshops.ReadWorkshops others = OrganisationWorkshops.ReadWorkshops.NOTHING;

    public PlanModel(Messages messages, LiveWorkshop live, Clock clock) {
        this.messages = messages;
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
    record ActionRow(
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
    record LoadBar(String name, int actions, double share) {}

    LiveWorkshop live() {
        return live;
    }

    Messages words() {
        return messages;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workshop().details().zone());
    }

    List<ActionRow> rows() {
        var rows = new ArrayList<ActionRow>();
        workshop().actions().forEach(action -> rows.add(row(rows.size() + 1, action)));
        return rows;
    }

    public Optional<Action> action(String id) {
        return workshop().find(Action.class, id);
    }

    String subtitle() {
        var parts = new ArrayList<String>();
        // After a title in a right-to-left script, the mark keeps the count to the right of the dot.
        parts.add(workshop().details().title() + "\u200e");
        parts.add(messages.get("plan.count", workshop().actions().size()));
        if (checks().stream().map(PlanCheck::text).anyMatch(messages.get("plan.check.both_sides")::equals)) {
            parts.add(messages.get("plan.both_sides"));
        }
        return String.join(" · ", parts);
    }

    /** The label of the button to the reviews, with the numbers of reviews and of open remarks. */
    String reviews() {
        int came = workshop().all(Review.class).size();
        return came == 0
                ? messages.get("plan.reviews")
                : messages.get("plan.reviews_came", came, Reviews.unanswered(workshop()));
    }

    List<PlanCheck> checks() {
        return PlanCheck.of(workshop(), messages, today());
    }

    List<LoadBar> loads() {
        var loads = Workload.of(workshop());
        int most = loads.stream().mapToInt(Workload::actions).max().orElse(0);
        double full = Math.max(most, workshop().details().loadLimit());
        return loads.stream()
                .map(load -> new LoadBar(load.person().name(), load.actions(), load.actions() / full))
                .toList();
    }

    /** Sets the other workshops of the same organisation and series, once they are read. */
    void others(OrganisationWorkshops.ReadWorkshops read) {
        others = read;
    }

    /** The titles of workshops that are missing in the trend because they could not be read. */
    List<String> unreadableTitles() {
        return others.unreadable();
    }

    /** What a check-in took over from the workshop before; empty for any other workshop. */
    Optional<String> takenOver() {
        return previousWorkshop()
                .map(before -> messages.get(
                        "plan.taken_on",
                        workshop().actions().stream()
                                .filter(action -> since(action.id()).isPresent())
                                .count(),
                        CheckInDates.listed(workshop(), today()).stream()
                                .filter(CheckInDates.ListedCheckIn::carriedOver)
                                .count(),
                        before.details().title(),
                        dayText(before)));
    }

    /** The workshop that this check-in follows. */
    private Optional<Workshop> previousWorkshop() {
        return workshop()
                .series()
                .flatMap(Series::previousWorkshop)
                .flatMap(id -> others.workshops().stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst());
    }

    /** The day of the first workshop that contains the action. */
    private Optional<String> since(String actionId) {
        return others.workshops().stream()
                .filter(other -> other.find(Action.class, actionId).isPresent())
                .min(Comparator.comparing(other -> CheckInDates.day(other, today())))
                .filter(other -> previousWorkshop().isPresent())
                .map(this::dayText);
    }

    private String dayText(Workshop other) {
        return DateParser.format(CheckInDates.day(other, today()), messages.locale());
    }

    /** The change of the sides' ratings over the workshops of the organisation. */
    Optional<Drawing> trend() {
        return Trend.of(Stream.concat(Stream.of(workshop()), others.workshops().stream())
                        .toList())
                .stream()
                .flatMap(last -> TrendLines.of(last, workshop().details(), messages, TREND_FRAME).stream())
                .findFirst();
    }

    List<VotedCandidate> candidates() {
        var vote = CandidateVotes.latest(workshop());
        return Candidates.of(workshop(), messages).stream()
                .map(candidate -> new VotedCandidate(
                        candidate,
                        vote.flatMap(held ->
                                        CandidateVotes.result(held, candidate).map(item -> votes(held, item)))
                                .orElse(List.of())))
                .toList();
    }

    /** By side where the sides are told apart, and otherwise of the room. */
    private List<Votes> votes(BallotInsight vote, ItemInsight item) {
        var sides = Stream.of(Side.MARKETING, Side.IT)
                .flatMap(side ->
                        votes(vote, item, Ballot.Group.of(side))
                                .map(text -> new Votes(Optional.of(side), text))
                                .stream())
                .toList();
        return sides.size() == 2
                ? sides
                : votes(vote, item, Ballot.Group.ROOM)
                        .map(text -> new Votes(Optional.empty(), messages.get("plan.voted_by_room", text)))
                        .stream()
                        .toList();
    }

    private Optional<String> votes(BallotInsight vote, ItemInsight item, Ballot.Group group) {
        return item.resultOf(group).map(result -> switch (result.kind()) {
            case VoteKind.Dots _ -> messages.get("plan.voted", result.support().votes(), result.voters());
            case VoteKind.Points points ->
                messages.get("plan.voted_points", result.votes(), (long) points.total() * result.voters());
            case VoteKind.Ranking _ ->
                messages.get("plan.voted_place", RankedItem.placeOf(vote, item, group), result.voters());
            case VoteKind.Scale _, VoteKind.Consent _ ->
                messages.get(
                        "plan.voted_high",
                        Support.threshold(vote.ballot()),
                        result.support().votes(),
                        result.voters());
        });
    }

    /**
     * Adds an action at the end.
     *
     * @return its id
     * @throws org.commonground.workshop.InvalidInput if the title is empty or too long
     */
    String add(String title) {
        return add(title, List.of());
    }

    String add(Candidate candidate) {
        return add(candidate.title(), candidate.origins());
    }

    private String add(String title, List<Action.Origin> origins) {
        live.performUndoable(Actions.add(workshop(), live.pen(), title, origins));
        return workshop().actions().getLast().id();
    }

    void delete(String id) {
        live.performUndoable(Actions.delete(workshop(), id));
    }

    void move(String id, int by) {
        live.performUndoable(Actions.move(workshop(), id, by));
    }

    /** Steps through open, in progress, blocked, done, dropped, and back to open. */
    void nextStatus(String id) {
        var all = Action.Status.values();
        edit(id, action -> action.withStatus(all[(action.status().ordinal() + 1) % all.length]));
    }

    /** @throws org.commonground.workshop.InvalidInput if a text is not valid */
    void edit(String id, UnaryOperator<Action> to) {
        action(id).ifPresent(action -> live.performUndoable(Actions.edit(workshop(), to.apply(action))));
    }

    Optional<LocalDate> date(String text) {
        return DateParser.parse(text, messages.locale(), today());
    }

    String date(Optional<LocalDate> date) {
        return date.map(due -> DateParser.format(due, messages.locale())).orElse("");
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

    private ActionRow row(int number, Action action) {
        var faults = PlanChecks.faults(workshop(), action, today()).stream()
                .map(fault -> messages.get(fault.key()))
                .collect(Collectors.joining(" · "));
        return new ActionRow(
                action.id(),
                number,
                action.title(),
                action.firstStep(),
                faults,
                since(action.id()).orElse(""),
                personOf(action.owner()),
                personOf(action.counterpart()),
                date(action.due()),
                measure(action.measure()),
                action.status());
    }

    private Optional<PersonOnSide> personOf(Optional<String> participant) {
        return participant.flatMap(this::person).map(person -> new PersonOnSide(person.side(), person.name()));
    }

    private static String measure(Action.Measure measure) {
        var change = measure.today().isEmpty()
                ? measure.target()
                : measure.today() + " → " + (measure.target().isEmpty() ? "…" : measure.target());
        return measure.what().isEmpty() || change.isEmpty() ? measure.what() + change : measure.what() + ": " + change;
    }
}
