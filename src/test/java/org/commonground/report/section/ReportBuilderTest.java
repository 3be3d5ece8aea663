package org.commonground.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonground.programme.model.VoteKind;
import org.commonground.report.PlanSample;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.Written;
import org.commonground.report.model.Block;
import org.commonground.report.model.KeyFigure;
import org.commonground.report.model.Report;
import org.commonground.report.model.Wording;
import org.commonground.report.text.CsvWriters;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Item;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {
    private final Report report = build(PlanSample.workshop());

    private static Report build(Workshop workshop) {
        return new ReportBuilder(PlanSample.WORDS).build(workshop, PlanSample.DAY);
    }

    private static <T extends Block> List<T> all(Report report, Class<T> kind) {
        return report.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void agreementsComeBeforeTheAppendix() {
        var sections = all(report, Block.Heading.class).stream()
                .filter(heading -> heading.level() == 2)
                .map(Block.Heading::text)
                .toList();
        assertThat(sections)
                .containsExactly(
                        "The vision",
                        "Where we stand",
                        "What we will do",
                        "Where we agree, and what to talk about first",
                        "Decisions",
                        "Parked",
                        "Terms",
                        "Who was invited",
                        "How it came about");
        assertThat(report.subtitle())
                .as("a key to every mark")
                .isEqualTo("Harbour & Pine · ●\u00a04 from Marketing, ■\u00a04 from IT · ◆\u00a0Joint");
        assertThat(report.date()).isEqualTo("Workshop planned for 21 November 2026");
    }

    @Test
    void theAgreementIsExplainedOnceWhereItIsFirstShown() throws IOException {
        var blocks = build(UnlikeWorkshops.read("no")).blocks();
        var explained = IntStream.range(0, blocks.size())
                .filter(i ->
                        blocks.get(i) instanceof Block.Note note && note.text().startsWith("A is"))
                .boxed()
                .toList();
        assertThat(explained).hasSize(1);
        assertThat(blocks.get(explained.getFirst() + 1))
                .isInstanceOfSatisfying(
                        Block.Table.class, table -> assertThat(table.head()).endsWith("A"));
        assertThat(blocks.subList(0, explained.getFirst()))
                .noneMatch(block ->
                        block instanceof Block.Table table && table.head().contains("A"));
    }

    @Test
    void theSentenceIsFollowedByItsReservations() {
        assertThat(all(report, Block.Quote.class)).containsExactly(new Block.Quote(PlanSample.SENTENCE));
        int at = report.blocks().indexOf(new Block.Quote(PlanSample.SENTENCE));
        assertThat(report.blocks().subList(at + 1, at + 3))
                .containsExactly(
                        new Block.Note("Proposed, not voted on. Reservations, in their own words:"),
                        new Block.Lines(List.of(
                                Block.Line.plain("Only if the old loyalty file is closed, or we keep two truths."))));
    }

    @Test
    void reservationsAreNamedOnlyIfTheirAuthorsAgreed() {
        assertThat(reservation(Optional.empty())).isEqualTo(Block.Line.plain("Not like this"));
        assertThat(reservation(Optional.of("CIO")).text()).isEqualTo("Not like this – CIO");
    }

    private static Block.Line reservation(Optional<String> who) {
        var sample = WorkshopBuilder.from(PlanSample.workshop());
        var decision = new Decision(
                "decision",
                1,
                "Go",
                Optional.empty(),
                Optional.empty(),
                List.of(new Decision.Reservation("Not like this", who.map(sample::person))),
                java.time.Instant.EPOCH);
        var lines = all(build(sample.with(decision).workshop()), Block.Lines.class);
        return lines.stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.text().startsWith("Not like this"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSentenceWithoutDecisionIsNotCalledAgreed() {
        var items = PlanSample.workshop()
                .items()
                .filter(item -> !(item instanceof Decision))
                .toList();
        assertThat(all(build(Workshop.of(items)), Block.Note.class))
                .contains(new Block.Note("Proposed, not voted on."));
    }

    @Test
    void theAppendixListsTheCardsOfAMergedCard() throws IOException {
        var workshop = PlanSample.workshop();
        var two = workshop.cards().stream()
                .filter(card -> card.visibility() == Card.Visibility.WALL)
                .limit(2)
                .toList();
        var merged =
                workshop.after(Cards.merge(workshop, two.stream().map(Card::id).toList(), "Both of them"));
        assertThat(all(build(merged), Block.Groups.class).stream()
                        .flatMap(block -> block.groups().stream())
                        .flatMap(group -> group.lines().stream()))
                .extracting(Block.Line::text)
                .contains("Both of them\nmade of: " + two.get(0).text() + " · "
                        + two.get(1).text());
        assertThat(Written.text(CsvWriters::cards, Written.plan(merged)))
                .contains("\"Both of them\nmade of: " + two.get(0).text());
    }

    @Test
    void theHeadlineCallsNoItemFurthestApartAloneWhereAnotherIsAsFar() {
        assertThat(headline(new int[] {3, 0, 4}, new int[] {0, 3, 4}))
                .contains("Common ground: “Three” ")
                .contains("Among the furthest apart: “One” ");
        assertThat(headline(new int[] {3, 0, 1}, new int[] {0, 3, 1}))
                .contains("Nothing is on common ground yet; among the furthest apart: “One” ");
    }

    private static String headline(int[] marketing, int[] it) {
        var room = WorkshopBuilder.voting(new VoteKind.Dots(3, 1), List.of("One", "Two", "Three"));
        room.open();
        room.close(
                        WorkshopBuilder.voters(4, 4, 0),
                        room.dots(Ballot.Group.MARKETING, marketing),
                        room.dots(Ballot.Group.IT, it))
                .reveal();
        return all(build(room.workshop()), Block.Paragraph.class).getFirst().text();
    }

    @Test
    void keyFiguresHaveTheirN() {
        assertThat(all(report, Block.KeyFigures.class).getFirst().figures())
                .containsExactly(
                        new KeyFigure(
                                "IT\u00a02.8 · Marketing\u00a01.8",
                                "Where are we today?: mean, of 5, n\u00a0=\u00a04\u00a0+\u00a04"),
                        new KeyFigure(
                                "2 of 6",
                                "on common ground, asked “Which matter most?”, n\u00a0=\u00a04\u00a0+\u00a04"),
                        new KeyFigure("5", "actions, 5 with an owner and a counterpart"),
                        new KeyFigure("21\u00a0Dec", "next check-in"));
    }

    @Test
    void eachActionHasPeopleDateAndMeasure() {
        var rows = all(report, Block.ActionTable.class).getFirst().rows();
        assertThat(rows).as("by date").extracting(Block.ActionRow::number).startsWith("4", "1");
        var row = rows.stream()
                .filter(one -> one.number().equals("1"))
                .findFirst()
                .orElseThrow();
        assertThat(row.title()).isEqualTo("One consent record for web, app and store");
        assertThat(row.people())
                .extracting(line -> line.mark().orElseThrow().side().shape() + " " + line.text())
                .containsExactly("■ Head of Data", "● CRM Lead");
        assertThat(row.due()).isEqualTo("15 Jan 2027");
        assertThat(row.measure()).isEqualTo("Duplicate consents 18% → 2%");
        assertThat(Wording.measure(new Action.Measure("Calls", "18%", "")))
                .as("18% is not what it will be known by")
                .isEqualTo("Calls 18% → …");
        assertThat(Wording.measure(new Action.Measure("Calls", "", "2%"))).isEqualTo("Calls 2%");
        assertThat(all(report, Block.Table.class))
                .anySatisfy(table -> assertThat(shown(table))
                        .contains(
                                List.of("1", "One consent record for web, app and store", "One customer, one record")));
    }

    @Test
    void givesTheCountsOfEachBallotBySide() {
        var tables = all(report, Block.Table.class);
        assertThat(tables)
                .anySatisfy(table -> assertThat(shown(table))
                        .as("0.625 is 0.63, as a spreadsheet shows it")
                        .containsExactly(
                                List.of("● Marketing (n\u00a0=\u00a04)", "1", "3", "0", "0", "0", "1.75", "0.88"),
                                List.of("■ IT (n\u00a0=\u00a04)", "0", "2", "1", "1", "0", "2.75", "0.63"),
                                List.of("Room (n\u00a0=\u00a08)", "1", "5", "1", "1", "0", "2.25", "0.63")))
                .anySatisfy(table -> {
                    assertThat(table.head())
                            .containsExactly(
                                    "Voted on",
                                    "● Marketing (n\u00a0=\u00a04)",
                                    "■ IT (n\u00a0=\u00a04)",
                                    "Room (n\u00a0=\u00a08)");
                    assertThat(shown(table)).contains(List.of("New ideas reach them fast", "3", "0", "3"));
                });
    }

    private static List<List<String>> shown(Block.Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Block.Cell::shown).toList())
                .toList();
    }

    @Test
    void ballotsThatAreNotRevealedAreLeftOut() {
        for (var state : Set.of(Ballot.State.OPEN, Ballot.State.CLOSED, Ballot.State.DISCARDED)) {
            var counts = List.of(new Ballot.Count(Ballot.Group.IT, "i0", 1, 3));
            var lines = List.of("A line still sealed");
            var hidden = WorkshopBuilder.ballot(
                    "dots", new VoteKind.Dots(0, 1), Ballot.VotingMethod.PAPER, state, lines, counts);
            assertThat(build(with(hidden))).isEqualTo(report);
        }
    }

    @Test
    void contentThatTheRoomMayNotSeeIsLeftOut() {
        assertThat(report.toString()).doesNotContain(PlanSample.GUIDE, PlanSample.NOTE, PlanSample.HIDDEN_CARD);
    }

    private static Workshop with(Item item) {
        return WorkshopBuilder.from(PlanSample.workshop()).with(item).workshop();
    }
}
