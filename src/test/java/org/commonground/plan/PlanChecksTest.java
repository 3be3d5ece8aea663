package org.commonground.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.plan.Finding.Fault;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.junit.jupiter.api.Test;

class PlanChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 21);

    private static Participant person(String id, Side side) {
        return new Participant(id, id.length(), id, "", "", side, false, List.of());
    }

    private static Action action(
            String id, String owner, String counterpart, String firstStep, Optional<LocalDate> due) {
        return new Action(
                id,
                1,
                id,
                firstStep,
                Optional.of(owner).filter(o -> !o.isEmpty()),
                Optional.of(counterpart).filter(c -> !c.isEmpty()),
                due,
                Action.Measure.NONE,
                List.of(),
                Action.Status.OPEN);
    }

    private static Workshop with(Item... items) {
        return WorkshopBuilder.of(WorkshopBuilder.programme())
                .with(
                        person("Mo", Side.MARKETING),
                        person("Mia", Side.MARKETING),
                        person("Ivan", Side.IT),
                        person("Joyce", Side.JOINT))
                .with(items)
                .workshop();
    }

    private static Action good(String id) {
        return action(id, "Mo", "Ivan", "When it is Monday, call", Optional.of(MONDAY));
    }

    @Test
    void aGoodPlanPasses() {
        assertThat(PlanChecks.of(with(good("a"), good("b")), TODAY))
                .containsExactly(
                        new Finding.BothSides(),
                        new Finding.AllDated(),
                        new Finding.NextCheckIn(LocalDate.of(2026, 12, 23)))
                .noneMatch(Finding::isWarning);
    }

    @Test
    void anEmptyPlanIsSaid() {
        assertThat(PlanChecks.of(with(), TODAY))
                .containsExactly(new Finding.NoActions(), new Finding.NextCheckIn(LocalDate.of(2026, 12, 23)));
    }

    @Test
    void whatIsMissingIsGatheredByFault() {
        var workshop =
                with(action("a", "", "", " ", Optional.empty()), action("b", "Mo", "", "go", Optional.of(MONDAY)));

        assertThat(PlanChecks.of(workshop, TODAY).stream().filter(Finding::isWarning))
                .containsExactly(
                        new Finding.Faulty(Fault.NO_OWNER, List.of("a")),
                        new Finding.Faulty(Fault.NO_COUNTERPART, List.of("a", "b")),
                        new Finding.Faulty(Fault.NO_FIRST_STEP, List.of("a")),
                        new Finding.Faulty(Fault.NO_DUE, List.of("a")));
    }

    @Test
    void ownerAndCounterpartOfOneSideAreOddUnlessTheyBelongToBoth() {
        var same = action("a", "Mo", "Mia", "go", Optional.of(MONDAY));
        var joint = action("b", "Joyce", "Mia", "go", Optional.of(MONDAY));
        var alone = action("c", "Joyce", "Joyce", "go", Optional.of(MONDAY));
        var workshop = with(same, joint, alone);

        assertThat(PlanChecks.faults(workshop, same, TODAY)).containsExactly(Fault.SAME_SIDE);
        assertThat(PlanChecks.faults(workshop, joint, TODAY)).isEmpty();
        assertThat(PlanChecks.faults(workshop, alone, TODAY)).isEmpty();
    }

    @Test
    void datesOnAWeekendOrInThePastAreOdd() {
        var saturday = action("a", "Mo", "Ivan", "go", Optional.of(LocalDate.of(2026, 12, 19)));
        var past = action("b", "Mo", "Ivan", "go", Optional.of(TODAY.minusDays(3)));
        var today = action("c", "Mo", "Ivan", "go", Optional.of(TODAY));
        var workshop = with(saturday, past, today);

        assertThat(PlanChecks.faults(workshop, saturday, TODAY)).containsExactly(Fault.WEEKEND);
        assertThat(PlanChecks.faults(workshop, past, TODAY)).containsExactly(Fault.PAST);
        assertThat(PlanChecks.faults(workshop, today, TODAY)).isEmpty();
        assertThat(PlanChecks.of(workshop, TODAY)).doesNotContain(new Finding.AllDated());
    }

    @Test
    void moreThanTheLimitOnOnePersonIsTooMuch() {
        var three = with(good("a"), good("b"), good("c"));
        var four = with(good("a"), good("b"), good("c"), action("d", "Ivan", "Mia", "go", Optional.of(MONDAY)));

        assertThat(PlanChecks.of(three, TODAY)).noneMatch(Finding.Overloaded.class::isInstance);
        assertThat(PlanChecks.of(four, TODAY)).contains(new Finding.Overloaded("Ivan", "Ivan", 4));
        assertThat(Workload.of(four))
                .extracting(load -> load.person().name() + " " + load.owned() + "+" + load.supported())
                .containsExactly("Ivan 1+3", "Mo 3+0", "Mia 0+1");
    }

    @Test
    void whatIsDoneOrDroppedIsNotLookedAt() {
        var open = action("a", "", "", "", Optional.empty());
        var dropped = action("a", "Mo", "", "", Optional.empty()).withStatus(Action.Status.DROPPED);

        assertThat(PlanChecks.faults(with(open), open, TODAY)).isNotEmpty();
        assertThat(PlanChecks.faults(with(dropped), dropped, TODAY)).isEmpty();
        assertThat(Workload.of(with(dropped))).isEmpty();
    }

    @Test
    void checkInsFallOnWorkingDaysAfterTheDayOfTheWorkshop() {
        var planned = WorkshopBuilder.empty()
                .after(Workshops.setPlannedStart(
                        WorkshopBuilder.empty(), Optional.of(LocalDateTime.of(2026, 11, 20, 13, 0))));

        assertThat(CheckInDates.of(planned, TODAY))
                .containsExactly(
                        new CheckInDates.CheckInDate(30, LocalDate.of(2026, 12, 21)),
                        new CheckInDates.CheckInDate(60, LocalDate.of(2027, 1, 19)),
                        new CheckInDates.CheckInDate(90, LocalDate.of(2027, 2, 18)));
        assertThat(CheckInDates.workingDay(LocalDate.of(2026, 12, 19))).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(CheckInDates.workingDay(LocalDate.of(2026, 12, 20))).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void everyFindingHasItsSentence() {
        var messages = new Messages(Locale.ENGLISH);

        assertThat(messages.get("plan.check.no_due", 1)).isEqualTo("1 action has no due date");
        assertThat(messages.get("plan.check.no_due", 2)).isEqualTo("2 actions have no due date");
        for (var fault : Fault.values()) {
            var finding = new Finding.Faulty(fault, List.of("a"));
            assertThat(messages.get(
                            finding.messageKey(), finding.messageArguments().toArray()))
                    .startsWith("1 action ");
            assertThat(messages.get(fault.key())).isNotBlank();
        }
        for (var finding : List.of(
                new Finding.Overloaded("p", "Mo", 4),
                new Finding.NoActions(),
                new Finding.BothSides(),
                new Finding.AllDated(),
                new Finding.NextCheckIn(TODAY))) {
            assertThat(messages.get(
                            finding.messageKey(), finding.messageArguments().toArray()))
                    .doesNotContain("{");
        }
    }
}
