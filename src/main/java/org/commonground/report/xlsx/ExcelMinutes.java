package org.commonground.report.xlsx;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.commonground.insight.AirtimeShare;
import org.commonground.insight.StepMinutes;
import org.commonground.programme.model.Side;
import org.commonground.report.model.PlanData;
import org.commonground.workshop.record.LiveState.Airtime;

/** A sheet with the minutes of each step that was held, as planned and in reality, and how long each side spoke where it was measured. */
final class ExcelMinutes {
    private ExcelMinutes() {}

    static void write(PlanData plan, ExcelWorkbook sheets) {
        var held = StepMinutes.of(plan.workshop());
        if (held.isEmpty()) {
            return;
        }
        var wording = plan.wording();
        boolean measured = plan.workshop().liveState().runs().stream()
                .anyMatch(run -> run.airtime().isPresent());
        var columns = new ArrayList<>(List.of(
                new ExcelSheet.Column(wording.get("report.csv.step"), 32),
                new ExcelSheet.Column(wording.get("report.excel.began"), 12),
                new ExcelSheet.Column(wording.get("report.excel.planned"), 12),
                new ExcelSheet.Column(wording.get("report.excel.real"), 12),
                new ExcelSheet.Column(wording.get("report.excel.difference"), 14)));
        if (measured) {
            for (var side : List.of(Side.MARKETING, Side.IT)) {
                columns.add(new ExcelSheet.Column(wording.get("report.excel.spoke", wording.nameOf(side)), 22));
            }
        }
        var sheet = sheets.addTitled(wording.get("report.excel.minutes"), columns);
        for (var step : held) {
            sheet.row();
            sheet.text(step.title());
            sheet.text(wording.time(
                    LocalTime.ofInstant(step.began(), plan.workshop().details().zone())));
            sheet.number(step.planned());
            step.roundedReal().ifPresentOrElse(sheet::number, () -> sheet.text(""));
            step.difference().ifPresentOrElse(sheet::number, () -> sheet.text(""));
            if (measured) {
                var spoke = plan.workshop().liveState().runs().stream()
                        .filter(run -> run.stepId().equals(step.stepId()))
                        .flatMap(run -> run.airtime().stream())
                        .toList();
                sheet.text(seconds(spoke, Airtime::marketingSeconds));
                sheet.text(seconds(spoke, Airtime::itSeconds));
            }
        }
    }

    private static String seconds(List<Airtime> spoke, ToLongFunction<Airtime> ofSide) {
        return spoke.isEmpty()
                ? ""
                : AirtimeShare.minutes(spoke.stream().mapToLong(ofSide).sum());
    }
}
