package org.commonground.report.xlsx;

import java.time.LocalTime;
import java.util.List;
import java.util.function.ToLongFunction;
import org.commonground.insight.AirtimeShare;
import org.commonground.insight.StepMinutes;
import org.commonground.report.model.PlanData;
import org.commonground.workshop.record.LiveState.Airtime;

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
                        new ExcelSheet.Column("report.excel.difference", 12),
                        new ExcelSheet.Column("report.excel.spoke_first", 22),
                        new ExcelSheet.Column("report.excel.spoke_second", 22)));
        for (var step : held) {
            sheet.row();
            sheet.text(step.title());
            sheet.text(wording.time(
                    LocalTime.ofInstant(step.began(), plan.workshop().details().zone())));
            sheet.number(step.planned());
            step.roundedReal().ifPresentOrElse(sheet::number, () -> sheet.text(""));
            step.difference().ifPresentOrElse(sheet::number, () -> sheet.text(""));
            var spoke = plan.workshop().liveState().runs().stream()
                    .filter(run -> run.stepId().equals(step.stepId()))
                    .flatMap(run -> run.airtime().stream())
                    .toList();
            sheet.text(spoke.isEmpty() ? "" : seconds(spoke, Airtime::marketingSeconds));
            sheet.text(spoke.isEmpty() ? "" : seconds(spoke, Airtime::itSeconds));
        }
    }

    private static String seconds(List<Airtime> spoke, ToLongFunction<Airtime> ofSide) {
        return AirtimeShare.minutes(spoke.stream().mapToLong(ofSide).sum());
    }
}
