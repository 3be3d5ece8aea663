package org.commonground.report;

import java.util.ArrayList;
import java.util.Optional;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.workshop.CellText;
import org.commonground.workshop.RegisterRow.Cell;
import org.commonground.workshop.Registers;

/** A sheet with the rows of a register; numbers, dates and amounts have cell types of their own. */
final class ExcelRegister {
    private ExcelRegister() {}

    static void write(Plan plan, Step step, ExcelSheets sheets) {
        var rows = Registers.rows(plan.workshop(), step.id());
        boolean goesOn = plan.workshop()
                .programme()
                .steps()
                .anyMatch(later -> later.kind().goesOnWith().equals(Optional.of(step.id())));
        if (rows.isEmpty() || goesOn) {
            return; // the last step with these rows has all their columns
        }
        var wording = plan.wording();
        var columns = Registers.columns(plan.workshop(), step.id());
        var titles = new ArrayList<ExcelSheet.Column>();
        titles.add(new ExcelSheet.Column(wording.get("report.csv.side"), 14));
        columns.forEach(column -> titles.add(new ExcelSheet.Column(column.title(), width(column.type()))));
        var sheet = sheets.titled(step.title(), titles);
        for (var row : rows) {
            sheet.row();
            sheet.text(wording.nameOf(row.side()));
            for (var column : columns) {
                cell(sheet, Optional.ofNullable(row.cells().get(column.id())), new Registered(wording).text());
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

    private static void cell(ExcelSheet sheet, Optional<Cell> cell, CellText text) {
        if (cell.isEmpty()) {
            sheet.text("");
            return;
        }
        switch (cell.get()) {
            case Cell.Date date -> sheet.date(date.date());
            case Cell.Number number -> sheet.number(number.number());
            case Cell.Money money -> sheet.money(money.amount(), money.currency());
            case Cell.Text _, Cell.Choice _, Cell.Person _, Cell.YesNo _ -> sheet.text(text.of(cell.get()));
        }
    }
}
