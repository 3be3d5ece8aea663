package org.commonground.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Count;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Ballot.GroupSize;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.RegisterRow;

/**
 * Builds invented workshops for tests with the app's own operations, ids from a fixed seed and a clock that is fixed at {@link #START}.
 * Every method that changes the workshop returns the builder.
 */
public class WorkshopBuilder {

    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    public final IdsAndClock idsAndClock;
    private Workshop workshop;

    WorkshopBuilder(Workshop workshop, IdsAndClock idsAndClock) {
        this.workshop = workshop;
        this.idsAndClock = idsAndClock;
    }

    // Where a workshop begins

    /** A source of ids and time with a fixed clock and seed. */
    public static IdsAndClock pen() {
        return pen(START);
    }

    public static IdsAndClock pen(Instant at) {
        return new IdsAndClock(new Random(7), Clock.fixed(at, ZoneOffset.UTC));
    }

    public static WorkshopBuilder of(Programme programme) {
        return of(programme, pen());
    }

    public static WorkshopBuilder of(Programme programme, IdsAndClock idsAndClock) {
        var workshop =
                Workshops.create(idsAndClock, "Digital service reset", "Fictional Ltd", programme, "Marketing", "IT");
        return new WorkshopBuilder(workshop, idsAndClock);
    }

    /** Continues an existing workshop, with ids that do not collide with its own. */
    public static WorkshopBuilder from(Workshop workshop) {
        return new WorkshopBuilder(
                workshop, new IdsAndClock(new Random(1000 + workshop.items().count()), pen().clock()));
    }

    /** @param programmeId id of a built-in programme, such as "half-day" */
    public static WorkshopBuilder builtIn(String programmeId) {
        return builtIn(programmeId, pen());
    }

    public static WorkshopBuilder builtIn(String programmeId, IdsAndClock idsAndClock) {
        return of(BuiltInProgrammes.builtIn(programmeId).orElseThrow(), idsAndClock);
    }

    /** A workshop with a step "vote" on fixed options, and a step "again" that repeats it. */
    public static WorkshopBuilder voting(VoteKind kind, List<String> options) {
        return voting(kind, options, false);
    }

    /** @param predicting whether each side also predicts the answer of the other */
    public static WorkshopBuilder voting(VoteKind kind, List<String> options, boolean predicting) {
        var vote = new StepKind.Vote(kind, false, new VotedOn.Options(options), predicting, Optional.empty());
        var again = new StepKind.Vote(kind, false, new VotedOn.Options(options), false, Optional.of("vote"));
        return of(programme(step("vote", "Which matter most?", vote), step("again", "Which matter most?", again)));
    }

    /** A new workshop with the {@linkplain #programme() small programme}. */
    public static Workshop empty() {
        return of(programme()).workshop();
    }

    // Programmes

    /** Two exercises of two steps, a break between them: 5 + 10, 15, 20 + 1 minutes. */
    public static Programme programme() {
        var ideas = List.of(new StepKind.Zone("ideas", "Ideas", List.of()));
        return new Programme(
                "small",
                "Small",
                List.of(
                        new Exercise(
                                "vision",
                                "Shared vision",
                                15,
                                false,
                                List.of(
                                        step("write", 5, new StepKind.Cards(ideas, true, Optional.empty())),
                                        step("group", 10, new StepKind.Cards(ideas, false, Optional.of("write"))))),
                        new Exercise("break", "Break", 15, false, List.of()),
                        new Exercise(
                                "plan",
                                "Action plan",
                                21,
                                true,
                                List.of(
                                        step("actions", 20, new StepKind.Plan(3, List.of(30, 60, 90))),
                                        step("close", 1, new StepKind.Talk())))));
    }

    /** One exercise of ten minutes with the steps. */
    public static Programme programme(Step... steps) {
        return new Programme("test", "Test", List.of(new Exercise("e", "Exercise", 10, false, List.of(steps))));
    }

    private static Step step(String id, int minutes, StepKind kind) {
        return new Step(id, Beat.COLLABORATE, id, minutes, "What now?", new Guide("", "", "", ""), kind);
    }

    public static Step step(String id, String prompt, StepKind kind) {
        return new Step(id, Beat.COLLIDE, id, 5, prompt, new Guide("", "", "", ""), kind);
    }

    // What is written in it

