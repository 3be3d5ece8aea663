package org.commonground.report.xlsx;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonground.programme.model.Step;
import org.commonground.report.model.Paper;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;

/** Adds sheets to a workbook under names that Excel accepts. */
final class ExcelWorkbook {
    private static final int LONGEST_NAME = 31;

    private final Workbook book;
    private final PlanData plan;
    private final Wording wording;
    private final Set<String> taken = new HashSet<>();

    ExcelWorkbook(Workbook book, PlanData plan) {
        this.book = book;
        this.plan = plan;
        wording = plan.wording();
    }

    /** @param columns with text keys as titles */
    ExcelSheet add(String title, List<ExcelSheet.Column> columns) {
        return addTitled(
                title,
                columns.stream()
                        .map(column ->
                                new ExcelSheet.Column(wording.get(column.title()), column.width(), column.isHidden()))
                        .toList());
    }

    /** The name of a step's sheet: the question, as it is on screen, or else the title. */
    static String title(Step step) {
        return step.prompt().isEmpty() ? step.title() : step.prompt();
    }

    /** @param columns with the headings themselves as titles */
    ExcelSheet addTitled(String title, List<ExcelSheet.Column> columns) {
        return addUnfiltered(title, columns).filtered();
    }

    /** A sheet whose rows are not to be filtered. @param columns as of {@link #addTitled} */
    ExcelSheet addUnfiltered(String title, List<ExcelSheet.Column> columns) {
        var sheet = book.newWorksheet(uniqueName(title));
        sheet.paperSize(plan.paper() == Paper.LETTER ? PaperSize.LETTER_PAPER : PaperSize.A4_PAPER);
        var table = new ExcelSheet(sheet, columns);
        table.footer(escapeFooter(plan.report().title()) + " · &A", Position.LEFT);
        table.footer("&P / &N", Position.RIGHT);
        return table;
    }

    /** Escapes "&", which begins a code in a footer. */
    private static String escapeFooter(String text) {
        return text.replace("&", "&&");
    }

    /** A sheet name without characters that Excel rejects, at most 31 characters long with "…" for whole words left out, and unique ignoring case. */
    private String uniqueName(String title) {
        var plain =
                ShownText.clean(title).replaceAll("[\\[\\]:*?/\\\\\\s]+", " ").strip();
        var base = plain.replaceAll("^'+|'+$", "");
        for (int n = 1; ; n++) {
            var ending = n == 1 ? "" : " (" + n + ")";
            var name = truncate(base.isEmpty() ? wording.get("report.file") : base, LONGEST_NAME - ending.length())
                    + ending;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private static String truncate(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        int word = text.lastIndexOf(' ', end);
        return text.substring(0, word > longest / 2 ? word : end).strip() + "…";
    }
}
