package org.commonground.report.xlsx;

import java.util.List;
import java.util.stream.IntStream;
import org.commonground.insight.Claim;
import org.commonground.programme.model.Step;
import org.commonground.report.model.CardLines;
import org.commonground.report.model.PlanData;
import org.commonground.report.section.PeopleSection;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Participant;

/** The sheets with decisions, parked items, people, terms, cards, needs and offers; a sheet without rows is left out. */
record ExcelDiscussion(PlanData plan, ExcelWorkbook sheets) {
    void writeDecisions() {
        var workshop = plan.workshop();
        var decisions = workshop.decisions().stream()
                .flatMap(decision -> rows(decision).stream())
                .toList();
        write(
                "report.decisions",
                List.of(
                        column("report.excel.decision", 60),
                        column("report.excel.claim", 44),
                        column("report.excel.reservation", 60),
                        column("report.excel.said_by", 20)),
                decisions);
        write(
                "report.excel.parked",
                List.of(
                        column("report.csv.side", 16),
                        column("report.excel.item", 60),
                        column("report.excel.outcome", 50)),
                workshop.parkedItems().stream()
                        .map(item -> List.of(plan.wording().nameOf(item.side()), item.text(), item.outcome()))
                        .toList());
        var people = new PeopleSection(plan.wording());
        write(
                people.headingKey(),
                List.of(
                        column("report.csv.side", 16),
                        column("report.excel.name", 40),
                        column("report.excel.role", 50)),
                people.people().stream()
                        .map(who -> List.of(plan.wording().nameOf(who.side()), who.name(), who.role()))
                        .toList());
        write(
                "report.terms",
                List.of(column("report.terms.word", 24), column("report.terms.meaning", 80)),
                workshop.terms().stream()
                        .map(term -> List.of(term.word(), term.meaning()))
                        .toList());
    }

    /** A row for each reservation, or one row for a decision without any. */
    private List<List<String>> rows(Decision decision) {
        var claim = plan.wording().claim(Claim.ofDecision(plan.workshop(), decision));
        if (decision.reservations().isEmpty()) {
            return List.of(List.of(decision.text(), claim, "", ""));
        }
        return decision.reservations().stream()
                .map(reservation -> List.of(
                        decision.text(),
                        claim,
                        reservation.words(),
                        reservation
                                .participantId()
                                .flatMap(id -> plan.workshop().find(Participant.class, id))
                                .map(Participant::name)
                                .orElse("")))
                .toList();
    }

    void writeCards() {
        write(
                "report.excel.cards",
                List.of(
                        column("report.csv.exercise", 20),
                        column("report.csv.step", 32),
                        column("report.csv.zone", 32),
                        column("report.csv.theme", 32),
                        column("report.csv.side", 16),
                        column("report.csv.card", 60)),
                new CardLines(plan.wording()).rows());
    }

    /** The needs and offers of a step, each need with the offer that meets it. */
    void writeExchange(Step step) {
        var workshop = plan.workshop();
        var rows = Exchanges.ofStep(workshop, step.id()).stream()
                .filter(one -> one.direction() == Exchange.Direction.NEED
                        || one.matchedWith().isEmpty())
                .map(one -> one.direction() == Exchange.Direction.NEED
                        ? List.of(
                                side(one),
                                one.text(),
                                Exchanges.partner(workshop, one).map(this::side).orElse(""),
                                Exchanges.partner(workshop, one)
                                        .map(Exchange::text)
                                        .orElse(""))
                        : List.of("", "", side(one), one.text()))
                .toList();
        if (!rows.isEmpty()) {
            write(
                    sheets.add(
                            ExcelWorkbook.title(step),
                            List.of(
                                    column("report.csv.side", 16),
                                    column("report.exchange.needs", 56),
                                    column("report.csv.side", 16),
                                    column("report.exchange.gives", 56))),
                    rows);
        }
    }

    private String side(Exchange exchange) {
        return plan.wording().nameOf(exchange.side());
    }

    private static ExcelSheet.Column column(String key, int width) {
        return new ExcelSheet.Column(key, width);
    }

    /** Adds a sheet without the columns that nothing is in. */
    private void write(String name, List<ExcelSheet.Column> columns, List<List<String>> rows) {
        var used = IntStream.range(0, columns.size())
                .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
                .boxed()
                .toList();
        if (!rows.isEmpty()) {
            write(
                    sheets.add(
                            plan.wording().get(name),
                            used.stream().map(columns::get).toList()),
                    rows.stream()
                            .map(row -> used.stream().map(row::get).toList())
                            .toList());
        }
    }

    private static void write(ExcelSheet sheet, List<List<String>> rows) {
        for (var row : rows) {
            sheet.row();
            row.forEach(sheet::text);
        }
    }
}
