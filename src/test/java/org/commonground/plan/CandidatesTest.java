package org.commonground.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.plan.Candidate.Source;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action.Origin;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.RegisterRow.Cell;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private static WorkshopBuilder halfDay() {
        return WorkshopBuilder.builtIn("half-day")
                .apply((w, idsAndClock) -> Workshops.setSideNames(w, "CMO office", "Technology"));
    }

    private static List<String> found(Workshop workshop, Source source) {
        return Candidates.of(workshop, WORDS).stream()
                .filter(candidate -> candidate.source() == source)
                .map(Candidate::title)
                .toList();
    }

    /** Four of each side; dots by theme, Marketing then IT. */
    private static WorkshopBuilder voted(List<String> themes, int[] marketing, int[] it) {
        var workshop = halfDay();
        themes.forEach(theme -> workshop.theme("vision-write", theme));
        workshop.open("vision-dots", Ballot.VotingMethod.OPEN, 3);
        return workshop.close(
                WorkshopBuilder.voters(4, 4, 0),
                workshop.dots(Group.MARKETING, marketing),
                workshop.dots(Group.IT, it));
    }

    @Test
    void themesOnCommonGroundComeFirstAndBestFirst() {
        var names = List.of("Only Marketing", "Good", "Best", "4th", "5th", "6th", "7th", "8th", "9th");
        var workshop =
                voted(names, new int[] {4, 3, 4}, new int[] {0, 2, 4}).reveal().workshop();

        assertThat(found(workshop, Source.COMMON_GROUND)).containsExactly("Best", "Good");
        assertThat(Candidates.of(workshop, WORDS).getFirst().origins())
                .containsExactly(
                        new Origin(Origin.Kind.THEME, workshop.themes().get(2).id(), "Best"));
    }

    @Test
    void aBallotThatIsNotRevealedGivesNothingAway() {
        var workshop = voted(List.of("Best"), new int[] {4}, new int[] {4}).workshop();

        assertThat(found(workshop, Source.COMMON_GROUND)).isEmpty();
    }

    @Test
    void matchedNeedsAreCandidatesWithBothOrigins() {
        var step = "strategy-exchange";
        var workshop = halfDay()
                .apply((w, idsAndClock) ->
                        Exchanges.add(w, idsAndClock, step, Side.MARKETING, Exchange.Direction.NEED, "Data weekly"))
                .apply((w, idsAndClock) ->
                        Exchanges.add(w, idsAndClock, step, Side.IT, Exchange.Direction.GIVE, "A Monday export"))
                .apply((w, idsAndClock) ->
                        Exchanges.add(w, idsAndClock, step, Side.IT, Exchange.Direction.NEED, "A roadmap"))
                .workshop();
        var need = Exchanges.ofStep(workshop, step).get(0).id();
        var give = Exchanges.ofStep(workshop, step).get(1).id();

        assertThat(Candidates.of(workshop.after(Exchanges.match(workshop, need, give)), WORDS))
                .filteredOn(candidate -> candidate.source() == Source.EXCHANGE)
                .containsExactly(new Candidate(
                        Source.EXCHANGE,
                        "A Monday export",
                        List.of(
                                new Origin(Origin.Kind.EXCHANGE, need, "Data weekly"),
                                new Origin(Origin.Kind.EXCHANGE, give, "A Monday export"))));
    }

    @Test
    void rowsSayByTheirColumnsThatTheyAskForAnAction() {
        var questions = "strategy-questions";
        var needs = "service-requirements";
        var measures = "strategy-measures";
        var workshop = halfDay()
                .row(questions, "question", text("Who leaves us?"), "placing", choice("Start now"))
                .row(questions, "question", text("Who returns?"), "placing", choice("Plan"))
                .row(needs, "requirement", text("One login"), "priority", choice("Must"))
                .row(needs, "requirement", text("Chat"), "priority", choice("Could"))
                .row(measures, "measure", text("Repeat contacts"), "target", text("10 %"))
                .row(measures, "measure", text("No target yet"))
                .row(needs, "priority", choice("Must"))
                .workshop();

        assertThat(found(workshop, Source.START_NOW)).containsExactly("Who leaves us?");
        assertThat(found(workshop, Source.MUST)).containsExactly("One login");
        assertThat(found(workshop, Source.MEASURE)).containsExactly("Repeat contacts");
    }

    @Test
    void parkedItemsStayCandidatesUntilTheyHaveAnOutcome() {
        var workshop = parked("Agency contract", "Cookies");
        workshop = workshop.after(Agreements.resolveParked(
                workshop, workshop.parkedItems().getLast().id(), "Legal decides"));

        assertThat(found(workshop, Source.PARKED)).containsExactly("Agency contract");
    }

    @Test
    void threeThingsAreOfferedEverywhereInTheWorkshopsOwnNames() {
        assertThat(found(halfDay().workshop(), Source.OFFERED))
                .containsExactly(
                        "Two-week skill swap: one person each way",
                        "Name one relationship manager for CMO office and one for Technology",
                        "Take your counterpart to lunch this week");
    }

    @Test
    void whatBecameAnActionIsNotOfferedAgain() {
        var workshop = parked("Agency contract");
        var idsAndClock = WorkshopBuilder.pen();
        for (var candidate : Candidates.of(workshop, WORDS)) {
            workshop = workshop.after(Actions.add(workshop, idsAndClock, candidate.title(), candidate.origins()));
            assertThat(Candidates.of(workshop, WORDS)).doesNotContain(candidate);
        }
        assertThat(Candidates.of(workshop, WORDS)).isEmpty();
    }

    private static Workshop parked(String... texts) {
        var workshop = halfDay();
        for (var text : texts) {
            workshop.apply(
                    (w, idsAndClock) -> Agreements.addParked(w, idsAndClock, Side.MARKETING, text, Optional.empty()));
        }
        return workshop.workshop();
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private static Cell choice(String choice) {
        return new Cell.Choice(choice);
    }
}
