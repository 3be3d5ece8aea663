package org.commonground.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.commonground.insight.Trend;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.report.model.ActionKey;
import org.commonground.report.model.ActionText;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ReportPart;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.Wording;
import org.commonground.report.section.TrendSection;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Participant;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;

/**
 * Excel workbook: the plan at a glance, actions with filters, real dates and drop-down lists, and a sheet each for check-ins,
 * decisions, parked items, terms, cards, needs and offers, trends, registers and ballots.
 */
public final class ExcelWriter implements FormatWriter {
    /** Number of empty rows below the actions that have the drop-down lists too. */
    private static final int EMPTY_ROWS = 100;

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var book = new Workbook(out, "Common Ground", "1.0");
        book.properties()
                .setTitle(plan.report().title())
                .setSubject(plan.report().kind());
        book.setGlobalDefaultFont("Arial", 10);
        var sheets = new ExcelWorkbook(book, plan);
        new ExcelOverview(plan, sheets).write();
        var actions = actions(plan, sheets);
        checkIns(plan, sheets);
        var discussion = new ExcelDiscussion(plan, sheets);
        if (plan.options().parts().contains(ReportPart.DECISIONS)) {
            discussion.writeDecisions();
        }
        if (plan.options().parts().contains(ReportPart.PICTURES)) {
            trends(plan, sheets);
        }
        if (plan.options().parts().contains(ReportPart.APPENDIX)) {
            discussion.writeCards();
            tables(plan, sheets, discussion);
            ExcelBallots.write(plan, sheets);
            ExcelMinutes.write(plan, sheets);
        }
        lists(plan, sheets, actions);
        book.finish();
    }

    private static ExcelSheet actions(PlanData plan, ExcelWorkbook sheets) {
        var remarks = new ReviewRemarks(plan.wording());
        var actions = plan.workshop().actions();
        boolean reviewed =
                actions.stream().anyMatch(action -> !remarks.text(action.id()).isEmpty());
        var columns = new ArrayList<>(
                List.of(new ExcelSheet.Column("report.csv.number", 5), new ExcelSheet.Column("report.csv.action", 32)));
        for (var text : ActionText.values()) {
            columns.add(new ExcelSheet.Column(text.heading(), text.width()));
        }
        columns.addAll(List.of(
                new ExcelSheet.Column("report.csv.owner", 16),
                new ExcelSheet.Column("report.csv.owner_side", 11),
                new ExcelSheet.Column("report.csv.counterpart", 16),
                new ExcelSheet.Column("report.csv.counterpart_side", 13),
                new ExcelSheet.Column("report.csv.due", 12),
                new ExcelSheet.Column("report.csv.status", 12),
                new ExcelSheet.Column("report.csv.measure", 21),
                new ExcelSheet.Column("report.csv.today", 11),
                new ExcelSheet.Column("report.csv.target", 11),
                new ExcelSheet.Column("report.csv.from", 20),
                ExcelSheet.Column.hidden("report.csv.key")));
        if (reviewed) {
            columns.add(new ExcelSheet.Column("report.csv.reviewers", 36));
        }
        var sheet = sheets.add(plan.wording().get("report.excel.actions"), columns);
        for (var action : actions) {
            sheet.row();
            sheet.number(sheet.rows() - 1);
            sheet.text(action.title());
            for (var text : ActionText.values()) {
                sheet.text(text.of(action));
            }
            person(plan, sheet, action.owner());
            person(plan, sheet, action.counterpart());
            action.due().ifPresentOrElse(sheet::date, () -> sheet.text(""));
            sheet.text(plan.wording().status(action.status()));
            sheet.text(action.measure().what());
            sheet.text(action.measure().today());
            sheet.text(action.measure().target());
            sheet.text(Wording.listTexts(Wording.origins(action)));
            sheet.text(ActionKey.of(action));
            if (reviewed) {
                sheet.text(remarks.text(action.id()));
            }
        }
        return sheet;
    }

    private static void person(PlanData plan, ExcelSheet sheet, Optional<String> id) {
        sheet.text(plan.wording().personName(id));
        sheet.text(plan.wording().sideName(id));
    }

    private static void checkIns(PlanData plan, ExcelWorkbook sheets) {
        var checkIns = plan.workshop().all(CheckIn.class);
        if (checkIns.isEmpty()) {
            return;
        }
        var sheet = sheets.add(
                plan.wording().get("report.excel.check_ins"),
                List.of(new ExcelSheet.Column("report.excel.days", 20), new ExcelSheet.Column("report.csv.due", 16)));
        for (var checkIn : checkIns) {
            sheet.row();
            sheet.number(checkIn.days());
            sheet.date(checkIn.due());
        }
    }

    private static void trends(PlanData plan, ExcelWorkbook sheets) {
        var questions = new TrendSection(plan.wording()).questions();
        if (questions.isEmpty()) {
            return;
        }
        var wording = plan.wording();
        var sheet = sheets.addTitled(
                wording.get("report.excel.trend"),
                List.of(
                        new ExcelSheet.Column(wording.get("report.moving.question"), 44),
                        new ExcelSheet.Column(wording.get("report.moving.day"), 14),
                        new ExcelSheet.Column(voters(wording, Side.MARKETING), 14),
                        new ExcelSheet.Column(voters(wording, Side.IT), 14),
                        new ExcelSheet.Column(mean(wording, Side.MARKETING), 14),
                        new ExcelSheet.Column(mean(wording, Side.IT), 14),
                        new ExcelSheet.Column(wording.get("report.moving.gap"), 10),
                        new ExcelSheet.Column(wording.get("report.moving.agreement"), 14)));
        for (var last : questions) {
            for (var run : Trend.runs(last)) {
                sheet.row();
                sheet.text(new TrendSection(wording).question(last));
                sheet.date(new TrendSection(wording).day(run));
                sheet.number(run.ballot().voters(Ballot.Group.MARKETING));
                sheet.number(run.ballot().voters(Ballot.Group.IT));
                sheet.decimal(run.mean(Ballot.Group.MARKETING));
                sheet.decimal(run.mean(Ballot.Group.IT));
                sheet.decimal(OptionalDouble.of(run.gap()));
                sheet.decimal(run.agreement());
            }
        }
    }

    private static String voters(Wording wording, Side side) {
        return wording.get("report.excel.voters_of", wording.nameOf(side));
    }

    private static String mean(Wording wording, Side side) {
        return wording.get("report.moving.mean", wording.nameOf(side));
    }

    private static void tables(PlanData plan, ExcelWorkbook sheets, ExcelDiscussion discussion) {
        plan.workshop().programme().steps().forEach(step -> {
            if (step.kind() instanceof StepKind.Register) {
                ExcelRegister.write(plan, step, sheets);
            } else if (step.kind() instanceof StepKind.Exchange) {
                discussion.writeExchange(step);
            }
        });
    }

    /** The values of the drop-down lists are on a hidden sheet, because side by side they read as if each person had a status. */
    private static void lists(PlanData plan, ExcelWorkbook sheets, ExcelSheet actions) {
        var words = plan.wording();
        var sheet = sheets.add(
                words.get("report.excel.lists"),
                List.of(
                        new ExcelSheet.Column("report.excel.people", 28),
                        new ExcelSheet.Column("report.csv.status", 18)));
        sheet.hide();
        var people =
                plan.workshop().participants().stream().map(Participant::name).toList();
        var states = IntStream.range(0, Action.Status.values().length)
                .mapToObj(i -> words.status(Action.Status.values()[i]))
                .toList();
        for (int i = 0; i < Math.max(people.size(), states.size()); i++) {
            sheet.row();
            sheet.text(i < people.size() ? people.get(i) : "");
            sheet.text(i < states.size() ? states.get(i) : "");
        }
        int last = actions.rows() + EMPTY_ROWS;
        if (!people.isEmpty()) {
            actions.addDropDown(actions.indexOf(words.get("report.csv.owner")), last, sheet, 0, people.size(), false);
            actions.addDropDown(
                    actions.indexOf(words.get("report.csv.counterpart")), last, sheet, 0, people.size(), false);
        }
        int status = actions.indexOf(words.get("report.csv.status"));
        actions.addDropDown(status, last, sheet, 1, states.size(), true);
        highlightStatus(words, actions, status, last);
    }

    /** Grey for what needs no more work, amber for what is blocked. */
    private static void highlightStatus(Wording wording, ExcelSheet actions, int column, int last) {
        actions.highlight(column, last, wording.status(Action.Status.IN_PROGRESS), StyleSetter::bold);
        actions.highlight(
                column,
                last,
                wording.status(Action.Status.BLOCKED),
                style -> style.bold().fontColor("7A4A00").fillColor("FCE9C4"));
        actions.highlight(
                column,
                last,
                wording.status(Action.Status.DONE),
                style -> style.fontColor("535C70").fillColor("EBE8E1"));
        actions.highlight(
                column,
                last,
                wording.status(Action.Status.DROPPED),
                style -> style.fontColor("535C70").strikethrough());
    }
}
