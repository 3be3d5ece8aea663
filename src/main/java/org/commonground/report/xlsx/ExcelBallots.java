package org.commonground.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.VoteKind;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.Wording;
import org.commonground.report.section.BallotsSection;
import org.commonground.workshop.record.Ballot;

/** A sheet with the counts of the revealed ballots, one row per value, for sums and charts. */
final class ExcelBallots {
    private ExcelBallots() {}

    static void write(PlanData plan, ExcelWorkbook sheets) {
        var insights = BallotInsight.all(plan.workshop());
        if (insights.isEmpty()) {
            return;
        }
        var wording = plan.wording();
        var columns = new ArrayList<>(List.of(
                new ExcelSheet.Column("report.csv.step", 30),
                new ExcelSheet.Column("report.excel.question", 25),
                new ExcelSheet.Column("report.excel.way", 29),
                new ExcelSheet.Column("report.ballot.item", 44),
                new ExcelSheet.Column("report.ballot.who", 14),
                new ExcelSheet.Column("report.excel.voters", 6),
                new ExcelSheet.Column("report.excel.value", 8),
                new ExcelSheet.Column("report.excel.label", 24),
                new ExcelSheet.Column("report.excel.count", 14)));
        boolean dotted = insights.stream()
                .anyMatch(insight -> insight.ballot().kind() instanceof VoteKind.Dots
                        || insight.ballot().kind() instanceof VoteKind.Points);
        if (dotted) {
            columns.add(new ExcelSheet.Column("report.excel.votes", 11));
        }
        var sheet = sheets.add(wording.get("report.excel.ballots"), columns);
        for (var insight : insights) {
            var step = plan.workshop()
                    .programme()
                    .step(insight.ballot().stepId())
                    .map(Step::title)
                    .orElse("");
            if (BallotsSection.shownGroups(insight).isEmpty()) {
                sheet.row();
                sheet.text(step);
                sheet.text(insight.ballot().question());
                sheet.text(methodText(wording, insight));
            }
            for (var item : insight.items()) {
                for (var group : groups(insight)) {
                    item.resultOf(group).ifPresent(result -> {
                        var resultRow = new ResultRow(step, insight, item, group, result);
                        values(wording, sheet, resultRow, dotted);
                    });
                }
            }
        }
    }

    /**
     * The groups of a ballot; the room only if it has more voters than the sides together, so that sums count everybody once.
     */
    private static List<Ballot.Group> groups(BallotInsight insight) {
        var groups = BallotsSection.shownGroups(insight);
        int apart = groups.stream()
                .filter(group -> group != Ballot.Group.ROOM)
                .mapToInt(insight::voters)
                .sum();
        return apart < insight.voters(Ballot.Group.ROOM)
                ? groups
                : groups.stream().filter(group -> group != Ballot.Group.ROOM).toList();
    }

    private record ResultRow(
            String step, BallotInsight insight, ItemInsight item, Ballot.Group group, GroupResult result) {}

    private static String methodText(Wording wording, BallotInsight insight) {
        var way = new BallotsSection(wording).methodText(insight);
        return insight.isPrediction() ? wording.get("report.ballot.prediction") + " " + way : way;
    }

    /** @param dotted whether there is a column for dots and points */
    private static void values(Wording wording, ExcelSheet sheet, ResultRow resultRow, boolean dotted) {
        var ballot = resultRow.insight().ballot();
        var counts = resultRow.result().distribution().counts();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) == 0 && ballot.kind() instanceof VoteKind.Points) {
                continue; // of a hundred possible values, only those that somebody gave are listed
            }
            sheet.row();
            sheet.text(resultRow.step());
            sheet.text(ballot.question());
            sheet.text(methodText(wording, resultRow.insight()));
            sheet.text(resultRow.item().label());
            sheet.text(wording.nameOf(resultRow.group()));
            sheet.number(resultRow.insight().voters(resultRow.group()));
            sheet.number(ballot.lowestValue() + i);
            sheet.text(
                    ballot.kind() instanceof VoteKind.Scale scale
                            ? scale.labels().get(i)
                            : "");
            sheet.number(counts.get(i));
            if (dotted && resultRow.result().isRated()) {
                sheet.text("");
            } else if (dotted) {
                sheet.number((long) counts.get(i) * (ballot.lowestValue() + i));
            }
        }
    }
}
