package org.commonground.report.xlsx;

import java.time.LocalTime;
import java.util.List;
import org.commonground.insight.StepMinutes;
import org.commonground.report.model.PlanData;

/** A sheet with the minutes of each step that was held, as planned and in reality. */
final class ExcelMinutes {
    private ExcelMinutes() {}

    static void write(PlanData plan, ExcelWorkbook sheets) {
        var held = StepMinutes.of(plan.workshop());
        if (held.isEmpty()) {
            return;
        }
        var wording = plan.wording();
        var sheet = sheets.add(
                wording.get("report.excel.minutes"),
                wording,
                List.of(
                        new ExcelSheet.Column("report.csv.step", 32),
                        new ExcelSheet.Column("report.excel.began", 12),
                        new ExcelSheet.Column("report.excel.planned", 12),
                        new ExcelSheet.Column("report.excel.real", 12),
                        new ExcelSheet.Column("report.excel.difference", 12)));
        for (var step : held) {
            sheet.row();
            sheet.text(step.title());
            sheet.text(wording.time(
                    LocalTime.ofInstant(step.began(), plan.workshop().details().zone())));
            sheet.number(step.planned());
            step.roundedReal().ifPresentOrElse(sheet::number, () -> sheet.text(""));
            step.difference().ifPresentOrElse(sheet::number, () -> sheet.text(""));
        }
    }
}
