package org.commonground.ui.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonground.cli.RehearsalContents;
import org.commonground.i18n.Messages;
import org.commonground.plan.VoteOpening;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.input.SlipReader;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Rehearsal;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.SideLetters;
import org.junit.jupiter.api.Test;

/** The votes that the invented people of a rehearsal hand in: each can be keyed in as it is, and both sides differ. */
class InventedBallotsTest {

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();

    @Test
    void everyBallotOfEveryProgrammeIsReadAsItIsTyped() {
        for (var programme : BuiltInProgrammes.builtIn()) {
            var workshop = rehearsal(Workshops.create(
                    idsAndClock, "Reset", "Harbour & Pine", programme, "Brand & Growth", "Technology"));
            for (var step : programme.steps().toList()) {
                if (step.kind() instanceof StepKind.Vote vote) {
                    var way = vote.sealed() ? Ballot.VotingMethod.PAPER : Ballot.VotingMethod.OPEN;
                    read(workshop, opened(workshop, step.id(), way), vote.withPrediction());
                }
            }
        }
    }

    private void read(Workshop workshop, Ballot ballot, boolean predicted) {
        var invented = new InventedBallots(workshop, ballot, predicted);
        var reader = new SlipReader(ballot, predicted, SideLetters.of(workshop.details()));
        var slips = new ArrayList<SlipReader.ParsedSlip>();
        invented.lines().forEach(line -> slips.add(reader.read(line)));
        slips.forEach(slip -> slip.answer().check(ballot));
        if (!ballot.isBySide()) {
            assertThat(slips.stream()
                            .collect(Collectors.groupingBy(slip -> slip.answer().side(), Collectors.counting())))
                    .containsEntry(Side.MARKETING, 4L)
                    .containsEntry(Side.IT, 4L);
        }
        assertThat(slips.stream().anyMatch(slip -> slip.prediction().isPresent()))
                .isEqualTo(predicted);
        assertThat(invented.hands()).hasSameSizeAs(ballot.items());
        assertThat(invented.hands().getFirst()).contains("Brand & Growth: ", "Technology: ");
    }

    private Ballot opened(Workshop workshop, String stepId, Ballot.VotingMethod way) {
        var step = workshop.programme().step(stepId).orElseThrow();
        var now = workshop.after(VoteOpening.open(workshop, idsAndClock, new Messages(Locale.UK), step, way, 3));
        return Ballots.open(now).orElseThrow();
    }

    private Workshop rehearsal(Workshop own) {
        var people = new ArrayList<Invited>();
        for (var name : List.of("Mara", "Milo", "Maya", "Max")) {
            people.add(new Invited(name + " Rehearsal", "", "", Side.MARKETING, false));
        }
        for (var name : List.of("Ida", "Ivo", "Inga", "Ian")) {
            people.add(new Invited(name + " Rehearsal", "", "", Side.IT, false));
        }
        var messages = new Messages(Locale.UK);
        return RehearsalContents.fill(Rehearsal.create(own, idsAndClock, people), idsAndClock, messages);
    }
}
