package org.commonground.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.commonground.i18n.Messages;
import org.commonground.plan.PlanVersions;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.ui.plan.PlanModel.ActionRow;
import org.commonground.ui.shell.InMemoryLibrary;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;
import org.junit.jupiter.api.Test;

class PlanModelTest {

    private static PlanModel model(Workshop workshop) {
        var store = new InMemoryLibrary();
        store.add(workshop);
        return new PlanModel(
                new Messages(Locale.UK),
                new LiveWorkshop(workshop, List.of(), store, Runnable::run, WorkshopBuilder.pen()),
                SamplePlans.CLOCK);
    }

    @Test
    void aRowShowsPeopleDateAndMeasure() {
        var row = model(SamplePlans.full()).rows().getFirst();
        assertThat(row.owner()).contains(new PersonOnSide(Side.IT, "Head of Data"));
        assertThat(row.counterpart()).contains(new PersonOnSide(Side.MARKETING, "CRM Lead"));
        assertThat(row.due()).isEqualTo("15 Jan 2027");
        assertThat(row.measure()).isEqualTo("Duplicate consents: 18% → 2%");
        assertThat(row.faults()).isEmpty();
    }

    @Test
    void missingPartsAreListedInTheRowAndBeforeTheExport() {
        var model = model(SamplePlans.full());
        assertThat(model.rows().get(4).faults()).isEqualTo("No first step yet · No due date yet");
        assertThat(model.checks())
                .contains(
                        new PlanCheck(true, "1 action has no due date"),
                        new PlanCheck(true, "Head of Data has 4 actions"),
                        new PlanCheck(false, "Every action has both sides"),
                        new PlanCheck(false, "Next check-in is on 23 Dec 2026"));
    }

    @Test
    void aCheckInShowsWhatItTookOverAndFromWhichWorkshop() {
        var first = SamplePlans.full();
        first = first.after(PlanVersions.finish(first, WorkshopBuilder.pen(), LocalDate.of(2026, 11, 23)));
        var begun =
                FollowUps.begin(first, new IdsAndClock(new Random(7), SamplePlans.CLOCK), BuiltInProgrammes.builtIn());
        var model = model(begun.next());
        assertThat(model.takenOver()).as("before the others are read").isEmpty();
        model.others(new OrganisationWorkshops.ReadWorkshops(List.of(first), List.of()));
        model.add("A new one");

        assertThat(model.takenOver())
                .contains("6 actions and 2 check-ins carried over from Digital service reset, 23 Nov 2026.");
        assertThat(model.rows())
                .extracting(ActionRow::since)
                .containsOnly("23 Nov 2026", "")
                .endsWith("");
        assertThat(model.checks()).contains(new PlanCheck(false, "Next check-in is on 22 Jan 2027"));
    }

    @Test
    void theMostLoadedHasTheLongestBar() {
        assertThat(model(SamplePlans.full()).loads().getFirst()).isEqualTo(new PlanModel.LoadBar("Head of Data", 4, 1));
    }

    @Test
    void aCandidateBecomesAnActionThatRemembersWhereItCameFrom() {
        var model = model(SamplePlans.people());
        var parked = model.candidates().stream()
                .map(CandidateList.VotedCandidate::candidate)
                .filter(candidate -> candidate.title().contains("Wi-Fi"))
                .findFirst()
                .orElseThrow();
        var id = model.add(parked);
        assertThat(model.action(id).map(Action::origins)).contains(parked.origins());
        assertThat(model.candidates())
                .extracting(CandidateList.VotedCandidate::candidate)
                .doesNotContain(parked);
    }

    @Test
    void actionsMoveAndUndoBringsThemBack() {
        var model = model(SamplePlans.full());
        model.move("a2", -1);
        assertThat(model.rows()).extracting(ActionRow::id).startsWith("a2", "a1");
        model.live().undo();
        assertThat(model.rows()).extracting(ActionRow::id).startsWith("a1", "a2");
    }

    @Test
    void peopleOfTheOtherSideAreOfferedFirst() {
        assertThat(model(SamplePlans.people()).people(Optional.of(Side.IT)))
                .extracting(Participant::name)
                .containsExactly("Head of Data", "Platform Lead", "CRM Lead", "Campaign Lead");
    }
}