    public Workshop workshop() {
        return workshop;
    }

    public WorkshopBuilder apply(Change change) {
        workshop = workshop.after(change);
        return this;
    }

    public WorkshopBuilder apply(BiFunction<Workshop, IdsAndClock, Change> operation) {
        return apply(operation.apply(workshop, idsAndClock));
    }

    /** Adds records directly, for tests that need certain ids or a state that takes many steps. */
    public WorkshopBuilder with(Item... items) {
        return with(List.of(items));
    }

    public WorkshopBuilder with(List<? extends Item> items) {
        return apply(new Change("test", items.stream().map(Edit::add).toList()));
    }

    public WorkshopBuilder people(Side side, String... names) {
        return people(side, false, names);
    }

    public WorkshopBuilder sponsors(Side side, String... names) {
        return people(side, true, names);
    }

    private WorkshopBuilder people(Side side, boolean sponsors, String... names) {
        var people = Stream.of(names).map(name -> new Invited(name, "", "", side, sponsors));
        return apply(Participants.add(workshop, idsAndClock, people.toList()));
    }

    /** Gives everybody a mail address without checking it. */
    public WorkshopBuilder mail(Function<Participant, String> address) {
        var edits = workshop.participants().stream()
                .map(p -> Edit.replace(
                        p,
                        new Participant(
                                p.id(),
                                p.place(),
                                p.name(),
                                p.role(),
                                address.apply(p),
                                p.side(),
                                p.sponsor(),
                                p.presence())));
        return apply(new Change("test", edits.toList()));
    }

    public WorkshopBuilder cards(String stepId, String zone, Side side, String... texts) {
        return texts.length == 0 ? this : apply(Cards.add(workshop, idsAndClock, stepId, zone, side, List.of(texts)));
    }

    /** Adds a theme with the cards that have these texts. */
    public WorkshopBuilder theme(String stepId, String title, String... texts) {
        var of = List.of(texts);
        var ids = workshop.cards().stream()
                .filter(card -> of.contains(card.text()))
                .map(Card::id);
        return apply(Themes.group(workshop, idsAndClock, stepId, title, ids.toList()));
    }

