package org.commonground.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonground.plan.Candidate.Source;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Action.Origin;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballot.Count;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Ballot.GroupSize;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Item;
import org.commonground.workshop.ParkedItem;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.RegisterRow.Cell;
import org.commonground.workshop.Rooms;
import org.commonground.workshop.Theme;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Words WORDS = new Words(Locale.ENGLISH);

    private static Workshop with(Item... items) {
        return Workshops.create(
                        Rooms.pen(),
                        "Service reset",
                        "Fictional Ltd",
                        Programmes.builtIn("half-day").orElseThrow(),
                        "CMO office",
                        "Technology")
                .after(new Change("test", Arrays.stream(items).map(Edit::add).toList()));
    }

    private static List<String> found(Workshop workshop, Source source) {
        return Candidates.of(workshop, WORDS).stream()
                .filter(candidate -> candidate.source() == source)
                .map(Candidate::title)
                .toList();
    }

    /** Four of each side; dots by theme, Marketing then IT. */
    private static Ballot dots(Ballot.State state, int... votes) {
        var items = new java.util.ArrayList<Ballot.Line>();
        var counts = new java.util.ArrayList<Count>();
        for (int i = 0; i < votes.length / 2; i++) {
            var id = "line-" + i;
            items.add(new Ballot.Line(id, "as it read then " + i, Optional.of("theme-" + i)));
            counts.add(new Count(Group.MARKETING, id, 1, votes[2 * i]));
            counts.add(new Count(Group.IT, id, 1, votes[2 * i + 1]));
        }
        return Ballot.opened(
                        "ballot",
                        1,
                        "vision-dots",
                        "Which matter most?",
                        new VoteKind.Dots(0, 1),
                        Ballot.Way.OPEN,
                        items,
                        Set.of(Side.MARKETING, Side.IT),
                        1,
                        Instant.EPOCH)
                .in(
                        state,
                        List.of(new GroupSize(Group.MARKETING, 4), new GroupSize(Group.IT, 4)),
                        counts,
                        Optional.of(Instant.EPOCH),
                        Optional.of(Instant.EPOCH));
    }

    private static Theme theme(int number, String title) {
        return new Theme("theme-" + number, number, "vision-write", title);
    }

    private static RegisterRow row(String id, String stepId, Map<String, Cell> cells) {
        return new RegisterRow(id, 1, stepId, Side.JOINT, cells);
    }

    @Test
    void themesOnCommonGroundComeFirstAndBestFirst() {
        var themes = new Item[] {
            theme(0, "Only Marketing"),
            theme(1, "Good"),
            theme(2, "Best"),
            dots(Ballot.State.REVEALED, 4, 0, 3, 2, 4, 4)
        };

        assertThat(found(with(themes), Source.COMMON_GROUND)).containsExactly("Best", "Good");
        assertThat(Candidates.of(with(themes), WORDS).getFirst().origins())
                .containsExactly(new Origin(Origin.Kind.THEME, "theme-2", "Best"));
    }

    @Test
    void aBallotThatIsNotRevealedGivesNothingAway() {
        var workshop = with(theme(0, "Best"), dots(Ballot.State.CLOSED, 4, 4));

        assertThat(found(workshop, Source.COMMON_GROUND)).isEmpty();
    }

    @Test
    void matchedNeedsAreCandidatesWithBothOrigins() {
        var need = new Exchange(
                "n", 1, "strategy-exchange", Side.MARKETING, Exchange.Direction.NEED, "Data weekly", Optional.of("g"));
        var give = new Exchange(
                "g", 2, "strategy-exchange", Side.IT, Exchange.Direction.GIVE, "A Monday export", Optional.of("n"));
        var alone = new Exchange(
                "x", 3, "strategy-exchange", Side.IT, Exchange.Direction.NEED, "A roadmap", Optional.empty());

        assertThat(Candidates.of(with(need, give, alone), WORDS))
                .filteredOn(candidate -> candidate.source() == Source.EXCHANGE)
                .containsExactly(new Candidate(
                        Source.EXCHANGE,
                        "A Monday export",
                        List.of(
                                new Origin(Origin.Kind.EXCHANGE, "n", "Data weekly"),
                                new Origin(Origin.Kind.EXCHANGE, "g", "A Monday export"))));
    }

    @Test
    void rowsSayByTheirColumnsThatTheyAskForAnAction() {
        var workshop = with(
                row(
                        "r1",
                        "strategy-questions",
                        Map.of("question", new Cell.Text("Who leaves us?"), "placing", new Cell.Choice("Start now"))),
                row(
                        "r2",
                        "strategy-questions",
                        Map.of("question", new Cell.Text("Who returns?"), "placing", new Cell.Choice("Plan"))),
                row(
                        "r3",
                        "service-requirements",
                        Map.of("requirement", new Cell.Text("One login"), "priority", new Cell.Choice("Must"))),
                row(
                        "r4",
                        "service-requirements",
                        Map.of("requirement", new Cell.Text("Chat"), "priority", new Cell.Choice("Could"))),
                row(
                        "r5",
                        "strategy-measures",
                        Map.of("measure", new Cell.Text("Repeat contacts"), "target", new Cell.Text("10 %"))),
                row("r6", "strategy-measures", Map.of("measure", new Cell.Text("No target yet"))),
                row("r7", "service-requirements", Map.of("priority", new Cell.Choice("Must"))));

        assertThat(found(workshop, Source.START_NOW)).containsExactly("Who leaves us?");
        assertThat(found(workshop, Source.MUST)).containsExactly("One login");
        assertThat(found(workshop, Source.MEASURE)).containsExactly("Repeat contacts");
    }

    @Test
    void parkedItemsStayCandidatesUntilTheyHaveAnOutcome() {
        var workshop = with(
                new ParkedItem("p1", 1, "Agency contract", Side.MARKETING, Optional.empty(), ""),
                new ParkedItem("p2", 2, "Cookies", Side.IT, Optional.empty(), "Legal decides"));

        assertThat(found(workshop, Source.PARKED)).containsExactly("Agency contract");
    }

    @Test
    void threeThingsAreOfferedEverywhereInTheWorkshopsOwnNames() {
        assertThat(found(with(), Source.OFFERED))
                .containsExactly(
                        "Two-week skill swap: one person each way",
                        "Name one relationship manager for CMO office and one for Technology",
                        "Take your counterpart to lunch this week");
    }

    @Test
    void whatBecameAnActionIsNotOfferedAgain() {
        var workshop = with(new ParkedItem("p1", 1, "Agency contract", Side.MARKETING, Optional.empty(), ""));
        var pen = Rooms.pen();
        for (var candidate : Candidates.of(workshop, WORDS)) {
            workshop = workshop.after(Actions.add(workshop, pen, candidate.title(), candidate.origins()));
            assertThat(Candidates.of(workshop, WORDS)).doesNotContain(candidate);
        }
        assertThat(Candidates.of(workshop, WORDS)).isEmpty();
    }
}
