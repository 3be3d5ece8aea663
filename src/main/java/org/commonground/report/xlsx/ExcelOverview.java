package org.commonground.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.commonground.report.model.Block;
import org.commonground.report.model.PlanData;

/** The first sheet: title, kind and version, date, people, and the vision with what the report tells about its agreement. */
record ExcelOverview(PlanData plan, ExcelWorkbook sheets) {
    private record OverviewLine(String label, String text) {}

    void write() {
        var report = plan.report();
        var wording = plan.wording();
        var sheet = sheets.addUnfiltered(
                wording.get("report.excel.overview"),
                List.of(new ExcelSheet.Column("", 30), new ExcelSheet.Column("", 90)));
        sheet.title(report.title());
        var lines = new ArrayList<OverviewLine>();
        lines.add(new OverviewLine(wording.get("report.excel.document"), report.kind()));
        lines.add(new OverviewLine(wording.get("report.excel.day"), report.date()));
        lines.add(new OverviewLine(wording.get("report.excel.people"), report.subtitle()));
        lines.addAll(vision(report.blocks()));
        if (plan.workshop().actions().isEmpty()) {
            lines.add(new OverviewLine(wording.get("report.excel.actions"), wording.get("report.changes.no_actions")));
        }
        lines.addAll(signatures(report.blocks(), wording.get("report.reviews.signatures")));
        for (var line : lines) {
            if (!line.text().isEmpty()) {
                sheet.row();
                sheet.label(line.label());
                sheet.text(line.text());
            }
        }
    }

    /** The lines below the heading about who signed. */
    private static List<OverviewLine> signatures(List<Block> blocks, String heading) {
        int at = blocks.indexOf(new Block.Heading(3, heading));
        var lines = new ArrayList<OverviewLine>();
        if (at >= 0 && blocks.get(at + 1) instanceof Block.Lines signed) {
            signed.lines().forEach(line -> lines.add(new OverviewLine(lines.isEmpty() ? heading : "", line.shown())));
        }
        return lines;
    }

    /** The first quotation of the report with the heading above it, and the paragraphs about it below. */
    private static List<OverviewLine> vision(List<Block> blocks) {
        var lines = new ArrayList<OverviewLine>();
        var heading = "";
        for (var block : blocks) {
            boolean begun = !lines.isEmpty();
            switch (block) {
                case Block.Heading next
                when begun -> {
                    return lines;
                }
                case Block.Heading next -> heading = next.text();
                case Block.Quote quote -> lines.add(new OverviewLine(heading, quote.text()));
                case Block.Note note when begun -> lines.add(new OverviewLine("", note.text()));
                case Block.Lines reservations
                when begun -> reservations.lines().forEach(line -> lines.add(new OverviewLine("", line.shown())));
                case Block.Paragraph _,
                        Block.Note _,
                        Block.KeyFigures _,
                        Block.ActionTable _,
                        Block.Table _,
                        Block.Groups _,
                        Block.Lines _,
                        Block.Figure _,
                        Block.Figures _,
                        Block.Photos _ -> {}
            }
        }
        return lines;
    }
}