    /** Adds a row of both sides. @param cells column ids, each followed by its cell */
    public WorkshopBuilder row(String stepId, Object... cells) {
        var row = new HashMap<String, RegisterRow.Cell>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], (RegisterRow.Cell) cells[i + 1]);
        }
        return apply(Registers.add(workshop, idsAndClock, stepId, Side.JOINT, row));
    }

    public WorkshopBuilder actions(String... titles) {
        Stream.of(titles).forEach(title -> apply(Actions.add(workshop, idsAndClock, title, List.of())));
        return this;
    }

    /** @param due as 2027-01-15 @param owner and counterpart: names of people who are in the workshop */
    public WorkshopBuilder action(
            String title,
            String firstStep,
            String owner,
            String counterpart,
            String due,
            Action.Measure measure,
            Action.Origin... origins) {
        apply(Actions.add(workshop, idsAndClock, title, List.of(origins)));
        var added = workshop.actions().getLast().withFirstStep(firstStep).withMeasure(measure);
        return apply(Actions.edit(
                workshop,
                added.withOwner(Optional.of(person(owner)))
                        .withCounterpart(Optional.of(person(counterpart)))
                        .withDue(Optional.of(LocalDate.parse(due)))));
    }

    /** The id of the person of this name. */
    public String person(String name) {
        return workshop.participants().stream()
                .filter(person -> person.name().equals(name))
                .map(Participant::id)
                .findFirst()
                .orElseThrow();
    }

    /** Continues with the check-in that follows, with the same programme. */
    public WorkshopBuilder carry() {
        var programme = workshop.programme();
        return checkIn(new Programme(FollowUps.PROGRAMME, programme.title(), programme.exercises()));
    }

    /** Continues with the check-in that follows. */
    public WorkshopBuilder checkIn(Programme programme) {
        workshop = FollowUps.begin(workshop, idsAndClock, List.of(programme)).next();
        return this;
    }

    // Votes

    public static List<String> options(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> "Option " + i).toList();
    }

    public static VoteKind.Scale scale(int size) {
        return new VoteKind.Scale(options(size));
    }

    /** @param joint none where nobody belongs to both sides */
    public static List<GroupSize> voters(int marketing, int it, int joint) {
        var sides = List.of(new GroupSize(Group.MARKETING, marketing), new GroupSize(Group.IT, it));
        return joint == 0 ? sides : join(sides, List.of(new GroupSize(Group.JOINT, joint)));
    }

    /** The last ballot. */
    public Ballot ballot() {
        return workshop.ballots().getLast();
    }

    public Step step(String id) {
        return workshop.programme().step(id).orElseThrow();
    }

    /** Opens an open vote of both sides at the step "vote". */
    public Ballot open() {
        return open("vote", Ballot.VotingMethod.OPEN, 3);
    }

    public Ballot open(String stepId, Ballot.VotingMethod way, int threshold) {
        return apply(Ballots.open(workshop, idsAndClock, step(stepId), way, Set.of(Side.values()), threshold))
                .ballot();
    }

    /** Closes the last ballot with what was counted, group by group. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final WorkshopBuilder close(List<GroupSize> voters, List<Count>... counts) {
        var all = Arrays.stream(counts).flatMap(List::stream).toList();
        return apply(Ballots.close(workshop, idsAndClock, ballot().id(), voters, all));
    }

    public WorkshopBuilder reveal() {
        return apply(Ballots.reveal(workshop, idsAndClock, ballot().id()));
    }

    /** {@code counts[i]} people of the group chose {@code first + i} for the item. */
    public List<Count> chosen(Group group, int item, int first, int... counts) {
        var id = ballot().items().get(item).id();
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Count(group, id, first + i, counts[i]))
                .toList();
    }

    /** Dots, at most one on an item: {@code dots[i]} for the item i. */
    public List<Count> dots(Group group, int... dots) {
        return IntStream.range(0, dots.length)
                .mapToObj(i -> new Count(group, ballot().items().get(i).id(), 1, dots[i]))
                .toList();
    }

    /** A ballot in any state, without a workshop: on lines "i0", "i1" and so on, of four and four voters once it was closed. */
    public static Ballot ballot(
            String stepId,
            VoteKind kind,
            Ballot.VotingMethod way,
            Ballot.State state,
            List<String> labels,
            List<Count> counts) {
        var lines = IntStream.range(0, labels.size())
                .mapToObj(i -> new Ballot.BallotItem("i" + i, labels.get(i), Optional.empty()));
        var sides = Set.of(Side.MARKETING, Side.IT);
        boolean open = state == Ballot.State.OPEN;
        return Ballot.opened("b1", 1, stepId, "Which matter most?", kind, way, lines.toList(), sides, 3, START)
                .withState(
                        state,
                        open ? List.of() : voters(4, 4, 0),
                        counts,
                        Optional.of(START).filter(then -> !open),
                        Optional.of(START).filter(then -> state == Ballot.State.REVEALED));
    }

    /** An open ballot on paper. */
    public static Ballot paper(VoteKind kind, String... labels) {
        return ballot("vote", kind, Ballot.VotingMethod.PAPER, Ballot.State.OPEN, List.of(labels), List.of());
    }

    public BallotInsight insight() {
        return BallotInsight.of(workshop, ballot());
    }

    /** A revealed open vote by dots on options, one at most on an item, as many as one likes. */
    public static WorkshopBuilder dotted(int marketing, int it, int[] byMarketing, int[] byIt) {
        return dotted(new VoteKind.Dots(byIt.length, 1), options(byIt.length), marketing, it, byMarketing, byIt);
    }

    public static WorkshopBuilder dotted(
            VoteKind.Dots kind, List<String> options, int marketing, int it, int[] byMarketing, int[] byIt) {
        var room = voting(kind, options);
        room.open();
        return room.close(voters(marketing, it, 0), room.dots(Group.MARKETING, byMarketing), room.dots(Group.IT, byIt))
                .reveal();
    }

    /** A revealed open vote on one question with a scale. */
    public static BallotInsight rated(int[] byMarketing, int[] byIt) {
        var room = voting(scale(byIt.length), options(1));
        room.open();
        int marketing = IntStream.of(byMarketing).sum();
        return room.close(
                        voters(marketing, IntStream.of(byIt).sum(), 0),
                        room.chosen(Group.MARKETING, 0, 1, byMarketing),
                        room.chosen(Group.IT, 0, 1, byIt))
                .reveal()
                .insight();
    }

    public static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
