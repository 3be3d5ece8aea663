package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.model.Side;
import org.commonground.report.Export;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.session.LiveControls;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.AgreedShares;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;
import org.junit.jupiter.api.Test;

/** The joint budget of the full day: each side shares out 100 points over the things to start, reveal, agree one split. */
class SplitTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();
    private Workshop workshop = WorkshopBuilder.builtIn("full-day", idsAndClock).workshop();

    @Test
    void onlyTheThingsToStartAreSharedOutOver() {
        assertRefused(InvalidInput.Reason.NOTHING_TO_START, this::open);
        row("Who comes back?", "Start now");
        row("Who leaves, and why?", "Plan");
        row("What do stores know?", "Start now");
        row("Not placed", "");
        open();
        assertThat(ballot().items())
                .extracting(Ballot.BallotItem::label)
                .containsExactly("Who comes back?", "What do stores know?");
    }

    @Test
    void eachSideGivesOneSplitOfAHundredAndNothingShowsBeforeTheReveal() {
        begin();
        open();
        var scene = DrawnPages.first(
                workshop.after(LiveControls.goTo(workshop, idsAndClock, "strategy-budget")), BallotPageTest::ballots);
        assertThat(scene.foot()).isEqualTo("Each side agrees on its own split first");
        assertThat(scene.turnout()).extracting(BallotPage.Turnout::expected).containsExactly(1, 1);
        assertRefused(InvalidInput.Reason.GIVEN_TOO_MUCH, () -> close(60, 50, 30, 70));
        close(60, 40, 30, 70);
        assertThat(Seen.texts(at("strategy-shares"))).as("only the prompt").hasSize(1);
        apply(Ballots.reveal(workshop, idsAndClock, ballot().id()));
        assertThat(ballot().isSplit()).isTrue();
        assertThat(BallotInsight.of(workshop, ballot()).byCommonGround())
                .as("a split is nobody's support")
                .isEmpty();
        assertThat(((RoomPage.Reveal) at("strategy-budget")).said())
                .isEqualTo("The two sides put their points in different places.");
        assertThat(((RoomPage.Reveal) at("strategy-shares")).said())
                .as("the bars were shown with the vote")
                .isEqualTo("Furthest apart: “Who comes back?”. Marketing 60 of 100, IT 30 of 100.");
    }

    @Test
    void theAgreedSplitStandsInTheTableAndBesideWhatEachSideGave() {
        begin();
        open();
        close(60, 40, 30, 70);
        apply(Ballots.reveal(workshop, idsAndClock, ballot().id()));
        var step = workshop.programme().step("strategy-split").orElseThrow();
        assertThat(AgreedShares.ballotAgreedIn(workshop, step)).contains(ballot());
        var before = workshop;
        var first = ballot().items().getFirst();
        apply(AgreedShares.setAgreedPoints(workshop, ballot(), first, "45"));
        assertThat(AgreedShares.pointsLeft(workshop, ballot())).isEqualTo(55);
        assertThat(((RoomPage.Reveal) at("strategy-split")).said()).isEqualTo("45 of 100 points are agreed.");
        apply(AgreedShares.setAgreedPoints(workshop, ballot(), ballot().items().getLast(), "55"));
        var split = (RoomPage.Reveal) at("strategy-split");
        assertThat(split.said()).isEqualTo("This is our split: all 100 points are agreed.");
        assertThat(split.drawing().shapes().toString()).contains("45 of 100", "60 of 100", "70 of 100");
        assertThat(workshop.get(RegisterRow.class, first.originId().orElseThrow())
                        .cells())
                .containsEntry("share", new Cell.Number(new java.math.BigDecimal(45)));
        assertThat(new Export(WORDS).contentHash(workshop, LocalDate.of(2026, 11, 23)))
                .as("the plan can be written, and says what was agreed")
                .isNotEqualTo(new Export(WORDS).contentHash(before, LocalDate.of(2026, 11, 23)));
        assertThat(WorkshopFile.read(WorkshopFile.write(workshop))).isEqualTo(workshop);
        apply(AgreedShares.setAgreedPoints(workshop, ballot(), first, " "));
        assertThat(AgreedShares.agreedPoints(workshop, first)).isEmpty();
    }

    @Test
    void whatIsNoShareIsRefused() {
        begin();
        open();
        close(60, 40, 30, 70);
        apply(Ballots.reveal(workshop, idsAndClock, ballot().id()));
        var line = ballot().items().getFirst();
        for (var typed : List.of("101", "-1", "half", "4.5")) {
            assertThatThrownBy(() -> AgreedShares.setAgreedPoints(workshop, ballot(), line, typed))
                    .as(typed)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aSideWithoutASplitLeavesTheOthersAlone() {
        begin();
        open();
        var items = ballot().items();
        apply(Ballots.close(
                workshop,
                idsAndClock,
                ballot().id(),
                List.of(new Ballot.GroupSize(Group.IT, 1)),
                List.of(new Ballot.Count(Group.IT, items.getFirst().id(), 100, 1))));
        apply(Ballots.reveal(workshop, idsAndClock, ballot().id()));
        assertThat(at("strategy-shares")).isInstanceOf(RoomPage.Reveal.class);
    }

    private void begin() {
        row("Who comes back?", "Start now");
        row("What do stores know?", "Start now");
    }

    private void row(String question, String placing) {
        var cells = placing.isEmpty()
                ? Map.<String, Cell>of("question", new Cell.Text(question))
                : Map.<String, Cell>of("question", new Cell.Text(question), "placing", new Cell.Choice(placing));
        apply(Registers.add(workshop, idsAndClock, "strategy-questions", Side.JOINT, cells));
    }

    private void open() {
        apply(Ballots.open(
                workshop,
                idsAndClock,
                workshop.programme().step("strategy-budget").orElseThrow()));
    }

    private void close(int marketingFirst, int marketingLast, int itFirst, int itLast) {
        var first = ballot().items().getFirst().id();
        var last = ballot().items().getLast().id();
        apply(Ballots.close(
                workshop,
                idsAndClock,
                ballot().id(),
                List.of(new Ballot.GroupSize(Group.MARKETING, 1), new Ballot.GroupSize(Group.IT, 1)),
                List.of(
                        new Ballot.Count(Group.MARKETING, first, marketingFirst, 1),
                        new Ballot.Count(Group.MARKETING, last, marketingLast, 1),
                        new Ballot.Count(Group.IT, first, itFirst, 1),
                        new Ballot.Count(Group.IT, last, itLast, 1))));
    }

    private Ballot ballot() {
        return Ballots.latestOf(workshop, "strategy-budget").orElseThrow();
    }

    private RoomPage at(String step) {
        return RoomDisplay.scene(workshop.after(LiveControls.goTo(workshop, idsAndClock, step)), WORDS);
    }

    private void apply(Change change) {
        workshop = workshop.after(change);
    }
}
