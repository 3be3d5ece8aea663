package org.commonground.report.xlsx;

import java.util.ArrayList;
import java.util.Optional;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.report.model.PlanData;
import org.commonground.report.section.TablesSection;
import org.commonground.workshop.input.CellFormatter;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.RegisterRow.Cell;

/** A sheet with the rows of a register; numbers, dates and amounts have cell types of their own. */
final class ExcelRegister {
    private ExcelRegister() {}

    static void write(PlanData plan, Step step, ExcelWorkbook sheets) {
        var rows = Registers.rows(plan.workshop(), step.id());
        boolean goesOn = plan.workshop()
                .programme()
                .steps()
                .anyMatch(later -> later.kind().continues().equals(Optional.of(step.id())));
        if (rows.isEmpty() || goesOn) {
            return; // the last step with these rows has all their columns
        }
        var wording = plan.wording();
        var columns = Registers.columns(plan.workshop(), step.id());
        var titles = new ArrayList<ExcelSheet.Column>();
        titles.add(new ExcelSheet.Column(wording.get("report.csv.side"), 14));
        columns.forEach(column -> titles.add(new ExcelSheet.Column(column.title(), width(column.type()))));
        var sheet = sheets.addTitled(ExcelWorkbook.title(step), titles);
        for (var row : rows) {
            sheet.row();
            sheet.text(wording.nameOf(row.side()));
            for (var column : columns) {
                cell(sheet, Optional.ofNullable(row.cells().get(column.id())), new TablesSection(wording).cellText());
            }
        }
    }

    private static int width(StepKind.ColumnType type) {
        return switch (type) {
            case TEXT -> 40;
            case CHOICE, PERSON -> 20;
            case DATE, NUMBER, YES_NO -> 14;
            case MONEY -> 16;
        };
    }

    private static void cell(ExcelSheet sheet, Optional<Cell> cell, CellFormatter text) {
        if (cell.isEmpty()) {
            sheet.text("");
            return;
        }
        switch (cell.get()) {
            case Cell.Date date -> sheet.date(date.date());
            case Cell.Number number -> sheet.number(number.number());
            case Cell.Money money -> sheet.money(money.amount(), money.currency());
            case Cell.Text _, Cell.Choice _, Cell.Person _, Cell.YesNo _ -> sheet.text(text.format(cell.get()));
        }
    }
}
