package org.commonground.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.Figures;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.model.StepKind;
import org.commonground.report.PlanSample;
import org.commonground.report.model.Block;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

/** What a plan says of a sentence that was put to a fist of five, where nobody kept a decision. */
class VisionSectionTest {

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();
    private Workshop workshop =
            WorkshopBuilder.builtIn("shared-vision", idsAndClock).workshop();

    @Test
    void withoutAnybodyBelowThreeItIsAgreed() {
        word("all our customers");
        vote(3);
        assertThat(verdict()).isEqualTo("Agreed by both sides, n = 4 + 4.");
    }

    @Test
    void reservationsAreCounted() {
        word("all our customers");
        vote(2);
        assertThat(verdict()).isEqualTo("Agreed by both sides with reservations, n = 4 + 4: 1 of 8 showed 1 or 2.");
    }

    @Test
    void otherWordsWereNotVotedOn() {
        word("all our customers");
        vote(5);
        word("some of them");
        assertThat(verdict()).isEqualTo("Proposed, not voted on in these words.");
    }

    @Test
    void whereTheRoomVotedOnceMoreTheSecondVoteCounts() {
        word("all our customers");
        vote(2);
        vote(3);
        assertThat(verdict()).isEqualTo("Agreed by both sides, n = 4 + 4.");
        var last = Ballots.latestOf(workshop, "vision-consent").orElseThrow();
        assertThat(BallotInsight.of(workshop, last).movements()).hasSize(1);
        assertThat(new Figures(workshop, PlanSample.WORDS, Frame.PAPER).reveal(List.of(last), StepKind.Picture.BARS))
                .isNotEmpty();
    }

    private String verdict() {
        var report = new ReportBuilder(PlanSample.WORDS).build(workshop, PlanSample.DAY);
        return report.blocks().stream()
                .filter(Block.Note.class::isInstance)
                .map(block -> ((Block.Note) block).text().replace('\u00a0', ' '))
                .filter(text -> text.contains("Proposed") || text.contains("greed"))
                .findFirst()
                .orElseThrow();
    }

    private void word(String whom) {
        var kind = (StepKind.Statement)
                workshop.programme().step("vision-statement").orElseThrow().kind();
        apply(Agreements.setSlot(
                workshop,
                idsAndClock,
                kind,
                "vision-statement",
                kind.slots().getFirst().id(),
                whom));
    }

    /** @param lowest what one of Marketing shows; all others show five */
    private void vote(int lowest) {
        apply(Ballots.open(
                workshop,
                idsAndClock,
                workshop.programme().step("vision-consent").orElseThrow()));
        var ballot = Ballots.open(workshop).orElseThrow();
        var sentence = ballot.items().getFirst().id();
        apply(Ballots.close(
                workshop,
                idsAndClock,
                ballot.id(),
                List.of(new Ballot.GroupSize(Group.MARKETING, 4), new Ballot.GroupSize(Group.IT, 4)),
                List.of(
                        new Ballot.Count(Group.MARKETING, sentence, 5, 3),
                        new Ballot.Count(Group.MARKETING, sentence, lowest, 1),
                        new Ballot.Count(Group.IT, sentence, 5, 4))));
        apply(Ballots.reveal(workshop, idsAndClock, ballot.id()));
    }

    private void apply(Change change) {
        workshop = workshop.after(change);
    }
}
